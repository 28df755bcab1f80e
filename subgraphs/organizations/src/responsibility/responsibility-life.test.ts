import { randomUUID } from "node:crypto";
import { visitor } from "@quyu/kernel";
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
import { handAssignmentsOn } from "./responsibility.service";

const subgraph = startTestSubgraph();
const street = "510112001";
const here = `${street}901`;
const staff = staffOf(here);
let [estateId, gridId, branchId, personId, strangerId, farId, goneId]: string[] = [];

beforeAll(async () => {
  for (const code of [street, here, `${street}902`]) await subgraph.given(aRegion({ code, name: `区${code.slice(-3)}` }));
  const at = { regionCode: here };
  const [estate, grid, person, stranger] = [
    await subgraph.given(anEstate({ ...at, name: "甲小区", buildings: ["1栋", "2栋"] })),
    await subgraph.given(aGrid({ ...at, name: "第一片区" })),
    await subgraph.given(aPerson({ ...at, name: "许可" })),
    await subgraph.given(aPerson({ regionCode: `${street}902`, name: "外人" })),
  ];
  const [branch, far, gone, committee] = [
    await subgraph.given(aPartyOrganization({ ...at, name: "甲小区党支部", kind: "ESTATE_BRANCH" })),
    await subgraph.given(aPartyOrganization({ regionCode: `${street}902`, name: "别处党支部" })),
    await subgraph.given(aPartyOrganization({ ...at, name: "已撤销", status: "DISSOLVED" })),
    await subgraph.given(aPartyOrganization({ regionCode: street, name: "街道党工委", kind: "STREET_WORKING_COMMITTEE" })),
  ];
  const secretary = await subgraph.given(aPerson({ regionCode: street, name: "街道书记" }));
  await subgraph.given(aPost({ regionCode: street, organizationId: committee.id, personId: secretary.id }));
  [estateId, gridId, branchId, personId] = [estate.id, grid.id, branch.id, person.id];
  [strangerId, farId, goneId] = [stranger.id, far.id, gone.id];
});

const shown = `responsibilityAssignment { id level scope version isFallback organization { name } holder { displayName } } userErrors { code message field }`;
const assign = async (input: object, viewer: object = staff) => {
  const { assignResponsibility } = await subgraph
    .as(viewer)
    .run(`mutation ($input: AssignResponsibilityInput!) { assignResponsibility(input: $input) { ${shown} } }`, {
      input: { organizationId: branchId, ...input },
    });
  return assignResponsibility;
};
const end = async (id: string, viewer: object = staff) => {
  const { endResponsibility } = await subgraph
    .as(viewer)
    .run(`mutation ($input: EndResponsibilityInput!) { endResponsibility(input: $input) { ${shown} } }`, { input: { id } });
  return endResponsibility;
};
const chain = async (building?: string) => {
  const { region } = await subgraph.as(staff).run(
    `query ($estateId: ID!, $building: String) { region(code: "${here}") { responsibilityChain(estateId: $estateId, building: $building) {
      level scope isFallback organization { name } } } }`,
    { estateId, building },
  );
  return region.responsibilityChain.map(
    ({ level, scope, isFallback, organization }: any) => `${level} ${scope} ${organization.name}${isFallback ? " 兜底" : ""}`,
  );
};
const current = async (where: string) => {
  const [{ count }] = await subgraph.db.query(
    `select count(*)::int from responsibility_assignment where ended_at is null and ${where}`,
  );
  return count;
};

test("three levels have their holders, and where there is none the street stands in", async () => {
  const byStreet = (level: string) => `${level} 区001 街道党工委 兜底`;
  expect(await chain("1栋")).toEqual([byStreet("AREA"), byStreet("ESTATE"), byStreet("BUILDING")]);

  expect(await assign({ level: "AREA", regionCode: here, personId })).toEqual({
    responsibilityAssignment: {
      ...{ id: expect.any(String), level: "AREA", scope: "区901", version: 1, isFallback: false },
      ...{ organization: { name: "甲小区党支部" }, holder: { displayName: "许**" } },
    },
    userErrors: [],
  });
  await assign({ level: "ESTATE", estateId });
  const { responsibilityAssignment: building } = await assign(
    { level: "BUILDING", regionCode: street, estateId, building: "1栋" },
    staffOf(street),
  );

  const held = ["AREA 区901 甲小区党支部", "ESTATE 甲小区 甲小区党支部"];
  expect(await chain("1栋")).toEqual([...held, "BUILDING 甲小区1栋 甲小区党支部"]);
  expect(await chain("2栋")).toEqual([...held, byStreet("BUILDING")]);
  expect(await end(building.id)).toMatchObject({ responsibilityAssignment: { version: 2 }, userErrors: [] });
  expect(await end(building.id)).toMatchObject({ userErrors: [{ code: "ALREADY_ENDED" }] });
  expect(await chain("1栋")).toEqual([...held, byStreet("BUILDING")]);
});

test("a holder takes the place of the one before, whose time ends", async () => {
  const { responsibilityAssignment: first } = await assign({ level: "AREA", regionCode: here, gridId });
  const { responsibilityAssignment: second } = await assign({ level: "AREA", regionCode: here, gridId, scope: "东片", personId });

  expect(second).toMatchObject({ version: 1, scope: "东片" });
  expect(await current(`grid_id = '${gridId}'`)).toBe(1);
  const rows = await subgraph.db.query(
    "select to_state, reason from state_change where subject_id = any($1::uuid[]) order by id",
    [[first.id, second.id]],
  );
  expect(rows).toEqual([
    { to_state: "CREATED", reason: null },
    { to_state: "AMENDED", reason: "换人包联" },
    { to_state: "CREATED", reason: null },
  ]);
});

