import { enterPartyOrganizations } from "../party-organization/party-organization.service";
import { aPartyOrganization, aRegion, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const longhe = "510116003901";
const hongmei = "310104012901";

beforeAll(async () => {
  for (const code of [longhe, hongmei]) await subgraph.given(aRegion({ code }));
  const organizations = [
    aPartyOrganization({ regionCode: longhe, name: "龙河社区党委", kind: "COMMUNITY_COMMITTEE" }),
    aPartyOrganization({ regionCode: longhe, name: "锦河花园小区党支部" }),
    aPartyOrganization({ regionCode: hongmei, name: "龙河路ABC党支部", status: "PREPARING" }),
    aPartyOrganization({ regionCode: longhe, name: "龙河旧支部", status: "DISSOLVED" }),
  ];
  await subgraph.db.transaction((tx) => enterPartyOrganizations(tx, organizations));
});

const found = async (text: string, regionCode?: string): Promise<string[]> => {
  const { search } = await subgraph
    .as({})
    .run(
      "query ($text: String!, $code: ID) { search(text: $text, regionCode: $code) { text regionCode partyOrganizations { totalCount edges { node { name } } } } }",
      { text, code: regionCode },
    );
  expect([search.text, search.regionCode]).toEqual([text, regionCode ?? null]);
  const names = search.partyOrganizations.edges.map(({ node }: any) => node.name);
  expect(search.partyOrganizations.totalCount).toBe(names.length);
  return names.sort();
};

test("a party organization is found by part of its name, by pinyin and by initials, within a region or anywhere", async () => {
  for (const text of ["河社区", "longheshequ", "lhsqdw", "龙河 党委"]) expect(await found(text)).toEqual(["龙河社区党委"]);
  expect(await found("ａｂｃ")).toEqual(["龙河路ABC党支部"]);
  expect(await found("%%")).toEqual([]);
  expect(await found("龙河", hongmei.slice(0, 6))).toEqual(["龙河路ABC党支部"]);
});

test("a dissolved organization is not found", async () => {
  expect(await found("龙河")).toEqual(["龙河社区党委", "龙河路ABC党支部"].sort());
  expect(await found("旧支部")).toEqual([]);
});

test("a text that is too short or too long is refused", async () => {
  for (const text of ["龙", " ", "龙".repeat(101)])
    await expect(found(text)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

// `npm run test:heavy` asks the same of the larger number.
const many = process.env["QUYU_TEST_HEAVY"] ? 100_000 : 20_000;

test(`among ${many} party organizations a word of two characters is looked up in the index`, async () => {
  await subgraph.db.query(
    `insert into party_organization (region_code, name, kind, status, search_text)
     select $2, name, 'BRANCH', 'ACTIVE', name from generate_series(1, $1::int) as n,
       lateral (select chr(19968 + n % 2000) || chr(21968 + n % 1999) || '小区党支部' || n as name) as branch`,
    [many, longhe],
  );
  await subgraph.db.query("vacuum analyze party_organization");
  const asked: [sql: string, parameters: unknown[]][] = [];
  const query = jest.spyOn(subgraph.db, "query").mockImplementation(function (this: unknown, ...args: unknown[]) {
    asked.push(args as [string, unknown[]]);
    return Object.getPrototypeOf(subgraph.db).query.apply(subgraph.db, args);
  });
  const text = `${String.fromCharCode(19968 + 7)}${String.fromCharCode(21968 + 7)}`;
  const { search, partyOrganizations } = await subgraph.as({}).run(
    `query ($text: String!) { search(text: $text) { partyOrganizations { totalCount edges { node { name } } } }
      partyOrganizations(filter: { text: $text }) { edges { node { name } } } }`,
    { text },
  );
  query.mockRestore();

  expect(search.partyOrganizations.totalCount).toBeGreaterThan(0);
  expect(partyOrganizations).toEqual({ edges: search.partyOrganizations.edges });
  const searches = asked.filter(([sql]) => sql.includes("search_grams"));
  // A page and a count; the filter's page is the same as the search's.
  expect(searches).toHaveLength(2);
  for (const [sql, parameters] of searches) {
    const plan: { "QUERY PLAN": string }[] = await subgraph.db.query(`explain ${sql}`, parameters);
    const lines = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(lines).toContain("party_organization_search_idx");
    expect(lines).not.toContain("Seq Scan on party_organization");
  }
}, 120_000);
