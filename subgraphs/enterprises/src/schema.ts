import { buildSubgraph } from "@quyu/kernel";
import {
  AllianceResolver,
  EnterpriseAllianceResolver,
  MembershipResolver,
  RegionAllianceResolver,
} from "./alliance/alliance.resolver";
import { BookingResolver, ResourceBookingResolver } from "./booking/booking.resolver";
import { ClaimResolver, EnterpriseClaimResolver, ProjectClaimResolver, RegionClaimResolver } from "./claim/claim.resolver";
import type { Context } from "./context";
import { ContributionResolver, EnterpriseContributionResolver } from "./contribution/contribution.resolver";
import { CoverageResolver } from "./coverage/coverage.resolver";
import {
  EnterpriseResolver,
  PartyOrganizationEnterpriseResolver,
  PremisesEnterpriseResolver,
  RegionEnterpriseResolver,
} from "./enterprise/enterprise.resolver";
import { FundEntryResolver, FundResolver, RegionFundResolver } from "./fund/fund.resolver";
import { MarketResolver, RegionMarketResolver, StallResolver } from "./market/market.resolver";
import { MatchResolver } from "./matching/match.resolver";
import {
  EnterpriseNeedResolver,
  IssueNeedResolver,
  NeedSearchResolver,
  ProjectNeedResolver,
  RegionNeedResolver,
} from "./need/need-links.resolver";
import { NeedResolver } from "./need/need.resolver";
import { ThreeListsResolver } from "./need/three-lists.resolver";
import { PolicyResolver } from "./policy/policy.resolver";
import { PolicyLifeResolver } from "./policy-life/policy-life.resolver";
import { PremisesResolver, RegionPremisesResolver } from "./premises/premises.resolver";
import {
  MeetingProjectResolver,
  ProjectResolver,
  ProjectSearchResolver,
  RegionProjectResolver,
  ResolutionProjectResolver,
} from "./project/project.resolver";
import { RegionResolver } from "./region/region.resolver";
import { RegionReliefResolver, ReliefMeasureResolver } from "./relief/relief.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import { RegionResourceResolver, ResourceResolver } from "./resource/resource.resolver";
import { ResourceLifeResolver } from "./resource-life/resource-life.resolver";
import { BookingLifeResolver } from "./booking/booking-life.resolver";
import { FundLifeResolver } from "./fund/fund-life.resolver";
import { MarketLifeResolver } from "./market/market-life.resolver";
import { RecordsResolver } from "./records/records.resolver";
import { ClaimLifeResolver } from "./claim/claim-life.resolver";
import { NeedLifeResolver } from "./need/need-life.resolver";
import { ProjectLifeResolver } from "./project/project-life.resolver";
import { SearchResolver } from "./search/search.resolver";
import {
  ProfitAllocationResolver,
  RegionSocialCompanyResolver,
  SocialCompanyResolver,
} from "./social-company/social-company.resolver";
import { RegionSocialOrganizationResolver, SocialOrganizationResolver } from "./social-organization/social-organization.resolver";
import { EnterpriseVisitResolver, VisitResolver } from "./visit/visit.resolver";

interface Reference {
  id: string;
}

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    RegionReportResolver,
    EnterpriseResolver,
    CoverageResolver,
    RegionEnterpriseResolver,
    PremisesEnterpriseResolver,
    PartyOrganizationEnterpriseResolver,
    EnterpriseAllianceResolver,
    PremisesResolver,
    RegionPremisesResolver,
    SocialOrganizationResolver,
    RegionSocialOrganizationResolver,
    AllianceResolver,
    MembershipResolver,
    RegionAllianceResolver,
    ReliefMeasureResolver,
    RegionReliefResolver,
    SocialCompanyResolver,
    ProfitAllocationResolver,
    RegionSocialCompanyResolver,
    FundResolver,
    FundEntryResolver,
    RegionFundResolver,
    MarketResolver,
    StallResolver,
    RegionMarketResolver,
    ProjectResolver,
    ProjectLifeResolver,
    RegionProjectResolver,
    MeetingProjectResolver,
    ResolutionProjectResolver,
    ProjectSearchResolver,
    ClaimResolver,
    ClaimLifeResolver,
    BookingLifeResolver,
    FundLifeResolver,
    MarketLifeResolver,
    RecordsResolver,
    RegionClaimResolver,
    EnterpriseClaimResolver,
    ProjectClaimResolver,
    ContributionResolver,
    EnterpriseContributionResolver,
    NeedResolver,
    NeedLifeResolver,
    RegionNeedResolver,
    EnterpriseNeedResolver,
    ProjectNeedResolver,
    IssueNeedResolver,
    NeedSearchResolver,
    ThreeListsResolver,
    MatchResolver,
    ResourceResolver,
    RegionResourceResolver,
    ResourceLifeResolver,
    BookingResolver,
    ResourceBookingResolver,
    VisitResolver,
    EnterpriseVisitResolver,
    PolicyResolver,
    PolicyLifeResolver,
    SearchResolver,
  ],
  references: {
    // Whether a region or an organization is there is for its owner to say.
    Region: ({ code }: { code: string }) => ({ code }),
    PartyOrganization: ({ id }: Reference) => ({ id }),
    Meeting: ({ id }: Reference) => ({ id }),
    Resolution: ({ id }: Reference) => ({ id }),
    Issue: ({ id }: Reference) => ({ id }),
    Enterprise: ({ id }: Reference, ctx) => ctx.loaders.enterpriseById.load(id),
    SocialOrganization: ({ id }: Reference, ctx) => ctx.loaders.socialOrganizationById.load(id),
    Alliance: ({ id }: Reference, ctx) => ctx.loaders.allianceById.load(id),
    Need: ({ id }: Reference, ctx) => ctx.loaders.needById.load(id),
    Project: ({ id }: Reference, ctx) => ctx.loaders.projectById.load(id),
    Resource: ({ id }: Reference, ctx) => ctx.loaders.resourceById.load(id),
  },
});
