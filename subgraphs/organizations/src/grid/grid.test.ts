import { aGrid, anEstate, aPerson, aPost, aRegion, startTestSubgraph } from "../testing";
import { enterGrids } from "./grid.service";

const subgraph = startTestSubgraph();
const here = { regionCode: "649900902901" };

test("grids overlay estates: a grid has several, an estate lies in a grid and in micro grids", async () => {
  await subgraph.given(aRegion({ code: here.regionCode }));
  const [east, west] = [
    await subgraph.given(anEstate({ ...here, name: "东区" })),
    await subgraph.given(anEstate({ ...here, name: "西区" })),
  ];
  const grid = aGrid({ ...here, name: "第一网格" });
  const micro = aGrid({ ...here, name: "东片微网格", level: "MICRO_GRID", parentId: grid.id });
  const places = [east, west].map(({ id }) => ({ gridId: grid.id, estateId: id }));
  await subgraph.db.transaction((tx) => enterGrids(tx, [grid, micro], [...places, { gridId: micro.id, estateId: east.id }]));
  const leader = await subgraph.given(aPerson({ ...here, name: "许可" }));
  await subgraph.given(aPost({ ...here, gridId: grid.id, personId: leader.id, title: "GRID_LEADER" }));
  subgraph.statements();

  const { region } = await subgraph.as({}).run(`{ region(code: "${here.regionCode}") { grids { edges { node {
    name level parent { name } estates { name grids { name } } workers { title holder { displayName } } } } } } }`);

  const both = [{ name: "第一网格" }, { name: "东片微网格" }];
  const eastView = { name: "东区", grids: both };
  expect(region.grids.edges.map(({ node }: any) => node)).toEqual([
    { name: "东片微网格", level: "MICRO_GRID", parent: { name: "第一网格" }, estates: [eastView], workers: [] },
    {
      name: "第一网格",
      level: "GRID",
      parent: null,
      estates: [eastView, { name: "西区", grids: [{ name: "第一网格" }] }],
      workers: [{ title: "GRID_LEADER", holder: { displayName: "许可" } }],
    },
  ]);
  // region, grids, parents, estates, their grids, workers, holders
  expect(subgraph.statements()).toHaveLength(7);
});
