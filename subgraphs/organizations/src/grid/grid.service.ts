import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Grid, GridEstate } from "./grid.entity";

/** Enters many grids at once, larger before the micro grids within them, and the estates they lie over; for imports and the demo. */
export async function enterGrids(tx: EntityManager, grids: readonly Grid[], places: readonly GridEstate[]): Promise<void> {
  await insertRows(tx, Grid, grids);
  await insertRows(tx, GridEstate, places);
}
