import type { EntityManager } from "typeorm";
import { figuresLoader, tallyLoader, type Viewer } from "@quyu/kernel";
import { unlessSmall } from "../care-term/care-term.rules";
import { measures } from "./figures";
import { summarySpec } from "./summary.types";

/** Measures that count people whom a small number could tell. */
const guarded = new Set(["careEnrolled"]);

export const reportLoaders = (db: EntityManager, viewer: Viewer) => ({
  activityTally: tallyLoader(db, summarySpec),
  activityFigures: figuresLoader(
    db,
    measures,
    (measure, recorded, regionCode) => guarded.has(measure) && unlessSmall(recorded, viewer, regionCode) === null,
  ),
});
