import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../stubs/party-organization";
import { Region } from "../stubs/region";
import { ReportIn, ReportInConnection } from "./report-in.entity";

@Resolver(() => ReportIn)
export class ReportInResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "报到的单位党组织；未登记时为空" })
  unit(@Root() { unitOrganizationId }: ReportIn): PartyOrganization | null {
    return unitOrganizationId === null ? null : { id: unitOrganizationId };
  }

  @FieldResolver(() => Region, { nullable: true, description: "所报到的社区" })
  region(@Root() { regionCode }: ReportIn): Region {
    return { code: regionCode };
  }
}

/** What report-ins add to Region. */
@Resolver(() => Region)
export class RegionReportInResolver {
  @FieldResolver(() => ReportInConnection, {
    nullable: true,
    description: "双报到，含所辖各级，最近的在前；只列本辖区的，无权查看时为空（需 volunteers:read）",
  })
  reportIns(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<ReportIn>> {
    return ctx.loaders.reportInsUnder.page(code, page, {});
  }
}
