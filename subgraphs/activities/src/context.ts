import type { EntityManager } from "typeorm";
import { historyLoader, type Viewer } from "@quyu/kernel";
import { activityLoaders } from "./activity/activity.loaders";
import { activitySeriesLoaders } from "./activity-series/activity-series.loaders";
import { careTermLoaders } from "./care-term/care-term.loaders";
import { meetingLoaders } from "./meeting/meeting.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reportLoaders } from "./report/report.loaders";
import { resolutionLoaders } from "./resolution/resolution.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...activitySeriesLoaders(db),
  ...activityLoaders(db, viewer),
  ...meetingLoaders(db, viewer),
  ...resolutionLoaders(db, viewer),
  ...careTermLoaders(db),
  ...reportLoaders(db, viewer),
  // With names: whether they are shown depends on the region of each record (history.ts).
  history: historyLoader(db, true),
});

export interface Context {
  db: EntityManager;
  viewer: Viewer;
  loaders: ReturnType<typeof loadersFor>;
}

/** What one request carries: who asks, and loaders that live as long as the request. */
export const contextFor = (db: EntityManager, viewer: Viewer): Context => ({ db, viewer, loaders: loadersFor(db, viewer) });
