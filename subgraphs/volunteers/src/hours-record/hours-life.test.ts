import { randomUUID } from "node:crypto";
import { addDays, dayOf, differences, instantOf, today, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, aTeam, leaderOf, staffOf, startTestSubgraph } from "../testing";
import { Volunteer } from "../volunteer/volunteer.entity";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { onActivityAttended } from "./hours-attendance.consumer";
import { recordDeadline } from "./hours-life.service";

const subgraph = startTestSubgraph();
const place = "330106001003";
const team = aTeam({ regionCode: place });
const leader: Partial<Viewer> = { ...leaderOf(team.id), person: randomUUID() };
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["volunteers:*"], person: randomUUID() };

beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await subgraph.db.transaction((tx) => formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]));
});

/** A member of the team since a year ago, and the viewer who is this member. */
async function aMember(): Promise<{ id: string; viewer: Partial<Viewer> }> {
  const volunteer = Object.assign(new Volunteer(), {
    id: randomUUID(),
    regionCode: place,
    personId: randomUUID(),
    name: "陈志远",
    star: 0,
    isIllustrative: false,
    version: 1,
    createdAt: new Date(),
  });
  const membership = { teamId: team.id, regionCode: place, joinedOn: addDays(today(), -365), leftOn: null };
  await subgraph.db.transaction((tx) => enterVolunteers(tx, [{ volunteer, memberships: [membership] }]));
  return { id: volunteer.id, viewer: { role: "volunteer", subject: "v", person: volunteer.personId as string } };
}
const at = (days: number, time: string) => instantOf(addDays(today(), days), time).toISOString();
const call = async (viewer: Partial<Viewer>, name: string, type: string, input: object) => {
  const data = await subgraph
    .as(viewer)
    .run(
      `mutation ($input: ${type}!) { ${name}(input: $input) { hoursRecord { id status minutes isBackfilled allowedMoves } userErrors { code } } }`,
      {
        input,
      },
    );
  return data[name];
};
const claim = (viewer: Partial<Viewer>, startsAt: string, minutes: number, more: object = {}, name = "claimHours") =>
  call(viewer, name, name === "claimHours" ? "ClaimHoursInput" : "BackfillHoursInput", {
    teamId: team.id,
    startsAt,
    minutes,
    evidence: "LEADER_PRESENT",
    ...more,
  });
const confirm = (viewer: Partial<Viewer>, id: string, more: object = {}) =>
  call(viewer, "confirmHours", "ConfirmHoursInput", { id, ...more });
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;

