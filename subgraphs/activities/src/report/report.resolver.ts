import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { checkRange, checkTrendRange, DateRangeInput, forPartners, IndicatorFigure, TrendPoint } from "@quyu/kernel";
import { ActivityKind, type ActivityKindValue } from "../activity/activity.entity";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { activitySummary, ActivitySummary } from "./summary.types";

@Resolver(() => Region)
export class RegionReportResolver {
  @forPartners
  @FieldResolver(() => ActivitySummary, { nullable: true, description: "活动情况汇总，含所辖各级" })
  async activitySummary(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, {
      nullable: true,
      description:
        "日期区间，首尾两天都算：场次、人数、会议、办结天数只算区间内的，未办结决议与托管名额算到最后一天为止；不填算全部",
    })
    range: DateRangeInput | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<ActivitySummary> {
    checkRange(range);
    const tally = await ctx.loaders.activityTally.load({ code, range: range ?? null });
    return activitySummary(tally, ctx.viewer, code, Boolean(range));
  }

  @forPartners
  @FieldResolver(() => [TrendPoint], {
    nullable: true,
    description: "已举办活动的逐月趋势，含所辖各级：count 为场次，quantity 为登记了的实到人数之和，没有的月份为0",
  })
  async activityTrend(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, { description: "时段，首尾两天都算，最长10年" }) range: DateRangeInput,
    @Arg("kind", () => ActivityKind, { nullable: true, description: "只算这一类型；不填算各类型" })
    kind: ActivityKindValue | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<TrendPoint[]> {
    checkTrendRange(range);
    return ctx.loaders.activityTrend.load({ code, range, dimension: kind ?? null });
  }

  @forPartners
  @FieldResolver(() => [IndicatorFigure], { nullable: true, description: "关于本区划活动方面的公布数与台账数" })
  activityFigures(@Root() { code }: Region, @Ctx() ctx: Context): Promise<IndicatorFigure[]> {
    return ctx.loaders.activityFigures.load(code);
  }
}
