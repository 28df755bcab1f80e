import { randomUUID } from "node:crypto";
import { createLogger, differences, eventNamespace, receiveEvents, today, addDays, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import type { Estate } from "../estate/estate.entity";
import { enterEstates } from "../estate/estate.service";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { recount } from "../report/summary.recount";
import { anEstate, aPartyOrganization, aRegion, codeOf, send, staffOf, startTestSubgraph } from "../testing";
import { onUnitsChanged } from "./organization-life.events";
import { organizationRecord } from "./organization-life.service";

const subgraph = startTestSubgraph();
const street = "510116003";
const community = `${street}901`;
const neighbour = `${street}902`;
const clerk: Partial<Viewer> = { ...staffOf(community), person: randomUUID() };
const officer: Partial<Viewer> = { ...staffOf(street), role: "officer", person: randomUUID() };
let top: PartyOrganization;
let committee: PartyOrganization;

beforeAll(async () => {
  for (const code of [street, community, neighbour, "510116004"]) await subgraph.given(aRegion({ code }));
});
beforeEach(async () => {
  top = aPartyOrganization({ regionCode: street, kind: "STREET_WORKING_COMMITTEE", name: "街道党工委" });
  committee = aPartyOrganization({ regionCode: community, kind: "COMMUNITY_COMMITTEE", name: "社区党委", parentId: top.id });
  await enter(top, committee);
});
// Whatever a test did, the summaries say what the rows say.
afterEach(async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);
  await subgraph.db.query(
    "truncate party_organization, estate_branch, estate, region_counter, region_link, state_change, outbox_event cascade",
  );
});

const enter = (...organizations: PartyOrganization[]) =>
  subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));
async function estates(count: number, regionCode = community): Promise<Estate[]> {
  const rows = Array.from({ length: count }, (_, n) => anEstate({ regionCode, name: `第${n}小区` }));
  await subgraph.db.transaction((tx) => enterEstates(tx, rows));
  return rows;
}
const shape =
  "partyOrganization { id name kind status version allowedMoves parent { id } coveredEstates { id } termEndsOn fullMembers history { from to byRole reason } }";
const act = (name: string, input: object, viewer = clerk) => send(subgraph, viewer, name, input, shape);
const create = (input: object, viewer = clerk) =>
  act(
    "createPartyOrganization",
    { regionCode: community, name: "第一党支部", kind: "BRANCH", parentId: committee.id, ...input },
    viewer,
  );
const amend = (organization: { id: string }, version: number, input: object, viewer = clerk) =>
  act("amendPartyOrganization", { id: organization.id, version, ...input }, viewer);
const summary = async () => {
  const { region } = await subgraph
    .as(clerk)
    .run(
      `{ region(code: "${community}") { organizationSummary { partyOrganizations members estateBranchCoverage { numerator denominator } } } }`,
    );
  return region.organizationSummary;
};
const problemOf = async (answer: Promise<any>) => {
  const given = await answer;
  return [codeOf(given), given.userErrors?.[0]?.field?.join(".") ?? null];
};

test("a new organization is told of with its region, on the subject of the region tree; one that is refused is not", async () => {
  const { partyOrganization } = await create({});
  await create({ kind: "STREET_WORKING_COMMITTEE" });

  expect(
    await subgraph.db.query("select subject, target, data from outbox_event where type = 'organization.registered' order by id"),
  ).toEqual([
    { subject: "region-tree", target: "activities", data: { organizationId: partyOrganization.id, regionCode: community } },
  ]);
});

