import type { EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { Visit } from "./visit.entity";

/** Enters many visits at once, with their counters; for imports and the demo. */
export async function enterVisits(tx: EntityManager, visits: readonly Visit[]): Promise<void> {
  await insertRows(tx, Visit, visits);
  const counts = new Counts();
  for (const { regionCode, visitedOn } of visits) counts.add(regionCode, visitedOn, "visits");
  await counts.write(tx);
}
