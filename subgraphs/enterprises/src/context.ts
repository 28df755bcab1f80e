import type { EntityManager } from "typeorm";
import type { Viewer } from "@quyu/kernel";
import { allianceLoaders } from "./alliance/alliance.loaders";
import { enterpriseLoaders } from "./enterprise/enterprise.loaders";
import { fundLoaders } from "./fund/fund.loaders";
import { marketLoaders } from "./market/market.loaders";
import { premisesLoaders } from "./premises/premises.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reliefLoaders } from "./relief/relief.loaders";
import { reportLoaders } from "./report/report.loaders";
import { socialCompanyLoaders } from "./social-company/social-company.loaders";
import { socialOrganizationLoaders } from "./social-organization/social-organization.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...reportLoaders(db),
  ...premisesLoaders(db),
  ...enterpriseLoaders(db),
  ...socialOrganizationLoaders(db),
  ...allianceLoaders(db, viewer),
  ...reliefLoaders(db),
  ...socialCompanyLoaders(db),
  ...fundLoaders(db, viewer),
  ...marketLoaders(db, viewer),
});

export interface Context {
  db: EntityManager;
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
}

/** What one request carries: who asks, and loaders that live as long as the request. */
export const contextFor = (db: EntityManager, viewer: Viewer): Context => ({ db, viewer, loaders: loadersFor(db, viewer) });
