import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Alliance } from "../stubs/alliance";
import { Enterprise } from "../stubs/enterprise";
import { PartyOrganization } from "../stubs/party-organization";
import { Region, regionOf } from "../stubs/region";
import { MeetingSeries } from "./meeting-series.entity";
import { Meeting, MeetingConnection } from "./meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting-parts.entity";
import { MeetingPageArgs } from "./meeting.types";

const ordered = "最近的在前；纪要确认前只给本辖区工作人员看";

@Resolver(() => Meeting)
export class MeetingResolver {
  @forPartners
  @Query(() => Meeting, { nullable: true, description: "按编号取一次会议；没有或纪要尚未确认时为空" })
  meeting(@Arg("id", () => ID, { description: "会议编号" }) id: string, @Ctx() ctx: Context): Promise<Meeting | null> {
    return ctx.loaders.meetingById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() meeting: Meeting): Region {
    return regionOf(meeting);
  }

  @forPartners
  @FieldResolver(() => Alliance, { nullable: true, description: "哪个联盟的会议；不是联盟的会议时为空" })
  alliance(@Root() { allianceId }: Meeting): Alliance | null {
    return allianceId === null ? null : { id: allianceId };
  }

  @FieldResolver(() => MeetingSeries, { nullable: true, description: "所属会议系列；不属于系列时为空，只给本辖区工作人员看" })
  async series(@Root() { seriesId }: Meeting, @Ctx() ctx: Context): Promise<MeetingSeries | null> {
    return seriesId === null ? null : ctx.loaders.meetingSeriesById.load(seriesId);
  }

  @forPartners
  @FieldResolver(() => [MeetingUnit], { description: "参加会议的各单位，及各自的意见" })
  units(@Root() { id }: Meeting, @Ctx() ctx: Context): Promise<MeetingUnit[]> {
    return ctx.loaders.unitsByMeeting.load(id);
  }

  @forPartners
  @FieldResolver(() => [AgendaItem], { description: "议程，依次排列" })
  agenda(@Root() { id }: Meeting, @Ctx() ctx: Context): Promise<AgendaItem[]> {
    return ctx.loaders.agendaByMeeting.load(id);
  }
}

@Resolver(() => MeetingUnit)
export class MeetingUnitResolver {
  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "党组织；不以党组织身份参会时为空" })
  organization(@Root() { organizationId }: MeetingUnit): PartyOrganization | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @forPartners
  @FieldResolver(() => Enterprise, { nullable: true, description: "企业；不以企业身份参会时为空" })
  enterprise(@Root() { enterpriseId }: MeetingUnit): Enterprise | null {
    return enterpriseId === null ? null : { id: enterpriseId };
  }
}

@Resolver(() => MeetingSeries)
export class MeetingSeriesResolver {
  @Query(() => MeetingSeries, { nullable: true, description: "按编号取一个会议系列；没有、或不是本辖区工作人员时为空" })
  meetingSeries(
    @Arg("id", () => ID, { description: "会议系列编号" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<MeetingSeries | null> {
    return ctx.loaders.meetingSeriesById.load(id);
  }

  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() series: MeetingSeries): Region {
    return regionOf(series);
  }

  @FieldResolver(() => MeetingConnection, { nullable: true, description: `本系列的会议，${ordered}` })
  meetings(
    @Root() { id }: MeetingSeries,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Meeting>> {
    return ctx.loaders.meetingsBySeries.page(id, page, {});
  }
}

/** What meetings add to Region. */
@Resolver(() => Region)
export class RegionMeetingResolver {
  @forPartners
  @FieldResolver(() => MeetingConnection, { nullable: true, description: `会议，含所辖各级，${ordered}` })
  meetings(
    @Root() { code }: Region,
    @Args(() => MeetingPageArgs) { kind, statuses, status, ...page }: MeetingPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Meeting>> {
    return ctx.loaders.meetingsUnder.page(code, page, { kind, statuses, status });
  }
}

/** What meetings add to Alliance. */
@Resolver(() => Alliance)
export class AllianceMeetingResolver {
  @forPartners
  @FieldResolver(() => MeetingConnection, { nullable: true, description: `本联盟的会议，${ordered}` })
  meetings(@Root() { id }: Alliance, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Meeting>> {
    return ctx.loaders.meetingsByAlliance.page(id, page, {});
  }
}
