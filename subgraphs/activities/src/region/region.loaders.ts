import type { EntityManager } from "typeorm";
import { knownRegionLoader } from "@quyu/kernel";

export const regionLoaders = (db: EntityManager) => ({ knownRegion: knownRegionLoader(db) });
