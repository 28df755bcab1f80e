import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  emit,
  insertRows,
  invalid,
  isUuid,
  lockForEdit,
  lockForMove,
  move,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  searchTextOf,
  type Step,
  type Viewer,
} from "@quyu/kernel";
import { Activity, type ActivityStatusValue, activityVisibility, isHeld } from "./activity.entity";
import { ActivityCoHost, ActivityHost } from "./activity-parties.entity";
import { ActivityRecord } from "./activity-record.entity";
import { activityAttended, tellActivity } from "./activity.events";
import { scheduleClock } from "./activity.schedule";
import { countHeld } from "./activity.service";
import { activityMachine, type ActivityMove, upcomingStatuses } from "./activity.states";
import type {
  ActivityRefusal,
  AmendActivityInput,
  CancelActivityInput,
  MoveActivityInput,
  PlanActivityInput,
  PostponeActivityInput,
  PublishActivityInput,
  RecordActivityInput,
  ReviewActivityInput,
} from "./activity-life.types";

export const activityRecord: RecordKind<Activity, ActivityStatusValue, ActivityMove> = {
  entity: Activity,
  machine: activityMachine,
  visibility: activityVisibility,
  tell: tellActivity,
};

type Answer = Promise<Outcome<Activity, ActivityRefusal>>;

/** Plans an activity in a region where the caller holds activities:write. The first of its hosts leads. */
export async function planActivity(tx: EntityManager, viewer: Viewer, input: PlanActivityInput): Answer {
  const region = await requireRegion(tx, viewer, "activities:write", input.regionCode);
  if (!region.ok) return region;
  const { hostIds, coHostIds, idempotencyKey: _, ...given } = input;
  const problem = problemOfTimes(given) ?? problemOfIds(input);
  if (problem) return problem;
  if (hostIds.length === 0) return invalid("请至少写明一个主办的党组织", "hostIds");
  const activity = await begin(tx, activityRecord, viewer, {
    ...given,
    id: randomUUID(),
    status: "DRAFT",
    searchText: searchTextOf(given.title),
    plannerPersonId: viewer.person ?? null,
  });
  const activityId = activity.id;
  await insertRows(
    tx,
    ActivityHost,
    hostIds.map((organizationId, position) => ({
      activityId,
      organizationId,
      position,
      role: position === 0 ? ("LEAD" as const) : ("JOINT" as const),
    })),
  );
  await insertRows(
    tx,
    ActivityCoHost,
    (coHostIds ?? []).map((enterpriseId, position) => ({ activityId, enterpriseId, position })),
  );
  return accept(activity);
}

/**
 * Changes an activity that has not begun. Fewer seats than are taken are refused, so nobody is ever ejected; more seats go to those who wait
 * (`onSeatsFreed`). What is changed while it is under review must be approved again.
 */
export async function amendActivity(
  tx: EntityManager,
  viewer: Viewer,
  input: AmendActivityInput,
  onSeatsFreed: (activity: Activity) => Promise<Activity>,
): Answer {
  const from: ActivityStatusValue[] = ["DRAFT", "REVIEWING", ...upcomingStatuses];
  const found = await lockForEdit(tx, activityRecord, viewer, input, { by: ["staff"], from });
  if (!found.ok) return found;
  const { id: _, version: __, idempotencyKey: ___, ...given } = input;
  const changes = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
  const after: Activity = Object.assign(new Activity(), found.value, changes);
  const problem = problemOfTimes(after) ?? problemOfIds(input);
  if (problem) return problem;
  if (after.capacity !== null && after.confirmedSeats + after.heldSeats > after.capacity)
    return refuse("CAPACITY_BELOW_CONFIRMED", "capacity");
  const amended = await amend(tx, activityRecord, viewer, found.value, {
    ...changes,
    searchText: searchTextOf(after.title),
    ...(after.status === "REVIEWING" && { reviewerPersonId: null }),
  });
  if (upcomingStatuses.includes(amended.status)) await scheduleClock(tx, [amended]);
  return accept(await onSeatsFreed(amended));
}

/** Hands a draft to those who review it. */
export const submitActivity = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "submitActivity", input);

/** Approves an activity, or sends it back with a reason. Never by the one who planned it. */
export async function reviewActivity(tx: EntityManager, viewer: Viewer, input: ReviewActivityInput): Answer {
  return take(tx, viewer, "reviewActivity", input, ({ plannerPersonId }) => {
    if (viewer.person !== undefined && viewer.person === plannerPersonId) return refuse("REVIEWER_IS_PLANNER");
    if (!input.approve && !input.reason) return refuse("REASON_REQUIRED", "reason");
    return accept({
      to: input.approve ? "REVIEWING" : "DRAFT",
      reason: input.reason ?? null,
      set: { reviewerPersonId: input.approve ? (viewer.person ?? null) : null },
    });
  });
}

/** Publishes what was approved, or what was put off under its new time. From then on the clock moves it. */
export async function publishActivity(tx: EntityManager, viewer: Viewer, input: PublishActivityInput): Answer {
  const published = await take(tx, viewer, "publishActivity", input, (activity) => {
    const { startsAt, endsAt, registrationClosesAt } = input;
    if (activity.status === "REVIEWING" && activity.reviewerPersonId === null) return refuse("NOT_APPROVED");
    if (activity.status === "POSTPONED" && !(startsAt && endsAt)) return refuse("TIME_REQUIRED", "startsAt");
    const times = {
      startsAt: startsAt ?? activity.startsAt,
      endsAt: endsAt ?? activity.endsAt,
      registrationOpensAt: activity.registrationOpensAt,
      registrationClosesAt: registrationClosesAt ?? activity.registrationClosesAt,
    };
    const problem = problemOfTimes(times);
    if (problem) return problem;
    if (times.startsAt <= new Date()) return refuse("TIME_PASSED", "startsAt");
    return accept({ set: { ...times, publishedAt: activity.publishedAt ?? new Date() } });
  });
  if (published.ok) await scheduleClock(tx, [published.value]);
  return published;
}

