import type { EntityManager } from "typeorm";
import { historyLoader, type Viewer, type RequestContext, requestContext } from "@quyu/kernel";
import { allianceLoaders } from "./alliance/alliance.loaders";
import { bookingLoaders } from "./booking/booking.loaders";
import { claimLoaders } from "./claim/claim.loaders";
import { contributionLoaders } from "./contribution/contribution.loaders";
import { enterpriseLoaders } from "./enterprise/enterprise.loaders";
import { evaluationLoaders } from "./evaluation/evaluation.loaders";
import { fundLoaders } from "./fund/fund.loaders";
import { marketLoaders } from "./market/market.loaders";
import { needLoaders } from "./need/need.loaders";
import { policyLoaders } from "./policy/policy.loaders";
import { premisesLoaders } from "./premises/premises.loaders";
import { projectLoaders } from "./project/project.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reliefLoaders } from "./relief/relief.loaders";
import { reportLoaders } from "./report/report.loaders";
import { resourceLoaders } from "./resource/resource.loaders";
import { socialCompanyLoaders } from "./social-company/social-company.loaders";
import { socialOrganizationLoaders } from "./social-organization/social-organization.loaders";
import { visitLoaders } from "./visit/visit.loaders";

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
  // Names are taken out again for whoever is not staff of the record's region.
  history: historyLoader(db),
  ...projectLoaders(db, viewer),
  ...claimLoaders(db, viewer),
  ...contributionLoaders(db),
  ...evaluationLoaders(db),
  ...needLoaders(db, viewer),
  ...resourceLoaders(db, viewer),
  ...bookingLoaders(db, viewer),
  ...visitLoaders(db, viewer),
  ...policyLoaders(db),
});

/** What one request carries: who asks, and loaders that live as long as the request, or until it changes something. */
export type Context = RequestContext<ReturnType<typeof loadersFor>>;

export const contextFor = (db: EntityManager, viewer: Viewer): Context => requestContext(db, viewer, loadersFor);
