import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { checkRange, DateRangeInput, forPartners, IndicatorFigure } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { volunteerSummary, VolunteerSummary } from "./summary.types";

@Resolver(() => Region)
export class RegionReportResolver {
  @forPartners
  @FieldResolver(() => VolunteerSummary, { nullable: true, description: "志愿服务情况汇总，含所辖各级" })
  async volunteerSummary(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, {
      nullable: true,
      description: "日期区间，首尾两天都算：时长与人次只算区间内的，队伍与人数算到最后一天为止；不填算全部",
    })
    range: DateRangeInput | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<VolunteerSummary> {
    checkRange(range);
    const tally = await ctx.loaders.volunteerTally.load({ code, range: range ?? null });
    return volunteerSummary(tally, ctx.viewer, code, Boolean(range));
  }

  @forPartners
  @FieldResolver(() => [IndicatorFigure], { nullable: true, description: "关于本区划志愿服务方面的公布数与台账数" })
  volunteerFigures(@Root() { code }: Region, @Ctx() ctx: Context): Promise<IndicatorFigure[]> {
    return ctx.loaders.volunteerFigures.load(code);
  }
}
