import { randomInt } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  type Author,
  begin,
  type Counts,
  dayOf,
  isUuid,
  lockRow,
  move,
  moveFollowing,
  type RecordKind,
  schedule,
  type Step,
} from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import { Registration, registrationVisibility, seatedStatuses, type RegistrationStatusValue } from "./registration.entity";
import { tellRegistration, tellWaitlist } from "./registration.events";
import { registrationMachine, type RegistrationMove } from "./registration.states";

// Whoever writes registrations locks their activity first, so all that follows happens one after the other for one activity.

export const registrationRecord: RecordKind<Registration, RegistrationStatusValue, RegistrationMove> = {
  entity: Registration,
  machine: registrationMachine,
  visibility: registrationVisibility,
  count: countWaiting,
  tell: tellRegistration,
};

/** Those who wait count on the day on which they signed up. */
export function countWaiting(counts: Counts, { status, regionCode, createdAt, partySize }: Registration): void {
  if (status === "WAITLISTED") counts.add(regionCode, dayOf(createdAt), "waitlisted", "", partySize);
}

/** The deadline until which a promoted participant's seats are held. */
export const promotionClock = "registration.promotion";

/** Seats are held for a day; the last ones must be free again two hours before the beginning, so the hold shortens as it comes near. */
const longestHold = 24 * 3_600_000;
const shortestHold = 600_000;
const freeBefore = 2 * 3_600_000;

const holdUntil = ({ startsAt }: Activity, now: Date): Date =>
  new Date(now.getTime() + Math.max(shortestHold, Math.min(longestHold, startsAt.getTime() - freeBefore - now.getTime())));

interface Seats {
  confirmed: number;
  held: number;
  waiting: number;
}

const seatsOf = (status: RegistrationStatusValue | null, partySize: number): Seats => ({
  confirmed: status !== null && seatedStatuses.includes(status) ? partySize : 0,
  held: status === "PROMOTED" ? partySize : 0,
  waiting: status === "WAITLISTED" ? partySize : 0,
});

/** Locks the activity of a registration, before the registration itself. Null where there is no such registration. */
export async function lockActivityOf(tx: EntityManager, registrationId: string): Promise<Activity | null> {
  if (!isUuid(registrationId)) return null;
  const [row] = await tx.query("select activity_id from registration where id = $1::uuid", [registrationId]);
  return row ? lockRow(tx, Activity, row.activity_id as string) : null;
}

/** Seats that nobody has and that are held for nobody; without a limit there is always room. */
export const freeSeats = ({ capacity, confirmedSeats, heldSeats }: Activity): number =>
  capacity === null ? Number.POSITIVE_INFINITY : capacity - confirmedSeats - heldSeats;

/** Whether an activity can still give seats to those who wait. */
const givesSeats = ({ status }: Activity): boolean =>
  ["PUBLISHED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED", "POSTPONED"].includes(status);

/** Stores a new registration on a locked activity, with a seat where there is one, else at the end of the waitlist. Gives both as stored. */
export async function takeOrWait(
  tx: EntityManager,
  author: Author,
  activity: Activity,
  row: Pick<
    Registration,
    "id" | "participantPersonId" | "participantName" | "participantPhone" | "enterpriseId" | "partnerId" | "partySize"
  >,
): Promise<{ activity: Activity; registration: Registration }> {
  // Nobody who waits fits into what is free, or he would have been promoted: a newcomer who fits passes no one by.
  const fits = row.partySize <= freeSeats(activity);
  const status = fits ? ("CONFIRMED" as const) : ("WAITLISTED" as const);
  const registration = await begin(tx, registrationRecord, author, {
    ...row,
    activityId: activity.id,
    regionCode: activity.regionCode,
    status,
    waitlistSequence: fits ? null : activity.nextInWaitlist,
    checkInCode: fits ? await newCheckInCode(tx, activity.id) : null,
    createdAt: new Date(),
  });
  return { registration, activity: await changeSeats(tx, activity, null, registration, fits ? 0 : 1) };
}

/** Moves a registration of a locked activity and keeps the activity's seats in step. Gives both as stored. */
export async function moveSeats(
  tx: EntityManager,
  author: Author | null,
  activity: Activity,
  registration: Registration,
  name: RegistrationMove,
  step: Step<Registration, RegistrationStatusValue> = {},
): Promise<{ activity: Activity; registration: Registration }> {
  const moved = author
    ? await move(tx, registrationRecord, author, registration, name, step)
    : await moveFollowing(tx, registrationRecord, registration, name, step);
  const takesPlace = moved.status === "WAITLISTED" ? 1 : 0;
  return { registration: moved, activity: await changeSeats(tx, activity, registration, moved, takesPlace) };
}

async function changeSeats(
  tx: EntityManager,
  activity: Activity,
  before: Registration | null,
  after: Registration,
  placesTaken: 0 | 1,
): Promise<Activity> {
  const was = seatsOf(before?.status ?? null, after.partySize);
  const is = seatsOf(after.status, after.partySize);
  await tx.query(
    `update activity set confirmed_seats = confirmed_seats + $2, held_seats = held_seats + $3, waiting_seats = waiting_seats + $4,
       next_in_waitlist = next_in_waitlist + $5 where id = $1`,
    [activity.id, is.confirmed - was.confirmed, is.held - was.held, is.waiting - was.waiting, placesTaken],
  );
  const changed = Object.assign(new Activity(), activity, {
    confirmedSeats: activity.confirmedSeats + is.confirmed - was.confirmed,
    heldSeats: activity.heldSeats + is.held - was.held,
    waitingSeats: activity.waitingSeats + is.waiting - was.waiting,
    nextInWaitlist: activity.nextInWaitlist + placesTaken,
  });
  await tellWaitlist(tx, activity, changed);
  return changed;
}

/**
 * Gives the free seats of a locked activity to those who wait: again and again to the first in the queue whose party fits, until nobody fits.
 * His seats are held until a deadline. Gives the activity as it is then.
 */
export async function promoteWaiting(tx: EntityManager, given: Activity, now = new Date()): Promise<Activity> {
  let activity = given;
  while (givesSeats(activity) && activity.waitingSeats > 0 && freeSeats(activity) > 0) {
    const room = freeSeats(activity);
    const [next] = await tx.query(
      `select id from registration where activity_id = $1 and status = 'WAITLISTED' and party_size <= $2
       order by waitlist_sequence limit 1`,
      [activity.id, Number.isFinite(room) ? room : 2_147_483_647],
    );
    if (!next) break;
    const waiting = (await lockRow(tx, Registration, next.id as string)) as Registration;
    const promotionExpiresAt = holdUntil(activity, now);
    const set = { promotionExpiresAt, waitlistSequence: null };
    ({ activity } = await moveSeats(tx, null, activity, waiting, "promoted", { set }));
    await schedule(tx, promotionClock, waiting.id, promotionExpiresAt);
  }
  return activity;
}

/** A code of six digits that no other registration of the activity has. */
export async function newCheckInCode(tx: EntityManager, activityId: string): Promise<string> {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    const taken: unknown[] = await tx.query("select from registration where activity_id = $1 and check_in_code = $2", [
      activityId,
      code,
    ]);
    if (taken.length === 0) return code;
  }
}
