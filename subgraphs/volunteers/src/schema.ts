import { buildSubgraph } from "@quyu/kernel";
import { CanteenResolver, RegionCanteenResolver } from "./canteen/canteen.resolver";
import type { Context } from "./context";
import { CanteenPriceResolver, ServiceTypePriceResolver } from "./price-tier/price-tier.resolver";
import { RegionResolver } from "./region/region.resolver";
import { RegionReportResolver } from "./report/report.resolver";
import { ServiceTypeResolver } from "./service-type/service-type.resolver";
import { RegionTalentResolver, TalentResolver, visibleTalent } from "./talent/talent.resolver";
import { TeamServiceResolver } from "./team-service/team-service.resolver";
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
    TalentResolver,
    RegionTalentResolver,
    ServiceTypeResolver,
    ServiceTypePriceResolver,
    CanteenResolver,
    RegionCanteenResolver,
    CanteenPriceResolver,
  ],
  references: {
    Region: ({ code }: { code: string }) => ({ code }),
    Enterprise: ({ id }: { id: string }) => ({ id }),
    PartyOrganization: ({ id }: { id: string }) => ({ id }),
    VolunteerTeam: ({ id }: { id: string }, ctx) => ctx.loaders.volunteerTeamById.load(id),
    Talent: ({ id }: { id: string }, ctx) => visibleTalent(id, ctx),
  },
});
