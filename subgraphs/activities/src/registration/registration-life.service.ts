import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  coversRegion,
  deadlineKind,
  hasScope,
  invalid,
  isUuid,
  lockForMove,
  lockRow,
  type Outcome,
  personId,
  refuse,
  refused,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import { Activity, activityVisibility } from "../activity/activity.entity";
import { cancelActivity } from "../activity/activity-life.service";
import type { ActivityRefusal, CancelActivityInput } from "../activity/activity-life.types";
import { Registration } from "./registration.entity";
import type {
  CancelRegistrationInput,
  MoveRegistrationInput,
  RegisterForActivityInput,
  RegistrationRefusal,
} from "./registration-life.types";
import {
  lockActivityOf,
  moveSeats,
  newCheckInCode,
  promoteWaiting,
  promotionClock,
  registrationRecord,
  takeOrWait,
} from "./seats.service";

type Answer = Promise<Outcome<Registration, RegistrationRefusal>>;

/**
 * Registers the caller, or whom the caller acts for, with all who come along. A full activity is no refusal: the registration waits, in the order
 * of the sequence taken under the activity's lock. Partners need activities:register and name the resident; staff act for people of their region.
 */
export async function registerForActivity(tx: EntityManager, viewer: Viewer, input: RegisterForActivityInput): Answer {
  const participant = participantOf(viewer, input);
  const activity = await lockRow(tx, Activity, input.activityId, (bind) => visibleTo(activityVisibility, viewer, bind));
  if (!activity) return refuse("NOT_FOUND", "activityId");
  if (!mayRegister(viewer, activity, input)) throw refused(viewer);
  if (!participant) return invalid("请写明代谁报名", "onBehalfOf");
  const partySize = input.partySize ?? 1;
  if (!isOpen(activity)) return refuse("REGISTRATION_CLOSED");
  if (activity.capacity !== null && partySize > activity.capacity) return refuse("PARTY_TOO_LARGE", "partySize");
  const live: unknown[] = await tx.query(
    "select from registration where activity_id = $1 and participant_person_id = $2 and status <> 'CANCELLED'",
    [activity.id, participant.participantPersonId],
  );
  if (live.length > 0) return refuse("ALREADY_REGISTERED");
  const enterpriseId = input.enterpriseId ?? null;
  if (enterpriseId !== null) {
    if (!isUuid(enterpriseId)) return invalid("编号有误", "enterpriseId");
    if (
      (await takenByEnterprise(tx, activity, enterpriseId)) + partySize >
      (activity.enterpriseQuota ?? Number.POSITIVE_INFINITY)
    )
      return refuse("ENTERPRISE_QUOTA_FULL", "enterpriseId");
  }
  const row = { id: randomUUID(), ...participant, enterpriseId, partnerId: viewer.partner ?? null, partySize };
  return accept((await takeOrWait(tx, viewer, activity, row)).registration);
}

/** Cancels a registration before its activity begins; what it had goes to the next who fits. */
export async function cancelRegistration(tx: EntityManager, viewer: Viewer, input: CancelRegistrationInput): Answer {
  const activity = await lockActivityOf(tx, input.id);
  const found = await lockForMove(tx, registrationRecord, viewer, "cancelRegistration", input);
  if (!found.ok || !activity) return found;
  if (["ONGOING", "ENDED", "SUMMARISED", "ARCHIVED"].includes(activity.status)) return refuse("ALREADY_STARTED");
  const moved = await moveSeats(tx, viewer, activity, found.value, "cancelRegistration", {
    reason: input.reason ?? null,
    set: { waitlistSequence: null, promotionExpiresAt: null },
  });
  await promoteWaiting(tx, moved.activity);
  return accept(moved.registration);
}

/** Takes the seats that are held for a promoted participant, while they are. */
export async function confirmPromotion(tx: EntityManager, viewer: Viewer, input: MoveRegistrationInput): Answer {
  const activity = await lockActivityOf(tx, input.id);
  const found = await lockForMove(tx, registrationRecord, viewer, "confirmPromotion", input);
  if (!found.ok || !activity) return found;
  const { promotionExpiresAt } = found.value;
  if (promotionExpiresAt !== null && promotionExpiresAt <= new Date()) return refuse("PROMOTION_EXPIRED");
  const set = { promotionExpiresAt: null, checkInCode: await newCheckInCode(tx, activity.id) };
  return accept((await moveSeats(tx, viewer, activity, found.value, "confirmPromotion", { set })).registration);
}

