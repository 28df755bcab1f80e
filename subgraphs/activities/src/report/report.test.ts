import { randomUUID } from "node:crypto";
import { differences, instantOf } from "@quyu/kernel";
import { enterActivities } from "../activity/activity.service";
import { anActivityEntry, aRegion, community, startTestSubgraph } from "../testing";
import { recount } from "./summary.recount";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() =>
  subgraph.db.query("truncate activity, activity_host, activity_co_host, activity_record, region_counter, region_link cascade"),
);

const summary = async (range: object | null = null, code = community) => {
  const { region } = await subgraph.as({}).run(
    `query ($code: ID!, $range: DateRangeInput) { region(code: $code) { activitySummary(range: $range) {
      sessions byKind { key label count } participants organizationsInvolved enterprisesInvolved } } }`,
    { code, range },
  );
  return region.activitySummary;
};
const held = (day: string, given: object = {}, more: object = {}) =>
  anActivityEntry({ status: "ARCHIVED", startsAt: instantOf(day, "00:30"), attendedCount: 10, ...given }, more);

test("only what was held counts, by kind and with those who came, on its day in Shanghai", async () => {
  await subgraph.db.transaction((tx) =>
    enterActivities(tx, [
      held("2026-03-01", { kind: "SALON" }),
      held("2026-03-31", { kind: "SALON", status: "ENDED" }),
      held("2026-04-01", { kind: "FAIR", status: "SUMMARISED", attendedCount: null }),
      held("2026-03-15", { status: "CANCELLED", attendedCount: null }),
      held("2026-03-16", { status: "ONGOING", attendedCount: null }),
    ]),
  );

  expect(await summary()).toMatchObject({
    sessions: 3,
    byKind: [
      { key: "SALON", label: "沙龙", count: 2 },
      { key: "FAIR", label: "大集", count: 1 },
    ],
    participants: 20,
  });
  const march = { from: "2026-03-01", to: "2026-03-31" };
  expect(await summary(march)).toMatchObject({ sessions: 2, participants: 20 });
  // Held, but nobody counted heads: unknown is not zero.
  expect(await summary({ from: "2026-04-01", to: "2026-04-01" })).toMatchObject({ sessions: 1, participants: null });
  expect(await summary({ from: "2026-05-01", to: "2026-05-02" })).toMatchObject({ sessions: 0, participants: 0 });
});

test("an organization or enterprise that takes part twice counts once, also over a street, and not within a range", async () => {
  await subgraph.given(aRegion("510116003"));
  const [lead, joint, firm] = Array.from({ length: 3 }, () => randomUUID());
  const parties = {
    hosts: [
      { organizationId: lead, role: "LEAD" },
      { organizationId: joint, role: "JOINT" },
    ],
    coHostIds: [firm],
  };
  await subgraph.db.transaction((tx) =>
    enterActivities(tx, [
      held("2026-03-01", {}, parties),
      held("2026-03-02", {}, { ...parties, hosts: parties.hosts.slice(0, 1) }),
      held("2026-03-03", { regionCode: "510116003902" }, parties),
      held("2026-03-04", { status: "CANCELLED", attendedCount: null }),
    ]),
  );

  expect(await summary(null, "510116003")).toMatchObject({ sessions: 3, organizationsInvolved: 2, enterprisesInvolved: 1 });
  expect(await summary({ from: "2026-03-01", to: "2026-03-31" })).toMatchObject({
    organizationsInvolved: null,
    enterprisesInvolved: null,
  });
});

test("a counter that does not agree with the rows is named", async () => {
  await subgraph.db.transaction((tx) => enterActivities(tx, [held("2026-03-01", { kind: "SALON" })]));
  expect(await differences(subgraph.db, recount)).toEqual([]);

  await subgraph.db.query("update region_counter set value = 2 where metric = 'sessions'");
  expect(await differences(subgraph.db, recount)).toEqual([`${community} sessions SALON 2026-03-01: rows 1, counter 2`]);
});

test("summaries of many regions cost one statement, figures another", async () => {
  const cost = async (codes: string[]) => {
    subgraph.statements();
    await subgraph.as({}).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Region { activitySummary { sessions registrationsOpen resolutionsOverdue } activityFigures { key } } } }`,
      { representations: codes.map((code) => ({ __typename: "Region", code })) },
    );
    return subgraph.statements().length;
  };

  expect(await cost([community])).toBe(2);
  expect(await cost([community, "510116003902", "510116003", "31"])).toBe(2);
});

test("an unknown region is null", async () => {
  expect(await subgraph.as({}).run(`{ region(code: "999999") { code } other: region(code: "nonsense") { code } }`)).toEqual({
    region: null,
    other: null,
  });
});
