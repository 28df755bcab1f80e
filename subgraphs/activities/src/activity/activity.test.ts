import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer, visitor } from "@quyu/kernel";
import { anActivityEntry, aRegion, community, staffOf, startTestSubgraph } from "../testing";
import type { Activity } from "./activity.entity";
import { type ActivityEntry, enterActivities } from "./activity.service";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));
beforeEach(() =>
  subgraph.db.query(
    "truncate activity, activity_host, activity_co_host, activity_record, state_change, region_counter, region_link cascade",
  ),
);

const enter = (...entries: ActivityEntry[]) => subgraph.db.transaction((tx) => enterActivities(tx, entries));
const given = (...activities: Partial<Activity>[]) => enter(...activities.map((activity) => anActivityEntry(activity)));

/** Titles of the activities of the community that a viewer gets under a filter, in order. */
async function titles(filter: Record<string, unknown> = {}, viewer: Partial<Viewer> = visitor): Promise<string[]> {
  const { region } = await subgraph
    .as(viewer)
    .run(
      `query ($filter: ActivityFilter) { region(code: "${community}") { activities(first: 100, filter: $filter) { edges { node { title } } } } }`,
      { filter },
    );
  return region.activities.edges.map(({ node }: { node: { title: string } }) => node.title);
}

test("everybody sees activities from their publication on, staff of the region also what is drafted and reviewed", async () => {
  const statuses = ["DRAFT", "REVIEWING", "PUBLISHED", "REGISTRATION_OPEN", "ENDED", "CANCELLED", "POSTPONED"] as const;
  await given(...statuses.map((status, hour) => ({ status, title: status, startsAt: instantOf(today(), `1${hour}:00`) })), {
    status: "CANCELLED",
    title: "called off as a draft",
    publishedAt: null,
    startsAt: instantOf(today(), "20:00"),
  });

  expect(await titles()).toEqual(statuses.slice(2));
  expect(await titles({}, staffOf("510116003"))).toEqual([...statuses, "called off as a draft"]);
  expect(await titles({}, staffOf("510116003902"))).toEqual(statuses.slice(2));
});

test("an unpublished activity is not found by its id either, nor as an entity of another subgraph's answer", async () => {
  const entry = anActivityEntry({ status: "DRAFT" });
  await enter(entry);
  const ask = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run(
      `query ($id: ID!, $representations: [_Any!]!) {
        activity(id: $id) { id }
        _entities(representations: $representations) { ... on Activity { id } }
      }`,
      { id: entry.activity.id, representations: [{ __typename: "Activity", id: entry.activity.id }] },
    );
  const { id } = entry.activity;

  expect(await ask(visitor)).toEqual({ activity: null, _entities: [null] });
  expect(await ask(staffOf("310104012"))).toEqual({ activity: null, _entities: [null] });
  expect(await ask(staffOf())).toEqual({ activity: { id }, _entities: [{ id }] });
});

test("from and to are days in Shanghai, both included, to the last millisecond", async () => {
  await given(
    { title: "eve", startsAt: new Date("2026-03-04T15:59:59.999Z") },
    { title: "first moment", startsAt: new Date("2026-03-04T16:00:00.000Z") },
    { title: "last moment", startsAt: new Date("2026-03-05T15:59:59.999Z") },
    { title: "morrow", startsAt: new Date("2026-03-05T16:00:00.000Z") },
  );

  expect(await titles({ from: "2026-03-05", to: "2026-03-05" })).toEqual(["first moment", "last moment"]);
  expect(await titles({ from: "2026-03-05" })).toEqual(["first moment", "last moment", "morrow"]);
  expect(await titles({ to: "2026-03-04" })).toEqual(["eve"]);
});

