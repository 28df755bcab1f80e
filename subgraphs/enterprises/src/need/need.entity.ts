import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import {
  connectionOf,
  DateTimeScalar,
  describedEnum,
  EncryptedColumn,
  forPartners,
  RegionCodeColumn,
  SearchTextColumn,
  type Visibility,
} from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Project } from "../project/project.entity";
import { Visit } from "../visit/visit.entity";

export const NeedOrigin = describedEnum("NeedOrigin", "需求的来源", {
  RESIDENT: "居民提出",
  ENTERPRISE: "企业提出",
  STAFF: "工作人员提出",
  MEETING: "会议提出",
  VISIT: "走访得知",
  ISSUE: "由群众反映的问题转来",
});

export const NeedStatus = describedEnum("NeedStatus", "需求状态", {
  DRAFT: "起草中",
  SUBMITTED: "已提交",
  REVIEWING: "审核中",
  LISTED: "已上清单",
  MERGED: "已并入另一条需求",
  DECLINED: "不予列入",
  MATCHED: "已对接",
  IN_DELIVERY: "办理中",
  FULFILLED: "已办成",
  EVALUATED: "已评价",
  ARCHIVED: "已归档",
  WITHDRAWN: "已撤回",
});
export type NeedStatusValue = keyof typeof NeedStatus;

/** The states that everybody may see. */
export const openNeedStatuses: readonly NeedStatusValue[] = [
  ...(["LISTED", "MATCHED", "IN_DELIVERY"] as const),
  ...(["FULFILLED", "EVALUATED", "ARCHIVED"] as const),
];

export const needVisibility: Visibility = {
  open: `t.status in (${openNeedStatuses.map((status) => `'${status}'`).join(", ")})`,
  scope: "enterprises:read",
  own: { person: "t.submitter_person_id", enterprise: "t.enterprise_id" },
};

const listed = "status IN ('LISTED', 'MATCHED', 'IN_DELIVERY', 'FULFILLED', 'EVALUATED', 'ARCHIVED')";

@Entity("need")
@Index("need_region_code_created_at_idx", ["regionCode", "createdAt", "id"])
@Index("need_enterprise_id_idx", ["enterpriseId", "createdAt", "id"])
@Index("need_submitter_person_id_idx", ["submitterPersonId", "createdAt", "id"])
@Index("need_project_id_idx", ["projectId", "createdAt", "id"])
@Index("need_visit_id_idx", ["visitId"])
// Listed and nobody has come forward yet: what the clock turns into "over 30 days".
@Index("need_unclaimed_idx", ["regionCode", "listedAt"], { where: "status = 'LISTED'" })
// An issue is escalated into one need; one that led nowhere may be raised anew.
@Index("need_origin_issue_id_key", ["originIssueId"], {
  unique: true,
  where: "status NOT IN ('MERGED', 'DECLINED', 'WITHDRAWN')",
})
@Index("need_evaluation_id_key", ["evaluationId"], { unique: true })
@Index("need_search_idx", { synchronize: false })
@Check(
  "need_listed_check",
  `CASE WHEN ${listed} THEN listed_at IS NOT NULL WHEN status <> 'WITHDRAWN' THEN listed_at IS NULL ELSE true END`,
)
@Check(
  "need_matched_check",
  "(status IN ('MATCHED', 'IN_DELIVERY', 'FULFILLED', 'EVALUATED', 'ARCHIVED')) = (matched_at IS NOT NULL) AND matched_at >= listed_at",
)
@Check(
  "need_fulfilled_check",
  "(status IN ('FULFILLED', 'EVALUATED', 'ARCHIVED')) = (fulfilled_at IS NOT NULL) AND fulfilled_at >= matched_at",
)
@Check("need_evaluation_check", "(status IN ('EVALUATED', 'ARCHIVED')) = (evaluation_id IS NOT NULL)")
@Check("need_decline_reason_check", "(status = 'DECLINED') = (decline_reason IS NOT NULL)")
@Check("need_merged_into_check", "(status = 'MERGED') = (merged_into_id IS NOT NULL) AND merged_into_id <> id")
@Check("need_origin_issue_check", "raised_by <> 'ISSUE' OR origin_issue_id IS NOT NULL")
@Check("need_enterprise_check", "raised_by <> 'ENTERPRISE' OR enterprise_id IS NOT NULL")
@Check("need_reviewer_check", "reviewer_person_id <> submitter_person_id")
@Directive('@key(fields: "id")')
@ObjectType({ description: "居民、企业或组织提出的需求" })
export class Need {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "需求编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) submitterPersonId!: string | null;
  @Column("uuid", { nullable: true }) reviewerPersonId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Enterprise) enterpriseId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Project) projectId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Need) mergedIntoId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Evaluation) evaluationId!: string | null;
  // The visit at which it was heard of.
  @Column("uuid", { nullable: true }) @ForeignKey(() => Visit) visitId!: string | null;
  // A resolution of the activities subgraph, an issue of the volunteers subgraph.
  @Column("uuid", { nullable: true }) originResolutionId!: string | null;
  @Column("uuid", { nullable: true }) originIssueId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "需求的标题" })
  title!: string;

  @SearchTextColumn() searchText!: string;

  // These have no field here: the resolver asks who may see them.
  @Column("text", { nullable: true }) detail!: string | null;
  @Column("text", { nullable: true }) declineReason!: string | null;
  @EncryptedColumn("need.contact_name", { nullable: true }) contactName!: string | null;
  @EncryptedColumn("need.contact_phone", { nullable: true }) contactPhone!: string | null;

  @Column("text")
  @forPartners
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;

  @Column("text")
  @forPartners
  @Field(() => NeedOrigin, { description: "需求由谁提出" })
  raisedBy!: keyof typeof NeedOrigin;

  @Column("text")
  @forPartners
  @Field(() => NeedStatus, { description: "需求此刻的状态" })
  status!: NeedStatusValue;

  @Column({ type: "timestamptz", precision: 3, nullable: true })
  @forPartners
  @Field(() => DateTimeScalar, { nullable: true, description: "列入需求清单的时间；没有列入时为空" })
  listedAt!: Date | null;

  /** When the first claim on its project was accepted, or a resource was found by hand. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) matchedAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) fulfilledAt!: Date | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @forPartners
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const NeedConnection = connectionOf("Need", () => Need, "需求");
