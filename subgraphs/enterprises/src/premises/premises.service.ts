import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { Channel, Premises } from "./premises.entity";

/** Enters many premises at once, with their counters; for imports and the demo. */
export async function enterPremises(tx: EntityManager, premises: readonly Premises[]): Promise<void> {
  await insertRows(tx, Premises, premises);
  const counts = new Counts();
  for (const { regionCode, createdAt, kind } of premises) counts.add(regionCode, dayOf(createdAt), "premises", kind);
  await counts.write(tx);
}

/** Enters many channels at once; for imports and the demo. */
export const enterChannels = (tx: EntityManager, channels: readonly Channel[]): Promise<void> =>
  insertRows(tx, Channel, channels);
