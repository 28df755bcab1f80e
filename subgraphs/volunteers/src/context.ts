import type { EntityManager } from "typeorm";
import { hasScope, historyLoader, type Viewer } from "@quyu/kernel";
import { canteenLoaders } from "./canteen/canteen.loaders";
import { priceTierLoaders } from "./price-tier/price-tier.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reportLoaders } from "./report/report.loaders";
import { serviceTypeLoaders } from "./service-type/service-type.loaders";
import { talentLoaders } from "./talent/talent.loaders";
import { teamServiceLoaders } from "./team-service/team-service.loaders";
import { volunteerTeamLoaders } from "./volunteer-team/volunteer-team.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...reportLoaders(db, viewer),
  ...volunteerTeamLoaders(db),
  ...teamServiceLoaders(db),
  ...talentLoaders(db),
  ...serviceTypeLoaders(db),
  ...canteenLoaders(db),
  ...priceTierLoaders(db),
  history: historyLoader(db, hasScope(viewer, "volunteers:read")),
});

export interface Context {
  db: EntityManager;
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
}

/** What one request carries: who asks, and loaders that live as long as the request. */
export const contextFor = (db: EntityManager, viewer: Viewer): Context => ({ db, viewer, loaders: loadersFor(db, viewer) });