/** Opens registration before its time. */
export const openRegistration = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "openRegistration", input);

/** Closes registration before its time. */
export const closeRegistration = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "closeRegistration", input);

/** Begins an activity before the clock does; one that takes registrations must have closed them. */
export const startActivity = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "startActivity", input, (activity) =>
    activity.status === "PUBLISHED" && activity.registrationOpensAt !== null ? refuse("WRONG_STATE") : accept({}),
  );

/** Ends an activity before the clock does. */
export const endActivity = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "endActivity", input);

/** Writes down what happened and how many came. */
export async function recordActivity(tx: EntityManager, viewer: Viewer, input: RecordActivityInput): Answer {
  const recorded = await take(tx, viewer, "recordActivity", input, () => accept({ set: { attendedCount: input.attendance } }));
  if (recorded.ok)
    await insertRows(tx, ActivityRecord, [
      {
        activityId: recorded.value.id,
        minutes: input.minutes,
        decisions: input.decisions ?? [],
        photosApproved: input.photosApproved ?? 0,
        recordedAt: new Date(),
      },
    ]);
  return recorded;
}

/** Files what was recorded. */
export const archiveActivity = (tx: EntityManager, viewer: Viewer, input: MoveActivityInput): Answer =>
  take(tx, viewer, "archiveActivity", input);

/** Calls an activity off, with the reason that those who registered will read. */
export const cancelActivity = (tx: EntityManager, viewer: Viewer, input: CancelActivityInput): Answer =>
  take(tx, viewer, "cancelActivity", input, () => withReason(input));

/** Puts an activity off until it is published again under a new time. Registrations stand. */
export const postponeActivity = (tx: EntityManager, viewer: Viewer, input: PostponeActivityInput): Answer =>
  take(tx, viewer, "postponeActivity", input, () => withReason(input));

const withReason = ({ reason }: CancelActivityInput | PostponeActivityInput) =>
  reason ? accept({ reason }) : refuse("REASON_REQUIRED" as const, "reason");

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: ActivityMove,
  input: MoveActivityInput,
  decide: (activity: Activity) => Outcome<Step<Activity, ActivityStatusValue>, ActivityRefusal> = () => accept({}),
): Answer {
  const found = await lockForMove(tx, activityRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = decide(found.value);
  if (!step.ok) return step;
  const moved = await move(tx, activityRecord, viewer, found.value, name, step.value);
  await afterMove(tx, found.value, moved);
  return accept(moved);
}

/** What a move of an activity, by a person or by the clock, brings with it: its counters, and word of those who served. */
export async function afterMove(tx: EntityManager, before: Activity, after: Activity): Promise<void> {
  await countChange(tx, before, after);
  if (after.status === "ENDED") await tellAttended(tx, after);
}

/** Tells the volunteers subgraph who was there while a team served: what of it is hours is decided there. */
async function tellAttended(tx: EntityManager, activity: Activity): Promise<void> {
  const { id: activityId, servingTeamId: teamId, startsAt, endsAt } = activity;
  if (teamId === null) return;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  const present: { id: string; person: string }[] = await tx.query(
    "select id, participant_person_id as person from registration where activity_id = $1 and status = 'CHECKED_IN' order by id",
    [activityId],
  );
  for (const { id, person: personId } of present)
    await emit(tx, activityAttended, id, { activityId, teamId, personId, startsAt: startsAt.toISOString(), minutes });
}

/** Brings the counters from an activity as it was to what it is; only what was held counts. */
async function countChange(tx: EntityManager, before: Activity, after: Activity): Promise<void> {
  if (!isHeld(before) && !isHeld(after)) return;
  const hosts = await tx.findBy(ActivityHost, { activityId: after.id });
  const coHosts = await tx.findBy(ActivityCoHost, { activityId: after.id });
  const entryOf = (activity: Activity) => ({
    activity,
    hosts,
    coHostIds: coHosts.map(({ enterpriseId }) => enterpriseId),
    moves: [],
  });
  await new Counts().replace(countHeld, entryOf(before), entryOf(after)).write(tx);
}

type Times = Partial<Pick<Activity, "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt">>;

/** What is wrong with the times of an activity: it ends after it begins, and registration closes after it opens and before it begins. */
function problemOfTimes({ startsAt, endsAt, registrationOpensAt: opens, registrationClosesAt: closes }: Times) {
  if (startsAt && endsAt && endsAt <= startsAt) return invalid("结束时间应晚于开始时间", "endsAt");
  if (Boolean(opens) !== Boolean(closes)) return invalid("报名的开始和截止时间要一起填", "registrationClosesAt");
  if (opens && closes && closes <= opens) return invalid("报名截止时间应晚于报名开始时间", "registrationClosesAt");
  if (closes && startsAt && closes > startsAt) return invalid("报名截止时间不能晚于活动开始时间", "registrationClosesAt");
  return null;
}

const idFields = ["seriesId", "venueId", "allianceId", "projectId", "servingTeamId"] as const;

/** An id that cannot be one names nothing. */
function problemOfIds(
  input: { [Field in (typeof idFields)[number]]?: string | null } & {
    hostIds?: string[];
    coHostIds?: string[] | null;
  },
) {
  for (const field of idFields) {
    const id = input[field];
    if (typeof id === "string" && !isUuid(id)) return invalid("编号有误", field);
  }
  for (const field of ["hostIds", "coHostIds"] as const)
    if (input[field]?.some((id) => !isUuid(id))) return invalid("编号有误", field);
  return null;
}