test("an organization is prepared, begins its work and is counted from then on", async () => {
  const { partyOrganization, userErrors } = await create({ fullMembers: 5, probationaryMembers: 1 });

  expect(userErrors).toEqual([]);
  expect(partyOrganization).toMatchObject({
    status: "PREPARING",
    version: 1,
    parent: { id: committee.id },
    allowedMoves: ["activatePartyOrganization"],
    history: [{ from: null, to: "PREPARING", byRole: "staff", reason: null }],
  });
  expect(await summary()).toMatchObject({ partyOrganizations: 1, members: null });

  const active = await act("activatePartyOrganization", { id: partyOrganization.id, reason: "华阳党发〔2026〕12号" });
  expect(active.partyOrganization).toMatchObject({
    status: "ACTIVE",
    version: 2,
    fullMembers: 5,
    allowedMoves: ["dissolvePartyOrganization"],
    history: [{ to: "PREPARING" }, { from: "PREPARING", to: "ACTIVE", reason: "华阳党发〔2026〕12号" }],
  });
  expect(await summary()).toMatchObject({ partyOrganizations: 2, members: 6 });
});

test("one that was there before the hub begins as it is, and an estate's branch covers its estate from its first working day", async () => {
  const [own, other] = (await estates(2)) as [Estate, Estate];
  const branch = { kind: "ESTATE_BRANCH", estateId: own.id, coveredEstateIds: [other.id] };

  const { partyOrganization } = await create({ ...branch, isEstablished: true });

  expect(partyOrganization).toMatchObject({ status: "ACTIVE", version: 1 });
  expect(partyOrganization.coveredEstates).toHaveLength(2);
  expect((await summary()).estateBranchCoverage).toEqual({ numerator: 2, denominator: 2 });
  expect(await problemOf(create({ kind: "ESTATE_BRANCH", estateId: own.id }))).toEqual(["ESTATE_HAS_BRANCH", null]);
});

test("an organization that cannot stand where it is to stand is not created at all", async () => {
  const [far] = (await estates(1, neighbour)) as [Estate];
  const [branch, beside, gone] = [
    aPartyOrganization({ regionCode: community, parentId: committee.id }),
    aPartyOrganization({ regionCode: neighbour, kind: "COMMUNITY_COMMITTEE", name: "邻社区党委" }),
    aPartyOrganization({ regionCode: community, kind: "TWO_NEW_COMMITTEE", name: "旧两新党委", status: "DISSOLVED" }),
  ];
  await enter(branch, beside, gone);
  const before = await subgraph.db.count(PartyOrganization);

  for (const [input, expected] of [
    [{ parentId: branch.id }, ["PARENT_KIND_NOT_ALLOWED", "parentId"]],
    [{ kind: "PARTY_GROUP", parentId: null }, ["PARENT_KIND_NOT_ALLOWED", "parentId"]],
    [{ parentId: beside.id }, ["OUTSIDE_REGION", "parentId"]],
    [{ parentId: gone.id }, ["WRONG_STATE", "parentId"]],
    [{ parentId: randomUUID() }, ["NOT_FOUND", "parentId"]],
    [{ parentId: "没有" }, ["NOT_FOUND", "parentId"]],
    [{ kind: "STREET_WORKING_COMMITTEE", parentId: null }, ["INVALID_INPUT", "regionCode"]],
    [{ kind: "ESTATE_BRANCH" }, ["INVALID_INPUT", "estateId"]],
    [{ kind: "ESTATE_BRANCH", estateId: far.id }, ["OUTSIDE_REGION", "estateId"]],
    [{ kind: "ESTATE_BRANCH", estateId: randomUUID() }, ["NOT_FOUND", "estateId"]],
    [{ kind: "BRANCH", coveredEstateIds: [far.id] }, ["INVALID_INPUT", "coveredEstateIds"]],
    [{ kind: "GENERAL_BRANCH", fullMembers: 3 }, ["INVALID_INPUT", "fullMembers"]],
    [{ fullMembers: -1 }, ["INVALID_INPUT", "fullMembers"]],
    [{ termBeganOn: "2026-05-01", termEndsOn: "2026-05-01" }, ["INVALID_INPUT", "termEndsOn"]],
    [{ termEndsOn: "2026-02-31" }, ["BAD_USER_INPUT", null]],
    [{ name: "\u202e支部" }, ["INVALID_INPUT", "name"]],
    [{ name: "支".repeat(61) }, ["INVALID_INPUT", "name"]],
  ] as const) {
    const answer = await problemOf(create(input));
    // What no variable can be is GraphQL's to say, before anybody of ours is asked.
    if (expected[0] === "BAD_USER_INPUT") expect(answer[0]).toBeDefined();
    else expect([input, answer]).toEqual([input, expected]);
  }
  expect(await problemOf(create({ regionCode: `${street}999` }, officer))).toEqual(["REGION_NOT_FOUND", "regionCode"]);
  for (const [input, viewer] of [
    [{ regionCode: neighbour }, clerk],
    [{}, { ...clerk, scopes: ["organizations:read"] }],
    [{}, {}],
  ] as const)
    expect(codeOf(await create(input, viewer as Partial<Viewer>))).toBe("FORBIDDEN");
  expect(await subgraph.db.count(PartyOrganization)).toBe(before);
});

