import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import {
  badInput,
  type Connection,
  forPartners,
  isRegionCode,
  PageArgs,
  refused,
  requireScopeIn,
  requiresScopes,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Project } from "../project/project.entity";
import { Region, regionOf } from "../stubs/region";
import { FundEntry, FundEntryConnection } from "./fund-entry.entity";
import { Fund } from "./fund.entity";

@Resolver(() => Fund)
export class FundResolver {
  @forPartners
  @Query(() => [Fund], { nullable: true, description: "一个区划（含所辖各级）的基金，按名称排列" })
  funds(@Arg("regionCode", () => ID, { description: "区划代码" }) regionCode: string, @Ctx() ctx: Context): Promise<Fund[]> {
    // The empty code would be the whole country.
    if (!isRegionCode(regionCode)) throw badInput("区划代码应是2、4、6、9或12位数字");
    return ctx.loaders.fundsUnder.load(regionCode);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() fund: Fund): Region {
    return regionOf(fund);
  }

  @forPartners
  @FieldResolver(() => FundEntryConnection, {
    nullable: true,
    description: "收支，近的在前；尚未公示的只给持 enterprises:read 的本辖区工作人员看",
  })
  entries(@Root() { id }: Fund, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<FundEntry>> {
    return ctx.loaders.entriesByFund.page(id, page, {});
  }
}

@Resolver(() => FundEntry)
export class FundEntryResolver {
  @requiresScopes("enterprises:read")
  @FieldResolver(() => Float, {
    nullable: true,
    description: "评议得分（0到5）；尚未评议或无权查看时为空（需 enterprises:read）",
  })
  async rating(@Root() { fundId, rating }: FundEntry, @Ctx() ctx: Context): Promise<number | null> {
    const fund = await ctx.loaders.fundById.load(fundId);
    if (!fund) throw refused(ctx.viewer);
    requireScopeIn(ctx.viewer, "enterprises:read", fund.regionCode);
    return rating;
  }

  @forPartners
  @FieldResolver(() => Project, { nullable: true, description: "用于哪个项目；不为项目收支、或项目尚未发布时为空" })
  async project(@Root() { projectId }: FundEntry, @Ctx() ctx: Context): Promise<Project | null> {
    return projectId === null ? null : ctx.loaders.projectById.load(projectId);
  }
}

/** What funds add to Region. */
@Resolver(() => Region)
export class RegionFundResolver {
  @forPartners
  @FieldResolver(() => [Fund], { nullable: true, description: "社区基金、保障资金，含所辖各级，按名称排列" })
  funds(@Root() { code }: Region, @Ctx() ctx: Context): Promise<Fund[]> {
    return ctx.loaders.fundsUnder.load(code);
  }
}
