import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { AwardScheme } from "./award-scheme.entity";

export const awardSchemeLoaders = (db: EntityManager) => ({
  awardSchemeById: byId(db, AwardScheme),
  /** A community applies to its city's schemes, so those held above a region are its own as much as those held below. */
  awardSchemesFor: listLoader<AwardScheme>(db, {
    entity: AwardScheme,
    within: `(starts_with(p.key, t.region_code) or (${underRegion("t")}))`,
    orderBy: "year",
    direction: "DESC",
  }),
});
