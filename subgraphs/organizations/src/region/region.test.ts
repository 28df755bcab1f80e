import { aRegion, startTestSubgraph } from "../testing";
import { importRegions } from "./region.service";

const subgraph = startTestSubgraph();
const tree = ["51", "5101", "510116", "510116003", "510116003901", "510116003902", "510116004"];

beforeAll(async () => {
  for (const code of tree) await subgraph.given(aRegion({ code }));
});

const codesOf = (regions: { edges: { node: { code: string } }[] }) => regions.edges.map(({ node }) => node.code);

test("regions come in the order of their codes, page by page", async () => {
  const page = (after: string | null) =>
    subgraph
      .as({})
      .run(
        `query ($after: String) { regions(first: 4, after: $after) { edges { node { code } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
        { after },
      );
  const { regions: first } = await page(null);
  const { regions: second } = await page(first.pageInfo.endCursor);

  expect([...codesOf(first), ...codesOf(second)]).toEqual([...tree].sort());
  expect(first).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(second).toMatchObject({ totalCount: 7, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
});

test("regions can be asked by level and under a region, which is not among them itself", async () => {
  const { all, communities, none } = await subgraph.as({}).run(`{
    all: regions(under: "510116003") { edges { node { code } } }
    communities: regions(under: "51", level: COMMUNITY) { edges { node { code } } totalCount }
    none: regions(under: "31") { totalCount }
  }`);

  expect(codesOf(all)).toEqual(["510116003901", "510116003902"]);
  expect(codesOf(communities)).toEqual(["510116003901", "510116003902"]);
  expect(communities.totalCount).toBe(2);
  expect(none.totalCount).toBe(0);
});

test.each(["x", "MTIz", Buffer.from("51' or true").toString("base64url")])("the cursor %s is refused", async (after) => {
  await expect(
    subgraph.as({}).run(`query ($after: String) { regions(after: $after) { totalCount } }`, { after }),
  ).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("a region knows its parent, all levels above and the level below", async () => {
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "510116003") { parent { code } ancestors { code } children { code } } }`);

  expect(region).toEqual({
    parent: { code: "510116" },
    ancestors: [{ code: "51" }, { code: "5101" }, { code: "510116" }],
    children: [{ code: "510116003901" }, { code: "510116003902" }],
  });
});

test("a region that is not there is null", async () => {
  expect(await subgraph.as({}).run(`{ region(code: "99") { name } }`)).toEqual({ region: null });
});

test("a region file with a wrong code or a missing parent is refused by line, and nothing of it stays", async () => {
  const rows = [
    { code: "52", name: "贵州省" },
    { code: "5301", name: "昆明市" },
  ];

  await expect(subgraph.db.transaction((tx) => importRegions(tx, rows))).rejects.toThrow("第3行");
  await expect(subgraph.db.transaction((tx) => importRegions(tx, [{ code: "5", name: "无" }]))).rejects.toThrow("第2行");
  expect(await subgraph.as({}).run(`{ region(code: "52") { name } }`)).toEqual({ region: null });
});

test("regions within regions without end are refused before anything is read", async () => {
  const nested = (levels: number): string => (levels === 0 ? "code" : `parent { children { ${nested(levels - 1)} } }`);
  const ask = (levels: number) => subgraph.as({}).run(`{ region(code: "510116003901") { ${nested(levels)} } }`);
  subgraph.statements();

  await expect(ask(30)).rejects.toMatchObject({ message: "查询范围过大，请缩小后再试", extensions: { code: "BAD_USER_INPUT" } });
  expect(subgraph.statements()).toEqual([]);
  await expect(ask(2)).resolves.toHaveProperty("region");
});
