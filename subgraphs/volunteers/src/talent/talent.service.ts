import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows, recordChanges } from "@quyu/kernel";
import { Talent, type TalentStatusValue } from "./talent.entity";

/** A move a talent has made, oldest first; the first one has no `from`. */
export interface TalentMove {
  to: TalentStatusValue;
  occurredAt: Date;
  byRole: string;
}

/** A talent as it is entered: its row and how it came to its status. */
export interface TalentEntry {
  talent: Talent;
  moves: readonly TalentMove[];
}

/**
 * Enters many talents at once, with their history and counters; for imports and the demo. Counted are those that are listed, since the day
 * they were listed, and the enterprises that found them. Throws an Error with a Chinese message where the moves do not lead to the status.
 */
export async function enterTalents(tx: EntityManager, entries: readonly TalentEntry[]): Promise<void> {
  const counts = new Counts();
  for (const { talent, moves } of entries) {
    if (moves.at(-1)?.to !== talent.status) throw new Error("社区能人的状态与经过不符");
    if (talent.status !== "LISTED" || talent.listedAt === null) continue;
    counts.add(talent.regionCode, dayOf(talent.listedAt), "talents");
    if (talent.enterpriseId !== null) counts.link(talent.regionCode, "talentEnterprises", talent.enterpriseId);
  }
  await insertRows(
    tx,
    Talent,
    entries.map(({ talent }) => talent),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ talent, moves }) =>
      moves.map((move, index) => ({
        ...move,
        subjectId: talent.id,
        from: moves[index - 1]?.to ?? null,
        byName: null,
        reason: null,
      })),
    ),
  );
  await counts.write(tx);
}
