import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Market, Stall } from "./market.entity";

/** Enters markets at once; for imports and the demo. */
export const enterMarkets = (tx: EntityManager, markets: readonly Market[]): Promise<void> => insertRows(tx, Market, markets);

/** Enters stalls at once; amounts are whole 分. */
export const enterStalls = (tx: EntityManager, stalls: readonly Stall[]): Promise<void> => insertRows(tx, Stall, stalls);
