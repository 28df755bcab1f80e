import { randomUUID } from "node:crypto";
import { addDays, demoTable, differences, today, type Viewer } from "@quyu/kernel";
import type { Estate } from "../estate/estate.entity";
import { enterEstates } from "../estate/estate.service";
import type { GovernanceBody } from "../governance-body/governance-body.entity";
import { enterGovernanceBodies } from "../governance-body/governance-body.service";
import type { PartyOrganization } from "../party-organization/party-organization.entity";
import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { Post } from "../post/post.entity";
import { recount } from "../report/summary.recount";
import {
  aGovernanceBody,
  aGrid,
  anEstate,
  aPartyOrganization,
  aPerson,
  aRegion,
  codeOf,
  send,
  staffOf,
  startTestSubgraph,
} from "../testing";
import { titlesAt, type PostPlace } from "./appointment.rules";

const subgraph = startTestSubgraph();
const street = "510116003";
const community = `${street}901`;
const neighbour = `${street}902`;
const here = { regionCode: community };
const clerk: Partial<Viewer> = { ...staffOf(community), person: randomUUID() };
let branch: PartyOrganization;

beforeAll(async () => {
  for (const code of [street, community, neighbour]) await subgraph.given(aRegion({ code }));
});
beforeEach(async () => {
  branch = aPartyOrganization({ ...here });
  await enter(branch);
});
afterEach(async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);
  await subgraph.db.query(
    `truncate party_organization, estate_branch, estate, governance_body, grid, post, person, region_counter, region_link, state_change
     cascade`,
  );
});

const enter = (...organizations: PartyOrganization[]) =>
  subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));
const someone = async (regionCode = community) => (await subgraph.given(aPerson({ regionCode }))).id;
const shape = "post { id title since until isPublic version holder { displayName } organization { id } history { to reason } }";
const act = (name: string, input: object, viewer = clerk) => send(subgraph, viewer, name, input, shape);
const appoint = (personId: string | null, input: object = {}, viewer = clerk) =>
  act("appointPost", { organizationId: branch.id, title: "SECRETARY", personId, ...input }, viewer);
const end = (id: string, input: object = {}, viewer = clerk) => act("endPost", { id, ...input }, viewer);
const problemOf = async (answer: Promise<any>) => {
  const given = await answer;
  return [codeOf(given), given.userErrors?.[0]?.field?.join(".") ?? null];
};
const summary = async () => {
  const { region } = await subgraph
    .as(clerk)
    .run(`{ region(code: "${community}") { organizationSummary { crossAppointments vacantPosts } } }`);
  return region.organizationSummary;
};
/** An estate with its branch and its owners' committee. */
async function anEstateWithBoth(given: Partial<PartyOrganization> = {}) {
  const estate: Estate = anEstate(here);
  const own = aPartyOrganization({ ...here, kind: "ESTATE_BRANCH", estateId: estate.id, ...given });
  const body: GovernanceBody = aGovernanceBody({ ...here, estateId: estate.id });
  await subgraph.db.transaction(async (tx) => {
    await enterEstates(tx, [estate]);
    await enterPartyOrganizations(tx, [own]);
    await enterGovernanceBodies(tx, [body]);
  });
  return { inBranch: { organizationId: own.id }, inCommittee: { organizationId: null, bodyId: body.id } };
}

test("a post is held from today unless told otherwise, names its holder where it is public, and keeps its history", async () => {
  const [secretary, member] = [await someone(), await someone()];

  const answer = await appoint(secretary, { isPublic: true, since: "2026-03-01" });
  expect(answer).toMatchObject({
    post: { since: "2026-03-01", until: null, isPublic: true, version: 1, holder: { displayName: "李小明" } },
    userErrors: [],
  });
  expect((await appoint(member, { title: "PUBLICITY_MEMBER" })).post).toMatchObject({
    since: today(),
    isPublic: false,
    holder: { displayName: "李**" },
    history: [{ to: "CREATED" }],
  });
});

