import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { FenScalar, forPartners, requireOwnOrScope } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Region, regionOf } from "../stubs/region";
import { Market, Stall } from "./market.entity";

@Resolver(() => Market)
export class MarketResolver {
  @forPartners
  @Query(() => Market, { nullable: true, description: "按编号取一个夜市或大集；没有时为空" })
  market(@Arg("id", () => ID, { description: "夜市编号" }) id: string, @Ctx() ctx: Context): Promise<Market | null> {
    return ctx.loaders.marketById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() market: Market): Region {
    return regionOf(market);
  }

  @forPartners
  @FieldResolver(() => [Stall], { description: "摊位，近期在前；只申请未安排的只给摊主与本辖区工作人员看" })
  stalls(@Root() { id }: Market, @Ctx() ctx: Context): Promise<Stall[]> {
    return ctx.loaders.stallsByMarket.load(id);
  }
}

@Resolver(() => Stall)
export class StallResolver {
  @forPartners
  @FieldResolver(() => Enterprise, { nullable: true, description: "摊主企业；摊主不是登记的企业时为空" })
  async holder(@Root() { holderId }: Stall, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return holderId === null ? null : ctx.loaders.enterpriseById.load(holderId);
  }

  @FieldResolver(() => FenScalar, {
    nullable: true,
    description: "营业收入，单位：分；尚未结算或无权查看时为空（摊主或持 enterprises:read 的本辖区工作人员可看）",
  })
  async takings(@Root() { marketId, holderId, takings }: Stall, @Ctx() ctx: Context): Promise<string | null> {
    // The foreign key says that it is there.
    const { regionCode } = (await ctx.loaders.marketById.load(marketId)) as Market;
    requireOwnOrScope(ctx.viewer, "enterprises:read", { enterpriseId: holderId, regionCode });
    return takings;
  }
}

/** What markets add to Region. */
@Resolver(() => Region)
export class RegionMarketResolver {
  @forPartners
  @FieldResolver(() => [Market], { nullable: true, description: "夜市、大集，含所辖各级，按名称排列" })
  markets(@Root() { code }: Region, @Ctx() ctx: Context): Promise<Market[]> {
    return ctx.loaders.marketsUnder.load(code);
  }
}
