import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { checkRange, DateRangeInput, forPartners, IndicatorFigure } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { enterpriseSummary, EnterpriseSummary } from "./summary.types";

const rangeText = "时段，首尾两天都算：发生数只算时段内的，存量算到最后一天；不填算到现在";

/** The summary and the figures of a region. */
@Resolver(() => Region)
export class RegionReportResolver {
  @forPartners
  @FieldResolver(() => EnterpriseSummary, { nullable: true, description: "企业情况汇总，含所辖各级" })
  async enterpriseSummary(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, { nullable: true, description: rangeText }) range: DateRangeInput | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<EnterpriseSummary> {
    checkRange(range);
    return enterpriseSummary(await ctx.loaders.enterpriseTally.load({ code, range }), Boolean(range));
  }

  @forPartners
  @FieldResolver(() => [IndicatorFigure], { nullable: true, description: "关于本区划企业方面的公布数与台账数" })
  enterpriseFigures(@Root() { code }: Region, @Ctx() ctx: Context): Promise<IndicatorFigure[]> {
    return ctx.loaders.enterpriseFigures.load(code);
  }
}
