import { Field, ID, InputType } from "type-graphql";
import {
  DateTimeScalar,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { Talent } from "../talent/talent.entity";

export const talentErrors = userErrorsOf(
  "Talent",
  "社区能人办理",
  {
    NOT_LISTED: "还没有入库，不能约请",
    SLOT_TAKEN: "这个时间已经有人约了",
    TIME_PASSED: "约定的时间应在现在之后",
    BOOKING_NOT_FOUND: "没有这次约请，或已取消",
    NOT_YET: "还没有到约定的时间，不能评价",
  },
  { constraints: { talent_booking_taken_key: "SLOT_TAKEN" } },
);
export type TalentRefusal = RefusalOf<typeof talentErrors>;

const payload = (name: string, what: string) => payloadOf(name, "talent", () => Talent, talentErrors, `${what}的结果`);
export const NominateTalentPayload = payload("NominateTalent", "推荐社区能人");
export const VerifyTalentPayload = payload("VerifyTalent", "核实社区能人");
export const ListTalentPayload = payload("ListTalent", "社区能人入库");
export const RetireTalentPayload = payload("RetireTalent", "社区能人退出");
export const BookTalentPayload = payload("BookTalent", "约请社区能人");
export const RateTalentPayload = payload("RateTalent", "评价社区能人");

@InputType({ description: "推荐社区能人的输入" })
export class NominateTalentInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("姓名", { max: 30, note: "加密保存" }) name!: string;
  @TextListField("特长", { max: 20, most: 10 }) skills!: string[];
  @Field(() => ID, { nullable: true, description: "共同发掘的企业" })
  enterpriseId?: string | null;
}

@InputType({ description: "办理社区能人的输入" })
export class MoveTalentInput extends MoveInput {
  @TextField("说明", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "约请社区能人的输入" })
export class BookTalentInput extends KeyedInput {
  @Field(() => ID, { description: "社区能人编号" })
  talentId!: string;
  @Field(() => DateTimeScalar, { description: "约定的开始时间" })
  startsAt!: Date;
  @Field(() => ID, { nullable: true, description: "为哪个党组织约请" })
  organizationId?: string | null;
}

@InputType({ description: "评价社区能人的输入" })
export class RateTalentInput extends KeyedInput {
  @Field(() => ID, { description: "约请编号" })
  bookingId!: string;
  @WholeField("评分", { min: 1, max: 5 }) rating!: number;
}
