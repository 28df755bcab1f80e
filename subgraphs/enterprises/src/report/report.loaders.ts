import type { EntityManager } from "typeorm";
import { figuresLoader, tallyLoader } from "@quyu/kernel";
import { measures } from "./figures";
import { summarySpec } from "./summary.types";

export const reportLoaders = (db: EntityManager) => ({
  enterpriseTally: tallyLoader(db, summarySpec),
  enterpriseFigures: figuresLoader(db, measures),
});