test("of twenty who assign one scope at once, one holds it in the end", async () => {
  for (const scope of [
    { level: "ESTATE", estateId },
    { level: "BUILDING", estateId, building: "2栋" },
    { level: "AREA", regionCode: here },
  ]) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => assign(scope)));

    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  }
  expect(await current("level = 'ESTATE'")).toBe(1);
  expect(await current("building = '2栋'")).toBe(1);
  expect(await current("level = 'AREA' and grid_id is null")).toBe(1);
});

test("the database itself holds one holder a scope", async () => {
  await assign({ level: "ESTATE", estateId });
  const again = anAssignment({ regionCode: here, level: "ESTATE", estateId, organizationId: branchId, scope: "甲小区" });

  await expect(subgraph.given(again)).rejects.toThrow("responsibility_assignment_one_of_estate");
});

test("a holder that stands no more holds nothing", async () => {
  const passing = await subgraph.given(aPartyOrganization({ regionCode: here, name: "将撤销的支部" }));
  await assign({ level: "ESTATE", estateId, organizationId: passing.id });
  expect((await chain())[1]).toBe("ESTATE 甲小区 将撤销的支部");

  await subgraph.db.query("update party_organization set status = 'DISSOLVED' where id = $1", [passing.id]);

  expect((await chain())[1]).toBe("ESTATE 区001 街道党工委 兜底");
});

test("what a merged organization was responsible for goes to the other; what a dissolved one was, to nobody of its own", async () => {
  const [first, second] = [
    await subgraph.given(aPartyOrganization({ regionCode: here, name: "并入的支部" })),
    await subgraph.given(aPartyOrganization({ regionCode: here, name: "接收的支部" })),
  ];
  await assign({ level: "ESTATE", estateId, organizationId: first.id });
  await assign({ level: "BUILDING", estateId, building: "2栋", organizationId: first.id });
  const handOn = (from: string, into: string | null) =>
    subgraph.db.transaction((tx) => handAssignmentsOn(tx, { ...visitor, role: "staff" }, from, into));

  await handOn(first.id, second.id);
  expect((await chain("2栋")).slice(1)).toEqual(["ESTATE 甲小区 接收的支部", "BUILDING 甲小区2栋 接收的支部"]);

  await handOn(second.id, farId ?? null);
  expect((await chain("2栋")).slice(1)).toEqual(["ESTATE 区001 街道党工委 兜底", "BUILDING 区001 街道党工委 兜底"]);
  expect(await current(`organization_id in ('${first.id}', '${second.id}')`)).toBe(0);
});

test("a responsibility that cannot be is refused and not stored", async () => {
  const before = await subgraph.db.query("select count(*) from responsibility_assignment");
  const atEstate = { level: "ESTATE", estateId };

  for (const [input, code, field] of [
    [{ level: "AREA" }, "SCOPE_INVALID", "regionCode"],
    [{ level: "AREA", regionCode: here, estateId }, "SCOPE_INVALID", "estateId"],
    [{ level: "AREA", regionCode: here, gridId: randomUUID() }, "GRID_NOT_FOUND", "gridId"],
    [{ level: "ESTATE" }, "SCOPE_INVALID", "estateId"],
    [{ ...atEstate, building: "1栋" }, "SCOPE_INVALID", "building"],
    [{ ...atEstate, gridId }, "SCOPE_INVALID", "gridId"],
    [{ level: "BUILDING", estateId }, "SCOPE_INVALID", "building"],
    [{ level: "BUILDING", estateId, building: "9栋" }, "BUILDING_NOT_FOUND", "building"],
    [{ level: "ESTATE", estateId: randomUUID() }, "ESTATE_NOT_FOUND", "estateId"],
    [{ ...atEstate, organizationId: farId }, "ORGANIZATION_NOT_FOUND", "organizationId"],
    [{ ...atEstate, organizationId: goneId }, "ORGANIZATION_NOT_FOUND", "organizationId"],
    [{ ...atEstate, organizationId: "nonsense" }, "ORGANIZATION_NOT_FOUND", "organizationId"],
    [{ ...atEstate, personId: strangerId }, "PERSON_NOT_FOUND", "personId"],
    [{ ...atEstate, scope: "甲\u200b" }, "INVALID_INPUT", "scope"],
  ] as const)
    expect(await assign(input)).toMatchObject({ responsibilityAssignment: null, userErrors: [{ code, field: [field] }] });
  expect(await subgraph.db.query("select count(*) from responsibility_assignment")).toEqual(before);
});

test("responsibilities are given and ended by the staff of the region", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const { responsibilityAssignment } = await assign({ level: "ESTATE", estateId });

  for (const viewer of [{}, staffOf(`${street}902`), { role: "resident", subject: "r", regions: [here] }])
    await expect(assign({ level: "ESTATE", estateId }, viewer)).rejects.toMatchObject(forbidden);
  await expect(end(responsibilityAssignment.id, {})).rejects.toMatchObject(forbidden);
  expect(await end(responsibilityAssignment.id, staffOf(`${street}902`))).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
  expect(await end(randomUUID())).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
});
