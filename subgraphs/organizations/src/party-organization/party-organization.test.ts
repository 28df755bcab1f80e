import { anEstate, aPartyOrganization, aRegion, staffOf, startTestSubgraph } from "../testing";
import { enterPartyOrganizations } from "./party-organization.service";

const subgraph = startTestSubgraph();
const community = "510116003901";

beforeAll(async () => {
  for (const code of ["510116003", community, "510116003902", "310104012901"]) await subgraph.given(aRegion({ code }));
});

/** A street working committee with a community committee, two branches and a party group below it. */
async function aTree() {
  const street = aPartyOrganization({ regionCode: "510116003", kind: "STREET_WORKING_COMMITTEE", name: "街道党工委" });
  const committee = aPartyOrganization({
    regionCode: community,
    kind: "COMMUNITY_COMMITTEE",
    name: "社区党委",
    parentId: street.id,
  });
  const child = { regionCode: community, parentId: committee.id } as const;
  const second = aPartyOrganization({ ...child, name: "乙支部", position: 1, fullMembers: 10, probationaryMembers: 1 });
  const first = aPartyOrganization({ ...child, name: "丙支部", position: 0, fullMembers: 5, probationaryMembers: 0 });
  const group = aPartyOrganization({ regionCode: community, kind: "PARTY_GROUP", name: "第一党小组", parentId: first.id });
  await subgraph.db.transaction((tx) => enterPartyOrganizations(tx, [street, committee, second, first, group]));
  return { street, committee, first, second, group };
}

async function remove() {
  await subgraph.db.query("truncate party_organization, estate_branch, estate, region_counter cascade");
}
afterEach(remove);

const enter = (...organizations: ReturnType<typeof aPartyOrganization>[]) =>
  subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));

test("the tree of a region comes flat, parents before children, brothers in their order, in one statement", async () => {
  const { committee, first } = await aTree();
  subgraph.statements();

  const { organizationTree } = await subgraph
    .as({})
    .run(`{ organizationTree(regionCode: "510116003") { depth parentId organization { name } } }`);

  const flat = organizationTree.map(({ depth, organization }: any) => `${depth} ${organization.name}`);
  expect(flat).toEqual(["0 街道党工委", "1 社区党委", "2 丙支部", "3 第一党小组", "2 乙支部"]);
  expect(organizationTree[0].parentId).toBeNull();
  expect(organizationTree[2].parentId).toBe(committee.id);
  expect(organizationTree[3].parentId).toBe(first.id);
  // the region, its tree
  expect(subgraph.statements()).toHaveLength(2);
});

test("what has its parent outside the region stands at the top of the region's tree", async () => {
  await aTree();

  const { organizationTree } = await subgraph
    .as({})
    .run(`{ organizationTree(regionCode: "${community}") { depth parentId organization { name parent { name } } } }`);

  expect(organizationTree[0]).toEqual({
    depth: 0,
    parentId: null,
    organization: { name: "社区党委", parent: { name: "街道党工委" } },
  });
  expect(organizationTree).toHaveLength(4);
});

