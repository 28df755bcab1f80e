import { type Hub, startHub } from "../loop/hub";

/*
 * The gateway answers exactly what was asked: aliases, directives and defaults on a running hub, each in a form that was once answered wrongly.
 */

let hub: Hub;
/** A branch of the demo in a community of Chengdu, and who may read it. */
let branch: { id: string; name: string };
let officer: string;
/** The same scopes, over a street of Shanghai. */
let foreign: string;

beforeAll(async () => {
  hub = await startHub();
  officer = await hub.token({ role: "officer", regions: ["510116003"] });
  foreign = await hub.token({ role: "officer", regions: ["310104012"], subject: "an officer of another street" });
  const sql =
    "select id, name from party_organization where kind in ('BRANCH', 'ESTATE_BRANCH', 'JOINT_BRANCH') and starts_with(region_code, '510116003') order by id limit 1";
  const [row] = await hub.sql<{ id: string; name: string }>("organizations", sql);
  if (!row) throw new Error("the demo has no branch in the street");
  branch = row;
}, 180_000);
afterAll(() => hub?.stop());

const ask = (query: string, variables: Record<string, unknown> = {}, token?: string) =>
  hub.stack.ask<any>(query, variables, token);
const ofBranch = (selection: string, token?: string) =>
  ask(`query ($id: ID!) { partyOrganization(id: $id) { ${selection} } }`, { id: branch.id }, token);

const duties = "duties(year: 2026) { kind due met activities { id title status startsAt } }";
const disguises = [
  duties,
  `region: history { code: to } ${duties}`,
  `kind: name ${duties}`,
  `fullMembers: version ${duties}`,
  `id: name ${duties}`,
  `__typename: name ${duties}`,
  `region { code: name } ${duties}`,
  `region: name kind: id fullMembers: name id: version ${duties}`,
  `... on PartyOrganization { region: history { code: to } } ... on Node { ... on PartyOrganization { ${duties} } }`,
];

test.each(disguises)(
  "the duties of another region's branch are FORBIDDEN, whatever stands under the names that decide: %s",
  async (selection) => {
    const { data, errors = [] } = await ofBranch(selection, foreign);

    expect(data.partyOrganization.duties).toBeNull();
    expect(errors.filter(({ path }) => path?.[1] === "duties").map(({ extensions }) => extensions?.["code"])).toEqual([
      "FORBIDDEN",
    ]);
  },
);

test.each(disguises)("an officer of the street sees the same duties under any alias: %s", async (selection) => {
  const plain = await ofBranch(duties, officer);
  const { data, errors } = await ofBranch(selection, officer);

  expect(errors).toEqual([]);
  expect(plain.data.partyOrganization.duties.length).toBeGreaterThan(0);
  expect(data.partyOrganization.duties).toEqual(plain.data.partyOrganization.duties);
});

test("an alias named like a key gives what was asked under it", async () => {
  const query = "{ partyOrganizations(first: 3) { edges { node { id: name hostedActivities(first: 1) { totalCount } } } } }";
  const plain = await ask(
    "{ partyOrganizations(first: 3) { edges { node { name hostedActivities(first: 1) { totalCount } } } } }",
  );
  const { data, errors } = await ask(query);

  expect(errors).toEqual([]);
  const nodes = plain.data.partyOrganizations.edges.map(({ node: { name, ...rest } }: any) => ({ node: { id: name, ...rest } }));
  expect(data.partyOrganizations.edges).toEqual(nodes);
});

test("an alias named like the key of a region gives what was asked under it", async () => {
  const { data, errors } = await ask('{ region(code: "510116003") { code: name enterpriseSummary { enterprises } } }');

  expect(errors).toEqual([]);
  expect(data.region).toEqual({ code: "华阳街道", enterpriseSummary: { enterprises: expect.any(Number) } });
});

test("an alias named like a required field changes nothing of what requires it", async () => {
  const { data, errors } = await ofBranch("kind: name duties(year: 2026) { kind }", officer);

  expect(errors).toEqual([]);
  expect(data.partyOrganization.kind).toBe(branch.name);
  expect(data.partyOrganization.duties.length).toBeGreaterThan(0);
});

test.each([
  [{}, "华阳街道"],
  [{ on: true }, "华阳街道"],
  [{ on: false }, undefined],
])("a directive follows the default of its variable, given %j", async (variables, name) => {
  const { data, errors } = await ask(
    'query ($on: Boolean = true) { region(code: "510116003") { code name @include(if: $on) } }',
    variables,
  );

  expect(errors).toEqual([]);
  expect(data.region).toEqual({ code: "510116003", ...(name && { name }) });
});

test("a default decides in a list too", async () => {
  const { data, errors } = await ask(
    'query ($on: Boolean = true) { region(code: "510116003") { children { code name @include(if: $on) } } }',
  );

  expect(errors).toEqual([]);
  expect(data.region.children.length).toBeGreaterThan(1);
  for (const child of data.region.children) expect(child.name).toEqual(expect.any(String));
});

test("a default decides in the payload of a mutation too: what was done is told", async () => {
  const staff = await hub.token({ role: "staff", regions: ["510116003901"] });
  const input = {
    regionCode: "510116003901",
    title: "楼道灯不亮",
    field: "SERVICE",
    raisedBy: "STAFF",
    idempotencyKey: "asked-1",
  };
  const { data, errors } = await ask(
    `mutation ($input: DraftNeedInput!, $on: Boolean = true, $off: Boolean = false) {
      draftNeed(input: $input) { need { title @include(if: $on) status @skip(if: $off) } userErrors { message } }
    }`,
    { input },
    staff,
  );

  expect(errors).toEqual([]);
  expect(data.draftNeed).toEqual({ need: { title: "楼道灯不亮", status: "DRAFT" }, userErrors: [] });
});

test.each([true, false])("a field with requirements that is left out leaves its siblings alone, left out: %s", async (v) => {
  const { data, errors } = await ask(
    `query ($id: ID!, $v: Boolean!) { partyOrganization(id: $id) { hostedActivities(first: 1) { totalCount } duties(year: 2026) @skip(if: $v) { kind } } }`,
    { id: branch.id, v },
    officer,
  );

  expect(errors).toEqual([]);
  expect(data.partyOrganization).toEqual({
    hostedActivities: { totalCount: expect.any(Number) },
    ...(!v && { duties: expect.any(Array) }),
  });
});

test("an odd code has one answer, whichever subgraph is asked", async () => {
  for (const selection of [
    "name",
    "organizationSummary { estates }",
    "enterpriseSummary { enterprises }",
    "activitySummary { sessions }",
    "volunteerSummary { teams }",
  ])
    expect(await ask(`query ($code: ID!) { region(code: $code) { ${selection} } }`, { code: "51011600390\u0000" })).toMatchObject(
      { data: { region: null }, errors: [] },
    );
});
