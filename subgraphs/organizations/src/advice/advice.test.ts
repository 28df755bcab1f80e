import { addDays, demoTable, today } from "@quyu/kernel";
import { enterEstates } from "../estate/estate.service";
import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { anEstate, aPartyOrganization, aPerson, aPost, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const street = "510116003";
const community = `${street}901`;
const other = `${street}902`;
const here = { regionCode: community };

beforeAll(async () => {
  for (const code of [street, community, other]) await subgraph.given(aRegion({ code }));
});
afterEach(() => subgraph.db.query("truncate post, person, party_organization, estate_branch, estate, region_counter cascade"));

const enter = (...organizations: PartyOrganization[]) =>
  subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));

const adviceOf = async ({ id }: PartyOrganization, viewer: object = staffOf(community)): Promise<any[]> => {
  const { partyOrganization } = await subgraph
    .as(viewer)
    .run(`query ($id: ID!) { partyOrganization(id: $id) { name advice { rule severity message article remedy } } }`, { id });
  return partyOrganization.advice;
};
const rulesOf = async (organization: PartyOrganization) => (await adviceOf(organization)).map(({ rule }) => rule);

test("advice is for staff of the organization's region; the organization itself is open", async () => {
  const branch = aPartyOrganization({ ...here, fullMembers: 2, probationaryMembers: 0 });
  await enter(branch);
  const forbidden = { extensions: { code: "FORBIDDEN" }, path: ["partyOrganization", "advice"] };

  await expect(adviceOf(branch, {})).rejects.toMatchObject(forbidden);
  await expect(adviceOf(branch, { role: "resident", subject: "r", regions: [community] })).rejects.toMatchObject(forbidden);
  await expect(adviceOf(branch, staffOf(other))).rejects.toMatchObject(forbidden);
  expect(await adviceOf(branch, staffOf(street))).toHaveLength(2);
});

test("the most pressing comes first", async () => {
  const branch = aPartyOrganization({
    ...here,
    fullMembers: 60,
    probationaryMembers: 0,
    termEndsOn: addDays(today(), -1),
  });
  await enter(branch);

  expect((await adviceOf(branch)).map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
    "WARNING TERM_ENDED",
    "NOTICE BRANCH_SIZE",
    "NOTICE BRANCH_COMMITTEE",
    "INFO GENERAL_BRANCH_SIZE",
  ]);
});

test("of an organization that is dissolved or not yet there, or of which nothing is recorded, nothing is said", async () => {
  const nobody = { ...here, fullMembers: 0, probationaryMembers: 0 };
  const organizations = [
    aPartyOrganization({ ...nobody, status: "DISSOLVED" }),
    aPartyOrganization({ ...nobody, status: "PREPARING" }),
    aPartyOrganization(here),
  ];
  await enter(...organizations);

  for (const organization of organizations) expect(await adviceOf(organization)).toEqual([]);
});

test("seats of a branch committee are people and vacancies: two posts of one person are one seat, who has left has none", async () => {
  const branch = aPartyOrganization({ ...here, fullMembers: 7, probationaryMembers: 0 });
  await enter(branch);
  const [one, two, gone] = await Promise.all([aPerson(here), aPerson(here), aPerson(here)].map((row) => subgraph.given(row)));
  const post = { ...here, organizationId: branch.id };
  await subgraph.given(aPost({ ...post, personId: one?.id, title: "SECRETARY" }));
  await subgraph.given(aPost({ ...post, personId: one?.id, title: "ORGANIZATION_MEMBER" }));
  await subgraph.given(aPost({ ...post, personId: two?.id, title: "PUBLICITY_MEMBER" }));
  await subgraph.given(aPost({ ...post, personId: gone?.id, title: "DISCIPLINE_MEMBER", until: "2026-01-01" }));
  await subgraph.given(aPost({ ...post, personId: gone?.id, title: "INSTRUCTOR" }));
  expect((await adviceOf(branch))[0].message).toBe("正式党员7人，应设立3至5人的党支部委员会，平台登记的有2人");

  await subgraph.given(aPost({ ...post, personId: null, title: "DISCIPLINE_MEMBER" }));

  const [only, ...more] = await adviceOf(branch);
  expect(only).toMatchObject({ rule: "VACANT_POST", message: "职务空缺：纪检委员" });
  expect(more).toEqual([]);
});

