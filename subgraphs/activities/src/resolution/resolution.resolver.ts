import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, StateChange, historyOf } from "@quyu/kernel";
import type { Context } from "../context";
import { Meeting } from "../meeting/meeting.entity";
import { AgendaItem } from "../meeting/meeting-parts.entity";
import { PartyOrganization } from "../stubs/party-organization";
import { Region } from "../stubs/region";
import { Resolution, ResolutionConnection } from "./resolution.entity";
import { isOverdue } from "./resolution.rules";
import { ResolutionPageArgs } from "./resolution.types";

const ordered = "最近通过的在前；会议纪要确认前只给本辖区工作人员看";

@Resolver(() => Resolution)
export class ResolutionResolver {
  @forPartners
  @Query(() => Resolution, { nullable: true, description: "按编号取一项决议；没有或会议纪要尚未确认时为空" })
  resolution(@Arg("id", () => ID, { description: "决议编号" }) id: string, @Ctx() ctx: Context): Promise<Resolution | null> {
    return ctx.loaders.resolutionById.load(id);
  }

  @forPartners
  @FieldResolver(() => Meeting, { description: "通过决议的会议" })
  async meeting(@Root() { meetingId }: Resolution, @Ctx() ctx: Context): Promise<Meeting> {
    // A foreign key says that it is there, and who sees the resolution sees its meeting.
    return (await ctx.loaders.meetingById.load(meetingId)) as Meeting;
  }

  @forPartners
  @FieldResolver(() => AgendaItem, { nullable: true, description: "由哪个议题而来；不由议题而来时为空" })
  async agendaItem(@Root() { agendaItemId }: Resolution, @Ctx() ctx: Context): Promise<AgendaItem | null> {
    return agendaItemId === null ? null : ctx.loaders.agendaItemById.load(agendaItemId);
  }

  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "承办的党组织；尚未交办时为空" })
  ownerOrganization(@Root() { ownerOrganizationId }: Resolution): PartyOrganization | null {
    return ownerOrganizationId === null ? null : { id: ownerOrganizationId };
  }

  @forPartners
  @FieldResolver(() => Boolean, { description: "是否逾期：过了办理期限（北京时间）还没有办完" })
  isOverdue(@Root() resolution: Resolution): boolean {
    return isOverdue(resolution);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() resolution: Resolution, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(resolution, "activities:read", ctx);
  }
}

/** What resolutions add to Meeting. */
@Resolver(() => Meeting)
export class MeetingResolutionResolver {
  @forPartners
  @FieldResolver(() => [Resolution], { description: "会议通过的决议，按通过先后排列" })
  resolutions(@Root() { id }: Meeting, @Ctx() ctx: Context): Promise<Resolution[]> {
    return ctx.loaders.resolutionsByMeeting.load(id);
  }
}

/** What resolutions add to AgendaItem. */
@Resolver(() => AgendaItem)
export class AgendaItemResolutionResolver {
  @forPartners
  @FieldResolver(() => Resolution, { nullable: true, description: "从哪项未办结的决议带来；新提的议题为空" })
  async carriedFrom(@Root() { id }: AgendaItem, @Ctx() ctx: Context): Promise<Resolution | null> {
    const resolutionId = await ctx.loaders.carriedResolutionId.load(id);
    return resolutionId === null ? null : ctx.loaders.resolutionById.load(resolutionId);
  }
}

/** What resolutions add to Region. */
@Resolver(() => Region)
export class RegionResolutionResolver {
  @forPartners
  @FieldResolver(() => ResolutionConnection, { nullable: true, description: `会议决议，含所辖各级，${ordered}` })
  resolutions(
    @Root() { code }: Region,
    @Args(() => ResolutionPageArgs) { status, overdue, ...page }: ResolutionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Resolution>> {
    return ctx.loaders.resolutionsUnder.page(code, page, { status, overdue });
  }
}

/** What resolutions add to PartyOrganization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationResolutionResolver {
  @forPartners
  @FieldResolver(() => ResolutionConnection, { nullable: true, description: `由本组织承办的决议，${ordered}` })
  ownedResolutions(
    @Root() { id }: PartyOrganization,
    @Args(() => ResolutionPageArgs) { status, overdue, ...page }: ResolutionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Resolution>> {
    return ctx.loaders.resolutionsByOwner.page(id, page, { status, overdue });
  }
}
