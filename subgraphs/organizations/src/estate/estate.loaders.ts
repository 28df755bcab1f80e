import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { Estate } from "./estate.entity";

export const estateLoaders = (db: EntityManager) => ({
  estateById: byId(db, Estate),
  estatesUnder: listLoader<Estate>(db, { entity: Estate, within: underRegion("t"), orderBy: "name" }),
});
