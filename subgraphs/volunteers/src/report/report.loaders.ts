import type { EntityManager } from "typeorm";
import { figuresLoader, tallyLoader, unlessSmall, type Viewer } from "@quyu/kernel";
import { measures } from "./figures";
import { summarySpec } from "./summary.types";

/** Measures that count people whom a small number could tell. */
const guarded = new Set(["partyVolunteers", "talents"]);

export const reportLoaders = (db: EntityManager, viewer: Viewer) => ({
  volunteerTally: tallyLoader(db, summarySpec),
  volunteerFigures: figuresLoader(
    db,
    measures,
    (measure, recorded, regionCode) =>
      guarded.has(measure) && unlessSmall(recorded, viewer, "volunteers:read", regionCode) === null,
  ),
});
