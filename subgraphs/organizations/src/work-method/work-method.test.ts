import { aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = "510116003901";

beforeAll(async () => {
  for (const code of ["510116003", here, "510116003902"]) await subgraph.given(aRegion({ code }));
});

const record = async (input: object, viewer: object = staffOf("510116003")) => {
  const { recordWorkMethod } = await subgraph.as(viewer).run(
    `mutation ($input: RecordWorkMethodInput!) { recordWorkMethod(input: $input) {
      workMethod { name elements { label name } note region { code } } userErrors { code message field } } }`,
    { input: { regionCode: here, name: "四种角色", ...input } },
  );
  return recordWorkMethod;
};
const role = (name: string) => ({ label: "角色", name });

test("a work method has the parts its source names, and none where it only counts them", async () => {
  const elements = ["引领者", "联结者"].map(role);

  expect(await record({ elements })).toEqual({
    workMethod: { name: "四种角色", elements, note: null, region: { code: here } },
    userErrors: [],
  });
  expect((await record({ name: "“365”小区治理工作法", note: "照出处只记名称" })).workMethod).toMatchObject({ elements: [] });
  const { region } = await subgraph.as({}).run(`{ region(code: "${here}") { workMethods { name } } }`);
  expect(region.workMethods).toEqual([{ name: "四种角色" }, { name: "“365”小区治理工作法" }]);
});

test("of many who record one name at once, one does", async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => record({ name: "一干三支" })));

  expect(answers.filter(({ workMethod }) => workMethod)).toHaveLength(1);
  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: any) => code))).toEqual(
    Array(19).fill("ALREADY_RECORDED"),
  );
  expect((await record({ name: "一干三支", regionCode: "510116003902" })).userErrors).toEqual([]);
});

test.each([
  [{ name: " " }, "INVALID_INPUT", ["name"]],
  [{ elements: [role("3")] }, "INVALID_INPUT", ["elements", "0", "name"]],
  [{ elements: [role("引领者"), role("")] }, "INVALID_INPUT", ["elements", "1", "name"]],
  [{ elements: [role("引领者"), role("引领者")] }, "INVALID_INPUT", ["elements"]],
  [{ elements: Array.from({ length: 21 }, (_, index) => role(`角色${index}`)) }, "INVALID_INPUT", ["elements"]],
  [{ regionCode: "510116003999" }, "REGION_NOT_FOUND", ["regionCode"]],
])("a work method that cannot be is refused and not stored: %j", async (input, code, field) => {
  const { workMethod, userErrors } = await record({ name: "另一种", ...input });

  expect(workMethod).toBeNull();
  expect(userErrors).toEqual([{ code, field, message: expect.stringMatching(/\p{Script=Han}/u) }]);
  const { region } = await subgraph.as({}).run(`{ region(code: "${here}") { workMethods { name } } }`);
  expect(region.workMethods).not.toContainEqual({ name: "另一种" });
});

test("work methods are kept by the staff of their region", async () => {
  for (const viewer of [{}, staffOf("510116003902")])
    await expect(record({}, viewer)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
