import type { EntityManager } from "typeorm";
import { historyLoader, type Viewer, type RequestContext, requestContext } from "@quyu/kernel";
import { canteenLoaders } from "./canteen/canteen.loaders";
import { hoursCertificateLoaders } from "./hours-certificate/hours-certificate.loaders";
import { hoursRecordLoaders } from "./hours-record/hours-record.loaders";
import { issueDuplicateLoaders } from "./issue-duplicate/issue-duplicate.loaders";
import { issueLoaders } from "./issue/issue.loaders";
import { issueRecordLoaders } from "./issue-record/issue-record.loaders";
import { priceTierLoaders } from "./price-tier/price-tier.loaders";
import { regionLoaders } from "./region/region.loaders";
import { reportLoaders } from "./report/report.loaders";
import { reportInLoaders } from "./report-in/report-in.loaders";
import { serviceOrderLoaders } from "./service-order/service-order.loaders";
import { serviceTypeLoaders } from "./service-type/service-type.loaders";
import { talentLoaders } from "./talent/talent.loaders";
import { talentBookingLoaders } from "./talent-booking/talent-booking.loaders";
import { teamServiceLoaders } from "./team-service/team-service.loaders";
import { volunteerLoaders } from "./volunteer/volunteer.loaders";
import { volunteerTeamLoaders } from "./volunteer-team/volunteer-team.loaders";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({
  ...regionLoaders(db),
  ...reportLoaders(db, viewer),
  ...volunteerTeamLoaders(db),
  ...teamServiceLoaders(db),
  ...volunteerLoaders(db, viewer),
  ...hoursRecordLoaders(db, viewer),
  ...hoursCertificateLoaders(db),
  ...talentLoaders(db, viewer),
  ...talentBookingLoaders(db),
  ...reportInLoaders(db, viewer),
  ...issueLoaders(db, viewer),
  ...issueDuplicateLoaders(db, viewer),
  ...issueRecordLoaders(db),
  ...serviceTypeLoaders(db),
  ...serviceOrderLoaders(db, viewer),
  ...canteenLoaders(db),
  ...priceTierLoaders(db),
  // With names: `historyOf` leaves them out for those who are not told.
  history: historyLoader(db),
});

/** What one request carries: who asks, and loaders that live as long as the request, or until it changes something. */
export type Context = RequestContext<ReturnType<typeof loadersFor>>;

export const contextFor = (db: EntityManager, viewer: Viewer): Context => requestContext(db, viewer, loadersFor);
