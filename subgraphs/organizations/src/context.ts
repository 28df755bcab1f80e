import type { EntityManager } from "typeorm";
import { historyLoader, type Viewer, type RequestContext, requestContext } from "@quyu/kernel";
import { adviceLoaders } from "./advice/advice.loaders";
import { awardSchemeLoaders } from "./award-scheme/award-scheme.loaders";
import { estateLoaders } from "./estate/estate.loaders";
import { governanceBodyLoaders } from "./governance-body/governance-body.loaders";
import { gridLoaders } from "./grid/grid.loaders";
import { nominationLoaders } from "./nomination/nomination.loaders";
import { partyOrganizationLoaders } from "./party-organization/party-organization.loaders";
import { postLoaders } from "./post/post.loaders";
import { recognitionLoaders } from "./recognition/recognition.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reportLoaders } from "./report/report.loaders";
import { responsibilityLoaders } from "./responsibility/responsibility.loaders";
import { venueLoaders } from "./venue/venue.loaders";
import { workMethodLoaders } from "./work-method/work-method.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...estateLoaders(db),
  ...partyOrganizationLoaders(db),
  ...governanceBodyLoaders(db),
  ...gridLoaders(db),
  ...postLoaders(db, viewer),
  ...responsibilityLoaders(db),
  ...venueLoaders(db),
  ...recognitionLoaders(db, viewer),
  ...workMethodLoaders(db),
  ...awardSchemeLoaders(db),
  ...nominationLoaders(db, viewer),
  ...adviceLoaders(db),
  ...reportLoaders(db, viewer),
  history: historyLoader(db),
});

/** What one request carries: who asks, and loaders that live as long as the request, or until it changes something. */
export type Context = RequestContext<ReturnType<typeof loadersFor>>;

export const contextFor = (db: EntityManager, viewer: Viewer): Context => requestContext(db, viewer, loadersFor);
