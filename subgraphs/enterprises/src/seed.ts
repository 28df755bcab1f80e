import type { EntityManager } from "typeorm";
import { demoTable, importKnownRegions, seedFigures } from "@quyu/kernel";
import { seedAlliances } from "./alliance/alliance.seed";
import { seedEnterprises } from "./enterprise/enterprise.seed";
import { seedFunds } from "./fund/fund.seed";
import { seedMarkets } from "./market/market.seed";
import { seedPremises } from "./premises/premises.seed";
import { seedRelief } from "./relief/relief.seed";
import { seedSocialCompanies } from "./social-company/social-company.seed";
import { seedSocialOrganizations } from "./social-organization/social-organization.seed";

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
  await seedFunds(tx);
  await seedMarkets(tx);
}
