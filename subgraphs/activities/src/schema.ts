import { buildSubgraph } from "@quyu/kernel";
import {
  ActivityResolver,
  AllianceActivityResolver,
  EnterpriseActivityResolver,
  PartyOrganizationActivityResolver,
  RegionActivityResolver,
  VenueActivityResolver,
} from "./activity/activity.resolver";
import { ActivityOfSeriesResolver, SeriesActivitiesResolver } from "./activity/series-activities.resolver";
import { ActivityLifeResolver } from "./activity/activity-life.resolver";
import { ActivitySeriesResolver, RegionActivitySeriesResolver } from "./activity-series/activity-series.resolver";
import { CareEnrolmentResolver, CareTermEnrolmentResolver } from "./care-enrolment/care-enrolment.resolver";
import { CareTermResolver, RegionCareTermResolver } from "./care-term/care-term.resolver";
import { MeetingLifeResolver } from "./meeting/meeting-life.resolver";
import { MeetingAgendaResolver, ResolutionLifeResolver } from "./resolution/resolution-life.resolver";
import type { Context } from "./context";
import { PartyOrganizationDutyResolver } from "./duty/duty.resolver";
import { ActivityFeedbackResolver } from "./feedback/feedback.resolver";
import {
  AllianceMeetingResolver,
  MeetingResolver,
  MeetingSeriesResolver,
  MeetingUnitResolver,
  RegionMeetingResolver,
} from "./meeting/meeting.resolver";
import {
  AgendaItemOriginResolver,
  IssueResolutionResolver,
  NeedResolutionsResolver,
  ResolutionOriginResolver,
} from "./origin/origin.resolver";
import { ActivityProjectResolver, ProjectDeliveriesResolver } from "./project/project-deliveries.resolver";
import { RegionResolver } from "./region/region.resolver";
import { ActivitySeatsResolver, RegistrationLifeResolver } from "./registration/registration-life.resolver";
import { ActivityRegistrationResolver, RegistrationResolver } from "./registration/registration.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import {
  AgendaItemResolutionResolver,
  MeetingResolutionResolver,
  PartyOrganizationResolutionResolver,
  RegionResolutionResolver,
  ResolutionResolver,
} from "./resolution/resolution.resolver";
import { CareLifeResolver } from "./care-enrolment/care-life.resolver";
import { CheckInResolver } from "./check-in/check-in.resolver";
import { SeriesPlanResolver } from "./series-plan/series-plan.resolver";
import { SearchResolver } from "./search/search.resolver";

interface Reference {
  id: string;
}

/** A thing that another subgraph owns: whether it is there is for its owner to say. */
const stub = ({ id }: Reference): Reference => ({ id });

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    ActivitySeriesResolver,
    RegionActivitySeriesResolver,
    ActivityResolver,
    ActivityLifeResolver,
    CheckInResolver,
    SeriesPlanResolver,
    RegionActivityResolver,
    AllianceActivityResolver,
    VenueActivityResolver,
    PartyOrganizationActivityResolver,
    EnterpriseActivityResolver,
    SeriesActivitiesResolver,
    ActivityOfSeriesResolver,
    MeetingResolver,
    MeetingLifeResolver,
    MeetingUnitResolver,
    MeetingSeriesResolver,
    RegionMeetingResolver,
    AllianceMeetingResolver,
    ResolutionResolver,
    ResolutionLifeResolver,
    MeetingAgendaResolver,
    MeetingResolutionResolver,
    AgendaItemResolutionResolver,
    RegionResolutionResolver,
    PartyOrganizationResolutionResolver,
    RegistrationResolver,
    RegistrationLifeResolver,
    ActivitySeatsResolver,
    ActivityRegistrationResolver,
    ActivityFeedbackResolver,
    ActivityProjectResolver,
    ProjectDeliveriesResolver,
    AgendaItemOriginResolver,
    ResolutionOriginResolver,
    NeedResolutionsResolver,
    IssueResolutionResolver,
    PartyOrganizationDutyResolver,
    SearchResolver,
    CareTermResolver,
    CareEnrolmentResolver,
    CareLifeResolver,
    CareTermEnrolmentResolver,
    RegionCareTermResolver,
    RegionReportResolver,
  ],
  references: {
    Region: ({ code }: { code: string }) => ({ code }),
    PartyOrganization: stub,
    Need: stub,
    Project: stub,
    Issue: stub,
    Enterprise: stub,
    Venue: stub,
    Alliance: stub,
    Activity: ({ id }: Reference, ctx) => ctx.loaders.activityById.load(id),
    ActivitySeries: ({ id }: Reference, ctx) => ctx.loaders.activitySeriesById.load(id),
    Meeting: ({ id }: Reference, ctx) => ctx.loaders.meetingById.load(id),
    MeetingSeries: ({ id }: Reference, ctx) => ctx.loaders.meetingSeriesById.load(id),
    Resolution: ({ id }: Reference, ctx) => ctx.loaders.resolutionById.load(id),
    CareTerm: ({ id }: Reference, ctx) => ctx.loaders.careTermById.load(id),
  },
});
