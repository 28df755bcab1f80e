import { In, type EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { FundEntry, settledStages } from "./fund-entry.entity";
import { Fund } from "./fund.entity";

/** Opens funds at once, all empty; for imports and the demo. */
export const enterFunds = (tx: EntityManager, funds: readonly Fund[]): Promise<void> =>
  insertRows(
    tx,
    Fund,
    funds.map((fund) => ({ ...fund, balance: "0" })),
  );

/**
 * Posts many entries at once, in the order given, with their counters; amounts are whole 分. The database keeps each fund's balance
 * and refuses the whole batch where it would fall below zero.
 */
export async function enterFundEntries(tx: EntityManager, entries: readonly FundEntry[]): Promise<void> {
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