test("who leaves leaves a vacancy, which the next one fills; a seat given up is none", async () => {
  const [first, second] = [await someone(), await someone()];
  const { post } = await appoint(first, { isPublic: true });

  const ended = await end(post.id, { version: 1, reason: "调离" });
  expect(ended.post).toMatchObject({
    until: today(),
    version: 2,
    history: [{ to: "CREATED" }, { to: "AMENDED", reason: "调离" }],
  });
  expect(await summary()).toMatchObject({ vacantPosts: 1 });
  expect(codeOf(await end(post.id))).toBe("WRONG_STATE");
  // Noted as vacant already.
  expect(codeOf(await appoint(null))).toBe("POST_TAKEN");

  const filled = await appoint(second);
  expect(filled.post).toMatchObject({ isPublic: true, since: today(), version: 2 });
  expect(await summary()).toMatchObject({ vacantPosts: 0 });
  expect(codeOf(await end(filled.post.id, { keepsSeat: false }))).toBeUndefined();
  expect(await summary()).toMatchObject({ vacantPosts: 0 });

  const vacancy = await appoint(null);
  expect(vacancy.post).toMatchObject({ holder: null, since: null });
  expect(codeOf(await end(vacancy.post.id))).toBeUndefined();
  expect(await summary()).toMatchObject({ vacantPosts: 0 });
});

test("of twenty who are to be secretary at once one is, in a new seat and in one that is vacant", async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => someone()));
  const held = async () =>
    (await subgraph.db.query("select id from post where until is null and person_id is not null")).map(({ id }: any) => id);

  const race = async () => {
    const codes = (await Promise.all(people.map((id) => appoint(id)))).map(codeOf);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === "POST_TAKEN")).toHaveLength(19);
    expect(await held()).toHaveLength(1);
  };

  await race();
  await end((await held())[0]);
  await race();
});

test("without the database's index the seat has several holders", async () => {
  const people = await Promise.all(Array.from({ length: 20 }, () => someone()));
  const [{ sql }] = await subgraph.db.query("select indexdef as sql from pg_indexes where indexname = 'post_one_seat'");
  await subgraph.db.query("drop index post_one_seat");

  await Promise.all(people.map((id) => appoint(id)));
  const held = await subgraph.db.countBy(Post, { organizationId: branch.id });
  await subgraph.db.query("delete from post");
  await subgraph.db.query(sql);

  expect(held).toBeGreaterThan(1);
});

test("members are several, but nobody is one twice", async () => {
  const [first, second] = [await someone(), await someone()];
  const member = { title: "COMMITTEE_MEMBER" };

  expect(codeOf(await appoint(first, member))).toBeUndefined();
  expect(codeOf(await appoint(second, member))).toBeUndefined();
  const codes = (await Promise.all(Array.from({ length: 5 }, () => appoint(first, member)))).map(codeOf);
  expect(codes).toEqual(Array(5).fill("POST_TAKEN"));
});

test("who is in an estate's branch and in an owners' committee is so in one estate, in whatever order it came", async () => {
  const [near, far] = [await anEstateWithBoth(), await anEstateWithBoth()];
  const [first, second, third] = [await someone(), await someone(), await someone()];
  const director = { title: "DIRECTOR" };

  await appoint(first, near.inBranch);
  expect(await problemOf(appoint(first, { ...far.inCommittee, ...director }))).toEqual(["NOT_SAME_ESTATE", "personId"]);
  expect(codeOf(await appoint(first, { ...near.inCommittee, ...director }))).toBeUndefined();
  expect(await summary()).toMatchObject({ crossAppointments: 1 });

  await appoint(second, { ...far.inCommittee, ...director });
  expect(await problemOf(appoint(second, { ...near.inBranch, title: "DEPUTY_SECRETARY" }))).toEqual([
    "NOT_SAME_ESTATE",
    "personId",
  ]);
  const cross = await appoint(second, far.inBranch);
  expect(await summary()).toMatchObject({ crossAppointments: 2 });
  await end(cross.post.id);
  expect(await summary()).toMatchObject({ crossAppointments: 1 });

  // An organization that is no estate's branch has nothing to do with it.
  await appoint(third);
  expect(codeOf(await appoint(third, { ...near.inCommittee, title: "DEPUTY_DIRECTOR" }))).toBeUndefined();
  expect(await summary()).toMatchObject({ crossAppointments: 1 });
});

test("nobody comes into a cross appointment after the branch's term is over; on its last day he still does", async () => {
  const over = await anEstateWithBoth({ termEndsOn: addDays(today(), -1) });
  const last = await anEstateWithBoth({ termEndsOn: today() });
  const [first, second] = [await someone(), await someone()];

  await appoint(first, over.inBranch);
  expect(await problemOf(appoint(first, { ...over.inCommittee, title: "DIRECTOR" }))).toEqual(["TERM_OVER", "personId"]);
  await appoint(second, { ...last.inCommittee, title: "DIRECTOR" });
  expect(codeOf(await appoint(second, last.inBranch))).toBeUndefined();
});

