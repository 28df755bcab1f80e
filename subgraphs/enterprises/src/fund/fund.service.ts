import { In, type EntityManager } from "typeorm";
import { changesOf, Counts, insertRows, type Move, recordChanges } from "@quyu/kernel";
import { FundEntry, type FundEntryStageValue, settledStages } from "./fund-entry.entity";
import { fundEntryMachine } from "./fund-entry.states";
import { Fund } from "./fund.entity";

/** Opens funds at once, all empty; for imports and the demo. */
export const enterFunds = (tx: EntityManager, funds: readonly Fund[]): Promise<void> =>
  insertRows(
    tx,
    Fund,
    funds.map((fund) => ({ ...fund, balance: "0" })),
  );

/** An entry with the stages it went through, as an import or the demo states it. */
export interface FundEntryRecord {
  entry: FundEntry;
  moves: readonly Move<FundEntryStageValue>[];
}

/** Posts many entries at once, with their history; for imports and the demo. Throws where a history is not one the machine allows. */
export async function enterFundEntries(tx: EntityManager, records: readonly FundEntryRecord[]): Promise<void> {
  const changes = records.flatMap(({ entry, moves }) => changesOf({ ...entry, status: entry.stage }, moves, fundEntryMachine));
  await postEntries(
    tx,
    records.map(({ entry }) => entry),
  );
  await recordChanges(tx, changes);
}

/**
 * Posts many entries at once, in the order given, with their counters; amounts are whole 分. The database keeps each fund's balance
 * and refuses the whole batch where it would fall below zero.
 */
export async function postEntries(tx: EntityManager, entries: readonly FundEntry[]): Promise<void> {
  const ids = [...new Set(entries.map(({ fundId }) => fundId))];
  const regions = new Map((await tx.findBy(Fund, { id: In(ids) })).map(({ id, regionCode }) => [id, regionCode]));
  await insertRows(tx, FundEntry, entries);
  const counts = new Counts();
  for (const { fundId, direction, stage, amount, postedOn } of entries) {
    if (!settledStages.includes(stage)) continue;
    const moved = direction === "INCOME" ? Number(amount) : -Number(amount);
    counts.add(regions.get(fundId) as string, postedOn, "fundBalance", "", moved);
  }
  await counts.write(tx);
}
