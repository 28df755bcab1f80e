import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  checkRange,
  type Connection,
  Figure,
  forPartners,
  type List,
  recordedFigure,
  StateChange,
  historyOf,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Alliance } from "../stubs/alliance";
import { Enterprise } from "../stubs/enterprise";
import { PartyOrganization } from "../stubs/party-organization";
import { Region, regionOf } from "../stubs/region";
import { Venue } from "../stubs/venue";
import { Activity, ActivityConnection } from "./activity.entity";
import { ActivityRecord } from "./activity-record.entity";
import { type ActivityFilter, ActivityPageArgs } from "./activity.types";
import { calendarNote } from "./calendar-note";

/** A page of one of the lists of activities; refuses a period that ends before it begins. */
export function activityPage(
  list: List<Activity, ActivityFilter>,
  parent: string,
  { filter, ...page }: ActivityPageArgs,
): Promise<Connection<Activity>> {
  if (filter?.from && filter.to) checkRange({ from: filter.from, to: filter.to });
  return list.page(parent, page, filter ?? {});
}

@Resolver(() => Activity)
export class ActivityResolver {
  @forPartners
  @Query(() => Activity, { nullable: true, description: "按编号取一个活动；没有或尚未发布时为空" })
  activity(@Arg("id", () => ID, { description: "活动编号" }) id: string, @Ctx() ctx: Context): Promise<Activity | null> {
    return ctx.loaders.activityById.load(id);
  }

  @forPartners
  @Query(() => ActivityConnection, { nullable: true, description: "已发布的活动，按开始时间排列；本辖区工作人员还看到未发布的" })
  activities(@Args(() => ActivityPageArgs) args: ActivityPageArgs, @Ctx() ctx: Context): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesUnder, "", args);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() activity: Activity): Region {
    return regionOf(activity);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "举办日子在办公日历上的提示：节假日、调休上班、当年放假安排尚未公布；没有要提示的为空",
  })
  calendarNote(@Root() { startsAt, endsAt }: Activity): string | null {
    return calendarNote(startsAt, endsAt);
  }

  @forPartners
  @FieldResolver(() => Venue, { nullable: true, description: "场地；不在登记的场地举办时为空" })
  venue(@Root() { venueId }: Activity): Venue | null {
    return venueId === null ? null : { id: venueId };
  }

  @forPartners
  @FieldResolver(() => Alliance, { nullable: true, description: "以哪个联盟的名义举办；不以联盟名义时为空" })
  alliance(@Root() { allianceId }: Activity): Alliance | null {
    return allianceId === null ? null : { id: allianceId };
  }

  @forPartners
  @FieldResolver(() => [PartyOrganization], { nullable: true, description: "主办的党组织，牵头的在前" })
  async hosts(@Root() { id }: Activity, @Ctx() ctx: Context): Promise<PartyOrganization[]> {
    const hosts = await ctx.loaders.hostsByActivity.load(id);
    return hosts.map(({ organizationId }) => ({ id: organizationId }));
  }

  @forPartners
  @FieldResolver(() => [Enterprise], { nullable: true, description: "协办的企业；没有时为空列表" })
  async coHosts(@Root() { id }: Activity, @Ctx() ctx: Context): Promise<Enterprise[]> {
    const coHosts = await ctx.loaders.coHostsByActivity.load(id);
    return coHosts.map(({ enterpriseId }) => ({ id: enterpriseId }));
  }

  @forPartners
  @FieldResolver(() => Figure, { nullable: true, description: "实到人数（带出处）；未举办或未登记时为空" })
  attended(@Root() { attendedCount }: Activity): Figure | null {
    return attendedCount === null ? null : recordedFigure(attendedCount, "人");
  }

  @forPartners
  @FieldResolver(() => ActivityRecord, { nullable: true, description: "活动记录；尚未总结时为空" })
  async record(@Root() { id, attendedCount }: Activity, @Ctx() ctx: Context): Promise<ActivityRecord | null> {
    const [record] = await ctx.loaders.recordByActivity.load(id);
    return record && attendedCount !== null ? { ...record, attendance: attendedCount } : null;
  }

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() activity: Activity, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(activity, "activities:read", ctx);
  }
}

const ordered = "按开始时间排列；本辖区工作人员还看到未发布的";

/** What activities add to Region. */
@Resolver(() => Region)
export class RegionActivityResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, { nullable: true, description: `已发布的活动，含所辖各级，${ordered}` })
  activities(
    @Root() { code }: Region,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesUnder, code, args);
  }
}

/** What activities add to Alliance. */
@Resolver(() => Alliance)
export class AllianceActivityResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, { nullable: true, description: `以本联盟名义举办的活动，${ordered}` })
  activities(
    @Root() { id }: Alliance,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesByAlliance, id, args);
  }
}

/** What activities add to Venue. */
@Resolver(() => Venue)
export class VenueActivityResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, { nullable: true, description: `在此场地举办的活动，${ordered}` })
  activities(
    @Root() { id }: Venue,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesByVenue, id, args);
  }
}

/** What activities add to PartyOrganization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationActivityResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, { nullable: true, description: `主办（含联合主办）的活动，${ordered}` })
  hostedActivities(
    @Root() { id }: PartyOrganization,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesByHost, id, args);
  }
}

/** What activities add to Enterprise. */
@Resolver(() => Enterprise)
export class EnterpriseActivityResolver {
  @forPartners
  @FieldResolver(() => ActivityConnection, { nullable: true, description: `协办的活动，${ordered}` })
  coHostedActivities(
    @Root() { id }: Enterprise,
    @Args(() => ActivityPageArgs) args: ActivityPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    return activityPage(ctx.loaders.activitiesByCoHost, id, args);
  }
}
