import { Field, Float, ID, InputType } from "type-graphql";
import { DateScalar, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { ResourceKind, type ResourceKindValue } from "../cooperation/resource-kind";
import { Claim } from "./claim.entity";

export const claimErrors = userErrorsOf(
  "Claim",
  "认领办理",
  {
    SHARES_EXCEEDED: "剩下的份数不够",
    PROJECT_NOT_OPEN: "项目现在不能认领",
    CLAIMANT_NOT_FOUND: "没有这家企业或社会组织",
    REASON_REQUIRED: "请写明原因",
    DAY_IN_FUTURE: "日期不能晚于今天",
  },
  { constraints: { project_shares_check: "SHARES_EXCEEDED" } },
);
export type ClaimRefusal = RefusalOf<typeof claimErrors>;

const payload = (name: string, what: string) => payloadOf(name, "claim", () => Claim, claimErrors, `${what}的结果`);
export const OfferClaimPayload = payload("OfferClaim", "提出认领");
export const DecideClaimPayload = payload("DecideClaim", "答复认领");
export const SignClaimPayload = payload("SignClaim", "认领签约");
export const FulfilClaimPayload = payload("FulfilClaim", "兑现认领");
export const WithdrawClaimPayload = payload("WithdrawClaim", "撤回认领");

@InputType({ description: "提出认领的输入" })
export class OfferClaimInput extends KeyedInput {
  @Field(() => ID, { description: "项目编号" })
  projectId!: string;
  @WholeField("认领的份数", { min: 1, max: 10_000 }) shares!: number;
  @TextField("提供什么", { max: 300 }) offer!: string;
  @Field(() => ID, { nullable: true, description: "哪家企业认领；企业联系人不填" })
  enterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: "哪个社会组织认领；由工作人员代办" })
  socialOrganizationId?: string | null;
}

@InputType({ description: "答复认领的输入" })
export class DecideClaimInput extends MoveInput {
  @Field(() => Boolean, { description: "是否接受" })
  accept!: boolean;
  @TextField("原因", { max: 300, nullable: true, note: "不接受时必填" }) reason?: string | null;
}

@InputType({ description: "办理认领的输入" })
export class MoveClaimInput extends MoveInput {
  @TextField("说明", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "兑现认领的输入：给了什么，记入双方的互哺账" })
export class FulfilClaimInput extends MoveInput {
  @Field(() => ResourceKind, { nullable: true, description: "种类；不填为时间" })
  kind?: ResourceKindValue | null;
  @Field(() => Float, { nullable: true, description: "数量，大于零；不填为认领的份数" })
  quantity?: number | null;
  @TextField("单位", { max: 10, nullable: true, note: "如 人次、小时、套、元；不填为份" }) unit?: string | null;
  @TextField("得到的单位", { max: 60, nullable: true, note: "不填为提出需求的企业，没有时为项目所在的社区" }) receiver?:
    string | null;
  @Field(() => DateScalar, { nullable: true, description: "日期；不填为今天" })
  givenOn?: string | null;
}
