import type { EntityManager } from "typeorm";
import { demoTable, importKnownRegions, seedFigures } from "@quyu/kernel";
import { seedCanteens } from "./canteen/canteen.seed";
import { seedPriceTiers } from "./price-tier/price-tier.seed";
import { seedServiceTypes } from "./service-type/service-type.seed";
import { seedTalents } from "./talent/talent.seed";
import { seedTeamServices } from "./team-service/team-service.seed";
import { seedVolunteerTeams } from "./volunteer-team/volunteer-team.seed";

/** Fills an empty database with the demo: rows by the services' batch functions, ids from demo keys. */
export async function seed(tx: EntityManager): Promise<void> {
  await importKnownRegions(tx, demoTable("regions.csv"));
  await seedFigures(tx, "volunteers");
  await seedVolunteerTeams(tx);
  await seedTeamServices(tx);
  await seedTalents(tx);
  await seedServiceTypes(tx);
  await seedCanteens(tx);
  await seedPriceTiers(tx);
}
