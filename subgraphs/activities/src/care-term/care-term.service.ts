import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { CareTerm } from "./care-term.entity";

/** Enters many terms at once, with counters; for imports and the demo. */
export async function enterCareTerms(tx: EntityManager, terms: readonly CareTerm[]): Promise<void> {
  await insertRows(tx, CareTerm, terms);
  const counts = new Counts();
  for (const { regionCode, places, createdAt } of terms) counts.add(regionCode, dayOf(createdAt), "carePlaces", "", places);
  await counts.write(tx);
}
