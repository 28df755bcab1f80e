import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { OpeningHours, RotaEntry, Venue, VenueConnection } from "./venue.entity";
import { isOpenAt } from "./opening";
import { amendVenue, createVenue } from "./venue.service";
import { AmendVenueInput, AmendVenuePayload, CreateVenueInput, CreateVenuePayload, venueErrors, VenuesArgs } from "./venue.types";

/** How a venue is written down. */
const written = { thing: "venue", entity: Venue, errors: venueErrors } as const;

@Resolver(() => Venue)
export class VenueResolver {
  @forPartners
  @Query(() => Venue, { nullable: true, description: "按编号取一个场地；没有时为空" })
  venue(@Arg("id", () => ID, { description: "场地编号" }) id: string, @Ctx() ctx: Context): Promise<Venue | null> {
    return ctx.loaders.venueById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { description: "所在区划" })
  region(@Root() venue: Venue, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(venue, ctx);
  }

  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "主管的党组织；未登记时为空" })
  async host(@Root() { hostId }: Venue, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return hostId === null ? null : ctx.loaders.partyOrganizationById.load(hostId);
  }

  @forPartners
  @FieldResolver(() => [OpeningHours], { description: "每周开放时间；未登记时为空列表" })
  openingHours(@Root() { id }: Venue, @Ctx() ctx: Context): Promise<OpeningHours[]> {
    return ctx.loaders.openingHoursByVenue.load(id);
  }

  @forPartners
  @FieldResolver(() => [RotaEntry], { description: "每周值守安排；没有时为空列表" })
  staffRota(@Root() { id }: Venue, @Ctx() ctx: Context): Promise<RotaEntry[]> {
    return ctx.loaders.rotaByVenue.load(id);
  }

  @forPartners
  @FieldResolver(() => Boolean, { description: "此刻是否开放：按每周开放时间推算，未计节假日调整；未登记开放时间的为否" })
  async isOpenNow(@Root() { id }: Venue, @Ctx() ctx: Context): Promise<boolean> {
    return isOpenAt(await ctx.loaders.openingHoursByVenue.load(id), new Date());
  }

  @FieldResolver(() => [StateChange], { description: "场地登记与修改的经过，最早的在前；办理人的姓名只给本辖区工作人员看" })
  history(@Root() venue: Venue, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(venue, "organizations:read", ctx);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => CreateVenuePayload, { nullable: true, description: "登记一处场地，连同每周开放时间和值守安排" })
  createVenue(@Arg("input", () => CreateVenueInput) input: CreateVenueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "createVenue", input, written, (tx) => createVenue(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AmendVenuePayload, { nullable: true, description: "修改场地、每周开放时间或值守安排" })
  amendVenue(@Arg("input", () => AmendVenueInput) input: AmendVenueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendVenue", input, written, (tx) => amendVenue(tx, ctx.viewer, input));
  }
}

/** What venues add to Region. */
@Resolver(() => Region)
export class RegionVenueResolver {
  @forPartners
  @FieldResolver(() => VenueConnection, { nullable: true, description: "场地，含所辖各级，按名称排列" })
  venues(
    @Root() { code }: Region,
    @Args(() => VenuesArgs) { kind, ...page }: VenuesArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Venue>> {
    return ctx.loaders.venuesUnder.page(code, page, { kind });
  }
}
