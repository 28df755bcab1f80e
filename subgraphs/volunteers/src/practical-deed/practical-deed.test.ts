import { randomUUID } from "node:crypto";
import { addDays, demoId, differences, today } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, startTestSubgraph } from "../testing";
import { PracticalDeed } from "./practical-deed.entity";
import { enterPracticalDeeds } from "./practical-deed.service";

const subgraph = startTestSubgraph({ seeded: true });
const longhe = "510116003901";

const aDeed = (given: Partial<PracticalDeed> = {}): PracticalDeed =>
  Object.assign(new PracticalDeed(), {
    source: "ISSUE",
    sourceId: randomUUID(),
    regionCode: "330106001001",
    closedOn: "2026-03-05",
    ...given,
  });
const enter = (...deeds: PracticalDeed[]) => subgraph.db.transaction((tx) => enterPracticalDeeds(tx, deeds));
const countedIn = async (code: string, range = "") =>
  (await subgraph.as({}).run(`{ region(code: "${code}") { volunteerSummary${range} { practicalDeeds } } }`)).region
    .volunteerSummary.practicalDeeds;

test("what is closed is one deed, on its day and in its region, for every level above", async () => {
  for (const code of ["330106", "330106001001", "330106002001"]) await subgraph.given(aRegion(code));

  await enter(
    aDeed(),
    aDeed({ source: "NEED", closedOn: "2026-03-31" }),
    aDeed({ source: "ORDER", regionCode: "330106002001", closedOn: "2026-04-01" }),
  );

  expect(await countedIn("330106")).toBe(3);
  expect(await countedIn("330106001001")).toBe(2);
  expect(await countedIn("330106", `(range: { from: "2026-03-05", to: "2026-03-31" })`)).toBe(2);
  expect(await countedIn("330106", `(range: { from: "2026-03-06", to: "2026-03-30" })`)).toBe(0);
});

test("a record is one deed: entering it again changes nothing and breaks the transaction", async () => {
  await subgraph.given(aRegion("330107001001"));
  const deed = aDeed({ regionCode: "330107001001" });
  const later = Object.assign(new PracticalDeed(), deed, { closedOn: "2026-03-09" });

  await enter(deed);
  await expect(enter(aDeed({ regionCode: "330107001001" }), later)).rejects.toThrow("practical_deed_pkey");
  const [first, second] = [aDeed({ regionCode: "330107001001" }), aDeed({ regionCode: "330107001001" })];
  const outcomes = await Promise.allSettled([enter(first), enter(first, second)]);

  // The two at once: one of them won.
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect([2, 3]).toContain(await countedIn("330107001001"));
  expect(await countedIn("330107001001")).toBe(await subgraph.db.countBy(PracticalDeed, { regionCode: "330107001001" }));
});

test("the same id as a need and as an issue is two deeds; anything else is none", async () => {
  await subgraph.given(aRegion("330108001001"));
  const sourceId = randomUUID();

  await enter(...(["NEED", "ISSUE"] as const).map((source) => aDeed({ source, sourceId, regionCode: "330108001001" })));

  expect(await countedIn("330108001001")).toBe(2);
  await expect(enter(aDeed({ source: "VISIT" as never }))).rejects.toThrow("practical_deed_source_check");
});

test("龙河's deeds of the year are its 24 fulfilled needs and what was closed of its orders and issues", async () => {
  const rows: { source: string; deeds: number; stray: number }[] = await subgraph.db.query(
    `select d.source, count(*)::int as deeds, (count(*) filter (where d.closed_on not between $2 and $3))::int as stray
     from practical_deed d where d.region_code = $1 group by d.source order by d.source`,
    [longhe, addDays(today(), -366), today()],
  );

  expect(rows).toEqual([
    { source: "ISSUE", deeds: 197, stray: 0 },
    { source: "NEED", deeds: 24, stray: 0 },
    { source: "ORDER", deeds: 402, stray: 0 },
  ]);
  const needs = await subgraph.db.findBy(PracticalDeed, { source: "NEED", regionCode: longhe });
  const expected = Array.from({ length: 24 }, (_, index) => demoId(`need:longhe/${String(index + 1).padStart(4, "0")}`));
  expect(needs.map(({ sourceId }) => sourceId).sort()).toEqual(expected.sort());
  expect(await countedIn(longhe)).toBe(623);
});

test("every closed order and issue is a deed, on the day it was closed, and nothing else is", async () => {
  const closings = (source: string, table: string) =>
    `(select '${source}', t.id, t.region_code, (t.closed_at at time zone 'Asia/Shanghai')::date from ${table} t where t.status = 'CLOSED')`;
  const deeds =
    "(select source, source_id, region_code, closed_on from practical_deed where source <> 'NEED' and region_code not like '33%')";
  const closed = `(${closings("ORDER", "service_order")} union all ${closings("ISSUE", "issue")})`;

  expect(await subgraph.db.query(`(${deeds} except ${closed}) union all (${closed} except ${deeds})`)).toEqual([]);
});

test("deeds are counted again from their rows", async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);

  await subgraph.db.query("delete from practical_deed where source = 'NEED' and source_id = $1", [demoId("need:longhe/0001")]);

  expect(await differences(subgraph.db, recount)).toEqual([expect.stringMatching(/^510116003901 practicalDeeds /)]);
});