test("an amended organization keeps what was not named and forgets what was named empty; members and terms follow", async () => {
  const branch = aPartyOrganization({ regionCode: community, parentId: committee.id, fullMembers: 10, probationaryMembers: 2 });
  await enter(branch);
  const ends = addDays(today(), 30);

  const answer = await amend(branch, 1, { name: "锦河党支部", fullMembers: 12, termEndsOn: ends, reason: "换届" });
  expect(answer.partyOrganization).toMatchObject({ name: "锦河党支部", version: 2, fullMembers: 12, termEndsOn: ends });
  expect(answer.partyOrganization.history.at(-1)).toEqual({ from: "ACTIVE", to: "ACTIVE", byRole: "staff", reason: "换届" });
  expect(await summary()).toMatchObject({ members: 14 });
  const { partyOrganizations } = await subgraph
    .as({})
    .run(`{ partyOrganizations(filter: { text: "jinhe" }) { edges { node { name } } } }`);
  expect(partyOrganizations.edges).toHaveLength(1);
  expect((await amend(branch, 2, { fullMembers: null, probationaryMembers: null })).partyOrganization).toMatchObject({
    fullMembers: null,
    termEndsOn: ends,
  });
  expect(await summary()).toMatchObject({ members: null });
});

test("a branch that has grown becomes a general branch only where its groups and numbers allow it", async () => {
  const branch = aPartyOrganization({ regionCode: community, parentId: committee.id, fullMembers: 60, probationaryMembers: 0 });
  const group = aPartyOrganization({ regionCode: community, parentId: branch.id, kind: "PARTY_GROUP", name: "第一党小组" });
  await enter(branch, group);

  expect(await problemOf(amend(branch, 1, { kind: "GENERAL_BRANCH" }))).toEqual(["INVALID_INPUT", "fullMembers"]);
  const numbers = { fullMembers: null, probationaryMembers: null };
  expect(await problemOf(amend(branch, 1, { kind: "GENERAL_BRANCH", ...numbers }))).toEqual(["PARENT_KIND_NOT_ALLOWED", "kind"]);
  const other = await create({ name: "第二党支部", isEstablished: true });
  expect(codeOf(await amend(group, 1, { parentId: other.partyOrganization.id }))).toBeUndefined();
  expect((await amend(branch, 1, { kind: "GENERAL_BRANCH", ...numbers })).partyOrganization).toMatchObject({ version: 2 });
});

test("the estates of a joint branch are exactly those named; what it gives up another may take", async () => {
  const [first, second, third] = (await estates(3)) as [Estate, Estate, Estate];
  const joint = (await create({ kind: "JOINT_BRANCH", coveredEstateIds: [first.id, second.id], isEstablished: true }))
    .partyOrganization;
  expect((await summary()).estateBranchCoverage).toEqual({ numerator: 2, denominator: 3 });

  const amended = await amend(joint, 1, { coveredEstateIds: [second.id, third.id] });
  expect(amended.partyOrganization.coveredEstates.map(({ id }: { id: string }) => id)).toEqual([second.id, third.id]);
  expect((await amend(joint, 2, { name: "联合支部" })).partyOrganization.coveredEstates).toHaveLength(2);
  const own = await create({ kind: "ESTATE_BRANCH", estateId: first.id, isEstablished: true });
  expect(codeOf(own)).toBeUndefined();
  expect((await summary()).estateBranchCoverage).toEqual({ numerator: 3, denominator: 3 });
  expect(await problemOf(amend(joint, 3, { coveredEstateIds: [first.id] }))).toEqual(["ESTATE_HAS_BRANCH", null]);
  expect(await problemOf(amend(joint, 3, { coveredEstateIds: [third.id, third.id] }))).toEqual([
    "INVALID_INPUT",
    "coveredEstateIds",
  ]);
  expect((await amend(joint, 3, { coveredEstateIds: null })).partyOrganization.coveredEstates).toEqual([]);
});

