import { z } from "zod";
import type { EntityManager } from "typeorm";
import { emit, outboxEvent } from "@quyu/kernel";
import type { Activity } from "./activity.entity";

/** Somebody was checked in at an activity at which a team served, and it has ended. The subject is the registration. */
export const activityAttended = outboxEvent("activity.attended", {
  to: ["volunteers"],
  data: z.object({
    activityId: z.uuid(),
    teamId: z.uuid(),
    personId: z.uuid(),
    startsAt: z.iso.datetime(),
    minutes: z.number().int().positive(),
  }),
});

const activityNews = z.object({
  activityId: z.uuid(),
  regionCode: z.string(),
  version: z.number().int().positive(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
});

/** A public activity was published, for the first time or again under a new time. The subject of this and the next three is the activity. */
export const activityPublished = outboxEvent("activity.published", { to: ["hub"], data: activityNews });

/** A public activity begins or ends at another time than was said. */
export const activityRescheduled = outboxEvent("activity.rescheduled", { to: ["hub"], data: activityNews });

/** A public activity is put off; registrations stand, the new time follows with `activity.published`. */
export const activityPostponed = outboxEvent("activity.postponed", { to: ["hub"], data: activityNews });

/** A public activity was called off, and with it the registrations. */
export const activityCancelled = outboxEvent("activity.cancelled", { to: ["hub"], data: activityNews });

/** Tells what whoever registered has to know of a change of an activity. Of one that nobody could see yet there is nothing to tell. */
export async function tellActivity(tx: EntityManager, after: Activity, before: Activity | null): Promise<void> {
  const type = newsOf(after, before);
  if (!type || !after.publishedAt) return;
  const { id, regionCode, version, startsAt, endsAt } = after;
  await emit(tx, type, id, {
    activityId: id,
    regionCode,
    version,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  });
}

function newsOf(after: Activity, before: Activity | null) {
  if (after.status !== before?.status) {
    if (after.status === "PUBLISHED") return activityPublished;
    if (after.status === "POSTPONED") return activityPostponed;
    if (after.status === "CANCELLED") return activityCancelled;
  }
  const isMoved = before && (+before.startsAt !== +after.startsAt || +before.endsAt !== +after.endsAt);
  return isMoved ? activityRescheduled : null;
}
