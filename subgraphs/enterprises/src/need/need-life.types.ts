import { Field, ID, InputType } from "type-graphql";
import {
  describedEnum,
  EditInput,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { Need, NeedOrigin } from "./need.entity";

export const needErrors = userErrorsOf(
  "Need",
  "需求办理",
  {
    REVIEWER_IS_SUBMITTER: "审核人不能是提出人本人",
    REASON_REQUIRED: "请写明原因",
    TARGET_NOT_FOUND: "没有找到要并入的需求，或它还没有上清单",
    RESOURCE_NOT_FOUND: "没有这项资源",
    ORIGIN_INCOMPLETE: "请写明来源：企业、走访或会议决议",
  },
  { constraints: { need_reviewer_check: "REVIEWER_IS_SUBMITTER", need_visit_id_fkey: "ORIGIN_INCOMPLETE" } },
);
export type NeedRefusal = RefusalOf<typeof needErrors>;

const payload = (name: string, what: string, partner = false) =>
  payloadOf(name, "need", () => Need, needErrors, `${what}的结果`, { partner });
export const DraftNeedPayload = payload("DraftNeed", "起草需求", true);
export const AmendNeedPayload = payload("AmendNeed", "修改需求");
export const SubmitNeedPayload = payload("SubmitNeed", "提交需求", true);
export const StartNeedReviewPayload = payload("StartNeedReview", "开始审核需求");
export const ReviewNeedPayload = payload("ReviewNeed", "审核需求");
export const MergeNeedPayload = payload("MergeNeed", "并入另一条需求");
export const WithdrawNeedPayload = payload("WithdrawNeed", "撤回需求", true);
export const MatchNeedPayload = payload("MatchNeed", "对接需求");
export const StartNeedDeliveryPayload = payload("StartNeedDelivery", "开始办理需求");
export const FulfilNeedPayload = payload("FulfilNeed", "办成需求");
export const EvaluateNeedPayload = payload("EvaluateNeed", "评价需求");
export const ArchiveNeedPayload = payload("ArchiveNeed", "归档需求");

export const ReviewDecision = describedEnum("ReviewDecision", "审核意见", { LIST: "列入需求清单", DECLINE: "不予列入" });

@InputType({ description: "起草需求的输入" })
export class DraftNeedInput extends KeyedInput {
  @Field(() => ID, { nullable: true, description: "所在区划的代码；企业联系人不填，取企业的" })
  regionCode?: string | null;
  @TextField("标题", { max: 60 }) title!: string;
  @TextField("详细说明", { max: 2_000, nullable: true, note: "只给提出人和工作人员看" }) detail?: string | null;
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;
  @Field(() => NeedOrigin, { nullable: true, description: "来源；工作人员填，别人不填" })
  raisedBy?: keyof typeof NeedOrigin | null;
  @Field(() => ID, { nullable: true, description: "关于哪家企业" })
  enterpriseId?: string | null;
  @Field(() => ID, { nullable: true, description: "哪次走访得知；来源为走访时必填" })
  visitId?: string | null;
  @Field(() => ID, { nullable: true, description: "哪项会议决议；来源为会议时必填" })
  originResolutionId?: string | null;
  @TextField("联系人", { max: 30, nullable: true, note: "加密保存" }) contactName?: string | null;
  @TextField("联系电话", { max: 20, nullable: true, note: "加密保存" }) contactPhone?: string | null;
}

@InputType({ description: "修改需求的输入，不填的不改" })
export class AmendNeedInput extends EditInput {
  @TextField("标题", { max: 60, nullable: true }) title?: string | null;
  @TextField("详细说明", { max: 2_000, nullable: true }) detail?: string | null;
  @Field(() => CooperationField, { nullable: true, description: "共建领域" })
  field?: CooperationFieldValue | null;
}

@InputType({ description: "办理需求的输入" })
export class MoveNeedInput extends MoveInput {}

@InputType({ description: "审核需求的输入" })
export class ReviewNeedInput extends MoveInput {
  @Field(() => ReviewDecision, { description: "审核的意见" })
  decision!: keyof typeof ReviewDecision;
  @TextField("原因", { max: 300, nullable: true, note: "不予列入时必填" }) reason?: string | null;
}

@InputType({ description: "并入另一条需求的输入" })
export class MergeNeedInput extends MoveInput {
  @Field(() => ID, { description: "并入哪条需求，须已上清单" })
  intoId!: string;
}

@InputType({ description: "撤回需求的输入" })
export class WithdrawNeedInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "对接需求的输入" })
export class MatchNeedInput extends MoveInput {
  @Field(() => ID, { description: "用哪项资源对接" })
  resourceId!: string;
}

@InputType({ description: "评价需求的输入" })
export class EvaluateNeedInput extends MoveInput {
  @WholeField("评分", { min: 1, max: 5, note: "5为最好" }) score!: number;
  @TextField("评语", { max: 500, nullable: true }) comment?: string | null;
}
