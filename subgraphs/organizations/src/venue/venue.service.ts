import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { OpeningHours, RotaEntry, Venue } from "./venue.entity";

/** Enters many venues at once, with their hours, rotas and counters; for imports and the demo. */
export async function enterVenues(
  tx: EntityManager,
  venues: readonly Venue[],
  hours: readonly Partial<OpeningHours>[],
  rota: readonly Partial<RotaEntry>[],
): Promise<void> {
  await insertRows(tx, Venue, venues);
  await insertRows(tx, OpeningHours, hours);
  await insertRows(tx, RotaEntry, rota);
  const counts = new Counts();
  for (const { regionCode, kind, createdAt } of venues) counts.add(regionCode, dayOf(createdAt), "venues", kind);
  await counts.write(tx);
}

const shanghaiOffset = 8 * 3_600_000;

/**
 * Whether a venue is open at an instant by its weekly hours, read as Shanghai time: the opening minute counts, the closing one does not.
 * Mobile service happens elsewhere, so it opens nothing. Public holidays are not looked at.
 */
export function isOpenAt(hours: readonly Pick<OpeningHours, "weekday" | "opens" | "closes" | "kind">[], instant: Date): boolean {
  const local = new Date(instant.getTime() + shanghaiOffset);
  const weekday = local.getUTCDay() || 7;
  const clock = local.toISOString().slice(11, 16);
  return hours.some(
    (entry) => entry.kind !== "MOBILE" && entry.weekday === weekday && entry.opens <= clock && clock < entry.closes,
  );
}
