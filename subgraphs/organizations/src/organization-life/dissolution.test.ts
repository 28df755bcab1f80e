import { randomUUID } from "node:crypto";
import { differences, today, type Viewer } from "@quyu/kernel";
import type { Estate } from "../estate/estate.entity";
import { enterEstates } from "../estate/estate.service";
import { enterGovernanceBodies } from "../governance-body/governance-body.service";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { Post } from "../post/post.entity";
import { enterPosts } from "../post/post.service";
import { recount } from "../report/summary.recount";
import {
  aGovernanceBody,
  anEstate,
  aPartyOrganization,
  aPerson,
  aPost,
  aRegion,
  codeOf,
  send,
  staffOf,
  startTestSubgraph,
} from "../testing";

const subgraph = startTestSubgraph();
const street = "510116003";
const community = `${street}901`;
const neighbour = `${street}902`;
const here = { regionCode: community };
const clerk: Partial<Viewer> = { ...staffOf(community), person: randomUUID() };
const officer: Partial<Viewer> = { ...staffOf(street), person: randomUUID() };
let committee: PartyOrganization;

beforeAll(async () => {
  for (const code of [street, community, neighbour]) await subgraph.given(aRegion({ code }));
});
beforeEach(async () => {
  committee = aPartyOrganization({ ...here, kind: "COMMUNITY_COMMITTEE", name: "社区党委" });
  await enter(committee);
});
afterEach(async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);
  await subgraph.db.query(
    `truncate party_organization, estate_branch, estate, governance_body, post, person, region_counter, region_link, state_change,
     outbox_event cascade`,
  );
});

const enter = (...organizations: PartyOrganization[]) =>
  subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));
const branch = (given: Partial<PartyOrganization> = {}) => aPartyOrganization({ ...here, parentId: committee.id, ...given });
const dissolve = ({ id }: { id: string }, input: object = {}, viewer = clerk) =>
  send(
    subgraph,
    viewer,
    "dissolvePartyOrganization",
    { id, ...input },
    "partyOrganization { status version mergedInto { id } allowedMoves posts { title until } history { to reason } }",
  );
const stored = (id: string) => subgraph.db.findOneByOrFail(PartyOrganization, { id });
/** What was told to the service that knows whom an organization covers; the one that keeps the cases is told the same. */
const told = () =>
  subgraph.db.query(
    `select type, subject, target, data from outbox_event t where target = 'enterprises'
     and exists (select from outbox_event v where v.event_id = t.event_id and v.target = 'volunteers') order by id`,
  );
const summary = async () => {
  const { region } = await subgraph
    .as(clerk)
    .run(
      `{ region(code: "${community}") { organizationSummary { partyOrganizations members crossAppointments vacantPosts estateBranchCoverage { numerator } } } }`,
    );
  return region.organizationSummary;
};
async function anEstateWithCommittee(): Promise<{ estate: Estate; bodyId: string }> {
  const estate = anEstate(here);
  const body = aGovernanceBody({ ...here, estateId: estate.id });
  await subgraph.db.transaction(async (tx) => {
    await enterEstates(tx, [estate]);
    await enterGovernanceBodies(tx, [body]);
  });
  return { estate, bodyId: body.id };
}

