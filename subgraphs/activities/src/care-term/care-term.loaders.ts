import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { CareTerm } from "./care-term.entity";

export const careTermLoaders = (db: EntityManager) => ({
  careTermById: byId(db, CareTerm),
  careTermsUnder: listLoader<CareTerm>(db, {
    entity: CareTerm,
    within: underRegion("t"),
    orderBy: "startsOn",
    direction: "DESC",
  }),
});
