import type { EntityManager } from "typeorm";
import { demoTable, importKnownRegions, seedFigures } from "@quyu/kernel";
import { seedAlliances } from "./alliance/alliance.seed";
import { seedBookings } from "./booking/booking.seed";
import { seedProjects } from "./claim/claim.seed";
import { seedEnterprises } from "./enterprise/enterprise.seed";
import { seedFunds } from "./fund/fund.seed";
import { seedMarkets } from "./market/market.seed";
import { seedNeeds } from "./need/need.seed";
import { seedPolicies } from "./policy/policy.seed";
import { seedPremises } from "./premises/premises.seed";
import { seedRelief } from "./relief/relief.seed";
import { seedResources } from "./resource/resource.seed";
import { seedSocialCompanies } from "./social-company/social-company.seed";
import { seedSocialOrganizations } from "./social-organization/social-organization.seed";
import { seedVisits } from "./visit/visit.seed";

/** Fills an empty database with the demo: rows by the services' batch functions, ids from demo keys. */
export async function seed(tx: EntityManager): Promise<void> {
  await importKnownRegions(tx, demoTable("regions.csv"));
  await seedFigures(tx, "enterprises");
  await seedPremises(tx);
  await seedEnterprises(tx);
  await seedSocialOrganizations(tx);
  await seedAlliances(tx);
  await seedRelief(tx);
  await seedSocialCompanies(tx);
  await seedProjects(tx);
  await seedVisits(tx);
  await seedNeeds(tx);
  await seedFunds(tx);
  await seedMarkets(tx);
  await seedResources(tx);
  await seedBookings(tx);
  await seedPolicies(tx);
}
