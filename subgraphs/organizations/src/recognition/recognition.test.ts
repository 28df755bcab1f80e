import { aRecognition, aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const here = { regionCode: "510116003901" };

test("before publicity a recognition is known to staff of the region only", async () => {
  for (const code of ["510116003", here.regionCode]) await subgraph.given(aRegion({ code }));
  await subgraph.given(aRecognition({ ...here, title: "甲", status: "NAMED" }));
  await subgraph.given(aRecognition({ ...here, title: "乙", status: "PUBLICISED" }));
  await subgraph.given(aRecognition({ ...here, title: "丙", status: "PROPOSED" }));
  const titles = async (viewer: object) => {
    const { region } = await subgraph
      .as(viewer)
      .run(`{ region(code: "510116003") { recognitions { totalCount edges { node { title region { code } } } } } }`);
    expect(region.recognitions.edges.every(({ node }: any) => node.region.code === here.regionCode)).toBe(true);
    expect(region.recognitions.totalCount).toBe(region.recognitions.edges.length);
    return region.recognitions.edges.map(({ node }: any) => node.title).sort();
  };

  expect(await titles({})).toEqual(["乙", "甲"]);
  expect(await titles(staffOf("510116004"))).toEqual(["乙", "甲"]);
  expect(await titles(staffOf(here.regionCode))).toEqual(["丙", "乙", "甲"]);
});
