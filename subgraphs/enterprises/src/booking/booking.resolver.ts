import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { authenticated, type Connection, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Resource } from "../resource/resource.entity";
import { Booking, BookingConnection } from "./booking.entity";

@Resolver(() => Booking)
export class BookingResolver {
  @authenticated
  @Query(() => BookingConnection, {
    nullable: true,
    description: "本人和所代表的企业的预约，时间晚的在前；没有时为空列表",
  })
  myBookings(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Booking>> {
    return ctx.loaders.bookingsOfViewer.page("", page, {});
  }

  @FieldResolver(() => Resource, { description: "预约的资源" })
  async resource(@Root() { resourceId }: Booking, @Ctx() ctx: Context): Promise<Resource> {
    // Whoever sees a booking sees its resource, and the foreign key says that it is there.
    return (await ctx.loaders.resourceById.load(resourceId)) as Resource;
  }
}

/** What bookings add to the resources they take. */
@Resolver(() => Resource)
export class ResourceBookingResolver {
  @FieldResolver(() => BookingConnection, {
    nullable: true,
    description: "预约，时间晚的在前；资源所有者与持 enterprises:read 的本辖区工作人员看全部，其他人只看自己的",
  })
  bookings(@Root() { id }: Resource, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Booking>> {
    return ctx.loaders.bookingsByResource.page(id, page, {});
  }
}