test("one person appointed to both at once in two estates: one of the two is told", async () => {
  const [near, far] = [await anEstateWithBoth(), await anEstateWithBoth()];

  for (let round = 0; round < 5; round++) {
    const person = await someone();
    const codes = (
      await Promise.all([
        appoint(person, { ...near.inBranch, title: "COMMITTEE_MEMBER" }),
        appoint(person, { ...far.inCommittee, title: "COMMITTEE_MEMBER" }),
      ])
    ).map(codeOf);
    expect(codes.sort()).toEqual(["NOT_SAME_ESTATE", undefined]);
  }
});

test("a post that cannot be is refused and nothing is stored", async () => {
  const [person, stranger] = [await someone(), await someone(neighbour)];
  const grid = await subgraph.given(aGrid(here));
  const beside = aPartyOrganization({ regionCode: neighbour });
  const gone = aPartyOrganization({ ...here, status: "DISSOLVED" });
  const group = aPartyOrganization({ ...here, kind: "PARTY_GROUP", parentId: branch.id });
  await enter(beside, gone, group);

  for (const [input, expected] of [
    [{ organizationId: null }, ["INVALID_INPUT", null]],
    [{ gridId: grid.id }, ["INVALID_INPUT", null]],
    [{ organizationId: randomUUID() }, ["NOT_FOUND", "organizationId"]],
    [{ organizationId: null, bodyId: "没有" }, ["NOT_FOUND", "bodyId"]],
    [{ organizationId: gone.id }, ["WRONG_STATE", "organizationId"]],
    [{ organizationId: beside.id }, ["FORBIDDEN", null]],
    [{ title: "GRID_LEADER" }, ["INVALID_INPUT", "title"]],
    [{ organizationId: group.id }, ["INVALID_INPUT", "title"]],
    [{ organizationId: null, gridId: grid.id }, ["INVALID_INPUT", "title"]],
    [{ since: addDays(today(), 1) }, ["INVALID_INPUT", "since"]],
    [{ personId: null, since: today() }, ["INVALID_INPUT", "since"]],
    [{ personId: randomUUID() }, ["NOT_FOUND", "personId"]],
    [{ personId: stranger }, ["NOT_FOUND", "personId"]],
  ] as const)
    expect([input, await problemOf(appoint(person, input))]).toEqual([input, expected]);
  expect(await problemOf(appoint(person, {}, { ...clerk, scopes: ["organizations:read"] }))).toEqual(["FORBIDDEN", null]);
  expect(await subgraph.db.count(Post)).toBe(0);

  const { post } = await appoint(person, { since: "2026-05-01", isPublic: true });
  expect(await problemOf(end(post.id, { until: "2026-04-30" }))).toEqual(["INVALID_INPUT", "until"]);
  expect(await problemOf(end(post.id, { until: addDays(today(), 1) }))).toEqual(["INVALID_INPUT", "until"]);
  expect(await problemOf(end(post.id, { version: 2 }))).toEqual(["VERSION_CONFLICT", "version"]);
  expect(await problemOf(end(randomUUID()))).toEqual(["NOT_FOUND", "id"]);
  expect(await problemOf(end(post.id, {}, staffOf(neighbour)))).toEqual(["FORBIDDEN", null]);
  expect(await subgraph.db.findOneByOrFail(Post, { id: post.id })).toMatchObject({ until: null, version: 1 });
});

test("every post of the demo is one that its place has", () => {
  const kinds = new Map(demoTable("organizations/party-organizations.csv").map(({ key, kind }) => [key, kind]));
  const placeOf = (at: string): PostPlace => ({
    organization: at.startsWith("organization:") ? ({ kind: kinds.get(at) } as PartyOrganization) : null,
    body: at.startsWith("body:") ? ({} as GovernanceBody) : null,
    grid: at.startsWith("grid:") ? ({} as PostPlace["grid"]) : null,
  });

  const wrong = demoTable("organizations/posts.csv").filter(
    ({ at = "", title }) => !titlesAt(placeOf(at)).includes(title as Post["title"]),
  );
  expect(wrong).toEqual([]);
});
