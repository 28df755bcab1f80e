import { randomUUID } from "node:crypto";
import { differences, instantOf } from "@quyu/kernel";
import { CountWhatIsPublic1790000104000 } from "../../migrations/1790000104000-count-what-is-public";
import { enterActivities } from "../activity/activity.service";
import { enterMeetings } from "../meeting/meeting.service";
import { enterResolutions } from "../resolution/resolution.service";
import { aMeeting, anActivityEntry, aRegion, aResolution, community, startTestSubgraph } from "../testing";
import { recount } from "./summary.recount";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() => subgraph.db.query("truncate activity, meeting, region_counter, region_link cascade"));

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

test("a trend has a point for every month of the range, of all kinds or one, with those who came", async () => {
  await subgraph.db.transaction((tx) =>
    enterActivities(tx, [
      held("2026-01-31", { kind: "SALON" }),
      held("2026-02-01", { kind: "SALON" }),
      held("2026-02-28", { kind: "FAIR", attendedCount: 200 }),
      held("2026-02-10", { kind: "FAIR", attendedCount: null }),
      held("2026-04-02", { kind: "SALON" }),
      held("2026-02-11", { kind: "FAIR", status: "CANCELLED", attendedCount: null }),
    ]),
  );
  const trend = async (range: object, kind: string | null = null, code = community.slice(0, 6)) => {
    const { _entities } = await subgraph.as({}).run(
      `query ($representations: [_Any!]!, $range: DateRangeInput!, $kind: ActivityKind) { _entities(representations: $representations) {
        ... on Region { activityTrend(range: $range, kind: $kind) { period count quantity } } } }`,
      { representations: [{ __typename: "Region", code }], range, kind },
    );
    return _entities[0].activityTrend.map(({ period, count, quantity }: Record<string, unknown>) => [period, count, quantity]);
  };
  const range = { from: "2026-02-01", to: "2026-04-01" };

  expect(await trend(range)).toEqual([
    ["2026-02", 3, 210],
    ["2026-03", 0, 0],
    ["2026-04", 0, 0],
  ]);
  expect(await trend(range, "SALON")).toEqual([
    ["2026-02", 1, 10],
    ["2026-03", 0, 0],
    ["2026-04", 0, 0],
  ]);
  expect(await trend({ from: "2016-01-01", to: "2026-12-31" })).toHaveLength(132);
  const refused = { extensions: { code: "BAD_USER_INPUT" } };
  await expect(trend({ from: "2026-02-02", to: "2026-02-01" })).rejects.toMatchObject(refused);
  await expect(trend({ from: "2015-12-31", to: "2026-01-01" })).rejects.toMatchObject(refused);
});

test("meetings and what they resolved count once their minutes are confirmed", async () => {
  const [drafted, confirmed] = [aMeeting({ status: "MINUTES_DRAFT" }), aMeeting()];
  await subgraph.db.transaction(async (tx) => {
    await enterMeetings(tx, [drafted, confirmed, aMeeting({ status: "HELD" })]);
    await enterResolutions(
      tx,
      [drafted, confirmed].map((meeting) => aResolution(meeting, { dueOn: "2026-01-01" })),
    );
  });

  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${community}") { activitySummary { meetings resolutionsOpen resolutionsOverdue } } }`);
  expect(region.activitySummary).toEqual({ meetings: 1, resolutionsOpen: 1, resolutionsOverdue: 1 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("counters written before participants had a kind, and drafts were left out, are counted again", async () => {
  const [drafted, confirmed] = [aMeeting({ status: "MINUTES_DRAFT" }), aMeeting()];
  await subgraph.db.transaction(async (tx) => {
    await enterActivities(tx, [held("2026-03-01", { kind: "SALON" }), held("2026-03-01", { kind: "FAIR" })]);
    await enterMeetings(tx, [drafted, confirmed]);
    await enterResolutions(tx, [
      aResolution(drafted),
      aResolution(confirmed),
      aResolution(confirmed, { status: "CLOSED", closedAt: confirmed.meeting.heldAt }),
    ]);
  });
  const migration = new CountWhatIsPublic1790000104000();
  const runner = subgraph.db.connection.createQueryRunner();

  await migration.down(runner);
  expect((await differences(subgraph.db, recount)).length).toBeGreaterThan(3);
  await migration.up(runner);
  expect(await differences(subgraph.db, recount)).toEqual([]);
  await runner.release();
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
