import type { EntityManager } from "typeorm";
import { byColumn } from "@quyu/kernel";
import { WorkMethod } from "./work-method.entity";

export const workMethodLoaders = (db: EntityManager) => ({
  workMethodsByRegion: byColumn(db, WorkMethod, "regionCode", { position: "ASC", name: "ASC", id: "ASC" }),
});