test("hours are claimed, confirmed by the leader, recorded by the clock, disputed and put right", async () => {
  const { viewer } = await aMember();
  const { hoursRecord: claimed } = await claim(viewer, at(-2, "09:00"), 120);
  expect(claimed).toMatchObject({ status: "CLAIMED", isBackfilled: false, allowedMoves: [] });

  expect(codeOf(await confirm(viewer, claimed.id))).toBe("NOT_TEAM_LEADER");
  expect((await confirm(leader, claimed.id)).hoursRecord.status).toBe("LEADER_CONFIRMED");
  const [{ due_at: dueAt }] = await subgraph.db.query("select due_at from deadline where subject = $1", [claimed.id]);
  expect(dayOf(dueAt)).toBe(addDays(today(), 7));
  await subgraph.db.transaction((tx) => recordDeadline.meet(tx, { subject: claimed.id, dueAt }));
  expect(codeOf(await call(viewer, "disputeHours", "DisputeHoursInput", { id: claimed.id }))).toBe("REASON_REQUIRED");
  expect(
    (await call(viewer, "disputeHours", "DisputeHoursInput", { id: claimed.id, reason: "少记一小时" })).hoursRecord.status,
  ).toBe("DISPUTED");
  const corrected = await call(staff, "correctHours", "CorrectHoursInput", { id: claimed.id, minutes: 180 });

  expect(corrected.hoursRecord).toMatchObject({ status: "CORRECTED", minutes: 180 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("a leader rejects with a reason, confirms nobody of another team, and never himself", async () => {
  const { viewer } = await aMember();
  const { hoursRecord } = await claim(viewer, at(-2, "09:00"), 60);
  await expect(confirm({ ...leader, team: randomUUID() }, hoursRecord.id)).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
  expect(codeOf(await confirm({ ...leader, person: viewer.person as string }, hoursRecord.id))).toBe("OWN_HOURS");
  expect(codeOf(await confirm(leader, hoursRecord.id, { decision: "REJECT" }))).toBe("REASON_REQUIRED");
  expect((await confirm(leader, hoursRecord.id, { decision: "REJECT", reason: "那天没有服务" })).hoursRecord.status).toBe(
    "REJECTED",
  );
  // What was rejected is no hours: the same time may be claimed again.
  expect(codeOf(await claim(viewer, at(-2, "09:00"), 60))).toBeUndefined();
});

test("hours never overlap and never exceed a day, however they are cut", async () => {
  const { viewer } = await aMember();
  expect(codeOf(await claim(viewer, at(-3, "08:00"), 600))).toBeUndefined();
  expect(codeOf(await claim(viewer, at(-3, "17:59"), 30))).toBe("OVERLAPS");
  expect(codeOf(await claim(viewer, at(-3, "18:00"), 30))).toBeUndefined();
  expect(codeOf(await claim(viewer, at(-5, "08:00"), 1_441))).toBe("OVER_24_HOURS_A_DAY");
  expect(codeOf(await claim(viewer, at(-5, "00:00"), 700))).toBeUndefined();
  expect(codeOf(await claim(viewer, at(-5, "23:30"), 800))).toBe("OVER_24_HOURS_A_DAY");
  expect(codeOf(await claim(viewer, at(0, "23:59"), 60))).toBe("NOT_OVER_YET");
  expect(codeOf(await claim(viewer, at(-40, "08:00"), 60))).toBe("TOO_LATE");
  expect(codeOf(await claim(viewer, at(-400, "08:00"), 60, {}, "backfillHours"))).toBe("NOT_A_MEMBER");
  expect((await claim(viewer, at(-40, "08:00"), 60, {}, "backfillHours")).hoursRecord.isBackfilled).toBe(true);
});

test("claims at once, at random: what is kept never overlaps and never exceeds a day", async () => {
  const { id, viewer } = await aMember();
  const claims = Array.from({ length: 120 }, (_, index) => {
    const start = (index * 7_919) % (3 * 1_440);
    return claim(viewer, new Date(Date.parse(at(-9, "00:00")) + start * 60_000).toISOString(), 30 + ((index * 311) % 700));
  });
  const answers = await Promise.all(claims);
  const kept = answers.filter(({ userErrors }) => userErrors.length === 0).length;
  const [{ overlapping, over, rows }] = await subgraph.db.query(
    `select (select count(*)::int from hours_record a join hours_record b on a.volunteer_id = b.volunteer_id and a.id < b.id
         and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at) where a.volunteer_id = $1) as overlapping,
       (select count(*)::int from (select served_on from hours_record where volunteer_id = $1 group by served_on having sum(minutes) > 1440) d) as over,
       (select count(*)::int from hours_record where volunteer_id = $1) as rows`,
    [id],
  );
  expect({ overlapping, over, rows }).toEqual({ overlapping: 0, over: 0, rows: kept });
  for (const { userErrors } of answers)
    for (const { code } of userErrors) expect(["OVERLAPS", "OVER_24_HOURS_A_DAY"]).toContain(code);
});

test("attendance of an activity at which the team served becomes claimed hours, once, and only a member's", async () => {
  const { id, viewer } = await aMember();
  const data = {
    activityId: randomUUID(),
    teamId: team.id,
    personId: viewer.person as string,
    startsAt: at(-1, "14:00"),
    minutes: 90,
  };
  const receive = (given: object = {}) =>
    subgraph.db.transaction((tx) =>
      onActivityAttended.handle(tx, {
        id: randomUUID(),
        subject: randomUUID(),
        occurredAt: new Date(),
        data: { ...data, ...given } as never,
      }),
    );
  await receive();
  await receive();
  await receive({ personId: randomUUID() });

  const rows = await subgraph.db.query(
    "select status, evidence, minutes, activity_id from hours_record where volunteer_id = $1",
    [id],
  );
  expect(rows).toEqual([{ status: "CLAIMED", evidence: "ATTENDANCE", minutes: 90, activity_id: data.activityId }]);
});
