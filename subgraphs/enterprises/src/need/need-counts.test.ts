import { addDays, differences, searchTextOf, today } from "@quyu/kernel";
import { aNeed, anEvaluation, through } from "../cooperation/testing";
import { recount } from "../report/summary.recount";
import { aRegion, binjiang, longhe, startTestSubgraph } from "../testing";
import type { Need, NeedStatusValue } from "./need.entity";
import { enterNeeds, type NeedEntry } from "./need.service";

const subgraph = startTestSubgraph();
beforeAll(() => Promise.all([longhe, binjiang].map((code) => subgraph.given(aRegion(code)))));
beforeEach(() => subgraph.db.query("truncate need, evaluation, state_change, region_counter cascade"));

const enter = (...entries: NeedEntry[]) => subgraph.db.transaction((tx) => enterNeeds(tx, entries));

/** A need that went through these states on these days, counted from today. */
function entry(steps: [NeedStatusValue, number][], given: Partial<Need> = {}): NeedEntry {
  const moves = through(["DRAFT", -400], ["SUBMITTED", -400], ["REVIEWING", -400], ...steps);
  const at = (status: NeedStatusValue) => moves.find(({ to }) => to === status)?.occurredAt ?? null;
  const status = moves.at(-1)?.to as NeedStatusValue;
  const need = aNeed({
    status,
    listedAt: at("LISTED"),
    matchedAt: at("MATCHED"),
    fulfilledAt: at("FULFILLED"),
    version: moves.length,
    ...given,
  });
  return { need, moves, evaluation: at("EVALUATED") ? anEvaluation() : null };
}

const names = "needsListed needsClaimed needsFulfilled needsUnclaimedOver30Days medianDaysToClaim";
async function summary(range?: { from: number; to: number }) {
  const { region } = await subgraph
    .as({})
    .run(`query ($range: DateRangeInput) { region(code: "${longhe}") { enterpriseSummary(range: $range) { ${names} } } }`, {
      range: range && { from: addDays(today(), range.from), to: addDays(today(), range.to) },
    });
  return Object.values(region.enterpriseSummary);
}

test("needs are counted on the days they were listed, matched and fulfilled; those that wait are counted by the clock", async () => {
  await enter(
    entry([["LISTED", -31]]),
    entry([["LISTED", -29]]),
    entry([
      ["LISTED", -60],
      ["WITHDRAWN", -50],
    ]),
    entry([
      ["LISTED", -90],
      ["MATCHED", -80],
    ]),
    entry([
      ["LISTED", -90],
      ["MATCHED", -87],
      ["IN_DELIVERY", -86],
      ["FULFILLED", -20],
    ]),
    entry([
      ["LISTED", -90],
      ["MATCHED", -70],
      ["IN_DELIVERY", -60],
      ["FULFILLED", -50],
      ["EVALUATED", -40],
    ]),
    entry([["DECLINED", -10]], { declineReason: "不属于社区职责" }),
    entry([["LISTED", -99]], { regionCode: binjiang }),
  );

  expect(await summary()).toEqual([6, 3, 2, 1, 10]);
  expect(await summary({ from: -75, to: -40 })).toEqual([1, 1, 1, null, 20]);
  expect(await summary({ from: -5, to: 0 })).toEqual([0, 0, 0, null, null]);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("those that wait over 30 days are found by the partial index", async () => {
  await subgraph.db.query(
    `insert into need (region_code, title, field, raised_by, status, listed_at, matched_at)
     select '${longhe}', '需求' || n, 'CARE', 'STAFF', case when n % 200 = 0 then 'LISTED' else 'MATCHED' end, now() - interval '40 days',
       case when n % 200 = 0 then null else now() end from generate_series(1, 20000) as n`,
  );
  await subgraph.db.query("analyze need");
  const plan: { "QUERY PLAN": string }[] = await subgraph.db.query(
    `explain select count(*) from need t where t.region_code >= '${longhe}' and t.region_code < '${longhe}~'
     and t.status = 'LISTED' and t.listed_at < now() - interval '30 days'`,
  );

  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("need_unclaimed_idx");
  expect((await summary())[3]).toBe(100);
});

test("the trend gives a point per month: what was listed, and what was fulfilled", async () => {
  await enter(
    entry([
      ["LISTED", -40],
      ["MATCHED", -39],
      ["IN_DELIVERY", -39],
      ["FULFILLED", -1],
    ]),
    entry([["LISTED", -40]]),
    entry([["LISTED", -2]]),
  );
  const [from, to] = [addDays(today(), -200), today()];
  const ask = async (range: object) => {
    const { region } = await subgraph
      .as({})
      .run(
        `query ($range: DateRangeInput!) { region(code: "${longhe}") { needTrend(range: $range) { period count quantity } } }`,
        { range },
      );
    return region.needTrend as { period: string; count: number; quantity: number }[];
  };
  const points = await ask({ from, to });
  const of = (day: number) => points.find(({ period }) => period === addDays(today(), day).slice(0, 7));

  expect(points.length).toBeGreaterThanOrEqual(7);
  expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  expect(of(-40)?.count).toBe(of(-40) === of(-2) ? 3 : 2);
  expect(of(-1)?.quantity).toBe(1);
  expect(points[0]).toEqual({ period: from.slice(0, 7), count: 0, quantity: 0 });
  await expect(ask({ from: "2010-01-01", to: "2026-01-01" })).rejects.toMatchObject({ extensions: { code: "BAD_USER_INPUT" } });
});

test("a history that the machine does not allow, or an evaluation without its state, lets nothing of the batch in", async () => {
  const skipped = entry([
    ["LISTED", -10],
    ["FULFILLED", -5],
  ]);
  const evaluated = { ...entry([["LISTED", -10]]), evaluation: anEvaluation() };

  await expect(enter(entry([["LISTED", -9]]), skipped)).rejects.toThrow("goes from LISTED to FULFILLED");
  await expect(enter(entry([["LISTED", -9]]), evaluated)).rejects.toThrow("need_evaluation_check");
  expect(await summary()).toEqual([0, 0, 0, 0, null]);
});

test("a search finds needs by title, pinyin and initials, within a region or anywhere, and only those the caller may see", async () => {
  await enter(
    entry([["LISTED", -9]], { title: "楼宇夜间停车位不足" }),
    entry([["LISTED", -9]], { title: "滨江夜间停车难", regionCode: binjiang }),
    entry([], { title: "夜间停车的草稿", status: "REVIEWING" }),
  );
  const found = async (text: string, regionCode?: string, viewer = {}) => {
    const { search } = await subgraph
      .as(viewer)
      .run(
        "query ($text: String!, $code: ID) { search(text: $text, regionCode: $code) { needs { totalCount edges { node { title } } } } }",
        {
          text,
          code: regionCode,
        },
      );
    expect(search.needs.totalCount).toBe(search.needs.edges.length);
    return search.needs.edges.map(({ node }: { node: { title: string } }) => node.title).sort();
  };

  for (const text of ["夜间停车", "yejiantingche", "yjtc"]) expect(await found(text)).toHaveLength(2);
  expect(await found("夜间", longhe)).toEqual(["楼宇夜间停车位不足"]);
  expect(await found("夜间", longhe, { role: "staff", scopes: ["enterprises:read"], regions: [longhe] })).toHaveLength(2);
  expect(searchTextOf("停车")).toContain("tc");
});
