import { randomUUID } from "node:crypto";
import { differences } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { anAssignment, anEstate, aPartyOrganization, aRegion, staffOf, startTestSubgraph } from "../testing";
import { enterEstates } from "./estate.service";

const subgraph = startTestSubgraph();
const here = "510116003901";
const staff = staffOf(here);

beforeAll(async () => {
  for (const code of ["510116", "510116003", here, "510116004901"]) await subgraph.given(aRegion({ code }));
});

const create = async (input: object, viewer: object = staff) => {
  const { createEstate } = await subgraph.as(viewer).run(
    `mutation ($input: CreateEstateInput!) { createEstate(input: $input) {
      estate { id name kind households buildings version history { from to byRole } } userErrors { code message field } } }`,
    { input: { regionCode: here, name: "锦河花园", kind: "COMMODITY", ...input } },
  );
  return createEstate;
};
const amend = async (input: object, viewer: object = staff) => {
  const { amendEstate } = await subgraph.as(viewer).run(
    `mutation ($input: AmendEstateInput!) { amendEstate(input: $input) {
      estate { name kind households buildings version history { from to } } userErrors { code message field } } }`,
    { input },
  );
  return amendEstate;
};
const counted = async () => {
  const { region } = await subgraph.as({}).run(`{ region(code: "510116003") { organizationSummary { estates } } }`);
  return region.organizationSummary.estates;
};

test("an estate is registered, counted, and amended field by field", async () => {
  const before = await counted();

  const { estate, userErrors } = await create({ households: 820, buildings: ["1栋", " 2栋 "] });

  expect(userErrors).toEqual([]);
  expect(estate).toMatchObject({
    ...{ name: "锦河花园", kind: "COMMODITY", households: 820, buildings: ["1栋", "2栋"], version: 1 },
    history: [{ from: null, to: "CREATED", byRole: "staff" }],
  });
  expect(await counted()).toBe(before + 1);
  expect(await amend({ id: estate.id, version: 1, households: null, buildings: ["1栋", "2栋", "3栋"] })).toEqual({
    estate: {
      ...{ name: "锦河花园", kind: "COMMODITY", households: null, buildings: ["1栋", "2栋", "3栋"], version: 2 },
      history: [
        { from: null, to: "CREATED" },
        { from: null, to: "AMENDED" },
      ],
    },
    userErrors: [],
  });
  expect(await amend({ id: estate.id, version: 1, name: "旧版本" })).toMatchObject({
    estate: null,
    userErrors: [{ code: "VERSION_CONFLICT" }],
  });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test.each([
  [{ name: "   " }, "INVALID_INPUT", ["name"]],
  [{ name: "花园\u202e" }, "INVALID_INPUT", ["name"]],
  [{ name: "长".repeat(61) }, "INVALID_INPUT", ["name"]],
  [{ households: -1 }, "INVALID_INPUT", ["households"]],
  [{ buildings: ["1栋", "1栋"] }, "INVALID_INPUT", ["buildings"]],
  [{ buildings: Array.from({ length: 501 }, (_, index) => `${index}栋`) }, "INVALID_INPUT", ["buildings"]],
])("an estate that cannot be is refused and not stored: %j", async (input, code, field) => {
  const before = await counted();

  const { estate, userErrors } = await create(input);

  expect(estate).toBeNull();
  expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  expect(await counted()).toBe(before);
});

test("estates lie in streets and communities that are there, and are kept by their staff", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const outside = await subgraph.given(anEstate({ regionCode: "510116004901" }));

  expect(await create({ regionCode: "510116003999" }, staffOf("510116003"))).toMatchObject({
    userErrors: [{ code: "REGION_NOT_FOUND", field: ["regionCode"] }],
  });
  expect(await create({ regionCode: "510116" }, staffOf("510116"))).toMatchObject({ userErrors: [{ code: "REGION_NOT_FOUND" }] });
  await expect(create({ regionCode: "510116004901" })).rejects.toMatchObject(forbidden);
  await expect(create({}, {})).rejects.toMatchObject(forbidden);
  await expect(amend({ id: outside.id, version: 1, name: "别人的" })).rejects.toMatchObject(forbidden);
  expect(await amend({ id: randomUUID(), version: 1, name: "没有" })).toMatchObject({ userErrors: [{ code: "NOT_FOUND" }] });
});

test("of many who amend one version at once, one does", async () => {
  const { estate } = await create({ name: "并发小区" });

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => amend({ id: estate.id, version: 1, households: index })),
  );

  expect(answers.filter((answer) => answer.estate)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(
    Array(19).fill("VERSION_CONFLICT"),
  );
});

test("a building that somebody is responsible for stays on the list", async () => {
  const held = anEstate({ regionCode: here, name: "有人包联", buildings: ["1栋", "2栋"] });
  await subgraph.db.transaction((tx) => enterEstates(tx, [held]));
  const branch = await subgraph.given(aPartyOrganization({ regionCode: here }));
  await subgraph.given(
    anAssignment({ regionCode: here, level: "BUILDING", estateId: held.id, building: "2栋", organizationId: branch.id }),
  );

  expect(await amend({ id: held.id, version: 1, buildings: ["1栋"] })).toMatchObject({
    estate: null,
    userErrors: [{ code: "BUILDING_HAS_HOLDER", field: ["buildings"] }],
  });
  expect(await amend({ id: held.id, version: 1, buildings: ["2栋", "3栋"] })).toMatchObject({ userErrors: [] });
});