test("twenty edits of one version: one is kept, nineteen are told to look again", async () => {
  const codes = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => codeOf(await amend(committee, 1, { name: `第${n}稿` }))),
  );

  expect(codes.filter((code) => code === undefined)).toHaveLength(1);
  expect(codes.filter((code) => code === "VERSION_CONFLICT")).toHaveLength(19);
  expect(await subgraph.db.findOneByOrFail(PartyOrganization, { id: committee.id })).toMatchObject({ version: 2 });
});

test("every move from every state by everybody does what the table says, or nothing at all", async () => {
  const reader: Partial<Viewer> = { ...clerk, scopes: ["organizations:read"] };
  const callers = {
    staff: officer,
    elsewhere: { ...staffOf("510116004"), person: randomUUID() },
    reader,
    resident: { role: "resident" as const, subject: "r", person: randomUUID(), regions: [community] },
    visitor: {},
  };
  const target = aPartyOrganization({ regionCode: community, parentId: committee.id, name: "接收支部" });
  await enter(target);

  const cells = await walkMachine({
    subgraph,
    kind: organizationRecord,
    callers,
    given: async (status) => {
      const organization = aPartyOrganization({ regionCode: community, parentId: committee.id, status, fullMembers: 3 });
      await enter(organization);
      return organization.id;
    },
    inputs: { dissolvePartyOrganization: [{ reason: "党员已转出" }, { intoId: target.id }] },
  });

  expect(cells).toBe(4 * (1 + 2) * 5);
});

test("the units that enterprises covers are known here by event, the last one counts, and advice follows", async () => {
  const joint = aPartyOrganization({ regionCode: community, kind: "TWO_NEW_JOINT_BRANCH", parentId: committee.id });
  await enter(joint);
  const heard = (units: number, id = randomUUID()) => ({
    specversion: "1.0" as const,
    id,
    source: "/enterprises",
    type: `${eventNamespace}organization.units_changed`,
    subject: joint.id,
    time: new Date().toISOString(),
    datacontenttype: "application/json" as const,
    data: { partyOrganizationId: joint.id, units },
  });
  const advice = async () => {
    const { partyOrganization } = await subgraph
      .as(clerk)
      .run(`query ($id: ID!) { partyOrganization(id: $id) { version advice { rule } } }`, { id: joint.id });
    expect(partyOrganization.version).toBe(1);
    return partyOrganization.advice.map(({ rule }: { rule: string }) => rule);
  };
  const receive = (...events: ReturnType<typeof heard>[]) =>
    receiveEvents(subgraph.db, [onUnitsChanged], events, createLogger("test", "silent"));

  const [four, six] = [heard(4), heard(6)];
  expect(await receive(four, six)).toEqual([four.id, six.id]);
  expect(await advice()).toEqual(["JOINT_BRANCH_UNITS"]);
  // Sent once more, the older one has no effect.
  await receive(four);
  expect(await advice()).toEqual(["JOINT_BRANCH_UNITS"]);
  await receive(heard(5));
  expect(await advice()).toEqual([]);
  // One that is not known here is nothing to wait for.
  const stray = { ...heard(1), data: { partyOrganizationId: randomUUID(), units: 1 } };
  expect(await receive(stray)).toEqual([stray.id]);
});
