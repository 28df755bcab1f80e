import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { Estate } from "./estate.entity";

/** Enters many estates at once, with their counters; for imports and the demo. */
export async function enterEstates(tx: EntityManager, estates: readonly Estate[]): Promise<void> {
  await insertRows(tx, Estate, estates);
  const counts = new Counts();
  for (const { regionCode, createdAt } of estates) counts.add(regionCode, dayOf(createdAt), "estates");
  await counts.write(tx);
}
