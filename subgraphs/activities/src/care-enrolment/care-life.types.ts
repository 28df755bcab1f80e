import { Field, ID, InputType } from "type-graphql";
import {
  DateScalar,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";
import { CareEnrolment } from "./care-enrolment.entity";

export const careErrors = userErrorsOf(
  "CareEnrolment",
  "托管班办理",
  {
    TERM_NOT_FOUND: "没有这一期托管班",
    TERM_OVER: "这一期托管班已经结束",
    NOT_IN_TERM: "今天不在托管班的日期里",
    AGE_OUT_OF_RANGE: "儿童的年龄不在本期的范围内",
    CONSENT_MISSING: "监护人还没有签署同意书",
    HEALTH_MISSING: "还没有健康申报",
    PICKUP_MISSING: "还没有指定接送人",
    PICKUP_NOT_AUTHORISED: "此人不在监护人指定的接送人里，不能接走儿童",
    ALREADY_SIGNED_IN: "今天已经签到",
    NOT_SIGNED_IN: "今天还没有签到，或已经离班",
  },
  { constraints: { care_attendance_pkey: "ALREADY_SIGNED_IN", care_term_places_check: "WRONG_STATE" } },
);
export type CareRefusal = RefusalOf<typeof careErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "careEnrolment", () => CareEnrolment, careErrors, `${what}的结果`);
export const OpenCareTermPayload = payloadOf("OpenCareTerm", "careTerm", () => CareTerm, careErrors, "开设托管班的结果");
export const EnrolChildPayload = payload("EnrolChild", "为儿童报名");
export const GiveConsentPayload = payload("GiveConsent", "签署同意书");
export const DeclareHealthPayload = payload("DeclareHealth", "健康申报");
export const AuthorisePickupPayload = payload("AuthorisePickup", "指定接送人");
export const CancelEnrolmentPayload = payload("CancelEnrolment", "取消报名");
export const SignInChildPayload = payload("SignInChild", "到班签到");
export const SignOutChildPayload = payload("SignOutChild", "离班签退");

@InputType({ description: "开设托管班的输入" })
export class OpenCareTermInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) title!: string;
  @Field(() => DateScalar, { description: "开班日期" })
  startsOn!: string;
  @Field(() => DateScalar, { description: "结班日期" })
  endsOn!: string;
  @WholeField("名额", { min: 1, max: 2_000 }) places!: number;
  @WholeField("同时在岗的看护人员", { min: 1, max: 500 }) staff!: number;
  @TextListField("课程", { max: 30, most: 30, nullable: true }) courses?: string[] | null;
  @WholeField("最小年龄", { min: 0, max: 17, nullable: true, note: "开班当天，不填为6" }) minAge?: number | null;
  @WholeField("最大年龄", { min: 0, max: 17, nullable: true, note: "开班当天，不填为14" }) maxAge?: number | null;
}

@InputType({ description: "为儿童报名的输入" })
export class EnrolChildInput extends KeyedInput {
  @Field(() => ID, { description: "托管班编号" })
  termId!: string;
  @TextField("儿童姓名", { max: 30, note: "加密保存" }) childName!: string;
  @Field(() => DateScalar, { description: "儿童出生日期，加密保存" })
  childBirthDate!: string;
  @TextField("监护人姓名", { max: 30, note: "加密保存" }) guardianName!: string;
  @TextField("监护人电话", { max: 20, note: "加密保存" }) guardianPhone!: string;
}

@InputType({ description: "签署同意书的输入" })
export class GiveConsentInput extends MoveInput {
  @TextField("同意书版本", { max: 20, note: "监护人看到的那一版" }) consentVersion!: string;
}

@InputType({ description: "健康申报的输入" })
export class DeclareHealthInput extends MoveInput {
  @Field(() => Boolean, { description: "是否有需要看护人员留意的情况；只存是或否，具体情况当面说" })
  needsAttention!: boolean;
}

@InputType({ description: "一个可以接走儿童的人" })
export class PickupInput {
  @TextField("姓名", { max: 30, note: "加密保存" }) name!: string;
  @TextField("电话", { max: 20, note: "加密保存" }) phone!: string;
}

@InputType({ description: "指定接送人的输入" })
export class AuthorisePickupInput extends MoveInput {
  @Field(() => [PickupInput], { description: "可以接走儿童的人，1到5位" })
  pickups!: PickupInput[];
}

@InputType({ description: "办理托管班报名的输入" })
export class MoveEnrolmentInput extends MoveInput {}

@InputType({ description: "离班签退的输入" })
export class SignOutChildInput extends MoveInput {
  @TextField("接走儿童的人", { max: 30, note: "姓名，须是监护人指定的接送人" }) pickedUpBy!: string;
}
