import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  addDays,
  begin,
  dayOf,
  deadlineKind,
  hasScope,
  instantOf,
  invalid,
  isOwn,
  isUuid,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  schedule,
  staffWith,
  type Viewer,
} from "@quyu/kernel";
import { TeamMembership, Volunteer } from "../volunteer/volunteer.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import type { ClaimHoursInput, ConfirmHoursInput, CorrectHoursInput, DisputeHoursInput, HoursRefusal } from "./hours-life.types";
import { HoursRecord } from "./hours-record.entity";
import { hoursVisibility } from "./hours-record.loaders";
import { hoursMachine, type HoursMove, type OwnedHours } from "./hours-record.machine";
import { countHours } from "./hours-record.service";
import { daysToRecord, type HoursStatusValue, recordClock } from "./hours-record.states";

// Whoever writes hours locks their volunteer first, so that a day is added up by one at a time.

export const hoursRecord: RecordKind<HoursRecord, HoursStatusValue, HoursMove> = {
  entity: HoursRecord,
  machine: hoursMachine,
  visibility: hoursVisibility,
  count: countHours,
  enrich: async (tx, record): Promise<OwnedHours> => {
    const [{ person_id: volunteerPersonId }] = await tx.query("select person_id from volunteer where id = $1", [
      record.volunteerId,
    ]);
    return Object.assign(record, { volunteerPersonId });
  },
};

type Answer = Promise<Outcome<HoursRecord, HoursRefusal>>;

const minutesOfADay = 24 * 60;
/** Whole days for which hours are claimed as such; what comes later is entered afterwards, and stays marked so. */
const daysToClaim = 30;

/** Claims hours of the caller, or of a member by the team's leader or staff, at most thirty days after they were served. */
export const claimHours = (tx: EntityManager, viewer: Viewer, input: ClaimHoursInput): Answer => enter(tx, viewer, input, false);

/** Enters hours long after they were served: they are counted apart for ever. */
export const backfillHours = (tx: EntityManager, viewer: Viewer, input: ClaimHoursInput): Answer =>
  enter(tx, viewer, input, true);

async function enter(tx: EntityManager, viewer: Viewer, input: ClaimHoursInput, isBackfilled: boolean): Answer {
  const { teamId, startsAt, minutes, evidence, activityId = null } = input;
  const team = isUuid(teamId) ? await tx.findOneBy(VolunteerTeam, { id: teamId }) : null;
  if (!team) return refuse("NOT_FOUND", "teamId");
  const volunteer = await lockVolunteer(tx, viewer, team, input.volunteerId ?? null);
  if (!volunteer.ok) return volunteer;
  if (evidence === "ATTENDANCE") return invalid("活动签到的时长由系统生成", "evidence");
  if (activityId !== null && !isUuid(activityId)) return invalid("编号有误", "activityId");
  const problem = await problemOfTimes(tx, volunteer.value, startsAt, minutes);
  if (problem) return problem;
  if (!isBackfilled && startsAt < instantOf(addDays(dayOf(new Date()), -daysToClaim))) return refuse("TOO_LATE", "startsAt");
  if (!(await wasMember(tx, team, volunteer.value, dayOf(startsAt)))) return refuse("NOT_A_MEMBER", "teamId");
  return accept(
    await begin(tx, hoursRecord, viewer, {
      ...rowOf(team, volunteer.value, startsAt, minutes),
      evidence,
      activityId,
      isBackfilled,
      claimedByPersonId: viewer.person ?? null,
    }),
  );
}

/** A row of claimed hours. */
export const rowOf = (team: VolunteerTeam, volunteer: Volunteer, startsAt: Date, minutes: number) => ({
  id: randomUUID(),
  regionCode: team.regionCode,
  volunteerId: volunteer.id,
  teamId: team.id,
  servedOn: dayOf(startsAt),
  startsAt,
  endsAt: new Date(startsAt.getTime() + minutes * 60_000),
  minutes,
  status: "CLAIMED" as const,
});

/** The caller's own record as a volunteer, or that of a member whom the team's leader or staff name. */
async function lockVolunteer(
  tx: EntityManager,
  viewer: Viewer,
  team: VolunteerTeam,
  volunteerId: string | null,
): Promise<Outcome<Volunteer, HoursRefusal>> {
  const own = viewer.person === undefined ? null : await tx.findOneBy(Volunteer, { personId: viewer.person });
  if (volunteerId === null || volunteerId === own?.id) {
    const volunteer = own && (await lockRow(tx, Volunteer, own.id));
    return volunteer ? accept(volunteer) : refuse("NOT_A_VOLUNTEER");
  }
  const isLeader = viewer.role === "leader" && isOwn(viewer, { teamId: team.id });
  if (!isLeader && !staffWith("volunteers:write").is(viewer, team)) throw refused(viewer);
  const volunteer = await lockRow(tx, Volunteer, volunteerId);
  return volunteer ? accept(volunteer) : refuse("NOT_FOUND", "volunteerId");
}

