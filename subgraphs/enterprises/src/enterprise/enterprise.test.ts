import { randomUUID } from "node:crypto";
import {
  aCreditCode,
  aMembership,
  anAlliance,
  anEnterprise,
  aPremises,
  aRegion,
  binjiang,
  clerk,
  contactOf,
  startTestSubgraph,
} from "../testing";
import { enterEnterprises } from "./enterprise.service";

const subgraph = startTestSubgraph();
const visitor = () => subgraph.as({});

/** A street of its own, so that the tests' rows do not meet. */
let streets = 0;
async function aStreet(): Promise<{ street: string; community: string }> {
  streets += 1;
  const street = `5101170${String(streets).padStart(2, "0")}`;
  await subgraph.given(aRegion(street));
  return { street, community: `${street}901` };
}

const namesIn = async (code: string, filter: object = {}) => {
  const { region } = await visitor().run(
    "query ($code: ID!, $filter: EnterpriseFilter) { region(code: $code) { enterprises(filter: $filter) { totalCount edges { node { name } } } } }",
    { code, filter },
  );
  const names = region.enterprises.edges.map(({ node }: { node: { name: string } }) => node.name);
  expect(region.enterprises.totalCount).toBe(names.length);
  return names;
};

test("a street's enterprises are those of its communities, by name, page by page", async () => {
  const { street, community } = await aStreet();
  for (const name of ["丙", "甲", "乙"]) await subgraph.given(anEnterprise({ name, regionCode: community }));
  await subgraph.given(anEnterprise({ name: "外", regionCode: `${street.slice(0, 8)}0901` }));
  const page = async (after: string | null) =>
    (
      await visitor().run(
        `query ($code: ID!, $after: String) { region(code: $code) { enterprises(first: 2, after: $after) {
          edges { node { name } } pageInfo { hasNextPage endCursor } totalCount } } }`,
        { code: street, after },
      )
    ).region.enterprises;

  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);

  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect([...first.edges, ...second.edges].map(({ node }) => node.name)).toEqual([...["丙", "甲", "乙"]].sort());
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test("a filter names a region below the one that is looked at, or one of the whole list", async () => {
  const { street, community } = await aStreet();
  await subgraph.given(anEnterprise({ name: "甲", regionCode: community }));
  await subgraph.given(anEnterprise({ name: "乙", regionCode: `${street}902` }));

  expect(await namesIn(street, { regionCode: community })).toEqual(["甲"]);
  expect(await namesIn(street, { regionCode: `${street.slice(0, 8)}0` })).toEqual([]);
  const { enterprises } = await visitor().run(
    "query ($filter: EnterpriseFilter) { enterprises(filter: $filter) { edges { node { name } } } }",
    { filter: { regionCode: street } },
  );
  expect(enterprises.edges.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual(["甲", "乙"].sort());
});

test("each filter narrows the list, and all of them together", async () => {
  const { street, community } = await aStreet();
  const premises = await subgraph.given(aPremises({ regionCode: community }));
  const alliance = await subgraph.given(anAlliance({ regionCode: community }));
  const given = { regionCode: community };
  const wanted = await subgraph.given(
    anEnterprise({
      ...given,
      name: "成都100%鲜食品店",
      kind: "INDIVIDUAL",
      industry: "住宿和餐饮业",
      premisesId: premises.id,
      partyCoverage: "INSTRUCTOR",
    }),
  );
  const former = await subgraph.given(anEnterprise({ ...given, name: "成都某某商贸有限公司" }));
  await subgraph.given(aMembership({ allianceId: alliance.id, enterpriseId: wanted.id }));
  await subgraph.given(aMembership({ allianceId: alliance.id, enterpriseId: former.id, status: "LEFT" }));

  const each = {
    text: "0%鲜",
    kind: "INDIVIDUAL",
    industry: "住宿和餐饮业",
    premisesId: premises.id,
    coverage: "INSTRUCTOR",
    allianceId: alliance.id,
  };
  for (const [name, value] of Object.entries(each))
    expect({ name, found: await namesIn(street, { [name]: value }) }).toEqual({ name, found: [wanted.name] });
  expect(await namesIn(street, each)).toEqual([wanted.name]);
  expect(await namesIn(street, { ...each, kind: "STATE" })).toEqual([]);
  expect(await namesIn(street, { premisesId: "not-one-of-ours" })).toEqual([]);
  expect(await namesIn(street)).toHaveLength(2);
});

test("phone, name and staff are masked, and only for the enterprise itself and the clerks of its region", async () => {
  const { id } = await subgraph.given(anEnterprise());
  const other = await subgraph.given(anEnterprise());
  const ask = (field: string) => `query ($id: ID!) { enterprise(id: $id) { ${field} } }`;
  const shown = { contactName: "林**", contactPhone: "100****1234", staff: 12 };

  for (const viewer of [clerk, contactOf(id)]) {
    for (const [field, value] of Object.entries(shown))
      expect(await subgraph.as(viewer).run(ask(field), { id })).toEqual({ enterprise: { [field]: value } });
  }
  const outsiders: [string, object][] = [
    ["FORBIDDEN", {}],
    ["FORBIDDEN", { ...clerk, regions: [binjiang] }],
    ["FORBIDDEN", { ...clerk, scopes: ["activities:*"] }],
    ["FORBIDDEN", contactOf(other.id)],
  ];
  for (const [code, viewer] of outsiders) {
    for (const field of Object.keys(shown))
      await expect(subgraph.as(viewer).run(ask(field), { id })).rejects.toMatchObject({ extensions: { code } });
  }
});

test("what is stored of a contact cannot be read in the database", async () => {
  const { id } = await subgraph.given(anEnterprise());

  const [row] = await subgraph.db.query("select contact_name, contact_phone from enterprise where id = $1", [id]);

  expect(JSON.stringify(row)).not.toMatch(/林晓梅|1234"/);
});

test("a credit code finds its enterprise however it is typed; a wrong one is told apart from an unknown one", async () => {
  await subgraph.given(anEnterprise({ name: "有代码的公司", creditCode: "91350100M000100Y43" }));
  const ask = (code: string) =>
    visitor().run("query ($code: String!) { enterpriseByCreditCode(code: $code) { name creditCode } }", { code });

  expect(await ask("９１３５０１００ｍ０００１００ｙ４３")).toEqual({
    enterpriseByCreditCode: { name: "有代码的公司", creditCode: "91350100M000100Y43" },
  });
  await expect(ask("91350100M000100Y44")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
  expect(await ask(aCreditCode(1))).toEqual({ enterpriseByCreditCode: null });
});

test("a sole trader's credit code is for the trader and the clerks alone, and not confirmed to others", async () => {
  const code = aCreditCode(2, "92");
  const { id } = await subgraph.given(anEnterprise({ kind: "INDIVIDUAL", creditCode: code }));
  const byCode = "query ($code: String!) { enterpriseByCreditCode(code: $code) { id } }";
  const byId = "query ($id: ID!) { enterprise(id: $id) { creditCode } }";

  for (const viewer of [clerk, contactOf(id)]) {
    expect(await subgraph.as(viewer).run(byCode, { code })).toEqual({ enterpriseByCreditCode: { id } });
    expect(await subgraph.as(viewer).run(byId, { id })).toEqual({ enterprise: { creditCode: code } });
  }
  expect(await visitor().run(byCode, { code })).toEqual({ enterpriseByCreditCode: null });
  await expect(visitor().run(byId, { id })).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("a batch normalizes credit codes, refuses a wrong one by name, and the database refuses one that is taken", async () => {
  const code = aCreditCode(3);
  const typed = ` ${code.toLowerCase().replace("91", "９１")}`;
  const enter = (...rows: ReturnType<typeof anEnterprise>[]) => subgraph.db.transaction((tx) => enterEnterprises(tx, rows));
  await enter(anEnterprise({ creditCode: typed }));

  expect(await subgraph.db.query("select count(*)::int as n from enterprise where credit_code = $1", [code])).toEqual([{ n: 1 }]);
  await expect(enter(anEnterprise({ name: "错码公司", creditCode: "91350100M000100Y40" }))).rejects.toThrow("错码公司");
  await expect(enter(anEnterprise({ creditCode: code }))).rejects.toThrow("enterprise_credit_code_key");
});

test("who has an organization names it, and who has none cannot: the database says so", async () => {
  const refused = "enterprise_party_coverage_check";

  await expect(subgraph.given(anEnterprise({ partyCoverage: "OWN" }))).rejects.toThrow(refused);
  await expect(subgraph.given(anEnterprise({ partyOrganizationId: randomUUID() }))).rejects.toThrow(refused);
  await subgraph.given(anEnterprise({ partyCoverage: "JOINT", partyOrganizationId: randomUUID() }));
});

test("the units of party organizations come in one statement, each its own", async () => {
  const [branch, joint, empty] = [randomUUID(), randomUUID(), randomUUID()];
  await subgraph.given(anEnterprise({ name: "单独", partyCoverage: "OWN", partyOrganizationId: branch }));
  for (const name of ["乙", "甲"])
    await subgraph.given(anEnterprise({ name, partyCoverage: "JOINT", partyOrganizationId: joint }));
  subgraph.statements();

  const { _entities } = await visitor().run(
    "query ($of: [_Any!]!) { _entities(representations: $of) { ... on PartyOrganization { id units { name partyOrganization { id } } } } }",
    { of: [branch, joint, empty].map((id) => ({ __typename: "PartyOrganization", id })) },
  );

  expect(_entities.map(({ units }: { units: { name: string }[] }) => units.map(({ name }) => name))).toEqual([
    ["单独"],
    ["乙", "甲"].sort(),
    [],
  ]);
  expect(_entities[0].units[0].partyOrganization).toEqual({ id: branch });
  expect(subgraph.statements()).toHaveLength(1);
});

test("a page of enterprises with premises, occupants and alliances costs one statement a level, however long it is", async () => {
  const cost = async (size: number) => {
    const { street, community } = await aStreet();
    const alliance = await subgraph.given(anAlliance({ regionCode: community }));
    for (let n = 0; n < size; n += 1) {
      const premises = await subgraph.given(aPremises({ regionCode: community, name: `楼${n}` }));
      const firm = await subgraph.given(anEnterprise({ regionCode: community, premisesId: premises.id }));
      await subgraph.given(aMembership({ allianceId: alliance.id, enterpriseId: firm.id }));
    }
    subgraph.statements();
    const { region } = await visitor().run(
      `query ($code: ID!) { region(code: $code) { enterprises(first: 50) { totalCount edges { node {
        name region { code } memberships { alliance { name } } premises { name channels { name } occupants(first: 3) { edges { node { name } } } } } } } } }`,
      { code: street },
    );
    expect(region.enterprises.totalCount).toBe(size);
    return subgraph.statements().length;
  };

  const few = await cost(2);
  expect(few).toBeLessThanOrEqual(8);
  expect(await cost(12)).toBe(few);
});

test("an enterprise that is not there is null, by id and as an entity", async () => {
  const { enterprise, odd, _entities } = await visitor().run(
    `query ($id: ID!, $of: [_Any!]!) { enterprise(id: $id) { name } odd: enterprise(id: "1") { name } _entities(representations: $of) { __typename } }`,
    { id: randomUUID(), of: [{ __typename: "Enterprise", id: randomUUID() }] },
  );

  expect({ enterprise, odd, _entities }).toEqual({ enterprise: null, odd: null, _entities: [null] });
});

test("a region this subgraph has not heard of is null", async () => {
  expect(await visitor().run(`{ region(code: "999999") { enterprises { totalCount } } }`)).toEqual({ region: null });
});

test("a search text of any length costs nothing: more than a hundred characters are refused", async () => {
  const search = (text: string) =>
    subgraph.as({}).run("query ($text: String!) { enterprises(filter: { text: $text }) { totalCount } }", { text });

  expect((await search("龙".repeat(100))).enterprises.totalCount).toBe(0);
  await expect(search("龙".repeat(101))).rejects.toMatchObject({
    message: "搜索的文字最多100个字",
    extensions: { code: "BAD_USER_INPUT" },
  });
});
