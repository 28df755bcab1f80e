import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Contribution } from "./contribution.entity";

/** Enters many contributions at once; one row stands in both ledgers, the giver's and the receiver's. */
export const enterContributions = (tx: EntityManager, contributions: readonly Contribution[]): Promise<void> =>
  insertRows(tx, Contribution, contributions);
