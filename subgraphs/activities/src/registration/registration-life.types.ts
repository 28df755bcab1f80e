import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { Registration } from "./registration.entity";

export const registrationErrors = userErrorsOf(
  "Registration",
  "报名办理",
  {
    REGISTRATION_CLOSED: "现在不能报名：还没有开始，或已经截止",
    ALREADY_REGISTERED: "已经报过名了",
    ENTERPRISE_QUOTA_FULL: "本企业的名额已用完",
    PROMOTION_EXPIRED: "递补的名额已过保留时间，已回到候补",
    CODE_INVALID: "签到码不对或已过时",
    PARTY_TOO_LARGE: "同行人数超过了活动的名额",
    ALREADY_STARTED: "活动已经开始，不能再取消",
    NOT_STARTED: "活动还没有开始",
  },
  { constraints: { registration_one_live_idx: "ALREADY_REGISTERED" } },
);
export type RegistrationRefusal = RefusalOf<typeof registrationErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "registration", () => Registration, registrationErrors, `${what}的结果`, { partner: true });
export const RegisterForActivityPayload = payload("RegisterForActivity", "报名");
export const CancelRegistrationPayload = payload("CancelRegistration", "取消报名");
export const ConfirmPromotionPayload = payload("ConfirmPromotion", "确认递补");
export const CheckInPayload = payload("CheckIn", "签到");
export const MarkNoShowPayload = payload("MarkNoShow", "登记未到");

@InputType({ description: "代谁办理：合作系统代居民，工作人员代老人" })
export class OnBehalfOfInput {
  @TextField("本人在合作系统中的标识", { max: 200, note: "同一人始终相同；不存原文" }) subjectToken!: string;
  @TextField("姓名", { max: 30 }) name!: string;
  @TextField("电话", { max: 20, nullable: true }) phone?: string | null;
}

@InputType({ description: "报名活动的输入" })
export class RegisterForActivityInput extends KeyedInput {
  @Field(() => ID, { description: "活动编号" })
  activityId!: string;
  @WholeField("人数", { min: 1, max: 50, nullable: true, note: "含本人，不填为1" }) partySize?: number | null;
  @Field(() => ID, { nullable: true, description: "以哪家企业的名义报名，占用该企业的名额；以个人名义时不填" })
  enterpriseId?: string | null;
  @Field(() => OnBehalfOfInput, { nullable: true, description: "代谁报名；本人报名时不填" })
  onBehalfOf?: OnBehalfOfInput | null;
  @TextField("报名人姓名", { max: 30, nullable: true, note: "本人报名时可填" }) name?: string | null;
  @TextField("报名人电话", { max: 20, nullable: true, note: "本人报名时可填" }) phone?: string | null;
}

@InputType({ description: "办理报名的输入" })
export class MoveRegistrationInput extends MoveInput {}

@InputType({ description: "取消报名的输入" })
export class CancelRegistrationInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "签到的输入" })
export class CheckInInput extends MoveInput {
  @TextField("签到码", { max: 40, note: "本人扫活动现场的码，或工作人员录入报名人的六位码" }) code!: string;
}
