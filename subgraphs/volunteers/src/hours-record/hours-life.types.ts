import { Field, ID, InputType, Int } from "type-graphql";
import {
  DateTimeScalar,
  describedEnum,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
} from "@quyu/kernel";
import { HoursEvidence, HoursRecord, type HoursEvidenceValue } from "./hours-record.entity";

export const hoursErrors = userErrorsOf(
  "Hours",
  "服务时长办理",
  {
    NOT_TEAM_LEADER: "只有本队队长可以确认",
    NOT_A_MEMBER: "志愿者不在这支服务队里，或服务时不在",
    OVER_24_HOURS_A_DAY: "一天的服务时长不能超过24小时",
    OVERLAPS: "与已有的服务时长重叠",
    REASON_REQUIRED: "请写明原因",
    OWN_HOURS: "本人的时长由他人确认",
    TOO_LATE: "超过30天的请用补录",
    NOT_OVER_YET: "服务还没有结束",
    NOT_A_VOLUNTEER: "还没有登记为志愿者",
  },
  { constraints: { hours_record_overlap_excl: "OVERLAPS", hours_record_day_guard: "OVER_24_HOURS_A_DAY" } },
);
export type HoursRefusal = RefusalOf<typeof hoursErrors>;

const payload = (name: string, what: string) => payloadOf(name, "hoursRecord", () => HoursRecord, hoursErrors, `${what}的结果`);
export const ClaimHoursPayload = payload("ClaimHours", "申报时长");
export const BackfillHoursPayload = payload("BackfillHours", "补录时长");
export const ConfirmHoursPayload = payload("ConfirmHours", "确认时长");
export const DisputeHoursPayload = payload("DisputeHours", "提出异议");
export const CorrectHoursPayload = payload("CorrectHours", "更正时长");

export const HoursDecision = describedEnum("HoursDecision", "队长对时长的意见", { CONFIRM: "确认", REJECT: "不予确认" });

@InputType({ description: "申报时长的输入" })
export class ClaimHoursInput extends KeyedInput {
  @Field(() => ID, { description: "服务队编号" })
  teamId!: string;
  @Field(() => ID, { nullable: true, description: "志愿者编号；本人申报时不填，队长或工作人员代为申报时必填" })
  volunteerId?: string | null;
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;
  @Field(() => Int, { description: "时长，单位分钟，1到1440" })
  minutes!: number;
  @Field(() => HoursEvidence, { description: "凭据；活动签到的由系统生成，不能自填" })
  evidence!: HoursEvidenceValue;
  @Field(() => ID, { nullable: true, description: "所服务的活动" })
  activityId?: string | null;
}

@InputType({ description: "补录时长的输入" })
export class BackfillHoursInput extends ClaimHoursInput {}

@InputType({ description: "确认时长的输入" })
export class ConfirmHoursInput extends MoveInput {
  @Field(() => HoursDecision, { nullable: true, description: "意见；不填为确认" })
  decision?: keyof typeof HoursDecision | null;
  @TextField("原因", { max: 300, nullable: true, note: "不予确认时必填" }) reason?: string | null;
}

@InputType({ description: "提出异议的输入" })
export class DisputeHoursInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true, note: "必填" }) reason?: string | null;
}

@InputType({ description: "更正时长的输入" })
export class CorrectHoursInput extends MoveInput {
  @Field(() => Int, { description: "正确的时长，单位分钟，1到1440" })
  minutes!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: "正确的开始时间；不填则不改" })
  startsAt?: Date | null;
  @TextField("说明", { max: 300, nullable: true }) reason?: string | null;
}
