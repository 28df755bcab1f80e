import { Field, ID, InputType, Int } from "type-graphql";
import {
  DateTimeScalar,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";
import { Resource } from "../resource/resource.entity";
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
  },
  {
    constraints: {
      booking_unit_overlap_excl: "SLOT_TAKEN",
      resource_hours_overlap_excl: "HOURS_OVERLAP",
      resource_hours_time_check: "INVALID_INPUT",
    },
  },
);
export type BookingRefusal = RefusalOf<typeof bookingErrors>;

export const OfferResourcePayload = payloadOf("OfferResource", "resource", () => Resource, bookingErrors, "提供共享资源的结果");
const payload = (name: string, what: string) => payloadOf(name, "booking", () => Booking, bookingErrors, `${what}的结果`);
export const BookResourcePayload = payload("BookResource", "预约");
export const CancelBookingPayload = payload("CancelBooking", "取消预约");
export const UseBookingPayload = payload("UseBooking", "登记已使用");

@InputType({ description: "每周的一段可预约时间（北京时间）" })
export class ResourceHoursInput {
  @WholeField("星期几", { min: 1, max: 7, note: "1为周一，7为周日" }) weekday!: number;
  @Field(() => String, { description: "从几点，如 18:00" })
  from!: string;
  @Field(() => String, { description: "到几点，如 22:30；24:00为当天结束" })
  to!: string;
}

@InputType({ description: "提供共享资源的输入" })
export class OfferResourceInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "所在区划的代码；企业联系人不填，取企业的" })
  regionCode?: string | null;
  @Field(() => ID, { nullable: true, description: "哪家企业提供；企业联系人不填，社区自己的不填" })
  ownerId?: string | null;
  @TextField("名称", { max: 60 }) name!: string;
  @Field(() => ResourceKind, { description: "种类" })
  kind!: ResourceKindValue;
  @Field(() => CooperationField, { nullable: true, description: "用于哪个共建领域；不限时不填" })
  field?: CooperationFieldValue | null;
  @TextField("使用条件", { max: 300, nullable: true }) conditions?: string | null;
  @WholeField("同一时间可供预约的数量", { min: 1, max: 100_000, nullable: true, note: "如车位数，不填为1" }) quantity?:
    number | null;
  @Field(() => [ResourceHoursInput], { nullable: true, description: "每周可预约的时间，最多50段；不填为任何时间" })
  hours?: ResourceHoursInput[] | null;
}

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
