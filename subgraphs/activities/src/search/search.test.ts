import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { LinkAndSearchActivities1790000102000 } from "../../migrations/1790000102000-link-and-search-activities";
import type { Activity } from "../activity/activity.entity";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const enter = (...given: Partial<Activity>[]) =>
  subgraph.db.transaction((tx) =>
    enterActivities(
      tx,
      given.map((activity) => anActivityEntry(activity)),
    ),
  );

async function found(text: string, regionCode?: string, viewer: Partial<Viewer> = visitor): Promise<string[]> {
  const { search } = await subgraph
    .as(viewer)
    .run(
      "query ($text: String!, $code: ID) { search(text: $text, regionCode: $code) { text activities { totalCount edges { node { title } } } } }",
      { text, code: regionCode },
    );
  const titles = search.activities.edges.map(({ node }: { node: { title: string } }) => node.title);
  expect(search.activities.totalCount).toBe(titles.length);
  return titles;
}

test("published activities are found by part of their title, by pinyin and by initials, latest first; drafts by staff of the region", async () => {
  await enter(
    { title: "银杏节义诊", startsAt: instantOf(addDays(today(), -9)) },
    { title: "银杏节摄影", startsAt: instantOf(addDays(today(), 9)) },
    { title: "银杏节筹备", status: "DRAFT", startsAt: instantOf(addDays(today(), 19)) },
    { title: "漕河泾银杏节", regionCode: "310104012", startsAt: instantOf(today()) },
  );

  expect(await found("银杏节")).toEqual(["银杏节摄影", "漕河泾银杏节", "银杏节义诊"]);
  for (const text of ["yinxingjie sheying", "yxjsy", "银杏 摄影"]) expect(await found(text)).toEqual(["银杏节摄影"]);
  expect(await found("银杏节", "51")).toEqual(["银杏节摄影", "银杏节义诊"]);
  expect(await found("银杏节", community, staffOf())).toEqual(["银杏节筹备", "银杏节摄影", "银杏节义诊"]);
  expect(await found("银杏节筹备", community, staffOf("310104012"))).toEqual([]);
  await expect(found("银")).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("among many activities a search is looked up in the index", async () => {
  await subgraph.db.query(
    `insert into activity (region_code, title, summary, kind, starts_at, ends_at, status, published_at, search_text)
     select '5101160039' || lpad((n % 90)::text, 2, '0'), title, '', 'FAIR', now() + n * interval '1 minute', now() + (n + 60) * interval '1 minute',
       'PUBLISHED', now(), title
     from generate_series(1, 20000) as n, lateral (select '社区' || chr(19968 + n % 2000) || chr(21968 + n % 1999) || '大集' || n as title) as named`,
  );
  await subgraph.db.query("vacuum analyze activity");
  await enter({ title: "社区中嗝大集" });
  const asked: [sql: string, parameters: unknown[]][] = [];
  const query = jest.spyOn(subgraph.db, "query").mockImplementation(function (this: unknown, ...args: unknown[]) {
    asked.push(args as [string, unknown[]]);
    return Object.getPrototypeOf(subgraph.db).query.apply(subgraph.db, args);
  });
  expect(await found("中嗝")).toContain("社区中嗝大集");
  expect(await found("中嗝", community)).toContain("社区中嗝大集");
  query.mockRestore();

  const searches = asked.filter(([sql]) => sql.includes("search_grams"));
  expect(searches).toHaveLength(4);
  for (const [sql, parameters] of searches) {
    const plan: { "QUERY PLAN": string }[] = await subgraph.db.query(`explain ${sql}`, parameters);
    expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("activity_search_idx");
  }
}, 60_000);

test("activities that were there before they could be searched are found", async () => {
  await enter({ title: "老街坊腊八粥" });
  const migration = new LinkAndSearchActivities1790000102000();
  const runner = subgraph.db.connection.createQueryRunner();
  await migration.down(runner);
  await migration.up(runner);
  await runner.release();

  for (const text of ["腊八粥", "labazhou", "ljflbz"]) expect(await found(text)).toEqual(["老街坊腊八粥"]);
});
