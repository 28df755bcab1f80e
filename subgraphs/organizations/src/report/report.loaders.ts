import type { EntityManager } from "typeorm";
import { figuresLoader, mayRead, tallyLoader, type Viewer } from "@quyu/kernel";
import { guardedMeasures, measures } from "./figures";
import { summarySpec } from "./summary.types";

export const reportLoaders = (db: EntityManager, viewer: Viewer) => ({
  organizationTally: tallyLoader(db, summarySpec),
  organizationFigures: figuresLoader(
    db,
    measures,
    (measure, _, regionCode) => guardedMeasures.includes(measure) && !mayRead(viewer, "organizations:read", regionCode),
  ),
});
