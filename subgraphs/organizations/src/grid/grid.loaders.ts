import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion, rowsByKey } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { Grid } from "./grid.entity";

export const gridLoaders = (db: EntityManager) => ({
  gridById: byId(db, Grid),
  gridsUnder: listLoader<Grid>(db, { entity: Grid, within: underRegion("t"), orderBy: "name" }),
  estatesByGrid: rowsByKey(
    db,
    Estate,
    `select g.grid_id as "__key", t.* from grid_estate g join estate t on t.id = g.estate_id where g.grid_id = any($1::uuid[]) order by t.name, t.id`,
  ),
  gridsByEstate: rowsByKey(
    db,
    Grid,
    `select g.estate_id as "__key", t.* from grid_estate g join grid t on t.id = g.grid_id where g.estate_id = any($1::uuid[]) order by t.level, t.name, t.id`,
  ),
});
