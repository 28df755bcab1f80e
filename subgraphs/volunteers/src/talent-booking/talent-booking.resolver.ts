import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { type Connection, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../stubs/party-organization";
import { Talent } from "../talent/talent.entity";
import { TalentBooking, TalentBookingConnection } from "./talent-booking.entity";

@Resolver(() => TalentBooking)
export class TalentBookingResolver {
  @FieldResolver(() => Talent, { description: "约请的社区能人" })
  talent(@Root() { talentId }: TalentBooking, @Ctx() ctx: Context): Promise<Talent | null> {
    return ctx.loaders.talentById.load(talentId);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: "约请的党组织；不是党组织约请的为空" })
  forOrganization(@Root() { organizationId }: TalentBooking): PartyOrganization | null {
    return organizationId === null ? null : { id: organizationId };
  }

  @FieldResolver(() => Int, { nullable: true, description: "服务评价，1到5分；还没有评价时为空" })
  rating(@Root() { rating }: TalentBooking): number | null {
    return rating;
  }
}

/** What bookings add to Talent. */
@Resolver(() => Talent)
export class TalentBookingsResolver {
  @FieldResolver(() => TalentBookingConnection, { nullable: true, description: "约请，时间最近的在前" })
  bookings(
    @Root() { id }: Talent,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<TalentBooking>> {
    return ctx.loaders.bookingsByTalent.page(id, page, {});
  }
}
