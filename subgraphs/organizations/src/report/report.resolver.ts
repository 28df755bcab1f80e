import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { forPartners, IndicatorFigure, requireScopeIn, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../region/region.entity";
import { organizationSummary, OrganizationSummary } from "./summary.types";

@Resolver(() => Region)
export class RegionReportResolver {
  @forPartners
  @FieldResolver(() => OrganizationSummary, { nullable: true, description: "组织情况汇总，含所辖各级" })
  async organizationSummary(@Root() { code }: Region, @Ctx() ctx: Context): Promise<OrganizationSummary> {
    return organizationSummary(code, await ctx.loaders.organizationTally.load({ code }));
  }

  @forPartners
  @FieldResolver(() => [IndicatorFigure], {
    nullable: true,
    description: "关于本区划组织方面的公布数与台账数；党员数的台账数只给本辖区工作人员看",
  })
  organizationFigures(@Root() { code }: Region, @Ctx() ctx: Context): Promise<IndicatorFigure[]> {
    return ctx.loaders.organizationFigures.load(code);
  }
}

/** The numbers of a summary that only staff of the region may see. */
@Resolver(() => OrganizationSummary)
export class OrganizationSummaryResolver {
  @requiresScopes("organizations:read")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "党员数，由党支部汇总；没有登记的或无权查看时为空（需 organizations:read）",
  })
  members(@Root() { regionCode, guarded }: OrganizationSummary, @Ctx() ctx: Context): number | null {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return guarded.members;
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "今天起180天内任期届满的党组织数；无权查看时为空（需 organizations:read）",
  })
  termsEndingWithin180Days(@Root() { regionCode, guarded }: OrganizationSummary, @Ctx() ctx: Context): number {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return guarded.termsEndingWithin180Days;
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => Int, { nullable: true, description: "空缺的职务数；无权查看时为空（需 organizations:read）" })
  vacantPosts(@Root() { regionCode, guarded }: OrganizationSummary, @Ctx() ctx: Context): number {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return guarded.vacantPosts;
  }
}
