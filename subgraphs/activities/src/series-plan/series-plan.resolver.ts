import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import { ActivitySeries } from "../activity-series/activity-series.entity";
import type { Context } from "../context";
import { planSeries, startSeries } from "./series-plan.service";
import { PlanSeriesInput, PlanSeriesPayload, seriesErrors, StartSeriesInput, StartSeriesPayload } from "./series-plan.types";

const written = { thing: "activitySeries", entity: ActivitySeries, errors: seriesErrors } as const;

@Resolver(() => ActivitySeries)
export class SeriesPlanResolver {
  @requiresScopes("activities:write")
  @Mutation(() => StartSeriesPayload, { nullable: true, description: "设立一个活动系列" })
  startSeries(@Arg("input", () => StartSeriesInput) input: StartSeriesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startSeries", input, written, (tx) => startSeries(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => PlanSeriesPayload, {
    nullable: true,
    description: "按系列的规律，照一个活动的样子策划一段时间的草稿；已有活动的日子不重复策划",
  })
  planSeries(@Arg("input", () => PlanSeriesInput) input: PlanSeriesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "planSeries", input, written, (tx) => planSeries(tx, ctx.viewer, input));
  }
}