test("one that is merged gives its children, estates and members to the other; its posts end, enterprises is told", async () => {
  const { estate, bodyId } = await anEstateWithCommittee();
  const old = branch({ kind: "ESTATE_BRANCH", estateId: estate.id, name: "甲支部", fullMembers: 4, probationaryMembers: 1 });
  const joint = branch({ kind: "JOINT_BRANCH", name: "联合支部", fullMembers: 10 });
  const group = aPartyOrganization({ ...here, parentId: old.id, kind: "PARTY_GROUP", name: "第一党小组" });
  await enter(old, joint, group);
  const [both, clerkOfJoint] = [await subgraph.given(aPerson(here)), await subgraph.given(aPerson(here))];
  await subgraph.db.transaction((tx) =>
    enterPosts(tx, [
      aPost({ ...here, organizationId: old.id, personId: both.id }),
      aPost({ ...here, organizationId: old.id, title: "PUBLICITY_MEMBER" }),
      aPost({ ...here, bodyId, personId: both.id, title: "DIRECTOR" }),
      aPost({ ...here, organizationId: joint.id, personId: clerkOfJoint.id }),
      aPost({ ...here, bodyId, personId: clerkOfJoint.id, title: "DEPUTY_DIRECTOR" }),
    ]),
  );
  // The joint branch does not cover the estate yet.
  expect(await summary()).toMatchObject({ partyOrganizations: 4, members: 15, crossAppointments: 1, vacantPosts: 1 });

  const { partyOrganization, userErrors } = await dissolve(old, { intoId: joint.id, reason: "党员不足3人" });

  expect(userErrors).toEqual([]);
  expect(partyOrganization).toEqual({
    status: "MERGED",
    version: 2,
    mergedInto: { id: joint.id },
    allowedMoves: [],
    posts: [
      { title: "SECRETARY", until: today() },
      { title: "PUBLICITY_MEMBER", until: today() },
    ],
    history: [
      { to: "ACTIVE", reason: null },
      { to: "MERGED", reason: "党员不足3人" },
    ],
  });
  expect(await stored(joint.id)).toMatchObject({ fullMembers: 14, probationaryMembers: 1, version: 2 });
  expect(await stored(group.id)).toMatchObject({ parentId: joint.id, version: 2 });
  expect(await summary()).toMatchObject({
    partyOrganizations: 3,
    members: 15,
    crossAppointments: 1,
    vacantPosts: 0,
    estateBranchCoverage: { numerator: 1 },
  });
  expect(await told()).toEqual([
    {
      type: "organization.dissolved",
      subject: old.id,
      target: "enterprises",
      data: { into: joint.id, regionCode: community },
    },
  ]);
});

test("one that is dissolved leaves nobody behind: no children before, its estate without a branch after", async () => {
  const { estate } = await anEstateWithCommittee();
  const own = branch({ kind: "ESTATE_BRANCH", estateId: estate.id, fullMembers: 4, probationaryMembers: 0 });
  const group = aPartyOrganization({ ...here, parentId: own.id, kind: "PARTY_GROUP" });
  await enter(own, group);

  expect(await dissolve(own)).toEqual({
    partyOrganization: null,
    userErrors: [{ code: "HAS_CHILDREN", message: "还有下级党组织，请先改隶，或写明并入哪个党组织", field: null }],
  });
  expect(codeOf(await dissolve(group))).toBeUndefined();
  expect((await dissolve(own)).partyOrganization).toMatchObject({ status: "DISSOLVED", mergedInto: null });

  expect(await summary()).toMatchObject({ partyOrganizations: 1, members: null, estateBranchCoverage: { numerator: 0 } });
  const { partyOrganization } = await subgraph
    .as(clerk)
    .run(`query ($id: ID!) { partyOrganization(id: $id) { children { id } advice { rule } } }`, { id: committee.id });
  expect(partyOrganization).toEqual({ children: [], advice: [{ rule: "ESTATE_WITHOUT_BRANCH" }] });
  expect((await told()).map(({ data }: any) => data.into)).toEqual([null, null]);
  const again = { kind: "ESTATE_BRANCH", estateId: estate.id, parentId: committee.id, name: "新支部" };
  const answer = await send(subgraph, clerk, "createPartyOrganization", { ...here, ...again }, "partyOrganization { id }");
  expect(codeOf(answer)).toBeUndefined();
});

test("members that one of the two has not stated are not guessed", async () => {
  const [stated, unstated, other] = [branch({ fullMembers: 4, probationaryMembers: 0 }), branch(), branch({ fullMembers: 7 })];
  await enter(stated, unstated, other);

  await dissolve(stated, { intoId: unstated.id });
  expect(await stored(unstated.id)).toMatchObject({ fullMembers: null, version: 1 });
  await dissolve(unstated, { intoId: other.id });
  expect(await stored(other.id)).toMatchObject({ fullMembers: 7, version: 1 });
});

