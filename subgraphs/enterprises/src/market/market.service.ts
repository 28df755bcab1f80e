import type { EntityManager } from "typeorm";
import { changesOf, insertRows, type Move, recordChanges } from "@quyu/kernel";
import { Market, Stall, type StallStatusValue } from "./market.entity";
import { stallMachine } from "./stall.states";

/** Enters markets at once; for imports and the demo. */
export const enterMarkets = (tx: EntityManager, markets: readonly Market[]): Promise<void> => insertRows(tx, Market, markets);

/** A stall with what became of it, as an import or the demo states it. */
export interface StallEntry {
  stall: Stall;
  moves: readonly Move<StallStatusValue>[];
}

/** Enters stalls at once, with their history; amounts are whole 分. Throws where a history is not one the machine allows. */
export async function enterStalls(tx: EntityManager, entries: readonly StallEntry[]): Promise<void> {
  const changes = entries.flatMap(({ stall, moves }) => changesOf(stall, moves, stallMachine));
  await insertRows(
    tx,
    Stall,
    entries.map(({ stall }) => stall),
  );
  await recordChanges(tx, changes);
}
