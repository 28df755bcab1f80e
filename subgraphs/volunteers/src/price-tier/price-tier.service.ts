import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { PriceTier } from "./price-tier.entity";

/** Sets many price tiers at once; for imports and the demo. */
export const setPriceTiers = (tx: EntityManager, tiers: readonly Omit<PriceTier, "id">[]): Promise<void> =>
  insertRows(tx, PriceTier, tiers);
