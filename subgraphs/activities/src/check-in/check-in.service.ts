import type { EntityManager } from "typeorm";
import { accept, isOwn, keyedDigest, lockForMove, type Outcome, refuse, type Viewer } from "@quyu/kernel";
import type { Activity } from "../activity/activity.entity";
import { ownerOf, type Registration } from "../registration/registration.entity";
import type { CheckInInput, RegistrationRefusal } from "../registration/registration-life.types";
import { lockActivityOf, moveSeats, registrationRecord } from "../registration/seats.service";

/** Milliseconds for which the code on the wall is shown; the one before is still good, for whoever is slow. */
export const codeLife = 30_000;
/** Doors open an hour before the beginning. */
const opensBefore = 3_600_000;

/** The code that is on the wall of an activity at an instant: eight digits that change every thirty seconds. */
export function wallCode({ id }: Pick<Activity, "id">, now: number): string {
  const digest = keyedDigest(`${id} ${Math.floor(now / codeLife)}`, "activity.check_in");
  return String(digest.readUInt32BE(0) % 100_000_000).padStart(8, "0");
}

/**
 * Checks a participant in: by the code on the wall, which the participant scans, or by the registration's own code, which staff at the door read
 * off. Nobody has to: it is proof for volunteer hours, not a duty.
 */
export async function checkIn(
  tx: EntityManager,
  viewer: Viewer,
  input: CheckInInput,
  now = Date.now(),
): Promise<Outcome<Registration, RegistrationRefusal>> {
  const activity = await lockActivityOf(tx, input.id);
  const found = await lockForMove(tx, registrationRecord, viewer, "checkIn", input);
  if (!found.ok || !activity) return found;
  const isBegun = activity.status === "ONGOING" || now >= activity.startsAt.getTime() - opensBefore;
  if (!isBegun || ["CANCELLED", "POSTPONED"].includes(activity.status)) return refuse("NOT_STARTED");
  const registration = found.value;
  const codes = isOwn(viewer, ownerOf(registration))
    ? [wallCode(activity, now), wallCode(activity, now - codeLife)]
    : [registration.checkInCode];
  if (!codes.includes(input.code)) return refuse("CODE_INVALID", "code");
  return accept((await moveSeats(tx, viewer, activity, registration, "checkIn")).registration);
}
