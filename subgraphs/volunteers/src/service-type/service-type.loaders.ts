import type { EntityManager } from "typeorm";
import { byId, underRegion } from "@quyu/kernel";
import { shortListByRegion } from "../region/region.loaders";
import { ServiceType } from "./service-type.entity";

// What a street or a city offers, it offers in all its communities.
const above = "t.region_code in (left(p.key, 2), left(p.key, 4), left(p.key, 6), left(p.key, 9))";

export const serviceTypeLoaders = (db: EntityManager) => ({
  serviceTypeById: byId(db, ServiceType),
  serviceTypesByRegion: shortListByRegion(db, ServiceType, `(${underRegion("t")} or ${above})`),
});
