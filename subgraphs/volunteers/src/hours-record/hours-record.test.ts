import { hoursMachine } from "./hours-record.machine";
import { randomUUID } from "node:crypto";
import { differences } from "@quyu/kernel";
import { aRegion, aResident, asEntered, aTeam, aVolunteer, leaderOf, someHours, staffOf, startTestSubgraph } from "../testing";
import { recount } from "../report/summary.recount";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import type { HoursRecord } from "./hours-record.entity";
import { enterHours } from "./hours-record.service";
import { type HoursStatusValue } from "./hours-record.states";

const subgraph = startTestSubgraph();
const community = "510116003901";

/** A volunteer of a team of a region. */
const aMember = async (regionCode = community) => {
  const [team, volunteer] = [aTeam({ regionCode }), aVolunteer({ regionCode })];
  await subgraph.db.transaction(async (tx) => {
    await formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]);
    const memberships = [{ teamId: team.id, regionCode, joinedOn: "2026-01-01", leftOn: null }];
    await enterVolunteers(tx, [{ volunteer, memberships }]);
  });
  return { team, volunteer, ids: { teamId: team.id, volunteerId: volunteer.id, regionCode } };
};
const enter = (...records: HoursRecord[]) => subgraph.db.transaction((tx) => enterHours(tx, records.map(asEntered)));
const at = (text: string) => new Date(`${text}+08:00`);
const hoursOf = async (id: string, viewer: object) =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { volunteer(id: $id) { confirmedHours backfilledHours } }`, { id })).volunteer;
const recordsOf = async (id: string, viewer: object, fields = "status") =>
  (
    await subgraph
      .as(viewer)
      .run(`query ($id: ID!) { volunteer(id: $id) { records { totalCount edges { node { ${fields} } } } } }`, { id })
  ).volunteer.records;

test("hours count from the leader's confirmation on, not while they are claimed, rejected or disputed; those entered afterwards stand apart", async () => {
  const regionCode = "330106004001";
  await subgraph.given(aRegion(regionCode));
  const { team, volunteer, ids } = await aMember(regionCode);
  const states: HoursStatusValue[] = ["CLAIMED", "LEADER_CONFIRMED", "REJECTED", "RECORDED", "DISPUTED", "CORRECTED"];
  // A power of two of hours for each state, so that a sum tells which ones are in it.
  await enter(
    ...states.map((status, index) =>
      someHours({ ...ids, status, startsAt: at(`2026-03-0${index + 1}T08:00`), minutes: 15 * 2 ** index }),
    ),
    someHours({ ...ids, isBackfilled: true, startsAt: at("2026-04-01T08:00"), minutes: 600 }),
    someHours({ ...ids, isBackfilled: true, status: "CLAIMED", startsAt: at("2026-04-02T08:00"), minutes: 900 }),
  );

  const confirmed = (30 + 120 + 480) / 60;
  expect(await hoursOf(volunteer.id, staffOf(regionCode))).toEqual({ confirmedHours: confirmed, backfilledHours: 10 });
  const { volunteerTeam, region } = await subgraph.as({}).run(
    `query ($id: ID!) {
      volunteerTeam(id: $id) { all: hours march: hours(range: { from: "2026-03-02", to: "2026-03-04" }) personTimesServed { value } }
      region(code: "${regionCode}") { volunteerSummary { hours backfilledHours personTimesServed } } }`,
    { id: team.id },
  );
  expect(volunteerTeam).toEqual({ all: confirmed + 10, march: 2.5, personTimesServed: { value: 0 } });
  expect(region.volunteerSummary).toEqual({ hours: confirmed + 10, backfilledHours: 10, personTimesServed: 0 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("a leader sees the hours of the own team only, staff those of their region's teams, the volunteer all", async () => {
  const { team, volunteer, ids } = await aMember();
  const other = aTeam({ regionCode: "310104012901" });
  await subgraph.db.transaction(async (tx) => {
    await formTeams(tx, [{ team: other, hostEnterpriseIds: [], categoryIds: [] }]);
    await tx.query("insert into team_membership values ($1, $2, $3, '2026-01-01', null)", [
      other.id,
      volunteer.id,
      other.regionCode,
    ]);
  });
  await enter(
    someHours({ ...ids, minutes: 60 }),
    someHours({ ...ids, teamId: other.id, regionCode: other.regionCode, minutes: 90, startsAt: at("2026-03-09T09:00") }),
  );
  const minutes = async (viewer: object) => {
    const { totalCount, edges } = await recordsOf(volunteer.id, viewer, "minutes team { id }");
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }: { node: HoursRecord }) => node.minutes);
  };

  expect(await minutes(aResident(volunteer.personId as string))).toEqual([90, 60]);
  expect(await minutes(leaderOf(team.id))).toEqual([60]);
  expect(await minutes(leaderOf(other.id))).toEqual([90]);
  expect(await minutes(staffOf(community))).toEqual([60]);
  expect(await minutes(staffOf("310104"))).toEqual([90]);
});

test("hours that wait for the leader come longest waiting first, and nobody else is told of them", async () => {
  const { team, volunteer, ids } = await aMember();
  await enter(
    someHours({ ...ids, status: "CLAIMED", startsAt: at("2026-03-09T09:00") }),
    someHours({ ...ids, status: "CLAIMED", startsAt: at("2026-03-08T09:00") }),
    someHours({ ...ids, status: "RECORDED", startsAt: at("2026-03-07T09:00") }),
  );
  const pending = async (viewer: object) =>
    (
      await subgraph
        .as(viewer)
        .run(
          `query ($id: ID!) { volunteerTeam(id: $id) { pendingHours { totalCount edges { node { servedOn volunteer { name } } } } } }`,
          {
            id: team.id,
          },
        )
    ).volunteerTeam.pendingHours;

  expect(await pending(leaderOf(team.id))).toEqual({
    totalCount: 2,
    edges: ["2026-03-08", "2026-03-09"].map((servedOn) => ({ node: { servedOn, volunteer: { name: "李红霞" } } })),
  });
  expect((await pending(staffOf(community))).totalCount).toBe(2);
  for (const stranger of [{}, aResident(volunteer.personId as string), leaderOf(randomUUID()), staffOf("310104")])
    await expect(pending(stranger)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});

test("a record names its activity, its reason and its history; who acted is named to staff alone", async () => {
  const { volunteer, ids } = await aMember();
  const activityId = randomUUID();
  await enter(someHours({ ...ids, status: "REJECTED", activityId, evidence: "ATTENDANCE" }));
  const fields = "activity { id } evidence rejectReason servedOn isBackfilled version history { from to byRole byName }";
  const seen = async (viewer: object) => (await recordsOf(volunteer.id, viewer, fields)).edges[0].node;

  const history = (byName: string | null) => [
    { from: null, to: "CLAIMED", byRole: "leader", byName },
    { from: "CLAIMED", to: "REJECTED", byRole: "leader", byName },
  ];
  expect(await seen(aResident(volunteer.personId as string))).toEqual({
    activity: { id: activityId },
    evidence: "ATTENDANCE",
    rejectReason: "当天的签到表上没有名字",
    servedOn: "2026-03-05",
    isBackfilled: false,
    version: 2,
    history: history(null),
  });
  expect((await seen(staffOf(community))).history).toEqual(history("王建国"));
});

test("hours of one volunteer never overlap, whatever the team; those that touch do not, and rejected ones do not count", async () => {
  const { ids } = await aMember();
  const { ids: others } = await aMember();
  await enter(someHours({ ...ids, startsAt: at("2026-05-01T09:00"), minutes: 120 }));

  await expect(enter(someHours({ ...ids, startsAt: at("2026-05-01T10:59"), minutes: 60 }))).rejects.toThrow(
    "hours_record_overlap_excl",
  );
  await enter(
    someHours({ ...ids, startsAt: at("2026-05-01T11:00"), minutes: 60 }),
    someHours({ ...ids, startsAt: at("2026-05-01T09:00"), minutes: 60, status: "REJECTED" }),
    someHours({ ...others, startsAt: at("2026-05-01T09:00"), minutes: 120 }),
  );
});

test("of ten claims of the same hour at once, one stands", async () => {
  const { volunteer, ids } = await aMember();

  const results = await Promise.allSettled(
    Array.from({ length: 10 }, (_, index) => enter(someHours({ ...ids, startsAt: at(`2026-05-02T09:0${index}`), minutes: 60 }))),
  );

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await hoursOf(volunteer.id, staffOf(community))).toEqual({ confirmedHours: 1, backfilledHours: 0 });
});

test.each<[string, Partial<HoursRecord>]>([
  ["hours_record_minutes_check", { minutes: 0 }],
  ["hours_record_minutes_check", { minutes: 1441 }],
  ["hours_record_served_on_check", { servedOn: "2026-03-06" }],
  ["hours_record_ends_at_check", { endsAt: new Date("2026-03-05T04:00:00Z") }],
  ["hours_record_confirmed_check", { confirmedAt: null }],
  ["hours_record_reject_reason_check", { rejectReason: "无" }],
  ["hours_record_attendance_check", { evidence: "ATTENDANCE" }],
  ["hours_record_team_id_volunteer_id_fkey", { teamId: aTeam().id }],
])("%s refuses %j", async (constraint, wrong) => {
  const { ids } = await aMember();

  await expect(enter(Object.assign(someHours({ ...ids, ...wrong }), wrong))).rejects.toThrow(constraint);
});

test("attendance of one activity becomes hours once", async () => {
  const { ids } = await aMember();
  const attended = { ...ids, activityId: randomUUID(), evidence: "ATTENDANCE" as const };
  await enter(someHours({ ...attended, startsAt: at("2026-05-03T09:00") }));

  await expect(enter(someHours({ ...attended, startsAt: at("2026-05-04T09:00") }))).rejects.toThrow(
    "hours_record_attendance_key",
  );
});

test("that hours were entered afterwards can never be taken back, nor added", async () => {
  const { ids } = await aMember();
  const [first, second] = [
    someHours({ ...ids, isBackfilled: true, startsAt: at("2026-05-03T09:00") }),
    someHours({ ...ids, startsAt: at("2026-05-04T09:00") }),
  ];
  await enter(first, second);

  for (const { id } of [first, second])
    await expect(
      subgraph.db.query("update hours_record set is_backfilled = not is_backfilled where id = $1", [id]),
    ).rejects.toThrow("whether hours were entered afterwards never changes");
});

test("a history that skips a state or ends elsewhere is refused", async () => {
  const { ids } = await aMember();
  const record = someHours({ ...ids, status: "RECORDED" });
  const { moves } = asEntered(record);
  const entering = (kept: typeof moves, version: number) =>
    subgraph.db.transaction((tx) => enterHours(tx, [{ record: Object.assign(record, { version }), moves: kept }]));

  await expect(entering([moves[0], moves[2]] as typeof moves, 2)).rejects.toThrow("goes from CLAIMED to RECORDED");
  await expect(entering(moves.slice(0, 2), 2)).rejects.toThrow("does not end in RECORDED");
  await expect(entering(moves, 2)).rejects.toThrow("has 3 steps");
});

test("every state of hours can be reached, and rejected and corrected ones are final", () => {
  const reachable = new Set<string>(hoursMachine.start);
  for (const state of reachable) for (const next of hoursMachine.moves[state as HoursStatusValue]) reachable.add(next);

  expect([...reachable].sort()).toEqual(Object.keys(hoursMachine.moves).sort());
  expect(
    Object.entries(hoursMachine.moves)
      .filter(([, next]) => next.length === 0)
      .map(([state]) => state),
  ).toEqual(["REJECTED", "CORRECTED"]);
});

test("many records with volunteer, team and history cost one statement each", async () => {
  const { volunteer, ids } = await aMember();
  await enter(...[1, 2, 3, 4].map((day) => someHours({ ...ids, startsAt: at(`2026-06-0${day}T09:00`) })));

  subgraph.statements();
  const { edges } = await recordsOf(volunteer.id, staffOf(community), "volunteer { name } team { name } history { to }");

  // The volunteer, the page, its total, the teams, the histories; the volunteer of the records is the one already there.
  expect(edges).toHaveLength(4);
  expect(subgraph.statements()).toHaveLength(5);
});
