import { Field, ID, InputType } from "type-graphql";
import { DateScalar, KeyedInput, MoveInput, payloadOf, type RefusalOf, TextField, userErrorsOf, WholeField } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "./cooperation-field";
import { Resolution } from "./resolution.entity";

export const resolutionErrors = userErrorsOf("Resolution", "决议办理", {
  MEETING_NOT_HELD: "会议还没有召开，或纪要已确认，不能再加决议",
  AGENDA_ITEM_NOT_FOUND: "本次会议没有这个议题",
  DUE_IN_PAST: "办理期限不能早于今天",
  STREET_ONLY: "逾期上报的决议由街道重新交办",
});
export type ResolutionRefusal = RefusalOf<typeof resolutionErrors>;

const payload = (name: string, what: string) =>
  payloadOf(name, "resolution", () => Resolution, resolutionErrors, `${what}的结果`);
export const PassResolutionPayload = payload("PassResolution", "通过决议");
export const AssignResolutionPayload = payload("AssignResolution", "交办决议");
export const ProgressResolutionPayload = payload("ProgressResolution", "推进决议");
export const CompleteResolutionPayload = payload("CompleteResolution", "办完决议");
export const ReportResolutionPayload = payload("ReportResolution", "报告决议");
export const CloseResolutionPayload = payload("CloseResolution", "办结决议");

@InputType({ description: "由决议提出的项目：随后起草在项目清单上，由工作人员提交、发布" })
export class ProposedProjectInput {
  @TextField("项目名称", { max: 60, note: "会列入项目清单，不写姓名和门牌" }) title!: string;
  @TextField("简介", { max: 500 }) summary!: string;
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;
  @WholeField("可认领的份数", { min: 1, max: 10_000 }) shares!: number;
}

@InputType({ description: "通过决议的输入" })
export class PassResolutionInput extends KeyedInput {
  @Field(() => ID, { description: "会议编号" })
  meetingId!: string;
  @Field(() => ID, { nullable: true, description: "由哪个议题而来" })
  agendaItemId?: string | null;
  @TextField("决议内容", { max: 500 }) text!: string;
  @Field(() => ID, { nullable: true, description: "为解决群众反映的哪个问题；不填则取议题的" })
  issueId?: string | null;
  @Field(() => DateScalar, { nullable: true, description: "办理期限" })
  dueOn?: string | null;
  @Field(() => ProposedProjectInput, { nullable: true, description: "由此提出的项目；随后出现在 resolution.project" })
  project?: ProposedProjectInput | null;
}

@InputType({ description: "交办决议的输入" })
export class AssignResolutionInput extends MoveInput {
  @Field(() => ID, { description: "承办的党组织" })
  ownerOrganizationId!: string;
  @Field(() => DateScalar, { nullable: true, description: "办理期限；不填则不改" })
  dueOn?: string | null;
}

@InputType({ description: "推进、报告或办结决议的输入" })
export class MoveResolutionInput extends MoveInput {
  @TextField("说明", { max: 300, nullable: true }) reason?: string | null;
}

@InputType({ description: "办完决议的输入" })
export class CompleteResolutionInput extends MoveInput {
  @TextField("办理结果", { max: 500 }) result!: string;
}
