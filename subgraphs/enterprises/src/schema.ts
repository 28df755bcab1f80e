import { buildSubgraph } from "@quyu/kernel";
import {
  AllianceResolver,
  EnterpriseAllianceResolver,
  MembershipResolver,
  RegionAllianceResolver,
} from "./alliance/alliance.resolver";
import type { Context } from "./context";
import {
  EnterpriseResolver,
  PartyOrganizationEnterpriseResolver,
  PremisesEnterpriseResolver,
  RegionEnterpriseResolver,
} from "./enterprise/enterprise.resolver";
import { FundEntryResolver, FundResolver, RegionFundResolver } from "./fund/fund.resolver";
import { MarketResolver, RegionMarketResolver, StallResolver } from "./market/market.resolver";
import { PremisesResolver, RegionPremisesResolver } from "./premises/premises.resolver";
import { RegionResolver } from "./region/region.resolver";
import { RegionReliefResolver, ReliefMeasureResolver } from "./relief/relief.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import {
  ProfitAllocationResolver,
  RegionSocialCompanyResolver,
  SocialCompanyResolver,
} from "./social-company/social-company.resolver";
import { RegionSocialOrganizationResolver, SocialOrganizationResolver } from "./social-organization/social-organization.resolver";

interface Reference {
  id: string;
}

export const subgraph = buildSubgraph<Context>({
  resolvers: [
    RegionResolver,
    RegionReportResolver,
    EnterpriseResolver,
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
  ],
  references: {
    // Whether a region or an organization is there is for its owner to say.
    Region: ({ code }: { code: string }) => ({ code }),
    PartyOrganization: ({ id }: Reference) => ({ id }),
    Enterprise: ({ id }: Reference, ctx) => ctx.loaders.enterpriseById.load(id),
    SocialOrganization: ({ id }: Reference, ctx) => ctx.loaders.socialOrganizationById.load(id),
    Alliance: ({ id }: Reference, ctx) => ctx.loaders.allianceById.load(id),
  },
});
