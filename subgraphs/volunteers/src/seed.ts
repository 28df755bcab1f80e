import type { EntityManager } from "typeorm";
import { demoTable, importKnownRegions, seedFigures } from "@quyu/kernel";
import { seedCanteens } from "./canteen/canteen.seed";
import { seedIssues } from "./issue-seed/issue.seed";
import { seedIssueRecords } from "./issue-seed/issue-record.seed";
import { seedDeedsOfNeeds } from "./practical-deed/practical-deed.seed";
import { seedPriceTiers } from "./price-tier/price-tier.seed";
import { seedReportIns } from "./report-in/report-in.seed";
import { seedResponsible } from "./responsible/responsible.service";
import { seedServiceOrders } from "./service-order/service-order.seed";
import { seedServiceTypes } from "./service-type/service-type.seed";
import { seedTalents } from "./talent/talent.seed";
import { seedTalentBookings } from "./talent-booking/talent-booking.seed";
import { seedTeamServices } from "./team-service/team-service.seed";
import { seedVolunteers } from "./volunteer/volunteer.seed";
import { seedVolunteerTeams } from "./volunteer-team/volunteer-team.seed";

/** Fills an empty database with the demo: rows by the services' batch functions, ids from demo keys. */
export async function seed(tx: EntityManager): Promise<void> {
  await importKnownRegions(tx, demoTable("regions.csv"));
  await seedFigures(tx, "volunteers");
  await seedVolunteerTeams(tx);
  await seedTeamServices(tx);
  await seedVolunteers(tx);
  await seedTalents(tx);
  await seedTalentBookings(tx);
  await seedReportIns(tx);
  await seedServiceTypes(tx);
  await seedResponsible(tx);
  await seedServiceOrders(tx);
  await seedCanteens(tx);
  await seedPriceTiers(tx);
  await seedIssueRecords(tx, await seedIssues(tx));
  await seedDeedsOfNeeds(tx);
}
