import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, demoPerson, differences, type IndicatorFigure, today } from "@quyu/kernel";
import { enterActivities } from "./activity/activity.service";
import { enterEnrolments } from "./care-enrolment/care-enrolment.service";
import { enterCareTerms } from "./care-term/care-term.service";
import { enterMeetings } from "./meeting/meeting.service";
import { enterRegistrations } from "./registration/registration.service";
import { recount } from "./report/summary.recount";
import { enterResolutions } from "./resolution/resolution.service";
import {
  aCareTerm,
  aMeeting,
  anActivityEntry,
  anEnrolment,
  aRegistration,
  aResolution,
  community,
  staffOf,
  startTestSubgraph,
} from "./testing";

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

test("a history with a move that the machine does not allow is not entered, whatever record it is of", async () => {
  const [entry, meeting, term] = [anActivityEntry({ status: "ENDED", capacity: 9, attendedCount: 3 }), aMeeting(), aCareTerm()];
  /** The first step and the last one, as if there were nothing between them. */
  const jumping = <Entry extends { moves: readonly unknown[] }>(given: Entry, record: { version: number }): Entry => {
    record.version = 2;
    return { ...given, moves: [given.moves[0], given.moves.at(-1)] };
  };
  const [registration, resolution] = [
    aRegistration(entry.activity, { status: "CHECKED_IN" }),
    aResolution(meeting, { status: "ASSIGNED" }),
  ];
  const enrolment = anEnrolment(term);
  const seeds: ((tx: EntityManager) => Promise<void>)[] = [
    (tx) => enterActivities(tx, [jumping(entry, entry.activity)]),
    async (tx) => {
      await enterActivities(tx, [anActivityEntry(entry.activity)]);
      await enterRegistrations(tx, [{ ...registration, moves: registration.moves.slice(1) }]);
    },
    async (tx) => {
      await enterMeetings(tx, [meeting]);
      await enterResolutions(tx, [{ ...resolution, moves: resolution.moves.slice(1) }]);
    },
    async (tx) => {
      await enterCareTerms(tx, [term]);
      await enterEnrolments(tx, [jumping(enrolment, enrolment.enrolment)]);
    },
  ];

  for (const seed of seeds)
    await expect(subgraph.db.transaction(seed)).rejects.toThrow(/^the history of .* (goes from|has 1 steps)/);
});

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
     select 'history', r.id from (select id, status from activity union all select id, status from resolution
         union all select id, status from registration union all select id, status from care_enrolment) r
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
    .as(staffOf("310104012"))
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

test("the seats on an activity and the places of a term are those of their rows", async () => {
  const seats = (statuses: string) =>
    `coalesce((select sum(r.party_size) from registration r where r.activity_id = a.id and r.status in (${statuses})), 0)`;
  const wrong = await subgraph.db.query(
    `select 'seats', id from activity a where (a.confirmed_seats, a.held_seats, a.waiting_seats)
       <> (${seats("'CONFIRMED', 'CHECKED_IN', 'NO_SHOW'")}, ${seats("'PROMOTED'")}, ${seats("'WAITLISTED'")})
     union all
     select 'waits though there is room', id from activity a where a.waiting_seats > 0 and a.confirmed_seats + a.held_seats < a.capacity
     union all
     select 'quota', a.id from activity a join registration r on r.activity_id = a.id and r.enterprise_id is not null
       where r.status not in ('CANCELLED', 'WAITLISTED') group by a.id, r.enterprise_id having sum(r.party_size) > a.enterprise_quota
     union all
     select 'more than came', id from activity a where a.attended_count
       < (select sum(r.party_size) from registration r where r.activity_id = a.id and r.status = 'CHECKED_IN')
     union all
     select 'places', id from care_term t where t.taken_places
       <> (select count(*) from care_enrolment e where e.term_id = t.id and e.status not in ('WAITLISTED', 'CANCELLED'))`,
  );
  expect(wrong).toEqual([]);
});

test("every state of a registration and of a child's enrolment is there", async () => {
  const states = async (table: string): Promise<string[]> => {
    const [{ found }] = await subgraph.db.query(`select array_agg(distinct status order by status) as found from ${table}`);
    return found;
  };

  expect(await states("registration")).toEqual(["CANCELLED", "CHECKED_IN", "CONFIRMED", "NO_SHOW", "PROMOTED", "WAITLISTED"]);
  expect(await states("care_enrolment")).toEqual([
    "CANCELLED",
    "CONFIRMED",
    "PENDING_CONSENT",
    "PENDING_HEALTH",
    "PENDING_PICKUP",
    "WAITLISTED",
  ]);
});

