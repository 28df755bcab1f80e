import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { authenticated, type Connection, forPartners, isOwn, maskName, requireScopeIn, requiresScopes } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import type { Context } from "../context";
import { Enterprise } from "../stubs/enterprise";
import { Person } from "../stubs/person";
import { ownerOf, Registration, RegistrationConnection } from "./registration.entity";
import { RegistrationPageArgs } from "./registration.types";

@Resolver(() => Registration)
export class RegistrationResolver {
  @authenticated
  @forPartners
  @Query(() => RegistrationConnection, {
    nullable: true,
    description: "本人的、以本企业名义的和本系统代为办理的报名，最近的在前；没有时为空列表",
  })
  myRegistrations(
    @Args(() => RegistrationPageArgs) { statuses, status, ...page }: RegistrationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Registration>> {
    return ctx.loaders.ownRegistrations.page("", page, { statuses, status });
  }

  @forPartners
  @FieldResolver(() => Activity, { description: "所报的活动" })
  async activity(@Root() { activityId }: Registration, @Ctx() ctx: Context): Promise<Activity> {
    // A foreign key says that it is there, and registration only opens on what is published.
    return (await ctx.loaders.activityById.load(activityId)) as Activity;
  }

  @FieldResolver(() => Person, { nullable: true, description: "报名人；不担任公开职务的人员没有更多资料" })
  participant(@Root() { participantPersonId }: Registration): Person {
    return { id: participantPersonId };
  }

  @FieldResolver(() => String, { nullable: true, description: "报名人姓名；除报名的一方外只显示姓，没有留时为空" })
  participantName(@Root() registration: Registration, @Ctx() { viewer }: Context): string | null {
    const { participantName } = registration;
    return participantName === null || isOwn(viewer, ownerOf(registration)) ? participantName : maskName(participantName);
  }

  @forPartners
  @FieldResolver(() => Enterprise, { nullable: true, description: "以哪家企业的名义报名；以个人名义时为空" })
  enterprise(@Root() { enterpriseId }: Registration): Enterprise | null {
    return enterpriseId === null ? null : { id: enterpriseId };
  }

  @forPartners
  @FieldResolver(() => Int, { nullable: true, description: "候补名单上的第几位，从1开始；不在候补中时为空" })
  async waitlistPosition(@Root() { id, status }: Registration, @Ctx() ctx: Context): Promise<number | null> {
    return status === "WAITLISTED" ? ctx.loaders.waitlistPositionById.load(id) : null;
  }

  @forPartners
  @FieldResolver(() => String, { nullable: true, description: "签到码，确认名额后才有；只给报名的一方看，其他人看时为空" })
  checkInCode(@Root() registration: Registration, @Ctx() { viewer }: Context): string | null {
    return isOwn(viewer, ownerOf(registration)) ? registration.checkInCode : null;
  }
}

/** What registrations add to Activity; their numbers stand on its row. */
@Resolver(() => Activity)
export class ActivityRegistrationResolver {
  @requiresScopes("activities:write")
  @FieldResolver(() => RegistrationConnection, {
    nullable: true,
    description: "报名，先报的在前；需本辖区的 activities:write，无权查看时为空",
  })
  registrations(
    @Root() { id, regionCode }: Activity,
    @Args(() => RegistrationPageArgs) { statuses, status, ...page }: RegistrationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Registration>> {
    requireScopeIn(ctx.viewer, "activities:write", regionCode);
    return ctx.loaders.registrationsByActivity.page(id, page, { statuses, status });
  }

  @forPartners
  @FieldResolver(() => Registration, { nullable: true, description: "本人对此活动的报名；没有报名或已取消时为空" })
  async myRegistration(@Root() { id }: Activity, @Ctx() ctx: Context): Promise<Registration | null> {
    return ctx.viewer.person === undefined ? null : ((await ctx.loaders.myRegistrationByActivity.load(id))[0] ?? null);
  }

  @forPartners
  @FieldResolver(() => Int, {
    nullable: true,
    description: "已确认报名的人数，含同行的人，签到与未到的也在内；不需报名时为空",
  })
  confirmedCount(@Root() activity: Activity): number | null {
    return takesRegistrations(activity) ? activity.confirmedSeats : null;
  }

  @forPartners
  @FieldResolver(() => Int, { nullable: true, description: "剩余名额：名额减去已确认的和为递补者保留的；不限人数时为空" })
  spotsLeft(@Root() { capacity, confirmedSeats, heldSeats }: Activity): number | null {
    return capacity === null ? null : capacity - confirmedSeats - heldSeats;
  }

  @forPartners
  @FieldResolver(() => Int, { nullable: true, description: "候补的人数，含同行的人；不需报名时为空" })
  waitlistCount(@Root() activity: Activity): number | null {
    return takesRegistrations(activity) ? activity.waitingSeats : null;
  }
}

const takesRegistrations = ({ registrationOpensAt, confirmedSeats, waitingSeats }: Activity): boolean =>
  registrationOpensAt !== null || confirmedSeats + waitingSeats > 0;
