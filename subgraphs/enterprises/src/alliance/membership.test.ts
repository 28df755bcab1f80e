import { randomUUID } from "node:crypto";
import { addDays, differences, today, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import { WriteEnterprises1790000110000 } from "../../migrations/1790000110000-write-enterprises";
import type { Enterprise } from "../enterprise/enterprise.entity";
import { enterEnterprises } from "../enterprise/enterprise.service";
import { recount } from "../report/summary.recount";
import {
  aMembership,
  anAlliance,
  anEnterprise,
  aRegion,
  binjiang,
  clerk,
  contactOf,
  enteredMembership,
  longhe,
  startTestSubgraph,
} from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import { Alliance } from "./alliance.entity";
import { enterAlliances, enterMemberships, membershipRecord } from "./alliance.service";
import { Membership } from "./membership.entity";

const subgraph = startTestSubgraph();
const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const street: Partial<Viewer> = { ...staff, regions: ["510116003"] };
const elsewhere: Partial<Viewer> = { ...staff, regions: [binjiang] };

beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
});

const member = "membership { id status role since until version allowedMoves history { from to byRole reason } }";
const act = (name: string, input: object, viewer = staff) => send(subgraph, viewer, name, input, member);
const found = (input: object, viewer = staff) =>
  send(
    subgraph,
    viewer,
    "foundAlliance",
    { regionCode: longhe, name: "夜间经济联盟", kind: "BUSINESS_DISTRICT", ...input },
    "alliance { id version memberCount aims lead { id } members { edges { node { role status since version enterprise { id } history { to } } } } }",
  );
async function firm(given: Partial<Enterprise> = {}): Promise<Enterprise> {
  const enterprise = anEnterprise(given);
  await subgraph.db.transaction((tx) => enterEnterprises(tx, [enterprise]));
  return enterprise;
}
async function aHelper(regionCode = longhe): Promise<string> {
  const input = { regionCode, name: "巧手社", kind: "RESIDENT_GROUP" };
  const answer = await send(subgraph, street, "registerSocialOrganization", input, "socialOrganization { id }");
  return answer.socialOrganization.id;
}
async function anOpenAlliance(): Promise<string> {
  const alliance = anAlliance();
  await subgraph.db.transaction((tx) => enterAlliances(tx, [alliance]));
  return alliance.id;
}
const applied = async (allianceId: string, enterpriseId: string) =>
  (await act("applyToAlliance", { allianceId, enterpriseId }, contactOf(enterpriseId))).membership;
const membersOf = async (id: string) => (await subgraph.db.findOneByOrFail(Alliance, { id })).memberCount;
const stored = (allianceId: string) => subgraph.db.countBy(Membership, { allianceId });
const clean = async () => expect(await differences(subgraph.db, recount)).toEqual([]);

test("an alliance is founded with its lead, aims and first members, all in one", async () => {
  const [lead, first, helper] = [randomUUID(), await firm(), await aHelper()];
  const members = [{ enterpriseId: first.id, role: "LEAD" }, { socialOrganizationId: helper }];

  const { alliance, userErrors } = await found({ leadId: lead, aims: ["共治", "安全"], members });

  expect(userErrors).toEqual([]);
  expect(alliance).toMatchObject({ version: 1, memberCount: 2, aims: ["共治", "安全"], lead: { id: lead } });
  expect(alliance.members.edges.map(({ node }: any) => [node.role, node.since, node.enterprise?.id ?? null])).toEqual(
    expect.arrayContaining([
      ["LEAD", today(), first.id],
      ["MEMBER", today(), null],
    ]),
  );
  expect(alliance.members.edges[0].node).toMatchObject({ status: "ADMITTED", version: 1, history: [{ to: "ADMITTED" }] });
});

test("an alliance that cannot be founded as asked is not founded at all", async () => {
  const [near, far] = [await firm(), await firm({ regionCode: binjiang })];
  const alliances = await subgraph.db.count(Alliance);
  const twice = [{ enterpriseId: near.id }, { enterpriseId: near.id }];
  const problem = async (input: object, viewer?: Partial<Viewer>) => {
    const answer = await found(input, viewer);
    return [codeOf(answer), answer.userErrors?.[0]?.field ?? null];
  };

  expect(await problem({ members: twice })).toEqual(["ALREADY_MEMBER", null]);
  expect(await problem({ members: [{ enterpriseId: near.id }, { enterpriseId: far.id }] })).toEqual([
    "MEMBER_OUTSIDE_REGION",
    ["members", "1"],
  ]);
  expect(await problem({ members: [{}] })).toEqual(["INVALID_INPUT", ["members", "0"]]);
  expect(await problem({ members: [{ enterpriseId: randomUUID() }] })).toEqual(["NOT_FOUND", ["members", "0", "enterpriseId"]]);
  expect(await problem({ leadId: "x" })).toEqual(["INVALID_INPUT", ["leadId"]]);
  expect(await problem({ aims: ["安全", "安全"] })).toEqual(["INVALID_INPUT", ["aims"]]);
  expect(await problem({ regionCode: "510116003903" }, street)).toEqual(["REGION_NOT_FOUND", ["regionCode"]]);
  expect(await problem({}, elsewhere)).toEqual(["FORBIDDEN", null]);
  expect(await problem({}, contactOf(near.id))).toEqual(["FORBIDDEN", null]);
  expect(await subgraph.db.count(Alliance)).toBe(alliances);
  await clean();
});

