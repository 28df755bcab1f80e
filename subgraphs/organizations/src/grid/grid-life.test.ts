import { anEstate, aGrid, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = "649900902901";
const staff = staffOf(here);
let [east, west, far]: string[] = [];

beforeAll(async () => {
  for (const code of ["649900902", here, "649900902902"]) await subgraph.given(aRegion({ code }));
  const estate = async (name: string, regionCode = here) => (await subgraph.given(anEstate({ name, regionCode }))).id;
  [east, west, far] = [await estate("东区"), await estate("西区"), await estate("外区", "649900902902")];
});

const shown = `grid { id name level version parent { id } estates { name region { code } grids { name } } history { from to } } userErrors { code message field }`;
const form = async (input: object, viewer: object = staff) => {
  const { formGrid } = await subgraph
    .as(viewer)
    .run(`mutation ($input: FormGridInput!) { formGrid(input: $input) { ${shown} } }`, {
      input: { regionCode: here, name: "第一网格", level: "GRID", estateIds: [], ...input },
    });
  return formGrid;
};
const amend = async (input: object, viewer: object = staff) => {
  const { amendGrid } = await subgraph
    .as(viewer)
    .run(`mutation ($input: AmendGridInput!) { amendGrid(input: $input) { ${shown} } }`, { input });
  return amendGrid;
};

test("grids are laid over estates, which stay in their region and in other grids", async () => {
  const { grid } = await form({ name: "北片", estateIds: [east, west] });
  const { grid: micro } = await form({ name: "北片一组", level: "MICRO_GRID", parentId: grid.id, estateIds: [east] });

  expect(micro).toMatchObject({
    ...{ name: "北片一组", level: "MICRO_GRID", version: 1, parent: { id: grid.id } },
    estates: [{ name: "东区", region: { code: here }, grids: [{ name: "北片" }, { name: "北片一组" }] }],
  });
  expect(await amend({ id: grid.id, version: 1, name: "北片区", estateIds: [west] })).toMatchObject({
    grid: {
      ...{ name: "北片区", version: 2, history: [{ to: "CREATED" }, { to: "AMENDED" }] },
      estates: [{ name: "西区", region: { code: here }, grids: [{ name: "北片区" }] }],
    },
    userErrors: [],
  });
  expect(await amend({ id: micro.id, version: 1, parentId: null })).toMatchObject({
    grid: { parent: null, estates: [{ name: "东区" }] },
  });
  expect(await amend({ id: grid.id, version: 1, name: "旧版本" })).toMatchObject({ userErrors: [{ code: "VERSION_CONFLICT" }] });
});

test("a grid that cannot be is refused and not stored", async () => {
  const grid = await subgraph.given(aGrid({ regionCode: here }));
  const micro = await subgraph.given(aGrid({ regionCode: here, level: "MICRO_GRID" }));
  const other = await subgraph.given(aGrid({ regionCode: "649900902902" }));
  const micros = { level: "MICRO_GRID" };
  const before = await subgraph.db.query("select count(*) from grid");

  for (const [input, code, field] of [
    [{ estateIds: [east, far] }, "ESTATE_NOT_FOUND", "estateIds"],
    [{ estateIds: ["nonsense"] }, "ESTATE_NOT_FOUND", "estateIds"],
    [{ estateIds: [east, east] }, "INVALID_INPUT", "estateIds"],
    [{ parentId: grid.id }, "LEVEL_NOT_ALLOWED", "parentId"],
    [{ ...micros, parentId: micro.id }, "LEVEL_NOT_ALLOWED", "parentId"],
    [{ ...micros, parentId: other.id }, "PARENT_NOT_FOUND", "parentId"],
    [{ ...micros, parentId: "nonsense" }, "PARENT_NOT_FOUND", "parentId"],
    [{ name: "" }, "INVALID_INPUT", "name"],
  ] as const)
    expect(await form(input)).toMatchObject({ grid: null, userErrors: [{ code, field: [field] }] });
  expect(await amend({ id: micro.id, version: 1, parentId: micro.id })).toMatchObject({
    userErrors: [{ code: "LEVEL_NOT_ALLOWED" }],
  });
  expect(await subgraph.db.query("select count(*) from grid")).toEqual(before);
  await expect(subgraph.given(aGrid({ regionCode: here, parentId: grid.id }))).rejects.toThrow("grid_level_check");
});

test("grids are kept by the staff of their region", async () => {
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  const grid = await subgraph.given(aGrid({ regionCode: here }));

  await expect(form({}, {})).rejects.toMatchObject(forbidden);
  await expect(form({}, staffOf("649900902902"))).rejects.toMatchObject(forbidden);
  await expect(amend({ id: grid.id, version: 1, name: "改名" }, staffOf("649900902902"))).rejects.toMatchObject(forbidden);
});
