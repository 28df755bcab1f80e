import { addDays, demoFile, demoId, differences, type IndicatorFigure, today } from "@quyu/kernel";
import { recount } from "./report/summary.recount";
import { startTestSubgraph } from "./testing";

const subgraph = startTestSubgraph({ seeded: true });

interface Owned {
  key: string;
  owner: string;
  regionCode: string;
  measure?: string;
}

/** Whether what the records count is what was published, in the sense of its word. */
function agrees({ published, recorded }: IndicatorFigure): boolean {
  if (!published || !recorded) return false;
  if (recorded.value === null) return recorded.display === published.display;
  const [value, low, high] = [recorded.value, published.value as number, published.valueMax];
  if (published.qualifier === "OVER") return value > low && value < low * 1.1 + 10;
  if (published.qualifier === "RANGE") return value >= low && value <= (high as number);
  return value === low;
}

test("every figure that the records can count stands beside the published one and agrees with it", async () => {
  const owned = demoFile<Owned[]>("figures.json").filter(({ owner }) => owner === "activities");
  const codes = [...new Set(owned.map(({ regionCode }) => regionCode))];
  const { _entities } = await subgraph.as({}).run(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { activityFigures {
      key label published { value valueMax unit qualifier display } recorded { value display unit qualifier source } } } } }`,
    { representations: codes.map((code) => ({ __typename: "Region", code })) },
  );
  const figures: IndicatorFigure[] = _entities.flatMap(
    (region: { activityFigures: IndicatorFigure[] }) => region.activityFigures,
  );

  expect(figures.map(({ key }) => key).sort()).toEqual(owned.map(({ key }) => key).sort());
  const counted = new Set(owned.filter(({ measure }) => measure).map(({ key }) => key));
  expect(counted.size).toBeGreaterThanOrEqual(18);
  for (const figure of figures) {
    if (counted.has(figure.key)) expect({ ...figure, agrees: agrees(figure) }).toEqual({ ...figure, agrees: true });
    else expect(figure.recorded).toBeNull();
  }
});

test("the counters say what the rows say", async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

const communitiesAndStreets = [
  "510116003",
  "510116003901",
  "510116003902",
  "510112001",
  "510107014",
  "310104012",
  "640106005",
  "640106005901",
  "640106005902",
  "640381990",
  "649900901",
  "649900902",
];

test.each(communitiesAndStreets)(
  "%s has past activities, and coming ones that are open to registration or announced",
  async (code) => {
    const { region } = await subgraph.as({}).run(
      `query ($code: ID!, $today: Date!) { region(code: $code) {
      past: activities(filter: { status: [ENDED, SUMMARISED, ARCHIVED] }) { totalCount }
      coming: activities(first: 100, filter: { from: $today, status: [PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED] }) {
        edges { node { startsAt hosts { id } } } }
    } }`,
      { code, today: today() },
    );

    expect(region.past.totalCount).toBeGreaterThan(2);
    expect(region.coming.edges.length).toBeGreaterThan(0);
    for (const { node } of region.coming.edges) expect(node.hosts.length).toBeGreaterThan(0);
  },
);

test.each(["510116003", "310104012", "640106005"])(
  "the next ten activities of street %s name hosts, co-hosts and venues, and it owes resolutions with owners and due dates",
  async (code) => {
    const { region } = await subgraph.as({}).run(
      `query ($code: ID!) { region(code: $code) {
        activities(first: 10, filter: { status: [PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED, ONGOING] }) {
          edges { node { hosts { id } coHosts { id } venue { id } } } }
        resolutions(status: [PASSED, ASSIGNED, IN_PROGRESS, DONE, REPORTED, ESCALATED]) { edges { node { dueOn ownerOrganization { id } } } }
      } }`,
      { code },
    );
    const activities = region.activities.edges.map(({ node }: { node: object }) => node);

    expect(activities.some(({ coHosts }: { coHosts: object[] }) => coHosts.length > 0)).toBe(true);
    expect(activities.some(({ venue }: { venue: object | null }) => venue !== null)).toBe(true);
    expect(region.resolutions.edges.length).toBeGreaterThan(1);
    for (const { node } of region.resolutions.edges) {
      expect(node.ownerOrganization).not.toBeNull();
      expect(node.dueOn).not.toBeNull();
    }
  },
);

test("every published activity has hosts, and every history ends in the state of its record", async () => {
  const astray = await subgraph.db.query(
    `select 'no host' as why, id from activity a where not exists (select from activity_host h where h.activity_id = a.id)
     union all
     select 'history', r.id from (select id, status from activity union all select id, status from resolution) r
       where r.status is distinct from (select to_state from state_change c where c.subject_id = r.id order by c.id desc limit 1)
     union all
     select 'order', c.subject_id from state_change c join state_change later on later.subject_id = c.subject_id and later.id > c.id
       where later.occurred_at < c.occurred_at or c.to_state is distinct from (
         select next.from_state from state_change next where next.subject_id = c.subject_id and next.id > c.id order by next.id limit 1)
     union all
     select 'reviewer is planner', c.subject_id from state_change c join state_change d on d.subject_id = c.subject_id
       where c.to_state = 'PUBLISHED' and d.to_state = 'DRAFT' and c.by_name = d.by_name`,
  );
  expect(astray).toEqual([]);
});

test("nothing held lies in the future, and nothing coming in the past", async () => {
  const [{ wrong, statuses }] = await subgraph.db.query(
    `select count(*) filter (where (status in ('ENDED', 'SUMMARISED', 'ARCHIVED')) <> (ends_at <= now())
       and status not in ('DRAFT', 'REVIEWING', 'CANCELLED', 'POSTPONED'))::int as wrong, array_agg(distinct status order by status) as statuses from activity`,
  );
  expect(wrong).toBe(0);
  for (const status of ["DRAFT", "REVIEWING", "PUBLISHED", "REGISTRATION_OPEN", "CANCELLED", "POSTPONED", "ENDED", "ARCHIVED"])
    expect(statuses).toContain(status);
});

test("the roundtable was held once in the last year", async () => {
  const { meetingSeries } = await subgraph
    .as({})
    .run(
      `query ($id: ID!) { meetingSeries(id: $id) { kind region { code } meetings { edges { node { title heldAt agenda { position } } } } } }`,
      { id: demoId("meeting-series:hongmei/roundtable") },
    );
  const yearAgo = new Date(`${addDays(today(), -365)}T00:00:00Z`);

  expect(meetingSeries).toMatchObject({ kind: "ROUNDTABLE", region: { code: "310104012" } });
  expect(meetingSeries.meetings.edges.filter(({ node }: { node: { heldAt: Date } }) => node.heldAt > yearAgo)).toHaveLength(1);
});

test("a series says what was held this year, whatever is planned", async () => {
  const { region } = await subgraph
    .as({})
    .run(
      `{ region(code: "310104012") { activitySeries { edges { node { name founded targetPerYear heldThisYear activities(first: 100) { edges { node { startsAt status } } } } } } } }`,
    );
  const series = region.activitySeries.edges.map(({ node }: { node: object }) => node);

  expect(series.map(({ name }: { name: string }) => name).sort()).toEqual(["创益24小时", "虹梅庭沙龙"]);
  for (const { heldThisYear, activities } of series) {
    const held = activities.edges.filter(
      ({ node }: { node: { startsAt: Date; status: string } }) =>
        ["ENDED", "SUMMARISED", "ARCHIVED"].includes(node.status) &&
        node.startsAt >= new Date(`${today().slice(0, 4)}-01-01T00:00:00+08:00`),
    );
    expect(heldThisYear).toBe(held.length);
  }
});
