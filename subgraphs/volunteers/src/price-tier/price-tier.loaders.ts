import type { EntityManager } from "typeorm";
import { byColumn } from "@quyu/kernel";
import { PriceTier } from "./price-tier.entity";

export const priceTierLoaders = (db: EntityManager) => ({
  priceTiersByServiceType: byColumn(db, PriceTier, "serviceTypeId", { position: "ASC", name: "ASC" }),
  priceTiersByCanteen: byColumn(db, PriceTier, "canteenId", { position: "ASC", name: "ASC" }),
});
