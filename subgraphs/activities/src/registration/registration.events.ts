import { z } from "zod";
import type { EntityManager } from "typeorm";
import { emit, outboxEvent } from "@quyu/kernel";
import type { Activity } from "../activity/activity.entity";
import type { Registration } from "./registration.entity";

const count = () => z.number().int().min(0);

/** Somebody signed up, waits, was promoted, cancelled, came or did not. The subject is the registration; whose it is, is not told. */
export const registrationChanged = outboxEvent("registration.changed", {
  to: ["hub"],
  data: z.object({
    registrationId: z.uuid(),
    activityId: z.uuid(),
    regionCode: z.string(),
    status: z.string(),
    version: z.number().int().positive(),
  }),
});

/** Seats of an activity are waited for, or held for those promoted, in other numbers than before. The subject is the activity. */
export const waitlistChanged = outboxEvent("waitlist.changed", {
  to: ["hub"],
  data: z.object({
    activityId: z.uuid(),
    regionCode: z.string(),
    confirmedSeats: count(),
    heldSeats: count(),
    waitingSeats: count(),
  }),
});

/** Tells whoever watches the registrations of a region how one stands now. */
export function tellRegistration(tx: EntityManager, registration: Registration): Promise<void> {
  const { id, activityId, regionCode, status, version } = registration;
  return emit(tx, registrationChanged, id, { registrationId: id, activityId, regionCode, status, version });
}

/** Tells how the seats of a locked activity stand where its waitlist has moved. */
export async function tellWaitlist(tx: EntityManager, before: Activity, after: Activity): Promise<void> {
  const { id, regionCode, confirmedSeats, heldSeats, waitingSeats } = after;
  if (before.heldSeats === heldSeats && before.waitingSeats === waitingSeats) return;
  await emit(tx, waitlistChanged, id, { activityId: id, regionCode, confirmedSeats, heldSeats, waitingSeats });
}
