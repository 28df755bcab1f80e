import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import { ActivitySeries, ActivitySeriesConnection } from "./activity-series.entity";

@Resolver(() => ActivitySeries)
export class ActivitySeriesResolver {
  @forPartners
  @Query(() => ActivitySeries, { nullable: true, description: "按编号取一个活动系列；没有时为空" })
  activitySeries(
    @Arg("id", () => ID, { description: "活动系列编号" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<ActivitySeries | null> {
    return ctx.loaders.activitySeriesById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() series: ActivitySeries): Region {
    return regionOf(series);
  }
}

/** What series add to Region. */
@Resolver(() => Region)
export class RegionActivitySeriesResolver {
  @forPartners
  @FieldResolver(() => ActivitySeriesConnection, { nullable: true, description: "活动系列，含所辖各级，按名称排列" })
  activitySeries(
    @Root() { code }: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<ActivitySeries>> {
    return ctx.loaders.activitySeriesUnder.page(code, page, {});
  }
}