test("an amended alliance keeps what was not named, and a stale version overwrites nothing", async () => {
  const id = await anOpenAlliance();
  const amend = (input: object, viewer = staff) =>
    send(subgraph, viewer, "amendAlliance", { id, ...input }, "alliance { name aims mechanisms version }");

  expect((await amend({ version: 1, aims: ["文化"], mechanisms: ["轮值"] })).alliance).toEqual({
    name: "示例商圈联盟",
    aims: ["文化"],
    mechanisms: ["轮值"],
    version: 2,
  });
  expect(codeOf(await amend({ version: 1, name: "旧" }))).toBe("VERSION_CONFLICT");
  expect(codeOf(await amend({ version: 2, name: "外" }, elsewhere))).toBe("FORBIDDEN");
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => amend({ version: 2, name: `第${n}稿` })));
  expect(answers.filter(({ alliance }) => alliance)).toHaveLength(1);
  expect(await subgraph.db.findOneByOrFail(Alliance, { id })).toMatchObject({ version: 3, aims: ["文化"] });
});

test("an enterprise asks for itself, is admitted, and leaves; the counts follow", async () => {
  const [allianceId, { id: enterpriseId }] = [await anOpenAlliance(), await firm()];
  const contact = contactOf(enterpriseId);

  const asked = await applied(allianceId, enterpriseId);
  expect(asked).toMatchObject({ status: "APPLIED", role: "MEMBER", since: null, version: 1, allowedMoves: [] });
  expect(await membersOf(allianceId)).toBe(0);
  const admitted = await act("admitMember", { id: asked.id, version: 1, role: "SUPPORTER", since: "2026-03-01" });
  expect(admitted.membership).toMatchObject({ status: "ADMITTED", role: "SUPPORTER", since: "2026-03-01", version: 2 });
  expect(await membersOf(allianceId)).toBe(1);
  await clean();
  const left = await act("endMembership", { id: asked.id, until: "2026-05-01", reason: "企业迁址" }, contact);
  expect(left.membership).toMatchObject({
    status: "LEFT",
    until: "2026-05-01",
    version: 3,
    history: [
      { from: null, to: "APPLIED", byRole: "enterprise", reason: null },
      { from: "APPLIED", to: "ADMITTED", byRole: "staff", reason: null },
      { from: "ADMITTED", to: "LEFT", byRole: "enterprise", reason: "企业迁址" },
    ],
  });
  expect(await membersOf(allianceId)).toBe(0);
  await clean();
  expect((await applied(allianceId, enterpriseId)).status).toBe("APPLIED");
});

test("staff ask for those of their own region, nobody for others; who is declined may ask again", async () => {
  const [allianceId, here, there] = [await anOpenAlliance(), await firm(), await firm({ regionCode: binjiang })];
  const helper = await aHelper(binjiang);
  const ask = (unit: object, viewer: Partial<Viewer>) => act("applyToAlliance", { allianceId, ...unit }, viewer);

  for (const [unit, viewer] of [
    [{ enterpriseId: there.id }, staff],
    [{ enterpriseId: here.id }, elsewhere],
    [{ enterpriseId: here.id }, contactOf(there.id)],
    [{ socialOrganizationId: helper }, contactOf(there.id)],
    [{ enterpriseId: here.id }, {}],
  ] as const)
    expect(codeOf(await ask(unit, viewer))).toBe("FORBIDDEN");
  expect(codeOf(await ask({ enterpriseId: here.id, role: "LEAD" }, staff))).toBe("INVALID_INPUT");
  expect(codeOf(await ask({ enterpriseId: here.id, allianceId: randomUUID() }, staff))).toBe("NOT_FOUND");
  expect(await stored(allianceId)).toBe(0);

  const { membership } = await ask({ socialOrganizationId: helper }, elsewhere);
  const declined = await act("declineMember", { id: membership.id, reason: "材料不全" });
  expect(declined.membership).toMatchObject({ status: "DECLINED", history: [{}, { to: "DECLINED", reason: "材料不全" }] });
  expect(codeOf(await ask({ socialOrganizationId: helper }, elsewhere))).toBeUndefined();
  expect(codeOf(await ask({ socialOrganizationId: helper }, elsewhere))).toBe("ALREADY_MEMBER");
});

