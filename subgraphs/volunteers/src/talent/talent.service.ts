import type { EntityManager } from "typeorm";
import { changesOf, Counts, dayOf, insertRows, type Move, recordChanges } from "@quyu/kernel";
import { Talent, type TalentStatusValue } from "./talent.entity";
import { talentMachine } from "./talent.machine";

/** A talent as it is entered: its row and how it came to its status. */
export interface TalentEntry {
  talent: Talent;
  moves: readonly Move<TalentStatusValue>[];
}

/**
 * Enters many talents at once, with their history and counters; for imports and the demo. Counted are those that are listed, since the day
 * they were listed, and the enterprises that found them. Throws an Error where a history is not one the machine allows.
 */
export async function enterTalents(tx: EntityManager, entries: readonly TalentEntry[]): Promise<void> {
  const changes = entries.flatMap(({ talent, moves }) => changesOf({ ...talent, version: moves.length }, moves, talentMachine));
  const counts = new Counts();
  for (const { talent } of entries) {
    if (talent.status !== "LISTED" || talent.listedAt === null) continue;
    counts.add(talent.regionCode, dayOf(talent.listedAt), "talents");
    if (talent.enterpriseId !== null) counts.link(talent.regionCode, "talentEnterprises", talent.enterpriseId);
  }
  await insertRows(
    tx,
    Talent,
    entries.map(({ talent, moves }) => ({ ...talent, version: moves.length })),
  );
  await recordChanges(tx, changes);
  await counts.write(tx);
}
