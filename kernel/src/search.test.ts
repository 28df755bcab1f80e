import { Entity, Index, PrimaryColumn, type DataSource } from "typeorm";
import { describeDatabase, openDatabase } from "./database";
import { createLogger } from "./log";
import { createSearchGrams, matching, SearchTextColumn, searchTextOf } from "./search";
import { createTestDatabase } from "./testing";

@Entity("place")
@Index("place_search_idx", { synchronize: false })
class Place {
  @PrimaryColumn("text") name!: string;
  @SearchTextColumn() searchText!: string;
}

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  const log = createLogger("test", "silent");
  database = await openDatabase(describeDatabase({ url: created.url, entities: [Place], migrations: [], log }), log);
  await database.query(createSearchGrams);
  await database.synchronize();
  await database.query("create index place_search_idx on place using gin (search_grams(search_text))");
  const names = ["龙河社区党委", "滨江社区党委", "龙腾商务ＡＢ楼", "河龙一支部", "100%好店"];
  await database.manager.insert(
    Place,
    names.map((name) => ({ name, searchText: searchTextOf(name) })),
  );
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});

async function find(text: string): Promise<string[]> {
  const parameters: unknown[] = [];
  const where = matching(text, (value) => `$${parameters.push(value)}`);
  const rows: { name: string }[] = await database.query(`select t.name from place t where ${where} order by 1`, parameters);
  return rows.map(({ name }) => name);
}

test.each([
  ["two characters", "龙河", ["龙河社区党委"]],
  ["characters in the middle", "社区", ["滨江社区党委", "龙河社区党委"]],
  ["pinyin", "longhe", ["龙河社区党委"]],
  ["the beginning of pinyin", "long", ["河龙一支部", "龙河社区党委", "龙腾商务ＡＢ楼"]],
  ["initials", "lhsq", ["龙河社区党委"]],
  ["upper case and full width", "ＬＨＳＱ", ["龙河社区党委"]],
  ["a text pasted with marks nobody sees", "龙\u200b河\u200f", ["龙河社区党委"]],
  ["letters stored in full width", "ab楼", ["龙腾商务ＡＢ楼"]],
  ["several words, all of which must match", "党委 滨江", ["滨江社区党委"]],
  ["signs that mean something to SQL", "0%好", ["100%好店"]],
  ["what is not there", "长江", []],
])("%s are found", async (_, text, names) => {
  expect(await find(text)).toEqual(names.sort());
});

test.each([
  ["a single character", "龙"],
  ["nothing", "  "],
  ["a word of one character among others", "龙河 党"],
  ["a very long text", "龙河".repeat(51)],
])("%s is refused", async (_, text) => {
  await expect(find(text)).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("the pinyin of a word is not found across two names", () => {
  expect(searchTextOf("龙河", "滨江")).toBe("龙河\nlonghe\nlh\n滨江\nbinjiang\nbj");
});
