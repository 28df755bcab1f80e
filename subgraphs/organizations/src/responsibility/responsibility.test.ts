import {
  aGrid,
  anAssignment,
  anEstate,
  aPartyOrganization,
  aPerson,
  aPost,
  aRegion,
  staffOf,
  startTestSubgraph,
} from "../testing";
import { enterGrids } from "../grid/grid.service";
import { enterAssignments } from "./responsibility.service";

const subgraph = startTestSubgraph();
const street = "510112001";
const community = `${street}901`;
const bare = `${street}902`;
const orphan = "640381990901";
const here = { regionCode: community };
let first: ReturnType<typeof anEstate>;
let second: ReturnType<typeof anEstate>;

beforeAll(async () => {
  for (const code of [street, community, bare, orphan]) await subgraph.given(aRegion({ code, name: `区${code.slice(-3)}` }));
  [first, second] = [await subgraph.given(anEstate(here)), await subgraph.given(anEstate(here))];
  await subgraph.given(aPartyOrganization({ regionCode: street, kind: "STREET_WORKING_COMMITTEE", name: "街道党工委" }));
  const committee = await subgraph.given(aPartyOrganization({ ...here, kind: "COMMUNITY_COMMITTEE", name: "社区党委" }));
  const secretary = await subgraph.given(aPerson({ ...here, name: "社区书记" }));
  await subgraph.given(aPost({ ...here, organizationId: committee.id, personId: secretary.id }));
  const [north, south] = [aGrid({ ...here, name: "北片" }), aGrid({ ...here, name: "南片" })];
  const places = [
    { gridId: north.id, estateId: first.id },
    { gridId: south.id, estateId: second.id },
  ];
  await subgraph.db.transaction((tx) => enterGrids(tx, [north, south], places));
  const held = { ...here, organizationId: committee.id };
  const building = { ...held, level: "BUILDING", estateId: first.id } as const;
  await subgraph.db.transaction((tx) =>
    enterAssignments(tx, [
      anAssignment({ ...building, scope: "甲小区1栋", building: "1栋" }),
      anAssignment({ ...building, scope: "甲小区2栋", building: "2栋" }),
      anAssignment({ ...held, level: "ESTATE", scope: "甲小区", estateId: first.id }),
      anAssignment({ ...held, scope: "南片", gridId: south.id }),
      anAssignment({ ...held, scope: "北片", gridId: north.id }),
    ]),
  );
});

const chain = async (code: string, estateId?: string, building?: string) => {
  const { region } = await subgraph.as(staffOf(code.slice(0, 9))).run(
    `query ($code: ID!, $estateId: ID, $building: String) { region(code: $code) { responsibilityChain(estateId: $estateId, building: $building) {
      level scope isFallback organization { name } holder { displayName } } } }`,
    { code, estateId, building },
  );
  return region.responsibilityChain?.map(({ level, scope }: any) => `${level} ${scope}`) ?? null;
};

test("the chain leads from the area over the estate to the building asked for", async () => {
  expect(await chain(community, first.id, "2栋")).toEqual(["AREA 北片", "ESTATE 甲小区", "BUILDING 甲小区2栋"]);
  expect(await chain(community, first.id)).toEqual(["AREA 北片", "ESTATE 甲小区"]);
  expect(await chain(street, first.id)).toEqual(["AREA 北片", "ESTATE 甲小区"]);
});

test("without an estate the chain is the areas", async () => {
  expect(await chain(community)).toEqual(["AREA 北片", "AREA 南片"]);
});

test("a level that nobody holds falls to the community and its secretary", async () => {
  expect(await chain(community, first.id, "9栋")).toEqual(["AREA 北片", "ESTATE 甲小区", "BUILDING 区901"]);
  const { region } = await subgraph
    .as(staffOf(community))
    .run(
      `query ($id: ID!) { region(code: "${community}") { responsibilityChain(estateId: $id) { level scope isFallback organization { name } holder { displayName } } } }`,
      { id: second.id },
    );
  expect(region.responsibilityChain[1]).toEqual({
    level: "ESTATE",
    scope: "区901",
    isFallback: true,
    organization: { name: "社区党委" },
    holder: { displayName: "社区书记" },
  });
});

test("the street is the last resort of a community without an organization of its own", async () => {
  expect(await chain(bare)).toEqual(["AREA 区001"]);
  expect(await chain(orphan)).toEqual([]);
});

test("an estate of another region has no chain here, and a building needs its estate", async () => {
  expect(await chain(bare, first.id)).toBeNull();
  expect(await chain(community, "nonsense")).toBeNull();
  await expect(chain(community, undefined, "1栋")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("the chains of all communities of a street cost as many statements as that of one", async () => {
  subgraph.statements();

  await subgraph.as(staffOf(street)).run(`{ region(code: "${street}") { children { responsibilityChain { scope } } } }`);

  // region, children, assignments, stand-ins
  expect(subgraph.statements()).toHaveLength(4);
});

test("a chain is for staff of the region it is about: the estate's, where one is named", async () => {
  const ask = async (viewer: object, code: string, estateId?: string) => {
    const { region } = await subgraph
      .as(viewer)
      .run(`query ($code: ID!, $id: ID) { region(code: $code) { name responsibilityChain(estateId: $id) { scope } } }`, {
        code,
        id: estateId,
      });
    return region.responsibilityChain;
  };
  const forbidden = { extensions: { code: "FORBIDDEN" }, path: ["region", "responsibilityChain"] };

  await expect(ask({}, community)).rejects.toMatchObject(forbidden);
  await expect(ask({ role: "resident", subject: "r", regions: [community] }, community)).rejects.toMatchObject(forbidden);
  await expect(ask(staffOf(bare), community)).rejects.toMatchObject(forbidden);
  await expect(ask(staffOf(community), street)).rejects.toMatchObject(forbidden);
  expect(await ask(staffOf(community), street, first.id)).toHaveLength(2);
  expect(await ask(staffOf(street), community)).toHaveLength(2);
});
