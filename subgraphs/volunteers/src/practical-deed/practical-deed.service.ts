import type { EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { PracticalDeed } from "./practical-deed.entity";

/**
 * Counts closed needs, orders and issues as practical deeds, in the transaction that closes them. Each counts once: a second deed from the
 * same record breaks the key and with it the transaction.
 */
export async function enterPracticalDeeds(tx: EntityManager, deeds: readonly PracticalDeed[]): Promise<void> {
  const counts = new Counts();
  for (const { regionCode, closedOn } of deeds) counts.add(regionCode, closedOn, "practicalDeeds");
  await insertRows(tx, PracticalDeed, deeds);
  await counts.write(tx);
}

/** Takes a deed back whose record was opened again. */
export async function withdrawDeed(tx: EntityManager, source: PracticalDeed["source"], sourceId: string): Promise<void> {
  const deed = await tx.findOneBy(PracticalDeed, { source, sourceId });
  if (!deed) return;
  await tx.delete(PracticalDeed, { source, sourceId });
  await new Counts().add(deed.regionCode, deed.closedOn, "practicalDeeds", "", -1).write(tx);
}
