import { aGovernanceBody, anEstate, aPartyOrganization, aPerson, aPost, aRegion, staffOf, startTestSubgraph } from "../testing";
import { enterPosts } from "./post.service";

const subgraph = startTestSubgraph();
const community = "510116003901";
const here = { regionCode: community };

beforeAll(async () => {
  for (const code of ["510116003", community]) await subgraph.given(aRegion({ code }));
});

/** A branch with a public secretary, a member whose post is not public, a vacancy and a secretary who has left. */
async function aBranchWithPosts() {
  const branch = await subgraph.given(aPartyOrganization(here));
  const secretary = await subgraph.given(aPerson({ ...here, name: "陈明宇" }));
  const member = await subgraph.given(aPerson({ ...here, name: "林安然" }));
  const former = await subgraph.given(aPerson({ ...here, name: "何知远" }));
  const post = { ...here, organizationId: branch.id };
  await subgraph.given(aPost({ ...post, personId: former.id, until: "2026-01-31" }));
  await subgraph.given(aPost({ ...post, title: "PUBLICITY_MEMBER", isPublic: true }));
  await subgraph.given(aPost({ ...post, title: "ORGANIZATION_MEMBER", personId: member.id, isPublic: false }));
  await subgraph.given(aPost({ ...post, personId: secretary.id }));
  return { branch, secretary, member, former };
}

const postsOf = async (id: string, viewer: object) => {
  const { partyOrganization } = await subgraph
    .as(viewer)
    .run(`query ($id: ID!) { partyOrganization(id: $id) { posts { title until holder { displayName } } } }`, { id });
  return partyOrganization.posts.map(
    (post: any) => `${post.title} ${post.holder?.displayName ?? "-"}${post.until ? " left" : ""}`,
  );
};

test("a visitor sees public posts with the holder's name; others, vacancies and past posts are for staff, names masked", async () => {
  const { branch } = await aBranchWithPosts();

  expect(await postsOf(branch.id, {})).toEqual(["SECRETARY 陈明宇"]);
  expect(await postsOf(branch.id, staffOf("510116004"))).toEqual(["SECRETARY 陈明宇"]);
  expect(await postsOf(branch.id, staffOf(community))).toEqual([
    "SECRETARY 陈明宇",
    "ORGANIZATION_MEMBER 林**",
    "PUBLICITY_MEMBER -",
    "SECRETARY 何** left",
  ]);
  // Names are opened one record at a time, for a reason.
  expect(await postsOf(branch.id, staffOf(community, "personal:read"))).toContain("ORGANIZATION_MEMBER 林**");
});

test("a phone is masked for staff of the region and refused to visitors", async () => {
  const { branch } = await aBranchWithPosts();
  const ask = (viewer: object) =>
    subgraph.as(viewer).run(`query ($id: ID!) { partyOrganization(id: $id) { posts { holder { phone } } } }`, { id: branch.id });

  await expect(ask({})).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
    path: ["partyOrganization", "posts", 0, "holder", "phone"],
  });
  const { partyOrganization } = await ask(staffOf(community));
  expect(partyOrganization.posts[0]).toEqual({ holder: { phone: "100****5678" } });
});

test("another subgraph's reference opens no person whom the viewer may not see", async () => {
  const { secretary, member } = await aBranchWithPosts();
  const ask = async (viewer: object) => {
    const { _entities } = await subgraph
      .as(viewer)
      .run(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { displayName } } }`, {
        of: [secretary, member].map(({ id }) => ({ __typename: "Person", id })),
      });
    return _entities;
  };

  expect(await ask({})).toEqual([{ displayName: "陈明宇" }, null]);
  expect(await ask(staffOf(community))).toEqual([{ displayName: "陈明宇" }, { displayName: "林**" }]);
});

test("names and phones lie encrypted in the database", async () => {
  const { secretary } = await aBranchWithPosts();

  const [row] = await subgraph.db.query("select * from person where id = $1", [secretary.id]);

  expect(JSON.stringify(row)).not.toContain("陈明宇");
  expect(JSON.stringify(row)).not.toContain(secretary.phone);
});

test("a post belongs to exactly one organization, body or grid", async () => {
  const branch = await subgraph.given(aPartyOrganization(here));
  const body = await subgraph.given(aGovernanceBody(here));

  await expect(subgraph.given(aPost(here))).rejects.toThrow("post_place_check");
  await expect(subgraph.given(aPost({ ...here, organizationId: branch.id, bodyId: body.id }))).rejects.toThrow(
    "post_place_check",
  );
});

test("who holds posts in the branch and the owners' committee of one estate counts once, in whatever order they came", async () => {
  const [estate, other] = [await subgraph.given(anEstate(here)), await subgraph.given(anEstate(here))];
  const branch = await subgraph.given(aPartyOrganization({ ...here, kind: "ESTATE_BRANCH", estateId: estate.id }));
  const committee = await subgraph.given(aGovernanceBody({ ...here, estateId: estate.id }));
  const elsewhere = await subgraph.given(aGovernanceBody({ ...here, estateId: other.id }));
  const [both, apart] = [await subgraph.given(aPerson(here)), await subgraph.given(aPerson(here))];
  const enter = (...posts: ReturnType<typeof aPost>[]) => subgraph.db.transaction((tx) => enterPosts(tx, posts));
  const count = async () => {
    const { region } = await subgraph
      .as({})
      .run(`{ region(code: "${community}") { organizationSummary { crossAppointments } } }`);
    return region.organizationSummary.crossAppointments;
  };

  await enter(
    aPost({ ...here, bodyId: committee.id, personId: both.id }),
    aPost({ ...here, bodyId: elsewhere.id, personId: apart.id }),
  );
  expect(await count()).toBe(0);
  await enter(
    aPost({ ...here, organizationId: branch.id, personId: both.id }),
    aPost({ ...here, organizationId: branch.id, personId: apart.id, title: "DEPUTY_SECRETARY" }),
  );
  expect(await count()).toBe(1);
  await enter(aPost({ ...here, organizationId: branch.id, personId: both.id, title: "COMMITTEE_MEMBER" }));
  expect(await count()).toBe(1);
});

test("posts entered at once for one person make one cross appointment", async () => {
  const estate = await subgraph.given(anEstate(here));
  const branch = await subgraph.given(aPartyOrganization({ ...here, kind: "ESTATE_BRANCH", estateId: estate.id }));
  const committee = await subgraph.given(aGovernanceBody({ ...here, estateId: estate.id }));
  const links = async (id: string) =>
    (await subgraph.db.query("select refs from region_link where kind = 'crossAppointments' and target = $1", [id]))[0]?.refs ??
    0;

  for (let round = 0; round < 10; round++) {
    const person = await subgraph.given(aPerson(here));
    const places = [
      { organizationId: branch.id, title: "PUBLICITY_MEMBER" },
      { bodyId: committee.id, title: "DEPUTY_DIRECTOR" },
      { organizationId: branch.id, title: "COMMITTEE_MEMBER" },
    ] as const;
    await Promise.all(
      places.map((place) => subgraph.db.transaction((tx) => enterPosts(tx, [aPost({ ...here, ...place, personId: person.id })]))),
    );
    expect(await links(person.id)).toBe(1);
  }
});
