import type { EntityManager } from "typeorm";
import { historyLoader, type Viewer, type RequestContext, requestContext } from "@quyu/kernel";
import { activityLoaders } from "./activity/activity.loaders";
import { activitySeriesLoaders } from "./activity-series/activity-series.loaders";
import { careEnrolmentLoaders } from "./care-enrolment/care-enrolment.loaders";
import { careTermLoaders } from "./care-term/care-term.loaders";
import { dutyLoaders } from "./duty/duty.loaders";
import { feedbackLoaders } from "./feedback/feedback.loaders";
import { knownOrganizationLoaders } from "./known-organization/known-organization.loaders";
import { meetingLoaders } from "./meeting/meeting.loaders";
import { originLoaders } from "./origin/origin.loaders";
import { regionLoaders } from "./region/region.loaders";
import { registrationLoaders } from "./registration/registration.loaders";
import { reportLoaders } from "./report/report.loaders";
import { resolutionLoaders } from "./resolution/resolution.loaders";
import { searchLoaders } from "./search/search.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...activitySeriesLoaders(db),
  ...activityLoaders(db, viewer),
  ...searchLoaders(db, viewer),
  ...registrationLoaders(db, viewer),
  ...feedbackLoaders(db),
  ...knownOrganizationLoaders(db),
  ...dutyLoaders(db),
  ...meetingLoaders(db, viewer),
  ...resolutionLoaders(db, viewer),
  ...originLoaders(db, viewer),
  ...careTermLoaders(db),
  ...careEnrolmentLoaders(db, viewer),
  ...reportLoaders(db, viewer),
  // With names: `historyOf` leaves them out for those who are not told.
  history: historyLoader(db),
});

/** What one request carries: who asks, and loaders that live as long as the request, or until it changes something. */
export type Context = RequestContext<ReturnType<typeof loadersFor>>;

export const contextFor = (db: EntityManager, viewer: Viewer): Context => requestContext(db, viewer, loadersFor);
