import { Field, ID, InputType } from "type-graphql";
import {
  EditInput,
  IdListField,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { Project } from "./project.entity";

export const projectErrors = userErrorsOf(
  "Project",
  "项目办理",
  {
    NEED_NOT_LISTED: "需求不在清单上，或已有项目承接",
    REASON_REQUIRED: "请写明原因",
    CLAIMS_NOT_SIGNED: "还有认领没有签约，不能开始",
    SHARES_BELOW_CLAIMED: "份数不能少于已认领的",
    NOT_A_TEMPLATE: "只有作为范本的项目可以复制",
    NOT_DELIVERED: "只有完成了的项目可以作为范本",
    CHARITY_INCOMPLETE: "公益募捐项目请写明有资格的慈善组织和备案编号",
    ALLIANCE_NOT_FOUND: "没有这个联盟",
    RESOLUTION_TAKEN: "这项决议已经有项目",
  },
  {
    constraints: {
      project_alliance_id_fkey: "ALLIANCE_NOT_FOUND",
      project_origin_resolution_id_key: "RESOLUTION_TAKEN",
      project_shares_check: "SHARES_BELOW_CLAIMED",
      project_charity_check: "CHARITY_INCOMPLETE",
    },
  },
);
export type ProjectRefusal = RefusalOf<typeof projectErrors>;

const payload = (name: string, what: string) => payloadOf(name, "project", () => Project, projectErrors, `${what}的结果`);
export const DraftProjectPayload = payload("DraftProject", "起草项目");
export const AmendProjectPayload = payload("AmendProject", "修改项目");
export const SubmitProjectPayload = payload("SubmitProject", "提交项目");
export const PublishProjectPayload = payload("PublishProject", "发布项目");
export const StartProjectPayload = payload("StartProject", "开始项目");
export const StopProjectPayload = payload("StopProject", "中止项目");
export const DeliverProjectPayload = payload("DeliverProject", "完成项目");
export const EvaluateProjectPayload = payload("EvaluateProject", "评价项目");
export const MarkProjectAsTemplatePayload = payload("MarkProjectAsTemplate", "作为范本");
export const ReplicateProjectPayload = payload("ReplicateProject", "复制范本");

@InputType({ description: "起草项目的输入" })
export class DraftProjectInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) title!: string;
  @TextField("内容简介", { max: 2_000 }) summary!: string;
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;
  @WholeField("可认领的份数", { min: 1, max: 10_000 }) shares!: number;
  @IdListField("承接的需求", { most: 50, nullable: true, note: "须已上清单" }) needIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: "来源的会议决议" })
  resolutionId?: string | null;
  @Field(() => ID, { nullable: true, description: "发起的联盟" })
  allianceId?: string | null;
  @TextField("有公开募捐资格的慈善组织", { max: 60, nullable: true, note: "公益募捐项目必填" }) charityOrganization?:
    string | null;
  @TextField("募捐备案编号", { max: 60, nullable: true, note: "公益募捐项目必填" }) charityFilingNumber?: string | null;
}

@InputType({ description: "修改项目的输入，不填的不改" })
export class AmendProjectInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) title?: string | null;
  @TextField("内容简介", { max: 2_000, nullable: true }) summary?: string | null;
  @Field(() => CooperationField, { nullable: true, description: "共建领域" })
  field?: CooperationFieldValue | null;
  @WholeField("可认领的份数", { min: 1, max: 10_000, nullable: true }) shares?: number | null;
}

@InputType({ description: "办理项目的输入" })
export class MoveProjectInput extends MoveInput {}

@InputType({ description: "发布项目的输入" })
export class PublishProjectInput extends MoveInput {
  @Field(() => ID, { nullable: true, description: "在哪次会议上发布" })
  meetingId?: string | null;
}

@InputType({ description: "中止项目的输入" })
export class StopProjectInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true, note: "必填" }) reason?: string | null;
}

@InputType({ description: "评价项目的输入" })
export class EvaluateProjectInput extends MoveInput {
  @WholeField("评分", { min: 1, max: 5, note: "5为最好" }) score!: number;
  @TextField("评语", { max: 500, nullable: true }) comment?: string | null;
}

@InputType({ description: "复制范本的输入" })
export class ReplicateProjectInput extends KeyedInput {
  @Field(() => ID, { description: "范本项目的编号" })
  id!: string;
  @Field(() => ID, { description: "复制到哪个区划" })
  regionCode!: string;
  @TextField("名称", { max: 60, nullable: true, note: "不填与范本相同" }) title?: string | null;
  @WholeField("可认领的份数", { min: 1, max: 10_000, nullable: true, note: "不填与范本相同" }) shares?: number | null;
}
