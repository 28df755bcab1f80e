import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { ActivitySeries } from "./activity-series.entity";

export const activitySeriesLoaders = (db: EntityManager) => ({
  activitySeriesById: byId(db, ActivitySeries),
  activitySeriesUnder: listLoader<ActivitySeries>(db, { entity: ActivitySeries, within: underRegion("t"), orderBy: "name" }),
});
