import { buildSubgraph, isUuid } from "@quyu/kernel";
import {
  ActivityResolver,
  AllianceActivityResolver,
  EnterpriseActivityResolver,
  PartyOrganizationActivityResolver,
  RegionActivityResolver,
  VenueActivityResolver,
} from "./activity/activity.resolver";
import { ActivityOfSeriesResolver, SeriesActivitiesResolver } from "./activity/series-activities.resolver";
import { ActivitySeriesResolver, RegionActivitySeriesResolver } from "./activity-series/activity-series.resolver";
import { CareTermResolver, RegionCareTermResolver } from "./care-term/care-term.resolver";
import type { Context } from "./context";
import {
  AllianceMeetingResolver,
  MeetingResolver,
  MeetingSeriesResolver,
  MeetingUnitResolver,
  RegionMeetingResolver,
} from "./meeting/meeting.resolver";
import { RegionResolver } from "./region/region.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import {
  AgendaItemResolutionResolver,
  MeetingResolutionResolver,
  PartyOrganizationResolutionResolver,
  RegionResolutionResolver,
  ResolutionResolver,
} from "./resolution/resolution.resolver";

interface Reference {
  id: string;
}

/** A thing that another subgraph owns: whether it is there is not asked, but an id that cannot be one is nobody's. */
const stub = ({ id }: Reference): Reference | null => (isUuid(id) ? { id } : null);

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    ActivitySeriesResolver,
    RegionActivitySeriesResolver,
    ActivityResolver,
    RegionActivityResolver,
    AllianceActivityResolver,
    VenueActivityResolver,
    PartyOrganizationActivityResolver,
    EnterpriseActivityResolver,
    SeriesActivitiesResolver,
    ActivityOfSeriesResolver,
    MeetingResolver,
    MeetingUnitResolver,
    MeetingSeriesResolver,
    RegionMeetingResolver,
    AllianceMeetingResolver,
    ResolutionResolver,
    MeetingResolutionResolver,
    AgendaItemResolutionResolver,
    RegionResolutionResolver,
    PartyOrganizationResolutionResolver,
    CareTermResolver,
    RegionCareTermResolver,
    RegionReportResolver,
  ],
  references: {
    Region: ({ code }: { code: string }) => ({ code }),
    PartyOrganization: stub,
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
