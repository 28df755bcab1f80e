import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ActivitySeries } from "./activity-series.entity";

/** Enters many activity series at once; for imports and the demo. */
export const enterActivitySeries = (tx: EntityManager, series: readonly ActivitySeries[]): Promise<void> =>
  insertRows(tx, ActivitySeries, series);
