import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import { Activity, ActivityConnection } from "../activity/activity.entity";
import { activityPage } from "../activity/activity.resolver";
import { ActivityPageArgs } from "../activity/activity.types";
import type { Context } from "../context";
import { Project } from "../stubs/project";

@Resolver(() => Activity)
export class ActivityProjectResolver {
  @forPartners
  @FieldResolver(() => Project, { nullable: true, description: "为落实哪个项目而办；不为项目而办时为空" })
  project(@Root() { projectId }: Activity): Project | null {
    return projectId === null ? null : { id: projectId };
  }
}

/** What activities add to the project they deliver. */
@Resolver(() => Project)
export class ProjectDeliveriesResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: "为落实本项目而办的活动，按开始时间排列；本辖区工作人员还看到未发布的",
  })
  deliveries(
    @Root() { id }: Project,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesByProject, id, args);
  }
}
