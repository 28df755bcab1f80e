import type { EntityManager } from "typeorm";
import { figuresLoader, tallyLoader, trendLoader, unlessSmall, type Viewer } from "@quyu/kernel";
import { measures } from "./figures";
import { summarySpec } from "./summary.types";

/** Measures that count people whom a small number could tell. */
const guarded = new Set(["careEnrolled"]);

export const reportLoaders = (db: EntityManager, viewer: Viewer) => ({
  activityTally: tallyLoader(db, summarySpec),
  activityTrend: trendLoader(db, { count: "sessions", quantity: "participants" }),
  activityFigures: figuresLoader(
    db,
    measures,
    (measure, recorded, regionCode) =>
      guarded.has(measure) && unlessSmall(recorded, viewer, "activities:read", regionCode) === null,
  ),
});
