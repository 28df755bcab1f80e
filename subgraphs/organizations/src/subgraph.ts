import { type Service } from "@quyu/kernel";
import { contextFor, type Context } from "./context";
import { entities, migrations } from "./database";
import { importRegions } from "./region/region.service";
import { recount } from "./report/summary.recount";
import { Region } from "./region/region.entity";
import { subgraph } from "./schema";
import { seed } from "./seed";

/** The organizations subgraph: regions, party organizations and the people who hold posts in them. */
export const organizations: Service<Context> = {
  name: "organizations",
  subgraph,
  entities,
  migrations,
  contextFor,
  seed,
  isEmpty: async (db) => !(await db.existsBy(Region, {})),
  importRegions,
  recount,
  events: [],
  consumers: [],
};
