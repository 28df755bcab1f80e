import { Field, ID, InputType } from "type-graphql";
import { describedEnum, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf } from "@quyu/kernel";
import { OrderForInput } from "../service-order/order-life.types";
import { HazardClass, Issue } from "./issue.entity";
import type { HazardClassValue } from "./issue.states";

export const issueErrors = userErrorsOf(
  "Issue",
  "群众反映的问题办理",
  {
    NO_RESPONSIBLE: "这个辖区还没有责任党组织，请先由街道指定",
    REASON_REQUIRED: "请写明原因",
    DUPLICATE_NOT_FOUND: "没有找到所重复的问题",
    DUPLICATE_OF_ITSELF: "不能并入它自己",
    DUPLICATE_OF_DUPLICATE: "所选的问题本身就是重复反映，请并入它所重复的那一个",
    DUPLICATE_OUTSIDE_REGION: "所选的问题不在同一个辖区，不能并入",
    PROOF_REQUIRED: "请先上传整改凭证",
    VERIFIER_IS_RECTIFIER: "核验人不能是整改人本人",
    ALREADY_ESCALATED: "这个问题已经转成需求",
    NOT_AN_EMERGENCY: "不是紧急情况，不用登记处置步骤",
    STEP_OUT_OF_ORDER: "这一步应在已登记的步骤之后，时间不能倒退",
  },
  {
    constraints: {
      issue_verifier_check: "VERIFIER_IS_RECTIFIER",
      issue_duplicate_guard: "DUPLICATE_OF_DUPLICATE",
      emergency_step_pkey: "STEP_OUT_OF_ORDER",
    },
  },
);
export type IssueRefusal = RefusalOf<typeof issueErrors>;

const payload = (name: string, what: string, partner = false) =>
  payloadOf(name, "issue", () => Issue, issueErrors, `${what}的结果`, { partner });
export const ReportIssuePayload = payload("ReportIssue", "上报问题", true);
export const TriageIssuePayload = payload("TriageIssue", "研判问题");
export const SettleIssuePayload = payload("SettleIssue", "并入或退回问题");
export const DispatchIssuePayload = payload("DispatchIssue", "派单");
export const AcknowledgeIssuePayload = payload("AcknowledgeIssue", "签收问题");
export const RequestExpertReviewPayload = payload("RequestExpertReview", "请专家会诊");
export const StartRectifyingPayload = payload("StartRectifying", "开始整改");
export const RectifyIssuePayload = payload("RectifyIssue", "完成整改");
export const VerifyIssuePayload = payload("VerifyIssue", "核验整改");
export const CloseIssuePayload = payload("CloseIssue", "办结问题");
export const ReopenIssuePayload = payload("ReopenIssue", "重新打开问题", true);
export const AddIssueNotePayload = payload("AddIssueNote", "答复问题", true);
export const RecordEmergencyStepPayload = payload("RecordEmergencyStep", "登记处置步骤");
export const EscalateIssueToNeedPayload = payload("EscalateIssueToNeed", "转成需求");

export const IssueOutcome = describedEnum("IssueOutcome", "研判后不派单的去向", {
  DUPLICATE: "重复反映，并入已有的问题",
  OUT_OF_SCOPE: "不属受理范围",
});

@InputType({ description: "上报问题的输入" })
export class ReportIssueInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("标题", { max: 60 }) title!: string;
  @TextField("情况说明", { max: 1_000 }) detail!: string;
  @Field(() => HazardClass, { nullable: true, description: "紧急程度；不填为一般" })
  hazardClass?: HazardClassValue | null;
  @Field(() => ID, { nullable: true, description: "所在小区的编号" })
  estateId?: string | null;
  @TextField("楼栋", { max: 20, nullable: true }) building?: string | null;
  @Field(() => OrderForInput, { nullable: true, description: "代谁上报；本人上报时不填" })
  onBehalfOf?: OrderForInput | null;
  @TextField("联系人", { max: 30, nullable: true, note: "本人上报时可填，加密保存" }) name?: string | null;
  @TextField("联系电话", { max: 20, nullable: true, note: "本人上报时可填，加密保存" }) phone?: string | null;
}

@InputType({ description: "研判问题的输入" })
export class TriageIssueInput extends MoveInput {
  @Field(() => HazardClass, { nullable: true, description: "核定的紧急程度，期限随之改变；不填则不改" })
  hazardClass?: HazardClassValue | null;
}

@InputType({ description: "并入或退回问题的输入" })
export class SettleIssueInput extends MoveInput {
  @Field(() => IssueOutcome, { description: "问题的去向" })
  outcome!: keyof typeof IssueOutcome;
  @Field(() => ID, { nullable: true, description: "并入哪个问题；重复反映时必填" })
  duplicateOfId?: string | null;
  @TextField("原因", { max: 300, nullable: true, note: "不属受理范围时必填" }) reason?: string | null;
}

@InputType({ description: "派单的输入" })
export class DispatchIssueInput extends MoveInput {
  @Field(() => ID, { nullable: true, description: "责任党组织；不填按责任链" })
  organizationId?: string | null;
}

@InputType({ description: "办理问题的输入" })
export class MoveIssueInput extends MoveInput {
  @TextField("说明", { max: 300, nullable: true }) note?: string | null;
}

@InputType({ description: "完成整改的输入" })
export class RectifyIssueInput extends MoveInput {
  @Field(() => [ID], { description: "整改凭证的编号，至少一份" })
  proofIds!: string[];
}

@InputType({ description: "核验整改的输入" })
export class VerifyIssueInput extends MoveInput {
  @Field(() => Boolean, { nullable: true, description: "是否合格；不填为合格，不合格退回整改" })
  passed?: boolean | null;
  @TextField("说明", { max: 300, nullable: true, note: "不合格时必填" }) reason?: string | null;
}

@InputType({ description: "重新打开问题的输入" })
export class ReopenIssueInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true, note: "必填" }) reason?: string | null;
}

@InputType({ description: "答复问题的输入" })
export class AddIssueNoteInput extends MoveInput {
  @TextField("内容", { max: 1_000 }) text!: string;
}
