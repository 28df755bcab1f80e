import type { EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { TeamMembership, Volunteer, VolunteerStar } from "./volunteer.entity";

/** A volunteer as entered: the row, the teams and, first to last, the days on which the stars were given. */
export interface VolunteerEntry {
  volunteer: Volunteer;
  memberships: readonly Omit<TeamMembership, "volunteerId">[];
  starsAwardedOn?: readonly string[];
}

/**
 * Enters many volunteers at once, with their teams, stars and counters; for imports and the demo. Throws an Error with a Chinese message
 * where the stars do not lead to the volunteer's star or were not given one after another.
 */
export async function enterVolunteers(tx: EntityManager, entries: readonly VolunteerEntry[]): Promise<void> {
  const counts = new Counts();
  for (const { volunteer, starsAwardedOn = [] } of entries) {
    if (starsAwardedOn.length !== volunteer.star) throw new Error("志愿者的星级与评定经过不符");
    if (starsAwardedOn.some((day, index) => day < (starsAwardedOn[index - 1] ?? ""))) throw new Error("星级应由低到高逐级评定");
    starsAwardedOn.forEach((day, index) => countStar(counts, volunteer.regionCode, index + 1, day));
  }
  await insertRows(
    tx,
    Volunteer,
    entries.map(({ volunteer }) => volunteer),
  );
  await insertRows(
    tx,
    TeamMembership,
    entries.flatMap(({ volunteer: { id: volunteerId }, memberships }) =>
      memberships.map((membership) => ({ ...membership, volunteerId })),
    ),
  );
  await insertRows(
    tx,
    VolunteerStar,
    entries.flatMap(({ volunteer: { id: volunteerId }, starsAwardedOn = [] }) =>
      starsAwardedOn.map((awardedOn, index) => ({ volunteerId, star: index + 1, awardedOn })),
    ),
  );
  await counts.write(tx);
}

/** A volunteer counts under the highest star alone: each star given takes one off the star below. */
export function countStar(counts: Counts, regionCode: string, star: number, awardedOn: string): void {
  counts.add(regionCode, awardedOn, "stars", String(star));
  if (star > 1) counts.add(regionCode, awardedOn, "stars", String(star - 1), -1);
}