test("an estate that no active branch covers is the community committee's to know", async () => {
  const committee = aPartyOrganization({ ...here, kind: "COMMUNITY_COMMITTEE", name: "社区党委" });
  const under = { ...here, parentId: committee.id, fullMembers: 6, probationaryMembers: 0 };
  const [own, joint, bare, left, elsewhere] = ["甲", "乙", "丙", "丁", "戊"].map((name) => anEstate({ ...here, name }));
  if (!own || !joint || !bare || !left || !elsewhere) throw new Error("five estates");
  elsewhere.regionCode = other;
  await subgraph.db.transaction((tx) => enterEstates(tx, [own, joint, bare, left, elsewhere]));
  const branch = aPartyOrganization({ ...under, kind: "ESTATE_BRANCH", estateId: own.id });
  const several = aPartyOrganization({ ...under, kind: "JOINT_BRANCH" });
  const dissolved = aPartyOrganization({ ...under, kind: "ESTATE_BRANCH", estateId: left.id, status: "DISSOLVED" });
  await subgraph.db.transaction((tx) =>
    enterPartyOrganizations(tx, [committee, branch, several, dissolved], [{ estateId: joint.id, organizationId: several.id }]),
  );

  expect(await adviceOf(committee)).toMatchObject([{ rule: "ESTATE_WITHOUT_BRANCH", message: "丁、丙2个小区还没有党支部" }]);
  expect(await adviceOf(branch)).toEqual([]);
});

test("where a general branch leads a community straight under its street, the estates are its to know; elsewhere they are not", async () => {
  await subgraph.db.transaction((tx) => enterEstates(tx, [anEstate({ ...here, name: "甲" })]));
  const top = aPartyOrganization({ regionCode: street, kind: "STREET_WORKING_COMMITTEE" });
  const leading = aPartyOrganization({ ...here, kind: "GENERAL_BRANCH", parentId: top.id });
  const committee = aPartyOrganization({ ...here, kind: "TWO_NEW_COMMITTEE", parentId: top.id });
  const within = aPartyOrganization({ ...here, kind: "GENERAL_BRANCH", parentId: committee.id });
  await enter(top, leading, committee, within);

  expect(await rulesOf(leading)).toEqual(["ESTATE_WITHOUT_BRANCH"]);
  expect(await rulesOf(within)).toEqual([]);
});

test("a general branch is advised by the members of the branches below it", async () => {
  const general = aPartyOrganization({ ...here, kind: "GENERAL_BRANCH", name: "党总支" });
  const below = { ...here, parentId: general.id, fullMembers: 20, probationaryMembers: 4 };
  await enter(general, aPartyOrganization(below), aPartyOrganization({ ...below, fullMembers: 25, probationaryMembers: 0 }));

  expect((await adviceOf(general)).map(({ message }) => message)).toEqual(["党员49人，党总支一般有党员50人以上"]);
});

test("the advice of a whole list is one statement", async () => {
  const branches = Array.from({ length: 12 }, (_, index) =>
    aPartyOrganization({ ...here, name: `第${index}支部`, fullMembers: 2, probationaryMembers: 0 }),
  );
  await enter(...branches);
  subgraph.statements();

  const { partyOrganizations } = await subgraph
    .as(staffOf(community))
    .run(`{ partyOrganizations { edges { node { advice { rule } } } } }`);

  expect(partyOrganizations.edges.map(({ node }: any) => node.advice.length)).toEqual(branches.map(() => 2));
  expect(subgraph.statements()).toHaveLength(2);
});

test("the database refuses a term that ends before it begins and a number of units below nought", async () => {
  const term = { termBeganOn: "2026-01-02", termEndsOn: "2026-01-01" };

  await expect(subgraph.given(aPartyOrganization({ ...here, ...term }))).rejects.toThrow("party_organization_term_check");
  await expect(subgraph.given(aPartyOrganization({ ...here, unitCount: -1 }))).rejects.toThrow("party_organization_units_check");
});

test("the demo's numbers of units are those that enterprises covers", () => {
  const covered = new Map<string, number>();
  for (const { organization, first, last } of demoTable("enterprises/coverage.csv"))
    if (organization) covered.set(organization, (covered.get(organization) ?? 0) + Number(last) - Number(first) + 1);
  const stated = demoTable("organizations/party-organizations.csv").filter(({ unit_count }) => unit_count !== "");

  expect(Object.fromEntries(stated.map(({ key, unit_count }) => [key, Number(unit_count)]))).toEqual(Object.fromEntries(covered));
});