test("a period that ends before it begins is refused", async () => {
  await expect(titles({ from: "2026-03-06", to: "2026-03-05" })).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("filters hold together: text in title or summary, kind, state, series, region", async () => {
  await given(
    { title: "消防演练", kind: "DRILL", status: "ENDED" },
    { title: "消防讲座", kind: "LECTURE", startsAt: instantOf(today(), "16:00") },
    { title: "讲座", summary: "讲消防。", kind: "LECTURE", startsAt: instantOf(today(), "17:00"), regionCode: "510116003902" },
    { title: "100%放心消费", kind: "LECTURE", startsAt: instantOf(today(), "18:00") },
  );
  const all = async (filter: Record<string, unknown>) => {
    const { activities } = await subgraph
      .as({})
      .run(`query ($filter: ActivityFilter) { activities(filter: $filter) { totalCount edges { node { title } } } }`, { filter });
    expect(activities.totalCount).toBe(activities.edges.length);
    return activities.edges.map(({ node }: { node: { title: string } }) => node.title);
  };

  expect(await all({ text: "消防" })).toEqual(["消防演练", "消防讲座", "讲座"]);
  expect(await all({ text: "消防", kind: "LECTURE" })).toEqual(["消防讲座", "讲座"]);
  expect(await all({ text: "消防", status: ["ENDED", "ARCHIVED"] })).toEqual(["消防演练"]);
  expect(await all({ text: "消防", regionCode: "510116003902" })).toEqual(["讲座"]);
  expect(await all({ text: "%" })).toEqual(["100%放心消费"]);
  expect(await all({ seriesId: "not an id" })).toEqual([]);
  expect(await titles({ regionCode: "510116003902" })).toEqual([]);
});

test("open for registration means open at this moment: by state and by both times", async () => {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
  const later = instantOf(addDays(today(), 9));
  const open = { status: "REGISTRATION_OPEN", startsAt: later } as const;
  await given(
    { ...open, title: "now", registrationOpensAt: hours(-1), registrationClosesAt: hours(1) },
    { ...open, title: "no times set" },
    { ...open, title: "not yet", registrationOpensAt: hours(1), registrationClosesAt: hours(2) },
    { ...open, title: "no longer", registrationOpensAt: hours(-2), registrationClosesAt: hours(-1) },
    { title: "only published", startsAt: later, registrationOpensAt: hours(-1), registrationClosesAt: hours(1) },
  );

  expect((await titles({ openForRegistration: true })).sort()).toEqual(["no times set", "now"]);
  expect((await titles({ openForRegistration: false })).sort()).toEqual(["no longer", "not yet", "only published"]);
  const { region } = await subgraph.as({}).run(`{ region(code: "${community}") { activitySummary { registrationsOpen } } }`);
  expect(region.activitySummary.registrationsOpen).toBe(2);
});

test("pages follow the time of beginning and the id, without gap or repetition", async () => {
  const startsAt = instantOf("2026-03-05", "15:00");
  await given(...Array.from({ length: 5 }, () => ({ startsAt })), { startsAt: instantOf("2026-03-05", "14:00") });

  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { activities } = await subgraph
      .as({})
      .run(
        `query ($after: String) { activities(first: 2, after: $after) { edges { node { id startsAt } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
    seen.push(...activities.edges.map(({ node }: { node: { id: string } }) => node.id));
    after = activities.pageInfo.endCursor;
    more = activities.pageInfo.hasNextPage;
  }
  const inOrder: { id: string }[] = await subgraph.db.query("select id from activity order by starts_at, id");
  expect(seen).toEqual(inOrder.map(({ id }) => id));
});

test("hosts come lead first, and hosts, co-hosts, venue and alliance each find the activity from their side", async () => {
  const [lead, joint, enterprise, venueId, allianceId] = Array.from({ length: 5 }, () => randomUUID());
  await enter(
    anActivityEntry(
      { venueId, allianceId, title: "大集" },
      {
        hosts: [
          { organizationId: lead as string, role: "LEAD" },
          { organizationId: joint as string, role: "JOINT" },
        ],
        coHostIds: [enterprise as string],
      },
    ),
    anActivityEntry(),
  );

  const { activities } = await subgraph
    .as({})
    .run(
      `{ activities(filter: { text: "大集" }) { edges { node { hosts { id } coHosts { id } venue { id } alliance { id } region { code } } } } }`,
    );
  expect(activities.edges).toEqual([
    {
      node: {
        hosts: [{ id: lead }, { id: joint }],
        coHosts: [{ id: enterprise }],
        venue: { id: venueId },
        alliance: { id: allianceId },
        region: { code: community },
      },
    },
  ]);
  const { _entities } = await subgraph.as({}).run(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on PartyOrganization { list: hostedActivities { totalCount edges { node { title } } } }
      ... on Enterprise { list: coHostedActivities { totalCount edges { node { title } } } }
      ... on Venue { list: activities { totalCount edges { node { title } } } }
      ... on Alliance { list: activities { totalCount edges { node { title } } } }
    } }`,
    {
      representations: [
        { __typename: "PartyOrganization", id: lead },
        { __typename: "PartyOrganization", id: joint },
        { __typename: "Enterprise", id: enterprise },
        { __typename: "Venue", id: venueId },
        { __typename: "Alliance", id: allianceId },
      ],
    },
  );
  expect(_entities).toEqual(Array(5).fill({ list: { totalCount: 1, edges: [{ node: { title: "大集" } }] } }));
});

test("a list costs one statement per level, however many parents ask", async () => {
  const codes = ["510116003901", "510116003902", "510116003903"];
  const alliances = codes.map(() => randomUUID());
  for (const [index, regionCode] of codes.entries())
    await enter(...Array.from({ length: 3 }, () => anActivityEntry({ regionCode, allianceId: alliances[index] as string })));
  const cost = async (count: number) => {
    const representations = codes.slice(0, count).flatMap((code, index) => [
      { __typename: "Region", code },
      { __typename: "Alliance", id: alliances[index] },
    ]);
    subgraph.statements();
    await subgraph.as({}).run(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Region { activities { totalCount edges { node { title hosts { id } coHosts { id } record { minutes } history { to } series { name } } } } }
        ... on Alliance { activities { edges { node { title } } } }
      } }`,
      { representations },
    );
    return subgraph.statements().length;
  };

  // activities of regions and their total, activities of alliances, hosts, co-hosts, records, history
  expect(await cost(1)).toBe(7);
  expect(await cost(3)).toBe(7);
});

test("who acted is named in the history to staff of the region only", async () => {
  const moves = [
    { to: "DRAFT", occurredAt: instantOf("2026-03-01"), byRole: "staff", byName: "邹晓芸" },
    { to: "CANCELLED", occurredAt: instantOf("2026-03-02"), byRole: "officer", byName: "廖文斌", reason: "下雨" },
  ] as const;
  const entry = anActivityEntry({ status: "CANCELLED" }, { moves });
  await enter(entry);
  const historyFor = async (viewer: Partial<Viewer>) => {
    const { activity } = await subgraph
      .as(viewer)
      .run(`query ($id: ID!) { activity(id: $id) { history { from to byRole byName reason } } }`, { id: entry.activity.id });
    return activity.history;
  };

  expect(await historyFor(visitor)).toEqual([
    { from: null, to: "DRAFT", byRole: "staff", byName: null, reason: null },
    { from: "DRAFT", to: "CANCELLED", byRole: "officer", byName: null, reason: "下雨" },
  ]);
  expect(await historyFor(staffOf())).toMatchObject([{ byName: "邹晓芸" }, { byName: "廖文斌" }]);
  expect(await historyFor(staffOf("310104012"))).toMatchObject([{ byName: null }, { byName: null }]);
});

test("the record says how many came, as the activity does", async () => {
  const recordedAt = instantOf("2026-03-06");
  const record = { minutes: "到场21人。", decisions: ["每月一次"], photosApproved: 4, recordedAt };
  const entry = anActivityEntry({ status: "SUMMARISED", attendedCount: 21 }, { record });
  await enter(entry);

  const { activity } = await subgraph
    .as({})
    .run(
      `query ($id: ID!) { activity(id: $id) { attendedCount attended { display qualifier source } record { minutes decisions attendance photosApproved recordedAt } } }`,
      { id: entry.activity.id },
    );
  expect(activity).toEqual({
    attendedCount: 21,
    attended: { display: "21人", qualifier: "EXACT", source: "hub records" },
    record: { ...record, attendance: 21, recordedAt },
  });
});

test("an activity without a lead, or with a history that ends elsewhere, is not entered", async () => {
  const wrong = [
    anActivityEntry({}, { hosts: [] }),
    anActivityEntry({ status: "ENDED" }, { moves: [{ to: "DRAFT", occurredAt: new Date(), byRole: "staff" }] }),
  ];
  for (const entry of wrong) await expect(enter(entry)).rejects.toThrow();

  expect(await subgraph.db.query("select count(*)::int as count from activity")).toEqual([{ count: 0 }]);
});