test("what cannot take over does not: one's own child, one that is gone, another's region, a kind that may not hold the children", async () => {
  const general = branch({ kind: "GENERAL_BRANCH", name: "党总支" });
  const child = aPartyOrganization({ ...here, parentId: general.id, name: "下级支部" });
  const [gone, prepared, plain] = [branch({ status: "DISSOLVED" }), branch({ status: "PREPARING" }), branch({ name: "乙支部" })];
  const beside = aPartyOrganization({ regionCode: neighbour, kind: "COMMUNITY_COMMITTEE", name: "邻社区党委" });
  await enter(general, child, gone, prepared, plain, beside);
  const problem = async (intoId: string, viewer = clerk) => {
    const answer = await dissolve(general, { intoId }, viewer);
    return [codeOf(answer), answer.userErrors?.[0]?.field?.[0] ?? null];
  };

  expect(await problem(general.id)).toEqual(["INVALID_INPUT", "intoId"]);
  expect(await problem(child.id)).toEqual(["CYCLE", "intoId"]);
  expect(await problem(randomUUID())).toEqual(["NOT_FOUND", "intoId"]);
  expect(await problem(gone.id)).toEqual(["WRONG_STATE", "intoId"]);
  expect(await problem(prepared.id)).toEqual(["WRONG_STATE", "intoId"]);
  expect(await problem(plain.id)).toEqual(["PARENT_KIND_NOT_ALLOWED", "intoId"]);
  expect(await problem(beside.id)).toEqual(["FORBIDDEN", null]);
  expect(await problem(beside.id, officer)).toEqual(["OUTSIDE_REGION", "intoId"]);
  expect(await stored(general.id)).toMatchObject({ status: "ACTIVE", version: 1 });
  expect(await told()).toEqual([]);
});

test("while one is being dissolved nobody comes under it and nobody is appointed in it", async () => {
  for (let round = 0; round < 4; round++) {
    const ending = branch();
    const person = await subgraph.given(aPerson(here));
    await enter(ending);
    const childOf = { ...here, kind: "PARTY_GROUP", parentId: ending.id };
    const post = { organizationId: ending.id, personId: person.id, title: "DEPUTY_SECRETARY" };

    const [, ...others] = await Promise.all([
      dissolve(ending),
      ...["甲组", "乙组"].map((name) =>
        send(subgraph, clerk, "createPartyOrganization", { ...childOf, name }, "partyOrganization { id }"),
      ),
      send(subgraph, clerk, "appointPost", post, "post { id }"),
    ]);

    const { status } = await stored(ending.id);
    const children = await subgraph.db.countBy(PartyOrganization, { parentId: ending.id });
    const held = await subgraph.db.query("select from post where organization_id = $1 and until is null", [ending.id]);
    // Either a child was there first and it still stands, or it is gone and so is everything of it.
    if (status === "DISSOLVED") expect([children, held]).toEqual([0, []]);
    else expect(children).toBeGreaterThan(0);
    for (const other of others) expect([undefined, "WRONG_STATE"]).toContain(codeOf(other));
  }
});

test("two that are merged into each other at once: one is left", async () => {
  for (let round = 0; round < 4; round++) {
    const [first, second] = [branch({ name: "甲支部", fullMembers: 5 }), branch({ name: "乙支部", fullMembers: 6 })];
    await enter(first, second);

    const codes = (await Promise.all([dissolve(first, { intoId: second.id }), dissolve(second, { intoId: first.id })])).map(
      codeOf,
    );

    expect(codes.sort()).toEqual(["WRONG_STATE", undefined]);
    const states = [await stored(first.id), await stored(second.id)].map(({ status, fullMembers }) => [status, fullMembers]);
    expect(states).toContainEqual(["ACTIVE", 11]);
  }
});

test("posts of other places stay as they are", async () => {
  const ending = branch();
  await enter(ending);
  const person = await subgraph.given(aPerson(here));
  const posts = [committee.id, ending.id].map((organizationId) => aPost({ ...here, organizationId, personId: person.id }));
  await subgraph.db.transaction((tx) => enterPosts(tx, posts));

  await dissolve(ending);

  const untils = (await subgraph.db.findBy(Post, { personId: person.id })).map((post) => [post.organizationId, post.until]);
  expect(untils).toEqual(
    expect.arrayContaining([
      [committee.id, null],
      [ending.id, today()],
    ]),
  );
});
