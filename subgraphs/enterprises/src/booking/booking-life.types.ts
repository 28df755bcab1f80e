import { Field, ID, InputType, Int } from "type-graphql";
import { DateTimeScalar, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Booking } from "./booking.entity";

export const bookingErrors = userErrorsOf(
  "Booking",
  "共享资源办理",
  {
    SLOT_TAKEN: "这段时间剩下的数量不够",
    OUTSIDE_CONDITIONS: "不在可预约的时间里，或超过了总数量",
    TIME_PASSED: "开始时间应在现在之后",
    HOURS_OVERLAP: "同一天的可预约时间不能重叠",
    ENTERPRISE_NOT_FOUND: "没有这家企业",
    ALREADY_STARTED: "已经开始，不能取消",
    BELOW_BOOKED: "已经约出去的比这个数量多，等用完或取消之后再改",
  },
  {
    constraints: {
      booking_unit_overlap_excl: "SLOT_TAKEN",
      resource_hours_overlap_excl: "HOURS_OVERLAP",
      resource_hours_time_check: "INVALID_INPUT",
      resource_booked_units_check: "BELOW_BOOKED",
    },
  },
);
export type BookingRefusal = RefusalOf<typeof bookingErrors>;

const payload = (name: string, what: string) => payloadOf(name, "booking", () => Booking, bookingErrors, `${what}的结果`);
export const BookResourcePayload = payload("BookResource", "预约");
export const CancelBookingPayload = payload("CancelBooking", "取消预约");
export const UseBookingPayload = payload("UseBooking", "登记已使用");

@InputType({ description: "预约共享资源的输入" })
export class BookResourceInput extends KeyedInput {
  @Field(() => ID, { description: "资源编号" })
  resourceId!: string;
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;
  @Field(() => DateTimeScalar, { description: "结束时间" })
  endsAt!: Date;
  @Field(() => Int, { nullable: true, description: "数量，不填为1" })
  quantity?: number | null;
  @TextField("用途", { max: 100 }) purpose!: string;
  @Field(() => ID, { nullable: true, description: "为哪家企业预约；企业联系人和本人预约时不填" })
  enterpriseId?: string | null;
}

@InputType({ description: "办理预约的输入" })
export class MoveBookingInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true }) reason?: string | null;
}
