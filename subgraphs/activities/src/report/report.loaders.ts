import type { EntityManager } from "typeorm";
import { figuresLoader, tallyLoader } from "@quyu/kernel";
import { measures } from "./figures";
import { summarySpec } from "./summary.types";

export const reportLoaders = (db: EntityManager) => ({
  activityTally: tallyLoader(db, summarySpec),
  activityFigures: figuresLoader(db, measures),
});
