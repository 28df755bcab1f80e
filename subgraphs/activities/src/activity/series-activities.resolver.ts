import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import { ActivitySeries } from "../activity-series/activity-series.entity";
import type { Context } from "../context";
import { Activity, ActivityConnection } from "./activity.entity";
import { activityPage } from "./activity.resolver";
import { ActivityPageArgs } from "./activity.types";

/** What activities add to ActivitySeries. */
@Resolver(() => ActivitySeries)
export class SeriesActivitiesResolver {
  @forPartners
  @FieldResolver(() => Int, { description: "今年1月1日以来已举办的场次" })
  heldThisYear(@Root() { id }: ActivitySeries, @Ctx() ctx: Context): Promise<number> {
    return ctx.loaders.heldThisYearBySeries.load(id);
  }

  @forPartners
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: "本系列已发布的活动，按开始时间排列；本辖区工作人员还看到未发布的",
  })
  activities(
    @Root() { id }: ActivitySeries,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesBySeries, id, args);
  }
}

@Resolver(() => Activity)
export class ActivityOfSeriesResolver {
  @forPartners
  @FieldResolver(() => ActivitySeries, { nullable: true, description: "所属活动系列；不属于系列时为空" })
  async series(@Root() { seriesId }: Activity, @Ctx() ctx: Context): Promise<ActivitySeries | null> {
    return seriesId === null ? null : ctx.loaders.activitySeriesById.load(seriesId);
  }
}
