import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { AwardScheme } from "./award-scheme.entity";

/** Enters many award schemes at once; for imports and the demo. */
export const enterAwardSchemes = (tx: EntityManager, schemes: readonly AwardScheme[]): Promise<void> =>
  insertRows(tx, AwardScheme, schemes);