async function problemOfTimes(
  tx: EntityManager,
  { id }: Volunteer,
  startsAt: Date,
  minutes: number,
  except: string | null = null,
) {
  if (minutes < 1) return invalid("时长至少1分钟", "minutes");
  if (minutes > minutesOfADay) return refuse("OVER_24_HOURS_A_DAY", "minutes");
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  if (endsAt > new Date()) return refuse("NOT_OVER_YET", "startsAt");
  const [{ overlaps, taken }] = await tx.query(
    `select coalesce(bool_or(tstzrange(starts_at, ends_at) && tstzrange($2, $3)), false) as overlaps,
       coalesce(sum(minutes) filter (where served_on = $4), 0)::int as taken
     from hours_record where volunteer_id = $1 and status <> 'REJECTED' and id is distinct from $5::uuid`,
    [id, startsAt, endsAt, dayOf(startsAt), except],
  );
  if (overlaps) return refuse("OVERLAPS", "startsAt");
  return (taken as number) + minutes > minutesOfADay ? refuse("OVER_24_HOURS_A_DAY", "minutes") : null;
}

async function wasMember(tx: EntityManager, team: VolunteerTeam, volunteer: Volunteer, day: string): Promise<boolean> {
  const membership = await tx.findOneBy(TeamMembership, { teamId: team.id, volunteerId: volunteer.id });
  return membership !== null && membership.joinedOn <= day && (membership.leftOn === null || day <= membership.leftOn);
}

/** The leader confirms hours, or rejects them with a reason; nobody his own. Confirmed ones are recorded a week later. */
export async function confirmHours(tx: EntityManager, viewer: Viewer, input: ConfirmHoursInput): Answer {
  if (viewer.role !== "leader" && !hasScope(viewer, "volunteers:write")) return refuse("NOT_TEAM_LEADER");
  await lockVolunteerOf(tx, input.id);
  const found = await lockForMove(tx, hoursRecord, viewer, "confirmHours", input);
  if (!found.ok) return found;
  const { volunteerPersonId } = found.value as OwnedHours;
  if (viewer.person !== undefined && viewer.person === volunteerPersonId) return refuse("OWN_HOURS");
  const now = new Date();
  if (input.decision === "REJECT") {
    if (!input.reason) return refuse("REASON_REQUIRED", "reason");
    const set = { rejectReason: input.reason };
    return accept(
      await move(tx, hoursRecord, viewer, found.value, "confirmHours", { to: "REJECTED", set, reason: input.reason }),
    );
  }
  const set = { confirmedAt: now, confirmedByPersonId: viewer.person ?? null };
  const confirmed = await move(tx, hoursRecord, viewer, found.value, "confirmHours", { to: "LEADER_CONFIRMED", set });
  await schedule(tx, recordClock, confirmed.id, new Date(now.getTime() + daysToRecord * 24 * 3_600_000));
  return accept(confirmed);
}

/** Says that recorded hours are not right. They do not count until they are put right. */
export async function disputeHours(tx: EntityManager, viewer: Viewer, input: DisputeHoursInput): Answer {
  await lockVolunteerOf(tx, input.id);
  const found = await lockForMove(tx, hoursRecord, viewer, "disputeHours", input);
  if (!found.ok) return found;
  if (!input.reason) return refuse("REASON_REQUIRED", "reason");
  return accept(await move(tx, hoursRecord, viewer, found.value, "disputeHours", { reason: input.reason }));
}

/** Puts disputed hours right, within the same limits as when they are claimed. */
export async function correctHours(tx: EntityManager, viewer: Viewer, input: CorrectHoursInput): Answer {
  const volunteer = await lockVolunteerOf(tx, input.id);
  const found = await lockForMove(tx, hoursRecord, viewer, "correctHours", input);
  if (!found.ok || !volunteer) return found;
  const startsAt = input.startsAt ?? found.value.startsAt;
  const problem = await problemOfTimes(tx, volunteer, startsAt, input.minutes, input.id);
  if (problem) return problem;
  const endsAt = new Date(startsAt.getTime() + input.minutes * 60_000);
  const set = { startsAt, endsAt, servedOn: dayOf(startsAt), minutes: input.minutes };
  return accept(await move(tx, hoursRecord, viewer, found.value, "correctHours", { set, reason: input.reason ?? null }));
}

async function lockVolunteerOf(tx: EntityManager, recordId: string): Promise<Volunteer | null> {
  if (!isUuid(recordId)) return null;
  const [row] = await tx.query("select volunteer_id from hours_record where id = $1::uuid", [recordId]);
  return row ? lockRow(tx, Volunteer, row.volunteer_id as string) : null;
}

/** What a leader confirmed is recorded a week later, unless it moved on. */
export const recordDeadline = deadlineKind(recordClock, async (tx, { subject }) => {
  await lockVolunteerOf(tx, subject);
  const record = await lockRow(tx, HoursRecord, subject);
  if (record?.status === "LEADER_CONFIRMED") await moveFollowing(tx, hoursRecord, record, "recorded");
});
