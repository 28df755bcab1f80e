import { buildSubgraph } from "@quyu/kernel";
import { PartyOrganizationAdviceResolver } from "./advice/advice.resolver";
import { AppointmentResolver } from "./appointment/appointment.resolver";
import { PersonRecordResolver } from "./appointment/person-record.resolver";
import { AwardSchemeResolver, RegionAwardSchemeResolver } from "./award-scheme/award-scheme.resolver";
import type { Context } from "./context";
import { EstateResolver, RegionEstateResolver } from "./estate/estate.resolver";
import {
  EstateGovernanceResolver,
  GovernanceBodyResolver,
  RegionGovernanceBodyResolver,
} from "./governance-body/governance-body.resolver";
import { EstateGridResolver, GridResolver, RegionGridResolver } from "./grid/grid.resolver";
import { AwardSchemeNominationResolver, NominationResolver } from "./nomination/nomination.resolver";
import { PartyOrganizationLifeResolver } from "./organization-life/organization-life.resolver";
import { NominationLifeResolver } from "./nomination-life/nomination-life.resolver";
import {
  EstateBranchResolver,
  PartyOrganizationResolver,
  RegionPartyOrganizationResolver,
} from "./party-organization/party-organization.resolver";
import { PersonResolver } from "./post/person.resolver";
import { GovernanceBodyPostResolver, GridPostResolver, PartyOrganizationPostResolver, PostResolver } from "./post/post.resolver";
import { RecognitionResolver, RegionRecognitionResolver } from "./recognition/recognition.resolver";
import { RegionResolver } from "./region/region.resolver";
import { OrganizationSummaryResolver, RegionReportResolver } from "./report/report.resolver";
import { RegionResponsibilityResolver, ResponsibilityAssignmentResolver } from "./responsibility/responsibility.resolver";
import { SearchResolver } from "./search/search.resolver";
import { RegionVenueResolver, VenueResolver } from "./venue/venue.resolver";
import { RegionWorkMethodResolver, WorkMethodResolver } from "./work-method/work-method.resolver";

interface Reference {
  id: string;
}

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    EstateResolver,
    RegionEstateResolver,
    PartyOrganizationResolver,
    RegionPartyOrganizationResolver,
    EstateBranchResolver,
    PartyOrganizationLifeResolver,
    GovernanceBodyResolver,
    RegionGovernanceBodyResolver,
    EstateGovernanceResolver,
    GridResolver,
    RegionGridResolver,
    EstateGridResolver,
    PersonResolver,
    PostResolver,
    PartyOrganizationPostResolver,
    GovernanceBodyPostResolver,
    GridPostResolver,
    AppointmentResolver,
    PersonRecordResolver,
    ResponsibilityAssignmentResolver,
    RegionResponsibilityResolver,
    VenueResolver,
    RegionVenueResolver,
    RecognitionResolver,
    RegionRecognitionResolver,
    WorkMethodResolver,
    RegionWorkMethodResolver,
    AwardSchemeResolver,
    RegionAwardSchemeResolver,
    NominationResolver,
    AwardSchemeNominationResolver,
    NominationLifeResolver,
    PartyOrganizationAdviceResolver,
    SearchResolver,
    RegionReportResolver,
    OrganizationSummaryResolver,
  ],
  references: {
    Region: ({ code }: { code: string }, ctx) => ctx.loaders.regionByCode.load(code),
    Estate: ({ id }: Reference, ctx) => ctx.loaders.estateById.load(id),
    PartyOrganization: ({ id }: Reference, ctx) => ctx.loaders.partyOrganizationById.load(id),
    Person: ({ id }: Reference, ctx) => ctx.loaders.visiblePersonById.load(id),
    Venue: ({ id }: Reference, ctx) => ctx.loaders.venueById.load(id),
  },
});
