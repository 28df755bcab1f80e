import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, staffOf, startTestSubgraph } from "../testing";
import { daysOf } from "./series-plan.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };

const call = async (name: string, type: string, input: object) => {
  const data = await subgraph
    .as(staff)
    .run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { activitySeries { id version recurrenceRule } userErrors { code } } }`,
      { input },
    );
  return data[name];
};

test.each([
  ["FREQ=MONTHLY;BYDAY=2SA", "2026-01-01", "2026-03-31", ["2026-01-10", "2026-02-14", "2026-03-14"]],
  ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-01-01", "2026-01-31", ["2026-01-02", "2026-01-16", "2026-01-30"]],
  ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-02-01", "2026-03-31", ["2026-02-28", "2026-03-31"]],
])("%s names its days", (rule, from, to, days) => expect(daysOf(rule, from, to)).toEqual(days));

test.each([
  "每月一次",
  "FREQ=SECONDLY",
  "FREQ=DAILY",
  "FREQ=MONTHLY;BYHOUR=3",
  "FREQ=MONTHLY;COUNT=2",
  "FREQ=MONTHLY;BYDAY=XX",
  "",
])("%s is no rule", (rule) => expect(daysOf(rule, "2026-01-01", "2026-12-31")).toBeNull());

test("a series plans drafts after a pattern on the days of its rule, once", async () => {
  const startsAt = instantOf(addDays(today(), -20), "19:30");
  const pattern = anActivityEntry({ status: "ENDED", startsAt, title: "红色夜校", capacity: 40 }, { coHostIds: [randomUUID()] });
  await subgraph.db.transaction((tx) => enterActivities(tx, [pattern]));
  const rule = "FREQ=WEEKLY;BYDAY=WE";
  const { activitySeries: series } = await call("startSeries", "StartSeriesInput", {
    regionCode: community,
    name: "红色夜校",
    targetPerYear: 30,
    recurrenceRule: rule,
  });
  const input = { id: series.id, version: 1, templateId: pattern.activity.id, from: today(), to: addDays(today(), 27) };

  expect((await call("planSeries", "PlanSeriesInput", input)).userErrors).toEqual([]);
  const rows = await subgraph.db.query(
    `select title, status, capacity, to_char(starts_at at time zone 'Asia/Shanghai', 'ID HH24:MI') as at,
       (select count(*)::int from activity_host h where h.activity_id = a.id) as hosts, (select count(*)::int from activity_co_host c where c.activity_id = a.id) as firms
     from activity a where series_id = $1`,
    [series.id],
  );
  expect(rows).toEqual(Array(4).fill({ title: "红色夜校", status: "DRAFT", capacity: 40, at: "3 19:30", hosts: 1, firms: 1 }));
  expect((await call("planSeries", "PlanSeriesInput", { ...input, version: 2 })).userErrors[0].code).toBe("NOTHING_TO_PLAN");
  expect((await call("planSeries", "PlanSeriesInput", input)).userErrors[0].code).toBe("VERSION_CONFLICT");
});

test("a rule that cannot be read is refused", async () => {
  const answer = await call("startSeries", "StartSeriesInput", { regionCode: community, name: "夜校", recurrenceRule: "每周三" });
  expect(answer.userErrors[0].code).toBe("RULE_INVALID");
});
