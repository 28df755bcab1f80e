import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { Nomination } from "../nomination/nomination.entity";

export const nominationErrors = userErrorsOf(
  "Nomination",
  "评选申报办理",
  {
    SCHEME_NOT_FOUND: "没有这次评选",
    ESTATE_NOT_FOUND: "这个区划没有这个小区",
    OUTSIDE_SCHEME: "不在开展评选的区划内，不能申报",
    ALREADY_NOMINATED: "已经申报过这个称号；撤回后才能再申报",
    REVIEWER_IS_APPLICANT: "评审人不能是申报的经办人本人",
    PUBLICITY_NOT_OVER: "公示期未满，还不能命名",
    PUBLICITY_OVER: "公示期已满，不再受理异议",
    OPEN_OBJECTION: "还有未办结的异议，不能命名",
    OBJECTION_ALREADY_OPEN: "您提出的异议还在办理，答复后才能再提",
    OBJECTION_NOT_FOUND: "没有这条异议",
    OBJECTION_ALREADY_RESOLVED: "这条异议已经办结",
    RESOLVER_IS_OBJECTOR: "核查人不能是提出异议的本人",
  },
  {
    constraints: {
      nomination_one_of_region: "ALREADY_NOMINATED",
      nomination_one_of_estate: "ALREADY_NOMINATED",
      nomination_reviewer_check: "REVIEWER_IS_APPLICANT",
      objection_one_open_of_person: "OBJECTION_ALREADY_OPEN",
      objection_resolver_check: "RESOLVER_IS_OBJECTOR",
    },
  },
);
export type NominationRefusal = RefusalOf<typeof nominationErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "nomination", () => Nomination, nominationErrors, `${what}的结果`);
export const NominateForAwardPayload = payload("NominateForAward", "申报评选");
export const RecommendNominationPayload = payload("RecommendNomination", "推荐申报");
export const ReviewNominationPayload = payload("ReviewNomination", "评审申报");
export const ProposeNominationPayload = payload("ProposeNomination", "拟定命名");
export const PubliciseNominationPayload = payload("PubliciseNomination", "公示拟命名的申报");
export const NameNominationPayload = payload("NameNomination", "命名");
export const WithdrawNominationPayload = payload("WithdrawNomination", "撤回申报");
export const FileObjectionPayload = payload("FileObjection", "提出异议");
export const ResolveObjectionPayload = payload("ResolveObjection", "办结异议");

@InputType({ description: "申报评选的输入" })
export class NominateForAwardInput extends KeyedInput {
  @Field(() => ID, { description: "评选编号" })
  schemeId!: string;
  @Field(() => ID, { description: "申报的区划代码，街道或社区；以小区申报时为小区所在的区划" })
  regionCode!: string;
  @Field(() => ID, { nullable: true, description: "申报的小区的编号；以区划申报时不填" })
  estateId?: string | null;
  @TextField("称号", { max: 40, note: "如“百佳示范社区”" }) title!: string;
}

@InputType({ description: "推荐申报的输入" })
export class RecommendNominationInput extends MoveInput {}

@InputType({ description: "评审申报的输入" })
export class ReviewNominationInput extends MoveInput {}

@InputType({ description: "拟定命名的输入" })
export class ProposeNominationInput extends MoveInput {}

@InputType({ description: "公示拟命名的申报的输入" })
export class PubliciseNominationInput extends MoveInput {}

@InputType({ description: "命名的输入" })
export class NameNominationInput extends MoveInput {}

@InputType({ description: "撤回申报的输入" })
export class WithdrawNominationInput extends MoveInput {
  @TextField("原因", { max: 200 }) reason!: string;
}

@InputType({ description: "提出异议的输入；id 是申报的编号" })
export class FileObjectionInput extends MoveInput {
  @TextField("异议内容", { max: 1000, note: "写明事实；不公开提出人" }) text!: string;
}

@InputType({ description: "办结异议的输入；id 是申报的编号" })
export class ResolveObjectionInput extends MoveInput {
  @Field(() => ID, { description: "异议编号" })
  objectionId!: string;
  @TextField("核查结论与答复", { max: 1000 }) answer!: string;
}
