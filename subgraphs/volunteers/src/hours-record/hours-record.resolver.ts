import { Args, Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { type Connection, PageArgs, requireOwnOrScope, StateChange, historyOf } from "@quyu/kernel";
import type { Context } from "../context";
import { Activity } from "../stubs/activity";
import { hoursOf } from "../team-service/team-service.types";
import { Volunteer } from "../volunteer/volunteer.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { HoursRecord, HoursRecordConnection } from "./hours-record.entity";

@Resolver(() => HoursRecord)
export class HoursRecordResolver {
  @FieldResolver(() => Volunteer, { description: "服务的志愿者" })
  volunteer(@Root() { volunteerId }: HoursRecord, @Ctx() ctx: Context): Promise<Volunteer | null> {
    return ctx.loaders.volunteerById.load(volunteerId);
  }

  @FieldResolver(() => VolunteerTeam, { description: "所在的志愿服务队" })
  team(@Root() { teamId }: HoursRecord, @Ctx() ctx: Context): Promise<VolunteerTeam | null> {
    return ctx.loaders.volunteerTeamById.load(teamId);
  }

  @FieldResolver(() => Activity, { nullable: true, description: "所服务的活动；不在活动中服务的为空" })
  activity(@Root() { activityId }: HoursRecord): Activity | null {
    return activityId === null ? null : { id: activityId };
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() record: HoursRecord, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(record, "volunteers:read", ctx);
  }
}

/** What hours add to Volunteer. */
@Resolver(() => Volunteer)
export class VolunteerHoursResolver {
  @FieldResolver(() => Float, {
    description: "确认时长，单位小时：队长已确认、已记入和已更正的合计，不含补录的；评星以此为准",
  })
  async confirmedHours(@Root() { id }: Volunteer, @Ctx() ctx: Context): Promise<number> {
    return hoursOf((await ctx.loaders.confirmedMinutes.load(id)).confirmed);
  }

  @FieldResolver(() => Float, { description: "补录的时长，单位小时：事后补录而已确认的，与确认时长分开计" })
  async backfilledHours(@Root() { id }: Volunteer, @Ctx() ctx: Context): Promise<number> {
    return hoursOf((await ctx.loaders.confirmedMinutes.load(id)).backfilled);
  }

  @FieldResolver(() => HoursRecordConnection, {
    nullable: true,
    description: "服务时长记录，最近的在前；队长只看到本队的，工作人员只看到本辖区服务队的",
  })
  records(
    @Root() { id }: Volunteer,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<HoursRecord>> {
    return ctx.loaders.hoursByVolunteer.page(id, page, {});
  }
}

/** What hours add to VolunteerTeam. */
@Resolver(() => VolunteerTeam)
export class TeamHoursResolver {
  @FieldResolver(() => HoursRecordConnection, {
    nullable: true,
    description: "等待队长确认的时长记录，等得最久的在前；无权查看时为空（本队队长或持 volunteers:read 的本辖区工作人员可看）",
  })
  pendingHours(
    @Root() { id, regionCode }: VolunteerTeam,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<HoursRecord>> {
    requireOwnOrScope(ctx.viewer, "volunteers:read", { teamId: id, regionCode });
    return ctx.loaders.pendingHoursByTeam.page(id, page, {});
  }
}
