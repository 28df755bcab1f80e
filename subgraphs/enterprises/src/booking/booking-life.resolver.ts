import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Booking } from "./booking.entity";
import { bookResource, cancelBooking, useBooking } from "./booking-life.service";
import {
  bookingErrors,
  BookResourceInput,
  BookResourcePayload,
  CancelBookingPayload,
  MoveBookingInput,
  UseBookingPayload,
} from "./booking-life.types";
import { bookingMachine } from "./booking.states";

const written = { thing: "booking", entity: Booking, errors: bookingErrors } as const;

@Resolver(() => Booking)
export class BookingLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() booking: Booking, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(bookingMachine, booking, viewer);
  }

  @authenticated
  @Mutation(() => BookResourcePayload, { nullable: true, description: "预约共享资源；同一时间约出去的从不超过总数量" })
  bookResource(@Arg("input", () => BookResourceInput) input: BookResourceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "bookResource", input, written, (tx) => bookResource(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => CancelBookingPayload, { nullable: true, description: "取消还没有开始的预约" })
  cancelBooking(@Arg("input", () => MoveBookingInput) input: MoveBookingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "cancelBooking", input, written, (tx) => cancelBooking(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => UseBookingPayload, { nullable: true, description: "登记预约已使用；到时自动登记" })
  useBooking(@Arg("input", () => MoveBookingInput) input: MoveBookingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "useBooking", input, written, (tx) => useBooking(tx, ctx.viewer, input));
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() booking: Booking, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(booking, "enterprises:read", ctx);
  }
}