test("dates that cannot be are refused: in the future, or the end before the beginning", async () => {
  const [allianceId, { id: enterpriseId }] = [await anOpenAlliance(), await firm()];
  const { id } = await applied(allianceId, enterpriseId);
  const field = async (name: string, input: object) => (await act(name, { id, ...input })).userErrors[0]?.field;

  expect(await field("admitMember", { since: addDays(today(), 1) })).toEqual(["since"]);
  expect(await field("admitMember", { since: "2026-03-01" })).toBeUndefined();
  expect(await field("endMembership", { until: "2026-02-28" })).toEqual(["until"]);
  expect(await field("endMembership", { until: addDays(today(), 1) })).toEqual(["until"]);
  expect(await membersOf(allianceId)).toBe(1);
});

test("applications are for the applicant and the staff who decide", async () => {
  const [allianceId, { id: enterpriseId }] = [await anOpenAlliance(), await firm({ regionCode: binjiang })];
  await applied(allianceId, enterpriseId);
  const seenBy = async (viewer: Partial<Viewer>) => {
    const source = `query ($id: ID!, $firm: ID!) { alliance(id: $id) { applications { totalCount edges { node { allowedMoves } } } }
      enterprise(id: $firm) { memberships { status } } }`;
    const { alliance, enterprise } = await subgraph.as(viewer).run(source, { id: allianceId, firm: enterpriseId });
    expect(alliance.applications.totalCount).toBe(alliance.applications.edges.length);
    return [alliance.applications.edges.map(({ node }: any) => node.allowedMoves), enterprise.memberships.length];
  };

  expect(await seenBy(staff)).toEqual([[["admitMember", "declineMember"]], 1]);
  expect(await seenBy(contactOf(enterpriseId))).toEqual([[[]], 1]);
  expect(await seenBy(elsewhere)).toEqual([[], 1]);
  for (const viewer of [{}, contactOf(randomUUID()), { ...staff, regions: ["510112"] }])
    expect(await seenBy(viewer)).toEqual([[], 0]);
});

test("every move from every state by everybody does what the table says, or nothing", async () => {
  const { id: enterpriseId } = await firm();
  const given = async (status: string) => {
    const since = status === "APPLIED" || status === "DECLINED" ? null : "2026-01-01";
    const row = { allianceId: await anOpenAlliance(), enterpriseId, status: status as Membership["status"], since };
    const membership = aMembership(row);
    await subgraph.db.transaction((tx) => enterMemberships(tx, [enteredMembership(membership)]));
    return membership.id;
  };
  const others = {
    otherFirm: contactOf(randomUUID()),
    otherRegion: elsewhere,
    reader: { ...staff, scopes: ["enterprises:read"] },
  };
  const callers = { member: contactOf(enterpriseId), staff, ...others, visitor: {} };
  const inputs = { declineMember: { reason: "不符合章程" } };
  const cells = await walkMachine({ subgraph, kind: membershipRecord, callers, given, inputs });
  expect(cells).toBe(4 * 3 * 6);
  await clean();
});

test("twenty admissions at once: each member counts, the same one once", async () => {
  const allianceId = await anOpenAlliance();
  const firms = await Promise.all(Array.from({ length: 20 }, () => firm()));
  // Members of the region already: no counter of theirs changes, on which these would queue anyway.
  expect(codeOf(await found({ members: firms.map(({ id }) => ({ enterpriseId: id })) }))).toBeUndefined();
  const asked = await Promise.all(firms.map(({ id }) => applied(allianceId, id)));
  await Promise.all(asked.map(({ id }) => act("admitMember", { id })));
  expect(await membersOf(allianceId)).toBe(20);

  const ends = await Promise.all(Array.from({ length: 20 }, () => act("endMembership", { id: asked[0].id })));
  expect(ends.filter((answer) => codeOf(answer) === undefined)).toHaveLength(1);
  expect(await membersOf(allianceId)).toBe(19);
  await clean();
});

test("memberships of before lie where their alliances lie", async () => {
  const alliance = anAlliance({ regionCode: binjiang });
  await subgraph.db.transaction((tx) => enterAlliances(tx, [alliance]));
  const { id: enterpriseId } = await firm();
  const { id } = await applied(alliance.id, enterpriseId);
  const [migration, runner] = [new WriteEnterprises1790000110000(), subgraph.db.connection.createQueryRunner()];

  await migration.down(runner);
  await migration.up(runner);

  expect(await runner.query("select region_code from membership where id = $1", [id])).toEqual([{ region_code: binjiang }]);
  await runner.release();
});

test("twenty applications of one enterprise at once are one; without the unique index they would not be", async () => {
  const race = async () => {
    const [allianceId, { id }] = [await anOpenAlliance(), await firm()];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act("applyToAlliance", { allianceId, enterpriseId: id }, contactOf(id))),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code !== undefined && code !== "ALREADY_MEMBER")).toEqual([]);
    return stored(allianceId);
  };

  expect(await race()).toBe(1);
  await subgraph.db.query("drop index membership_enterprise_key");
  expect(await race()).toBeGreaterThan(1);
});