test("a tree is given of a street or a community; of a wider region, of no code and of a region that is not there it is not", async () => {
  await aTree();
  const ask = async (code: string) =>
    (await subgraph.as({}).run(`query ($code: ID!) { organizationTree(regionCode: $code) { depth } }`, { code }))
      .organizationTree;

  for (const code of ["", "51", "5101", "510116", "5101160039", "51011600390x", "%"]) {
    subgraph.statements();
    await expect(ask(code)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
    expect(subgraph.statements()).toEqual([]);
  }
  expect(await ask("510116003999")).toBeNull();
  expect(await ask("310104012901")).toEqual([]);
});

test("committees sum the members of the branches below them, also of branches without numbers", async () => {
  const { street, first, group } = await aTree();
  await enter(aPartyOrganization({ regionCode: community, name: "未登记", parentId: street.id }));

  const ask = (id: string) =>
    subgraph
      .as(staffOf("510116003"))
      .run(`query ($id: ID!) { partyOrganization(id: $id) { fullMembers probationaryMembers } }`, { id });

  expect(await ask(street.id)).toEqual({ partyOrganization: { fullMembers: 15, probationaryMembers: 1 } });
  expect(await ask(first.id)).toEqual({ partyOrganization: { fullMembers: 5, probationaryMembers: 0 } });
  expect(await ask(group.id)).toEqual({ partyOrganization: { fullMembers: null, probationaryMembers: null } });
});

test.each(["fullMembers", "probationaryMembers", "termEndsOn"])("%s is for staff of the region only", async (field) => {
  const { committee } = await aTree();
  const ask = (viewer: object) =>
    subgraph.as(viewer).run(`query ($id: ID!) { partyOrganization(id: $id) { ${field} } }`, { id: committee.id });

  await expect(ask({})).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" }, path: ["partyOrganization", field] });
  await expect(ask(staffOf("510116003902"))).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  await expect(ask({ role: "resident", subject: "r", regions: [community] })).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
  await expect(ask(staffOf(community))).resolves.toBeDefined();
});

test("an organization knows all above it from the top, and its children in order, one statement a level", async () => {
  const { committee, group } = await aTree();
  subgraph.statements();

  const { partyOrganization } = await subgraph
    .as({})
    .run(`query ($id: ID!) { partyOrganization(id: $id) { ancestors { name children { name } } } }`, { id: group.id });

  expect(partyOrganization.ancestors).toEqual([
    { name: "街道党工委", children: [{ name: committee.name }] },
    { name: "社区党委", children: [{ name: "丙支部" }, { name: "乙支部" }] },
    { name: "丙支部", children: [{ name: "第一党小组" }] },
  ]);
  expect(subgraph.statements()).toHaveLength(3);
});

test("a list is filtered by region, kind, status and a text that means itself", async () => {
  const { street } = await aTree();
  await enter(
    aPartyOrganization({ regionCode: community, name: "旧支部", status: "DISSOLVED", parentId: street.id }),
    aPartyOrganization({ regionCode: community, name: "100%支部", parentId: street.id }),
  );
  const names = async (filter: string) => {
    const { partyOrganizations } = await subgraph
      .as({})
      .run(`{ partyOrganizations(filter: { ${filter} }) { edges { node { name } } } }`);
    return partyOrganizations.edges.map(({ node }: any) => node.name).sort();
  };

  expect(await names("kind: BRANCH")).toEqual(["100%支部", "丙支部", "乙支部"]);
  expect(await names("status: [DISSOLVED]")).toEqual(["旧支部"]);
  expect(await names(`text: "0%"`)).toEqual(["100%支部"]);
  expect(await names(`text: "yzb"`)).toEqual(["乙支部"]);
  expect(await names(`regionCode: "510116003902"`)).toEqual([]);
  const { region } = await subgraph
    .as({})
    .run(
      `{ region(code: "510116003") { all: partyOrganizations { totalCount } own: partyOrganizations(includeDescendants: false) { totalCount } } }`,
    );
  expect(region).toEqual({ all: { totalCount: 6 }, own: { totalCount: 1 } });
});

test("an organization is refused under a kind that may not hold it, outside its parent's region, or with members where none are counted", async () => {
  const { group, committee } = await aTree();

  await expect(enter(aPartyOrganization({ regionCode: community, parentId: group.id }))).rejects.toThrow("不能隶属于第一党小组");
  await expect(enter(aPartyOrganization({ regionCode: "310104012901", parentId: committee.id }))).rejects.toThrow(
    "不在社区党委的区划内",
  );
  await expect(
    enter(aPartyOrganization({ regionCode: community, kind: "GENERAL_BRANCH", parentId: committee.id, fullMembers: 3 })),
  ).rejects.toThrow("党员数只在党支部登记");
});

test("the database itself refuses an organization as its own parent", async () => {
  const self = aPartyOrganization({ regionCode: community });

  await expect(subgraph.given({ ...self, parentId: self.id } as typeof self)).rejects.toThrow();
  const organization = await subgraph.given(aPartyOrganization({ regionCode: community }));
  await expect(
    subgraph.db.query("update party_organization set parent_id = id where id = $1", [organization.id]),
  ).rejects.toMatchObject({ constraint: expect.stringMatching(/^party_organization_(no_cycle|parent_check)$/) });
});

test("an estate has one branch at most, its own or a joint one of several estates", async () => {
  const estates = await Promise.all(["甲", "乙", "丙"].map((name) => subgraph.given(anEstate({ name, regionCode: community }))));
  const [own, left, right] = estates as [(typeof estates)[0], (typeof estates)[0], (typeof estates)[0]];
  const ownBranch = aPartyOrganization({ regionCode: community, kind: "ESTATE_BRANCH", name: "甲支部", estateId: own.id });
  const joint = aPartyOrganization({ regionCode: community, kind: "JOINT_BRANCH", name: "联合支部" });
  await subgraph.db.transaction((tx) =>
    enterPartyOrganizations(
      tx,
      [ownBranch, joint],
      [left, right].map(({ id }) => ({ estateId: id, organizationId: joint.id })),
    ),
  );

  const { region } = await subgraph
    .as({})
    .run(
      `{ region(code: "${community}") { estates { edges { node { name branch { name estate { name } coveredEstates { name } } } } } } }`,
    );

  const jointView = { name: "联合支部", estate: null, coveredEstates: [{ name: "丙" }, { name: "乙" }] };
  expect(region.estates.edges.map(({ node }: any) => node)).toEqual([
    { name: "丙", branch: jointView },
    { name: "乙", branch: jointView },
    { name: "甲", branch: { name: "甲支部", estate: { name: "甲" }, coveredEstates: [{ name: "甲" }] } },
  ]);
  await expect(
    subgraph.db.transaction((tx) => enterPartyOrganizations(tx, [], [{ estateId: own.id, organizationId: joint.id }])),
  ).rejects.toThrow();
});
