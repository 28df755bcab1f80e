import { anEnterprise, aRegion, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));

const found = async (text: string, regionCode?: string): Promise<string[]> => {
  const { search } = await subgraph
    .as({})
    .run(
      "query ($text: String!, $code: ID) { search(text: $text, regionCode: $code) { text enterprises { totalCount edges { node { name } } } } }",
      { text, code: regionCode },
    );
  expect(search.text).toBe(text);
  const names = search.enterprises.edges.map(({ node }: { node: { name: string } }) => node.name);
  expect(search.enterprises.totalCount).toBe(names.length);
  return names;
};

test("an enterprise is found by part of its name, by pinyin and by initials, in any case and width, within a region or anywhere", async () => {
  const name = "成都星河餐饮管理有限公司";
  await subgraph.given(anEnterprise({ name }));
  await subgraph.given(anEnterprise({ name: "上海星河科技ABC有限公司", regionCode: "310104012901" }));

  for (const text of ["星河餐饮", "xinghecanyin", "cdxhcy", "成都 餐饮", "ＸｉｎｇＨｅＣａｎ"])
    expect(await found(text)).toEqual([name]);
  expect(await found("星河")).toHaveLength(2);
  expect(await found("星河", longhe.slice(0, 6))).toEqual([name]);
  expect(await found("ａｂｃ")).toEqual(["上海星河科技ABC有限公司"]);
  // The letters must stand together, and mean themselves.
  expect(await found("河餐公司")).toEqual([]);
  expect(await found("%%")).toEqual([]);
});

test("a search of one character, or with a word of one, is refused; so is one of more than a hundred", async () => {
  const refused = (message: string) => ({ message, extensions: { code: "BAD_USER_INPUT" } });

  for (const text of ["星", " ", "星河 餐"]) await expect(found(text)).rejects.toMatchObject(refused("请至少输入2个字"));
  await expect(found("星".repeat(101))).rejects.toMatchObject(refused("搜索的文字最多100个字"));
});

// `npm run test:heavy` asks the same of the larger number.
const many = process.env["QUYU_TEST_HEAVY"] ? 100_000 : 20_000;

test(`among ${many} enterprises a word of two characters is looked up in the index, in a search and in a filter`, async () => {
  await subgraph.db.query(
    `insert into enterprise (region_code, name, kind, party_coverage, search_text)
     select '5101160039' || lpad((n % 90)::text, 2, '0'), name, 'PRIVATE', 'NONE', name
     from generate_series(1, $1::int) as n,
       lateral (select '成都' || chr(19968 + n % 2000) || chr(21968 + n % 1999) || '商贸有限公司' || n as name) as firm`,
    [many],
  );
  await subgraph.db.query("vacuum analyze enterprise");
  const word = "\u4e2d\u55dd";
  await subgraph.given(anEnterprise({ name: `成都${word}商贸有限公司` }));
  const asked: [sql: string, parameters: unknown[]][] = [];
  const query = jest.spyOn(subgraph.db, "query").mockImplementation(function (this: unknown, ...args: unknown[]) {
    asked.push(args as [string, unknown[]]);
    return Object.getPrototypeOf(subgraph.db).query.apply(subgraph.db, args);
  });
  const { search, enterprises, region } = await subgraph.as({}).run(
    `query ($text: String!) { search(text: $text) { enterprises { totalCount edges { node { name } } } }
        enterprises(filter: { text: $text }) { edges { node { name } } }
        region(code: "${longhe}") { enterprises(filter: { text: $text }) { edges { node { name } } } } }`,
    { text: word },
  );
  query.mockRestore();

  expect(search.enterprises.totalCount).toBe(search.enterprises.edges.length);
  expect(search.enterprises.edges.map(({ node }: { node: { name: string } }) => node.name)).toContain(`成都${word}商贸有限公司`);
  expect(enterprises).toEqual({ edges: search.enterprises.edges });
  expect(region.enterprises.edges.length).toBeGreaterThan(0);
  const searches = asked.filter(([sql]) => sql.includes("search_grams"));
  expect(searches.length).toBeGreaterThanOrEqual(3);
  for (const [sql, parameters] of searches) {
    const plan: { "QUERY PLAN": string }[] = await subgraph.db.query(`explain ${sql}`, parameters);
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("enterprise_search_idx");
    expect(text).not.toContain("Seq Scan on enterprise");
  }
}, 120_000);
