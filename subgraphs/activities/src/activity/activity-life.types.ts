import { Field, ID, InputType } from "type-graphql";
import {
  DateTimeScalar,
  EditInput,
  IdListField,
  KeyedInput,
  MoveInput,
  payloadOf,
  type RefusalOf,
  TextField,
  TextListField,
  userErrorsOf,
  WholeField,
} from "@quyu/kernel";
import { Activity, ActivityKind, type ActivityKindValue } from "./activity.entity";

export const activityErrors = userErrorsOf(
  "Activity",
  "活动办理",
  {
    REVIEWER_IS_PLANNER: "审核人不能是策划人本人",
    REASON_REQUIRED: "请写明原因",
    NOT_APPROVED: "还没有审核通过，不能发布",
    TIME_REQUIRED: "延期的活动请写明新的开始和结束时间",
    TIME_PASSED: "开始时间应在现在之后",
    CAPACITY_BELOW_CONFIRMED: "名额不能少于已确认和已为递补者保留的人数",
    SERIES_NOT_FOUND: "没有这个活动系列",
    NOT_ENDED_YET: "活动还没有到结束时间",
  },
  {
    constraints: {
      activity_reviewer_check: "REVIEWER_IS_PLANNER",
      activity_capacity_check: "CAPACITY_BELOW_CONFIRMED",
      activity_series_id_fkey: "SERIES_NOT_FOUND",
    },
  },
);
export type ActivityRefusal = RefusalOf<typeof activityErrors>;

const payload = (name: string, what: string) => payloadOf(name, "activity", () => Activity, activityErrors, `${what}的结果`);
export const PlanActivityPayload = payload("PlanActivity", "策划活动");
export const AmendActivityPayload = payload("AmendActivity", "修改活动");
export const SubmitActivityPayload = payload("SubmitActivity", "提交活动审核");
export const ReviewActivityPayload = payload("ReviewActivity", "审核活动");
export const PublishActivityPayload = payload("PublishActivity", "发布活动");
export const OpenRegistrationPayload = payload("OpenRegistration", "开始报名");
export const CloseRegistrationPayload = payload("CloseRegistration", "截止报名");
export const StartActivityPayload = payload("StartActivity", "开始活动");
export const EndActivityPayload = payload("EndActivity", "结束活动");
export const RecordActivityPayload = payload("RecordActivity", "总结活动");
export const ArchiveActivityPayload = payload("ArchiveActivity", "归档活动");
export const CancelActivityPayload = payload("CancelActivity", "取消活动");
export const PostponeActivityPayload = payload("PostponeActivity", "延期活动");

/** The most people one activity of a street is planned for. */
const largest = 100_000;

@InputType({ description: "策划活动的输入" })
export class PlanActivityInput extends KeyedInput {
  @Field(() => ID, { description: "所在区划的代码" })
  regionCode!: string;
  @TextField("名称", { max: 60 }) title!: string;
  @TextField("内容简介", { max: 2_000 }) summary!: string;
  @Field(() => ActivityKind, { description: "活动的类型" })
  kind!: ActivityKindValue;
  @TextField("类别", { max: 30, nullable: true }) category?: string | null;
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;
  @Field(() => DateTimeScalar, { description: "结束时间" })
  endsAt!: Date;
  @IdListField("主办的党组织", { most: 20, note: "牵头的在前" }) hostIds!: string[];
  @IdListField("协办的企业", { most: 50, nullable: true }) coHostIds?: string[] | null;
  @Field(() => ID, { nullable: true, description: "所属活动系列的编号" })
  seriesId?: string | null;
  @Field(() => ID, { nullable: true, description: "场地的编号" })
  venueId?: string | null;
  @Field(() => ID, { nullable: true, description: "以哪个联盟的名义举办" })
  allianceId?: string | null;
  @Field(() => ID, { nullable: true, description: "为哪个项目举办" })
  projectId?: string | null;
  @Field(() => ID, { nullable: true, description: "到场服务的志愿服务队；队员签到后自动申报服务时长" })
  servingTeamId?: string | null;
  @WholeField("名额", { min: 1, max: largest, nullable: true, note: "单位人，不填不限" }) capacity?: number | null;
  @WholeField("每家企业的名额上限", { min: 1, max: largest, nullable: true, note: "单位人，不填不限" })
  enterpriseQuota?: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "报名开始时间；不需报名的不填" })
  registrationOpensAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "报名截止时间；填了开始时间就要填，不晚于活动开始" })
  registrationClosesAt?: Date | null;
}

@InputType({ description: "修改活动的输入，不填的不改" })
export class AmendActivityInput extends EditInput {
  @TextField("名称", { max: 60, nullable: true }) title?: string | null;
  @TextField("内容简介", { max: 2_000, nullable: true }) summary?: string | null;
  @TextField("类别", { max: 30, nullable: true }) category?: string | null;
  @Field(() => ID, { nullable: true, description: "场地的编号" })
  venueId?: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "开始时间" })
  startsAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "结束时间" })
  endsAt?: Date | null;
  @WholeField("名额", { min: 1, max: largest, nullable: true, note: "单位人，不能少于已确认和已保留的" }) capacity?:
    number | null;
  @WholeField("每家企业的名额上限", { min: 1, max: largest, nullable: true, note: "单位人" }) enterpriseQuota?: number | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "报名开始时间" })
  registrationOpensAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "报名截止时间" })
  registrationClosesAt?: Date | null;
}

@InputType({ description: "办理活动的输入" })
export class MoveActivityInput extends MoveInput {}

@InputType({ description: "审核活动的输入" })
export class ReviewActivityInput extends MoveInput {
  @Field(() => Boolean, { description: "是否通过；不通过则退回策划人修改" })
  approve!: boolean;
  @TextField("意见", { max: 300, nullable: true, note: "退回时必填" }) reason?: string | null;
}

@InputType({ description: "发布活动的输入" })
export class PublishActivityInput extends MoveInput {
  @Field(() => DateTimeScalar, { nullable: true, description: "新的开始时间；延期后重新发布时必填" })
  startsAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "新的结束时间；延期后重新发布时必填" })
  endsAt?: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: "新的报名截止时间" })
  registrationClosesAt?: Date | null;
}

@InputType()
class CallOffActivityInput extends MoveInput {
  @TextField("原因", { max: 300, nullable: true, note: "必填，报名的人会看到" }) reason?: string | null;
}

@InputType({ description: "取消活动的输入" })
export class CancelActivityInput extends CallOffActivityInput {}

@InputType({ description: "延期活动的输入" })
export class PostponeActivityInput extends CallOffActivityInput {}

@InputType({ description: "总结活动的输入" })
export class RecordActivityInput extends MoveInput {
  @TextField("活动纪实", { max: 5_000 }) minutes!: string;
  @TextListField("议定事项", { max: 200, most: 30, nullable: true }) decisions?: string[] | null;
  @WholeField("实到人数", { min: 0, max: largest }) attendance!: number;
  @WholeField("审核通过、可以公开的照片张数", { min: 0, max: 10_000, nullable: true }) photosApproved?: number | null;
}