/** Notes that somebody who had a seat did not come; known once the activity has begun. */
export async function markNoShow(tx: EntityManager, viewer: Viewer, input: MoveRegistrationInput): Answer {
  const activity = await lockActivityOf(tx, input.id);
  const found = await lockForMove(tx, registrationRecord, viewer, "markNoShow", input);
  if (!found.ok || !activity) return found;
  if (!["ONGOING", "ENDED", "SUMMARISED"].includes(activity.status)) return refuse("NOT_STARTED");
  return accept((await moveSeats(tx, viewer, activity, found.value, "markNoShow")).registration);
}

/** Held seats that were not confirmed in time go to the next; who had them waits again, behind the others. */
export const promotionDeadline = deadlineKind(promotionClock, async (tx, { subject, dueAt }) => {
  const activity = await lockActivityOf(tx, subject);
  const registration = await lockRow(tx, Registration, subject);
  if (!activity || registration?.status !== "PROMOTED") return;
  if (registration.promotionExpiresAt?.getTime() !== dueAt.getTime()) return;
  const set = { promotionExpiresAt: null, waitlistSequence: activity.nextInWaitlist };
  const moved = await moveSeats(tx, null, activity, registration, "promotionExpired", { set });
  await promoteWaiting(tx, moved.activity, new Date(Math.max(Date.now(), dueAt.getTime())));
});

/** Calls an activity off and takes back its registrations, with the reason that those who registered will read. */
export async function callOffActivity(
  tx: EntityManager,
  viewer: Viewer,
  input: CancelActivityInput,
): Promise<Outcome<Activity, ActivityRefusal>> {
  const cancelled = await cancelActivity(tx, viewer, input);
  return cancelled.ok ? accept(await cancelAll(tx, cancelled.value, input.reason ?? null)) : cancelled;
}

async function cancelAll(tx: EntityManager, given: Activity, reason: string | null): Promise<Activity> {
  const live: { id: string }[] = await tx.query(
    "select id from registration where activity_id = $1 and status in ('CONFIRMED', 'WAITLISTED', 'PROMOTED') order by id",
    [given.id],
  );
  let activity = given;
  for (const { id } of live) {
    const registration = (await lockRow(tx, Registration, id)) as Registration;
    const set = { waitlistSequence: null, promotionExpiresAt: null };
    ({ activity } = await moveSeats(tx, null, activity, registration, "activityCancelled", { reason, set }));
  }
  return activity;
}

/** Opening and closing times rule where they are set, also in the moment before the clock has moved the activity. */
function isOpen({ status, registrationClosesAt }: Activity): boolean {
  return status === "REGISTRATION_OPEN" && (registrationClosesAt === null || registrationClosesAt > new Date());
}

/** Who takes part: the caller, or whom the caller acts for; null where a partner names nobody. */
function participantOf(viewer: Viewer, { onBehalfOf, name, phone }: RegisterForActivityInput) {
  if (onBehalfOf) {
    const issuer = viewer.partner ?? "staff";
    return {
      participantPersonId: personId(issuer, onBehalfOf.subjectToken),
      participantName: onBehalfOf.name,
      participantPhone: onBehalfOf.phone ?? null,
    };
  }
  if (viewer.role === "partner" || viewer.person === undefined) return null;
  return { participantPersonId: viewer.person, participantName: name ?? null, participantPhone: phone ?? null };
}

function mayRegister(viewer: Viewer, { regionCode }: Activity, { onBehalfOf, enterpriseId }: RegisterForActivityInput): boolean {
  const isStaff = hasScope(viewer, "activities:write") && coversRegion(viewer, regionCode);
  if (enterpriseId && !isStaff && viewer.enterprise !== enterpriseId) return false;
  if (viewer.role === "partner") return hasScope(viewer, "activities:register");
  return isStaff || !onBehalfOf;
}

/** Seats an enterprise has or waits for. */
async function takenByEnterprise(tx: EntityManager, { id }: Activity, enterpriseId: string): Promise<number> {
  const [{ taken }] = await tx.query(
    `select coalesce(sum(party_size), 0)::int as taken from registration
     where activity_id = $1 and enterprise_id = $2 and status <> 'CANCELLED'`,
    [id, enterpriseId],
  );
  return taken as number;
}
