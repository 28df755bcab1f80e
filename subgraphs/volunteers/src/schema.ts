import { buildSubgraph } from "@quyu/kernel";
import { CanteenResolver, RegionCanteenResolver } from "./canteen/canteen.resolver";
import type { Context } from "./context";
import { CanteenPriceResolver, ServiceTypePriceResolver } from "./price-tier/price-tier.resolver";
import { HoursCertificateResolver, VolunteerCertificateResolver } from "./hours-certificate/hours-certificate.resolver";
import { HoursLifeResolver } from "./hours-record/hours-life.resolver";
import { HoursRecordResolver, TeamHoursResolver, VolunteerHoursResolver } from "./hours-record/hours-record.resolver";
import { IssueDuplicateResolver } from "./issue-duplicate/issue-duplicate.resolver";
import { IssueResolver, RegionIssueResolver } from "./issue/issue.resolver";
import { IssueRecordResolver, ProofResolver } from "./issue-record/issue-record.resolver";
import { RegionResolver } from "./region/region.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import { RegionReportInResolver, ReportInResolver } from "./report-in/report-in.resolver";
import { IssueLifeResolver } from "./issue/issue-life.resolver";
import { IssueProofResolver } from "./proof/issue-proof.resolver";
import { StarResolver } from "./star/star.resolver";
import { TeamLifeResolver } from "./team-life/team-life.resolver";
import { TalentLifeResolver } from "./talent-life/talent-life.resolver";
import { OfferResolver } from "./offer/offer.resolver";
import { EscalationResolver } from "./escalation/escalation.resolver";
import { ProofUploadResolver } from "./proof/proof-upload.resolver";
import { OrderProofResolver } from "./proof/order-proof.resolver";
import { OrderLifeResolver } from "./service-order/order-life.resolver";
import { RegionServiceOrderResolver, ServiceOrderResolver } from "./service-order/service-order.resolver";
import { ServiceTypeResolver } from "./service-type/service-type.resolver";
import { RegionTalentResolver, TalentResolver } from "./talent/talent.resolver";
import { TalentBookingResolver, TalentBookingsResolver } from "./talent-booking/talent-booking.resolver";
import { TeamServiceResolver } from "./team-service/team-service.resolver";
import { TeamMemberResolver, VolunteerResolver } from "./volunteer/volunteer.resolver";
import {
  EnterpriseTeamResolver,
  PartyOrganizationTeamResolver,
  RegionTeamResolver,
  VolunteerTeamResolver,
} from "./volunteer-team/volunteer-team.resolver";

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    RegionReportResolver,
    VolunteerTeamResolver,
    RegionTeamResolver,
    EnterpriseTeamResolver,
    PartyOrganizationTeamResolver,
    TeamServiceResolver,
    VolunteerResolver,
    TeamMemberResolver,
    HoursRecordResolver,
    HoursLifeResolver,
    TeamLifeResolver,
    StarResolver,
    VolunteerHoursResolver,
    TeamHoursResolver,
    HoursCertificateResolver,
    VolunteerCertificateResolver,
    TalentResolver,
    TalentLifeResolver,
    RegionTalentResolver,
    TalentBookingResolver,
    TalentBookingsResolver,
    ReportInResolver,
    RegionReportInResolver,
    IssueResolver,
    IssueLifeResolver,
    IssueDuplicateResolver,
    EscalationResolver,
    IssueProofResolver,
    RegionIssueResolver,
    IssueRecordResolver,
    ProofResolver,
    ServiceTypeResolver,
    ServiceOrderResolver,
    OrderLifeResolver,
    OrderProofResolver,
    ProofUploadResolver,
    RegionServiceOrderResolver,
    ServiceTypePriceResolver,
    CanteenResolver,
    OfferResolver,
    RegionCanteenResolver,
    CanteenPriceResolver,
  ],
  references: {
    Region: ({ code }: { code: string }) => ({ code }),
    Enterprise: ({ id }: { id: string }) => ({ id }),
    PartyOrganization: ({ id }: { id: string }) => ({ id }),
    VolunteerTeam: ({ id }: { id: string }, ctx) => ctx.loaders.volunteerTeamById.load(id),
    ServiceOrder: ({ id }: { id: string }, ctx) => ctx.loaders.serviceOrderById.load(id),
    Issue: ({ id }: { id: string }, ctx) => ctx.loaders.issueById.load(id),
    Talent: ({ id }: { id: string }, ctx) => ctx.loaders.talentById.load(id),
    Volunteer: ({ id }: { id: string }, ctx) => ctx.loaders.volunteerById.load(id),
  },
});
