import { anEstate, aRegion, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();

test("a street's estates are those of its communities, page by page", async () => {
  for (const code of ["510116003", "510116003901", "510116004901"]) await subgraph.given(aRegion({ code }));
  for (const name of ["丙", "甲", "乙"]) await subgraph.given(anEstate({ name, regionCode: "510116003901" }));
  await subgraph.given(anEstate({ name: "外", regionCode: "510116004901" }));

  const page = (after: string | null) =>
    subgraph
      .as({})
      .run(
        `query ($after: String) { region(code: "510116003") { estates(first: 2, after: $after) { edges { cursor node { name } } pageInfo { hasNextPage endCursor } totalCount } } }`,
        { after },
      );
  const { region: first } = await page(null);
  const { region: second } = await page(first.estates.pageInfo.endCursor);

  const names = [...first.estates.edges, ...second.estates.edges].map(({ node }: { node: { name: string } }) => node.name);
  expect(names).toEqual(["丙", "乙", "甲"]);
  expect(first.estates).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(second.estates.pageInfo.hasNextPage).toBe(false);
});

test("a page of more than 100 is refused", async () => {
  await subgraph.given(aRegion({ code: "510116005" }));

  await expect(subgraph.as({}).run(`{ region(code: "510116005") { estates(first: 101) { totalCount } } }`)).rejects.toMatchObject(
    { extensions: { code: "BAD_USER_INPUT" } },
  );
});

test("an estate that is not there is null, whatever its id looks like", async () => {
  expect(await subgraph.as({}).run(`{ estate(id: "no-uuid") { name } }`)).toEqual({ estate: null });
});