test("whoever takes a development token finds records of their own", async () => {
  const own = async (viewer: object) => {
    const { myRegistrations, myEnrolments } = await subgraph
      .as(viewer)
      .run(
        "{ myRegistrations { edges { node { status } } } myEnrolments { edges { node { status childName attendance { day } } } } }",
      );
    const statuses = ({ edges }: { edges: { node: { status: string } }[] }) => edges.map(({ node }) => node.status).sort();
    return [statuses(myRegistrations), statuses(myEnrolments)];
  };

  expect(await own({ role: "resident", person: demoPerson("resident") })).toEqual([
    ["CANCELLED", "CHECKED_IN", "CONFIRMED", "PROMOTED", "WAITLISTED"],
    ["CONFIRMED", "PENDING_HEALTH"],
  ]);
  expect(await own({ role: "volunteer", person: demoPerson("volunteer") })).toEqual([["CONFIRMED", "CONFIRMED"], ["WAITLISTED"]]);
  // Beside its own three, such as the day brings: the nearer an activity is that it hosts with others, the more have signed up for it.
  const [ofEnterprise = []] = await own({ role: "enterprise", enterprise: demoId("enterprise:longhe/qiyang") });
  expect(ofEnterprise.filter((status) => status === "CONFIRMED").length).toBeGreaterThanOrEqual(2);
  expect(ofEnterprise).toContain("WAITLISTED");
  expect((await own({ role: "partner", partner: demoId("partner:tianfu") }))[0]).toHaveLength(3);
});

test("some duties of the branches are met and some are not", async () => {
  const branches = ["estate-branch-1", "estate-branch-3", "enterprise-branch-1"].map((name) => ({
    __typename: "PartyOrganization",
    id: demoId(`organization:longhe/${name}`),
    kind: "BRANCH",
    fullMembers: 20,
    region: { code: community },
  }));
  // The demo reaches a year back, so together the two years hold it all, whatever the day.
  const years = [Number(today().slice(0, 4)) - 1, Number(today().slice(0, 4))];
  const duties: { kind: string; met: number }[] = [];
  for (const year of years) {
    const { _entities } = await subgraph
      .as({ ...staffOf(), scopes: ["organizations:read"] })
      .run(
        "query ($representations: [_Any!]!, $year: Int!) { _entities(representations: $representations) { ... on PartyOrganization { duties(year: $year) { kind due met } } } }",
        { representations: branches, year },
      );
    duties.push(..._entities.flatMap((branch: { duties: object[] }) => branch.duties));
  }

  for (const kind of [
    "GENERAL_MEETING",
    "BRANCH_COMMITTEE",
    "PARTY_LECTURE",
    "THEME_PARTY_DAY",
    "ORGANIZATION_LIFE",
    "APPRAISAL",
  ]) {
    const met = duties.filter((duty) => duty.kind === kind).map((duty) => duty.met);
    expect({ kind, some: met.some((count) => count > 0), short: met.some((count) => count === 0) }).toEqual({
      kind,
      some: true,
      short: true,
    });
  }
});

test("the chain of the parking spaces hangs together", async () => {
  const { resolution } = await subgraph
    .as({ role: "resident" })
    .run("query ($id: ID!) { resolution(id: $id) { issue { id } agendaItem { originNeed { id } originIssue { id } } } }", {
      id: demoId("resolution:yanxiangyuan/parking"),
    });
  const issue = { id: demoId("issue:yanxiangyuan/parking") };

  expect(resolution).toEqual({
    issue,
    agendaItem: { originNeed: { id: demoId("need:yanxiangyuan/parking") }, originIssue: issue },
  });
});

test("the project of 停车难 shows what was delivered, and a term of care ends on a day on which children come", async () => {
  const { _entities } = await subgraph.as({}).run(
    `query ($id: ID!) { _entities(representations: [{ __typename: "Project", id: $id }]) { ... on Project {
      deliveries(first: 5) { edges { node { status record { attendance } } } } } } }`,
    { id: demoId("project:yanxiangyuan/parking") },
  );
  expect(_entities[0].deliveries.edges).toEqual([{ node: { status: "ARCHIVED", record: { attendance: 76 } } }]);

  const ends = await subgraph.db.query("select extract(isodow from ends_on)::int as day, title from care_term");
  const days = Object.fromEntries(ends.map(({ title, day }: { title: string; day: number }) => [title, day]));
  expect(days["滨江社区周末托管班第一期"]).toBe(6);
  expect(days["暑假托管班第一期"]).toBeLessThan(6);
});
