import { type Service } from "@quyu/kernel";
import { contextFor, type Context } from "./context";
import { entities, migrations } from "./database";
import { regionRegisteredEvent, regionRenumberedEvent } from "./region/region.events";
import { onUnitsChanged, organizationDissolved, organizationRegistered } from "./organization-life/organization-life.events";
import { importRegions } from "./region/region.service";
import { recount } from "./report/summary.recount";
import { Region } from "./region/region.entity";
import { responsibilityAssigned, responsibilityEnded } from "./responsibility/responsibility.events";
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
  events: [
    organizationDissolved,
    organizationRegistered,
    regionRegisteredEvent,
    regionRenumberedEvent,
    responsibilityAssigned,
    responsibilityEnded,
  ],
  consumers: [onUnitsChanged],
};
