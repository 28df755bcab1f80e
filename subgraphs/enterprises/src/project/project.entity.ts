import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, describedEnum, forPartners, RegionCodeColumn, SearchTextColumn, type Visibility } from "@quyu/kernel";
import { Alliance } from "../alliance/alliance.entity";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { Evaluation } from "../evaluation/evaluation.entity";

export const ProjectStatus = describedEnum("ProjectStatus", "项目状态", {
  DRAFT: "起草中",
  REVIEWING: "审核中",
  PUBLISHED: "已发布，待认领",
  PARTLY_CLAIMED: "部分认领",
  CLAIMED: "已全部认领",
  RUNNING: "实施中",
  DELIVERED: "已完成",
  STOPPED: "已中止",
  EVALUATED: "已评价",
});
export type ProjectStatusValue = keyof typeof ProjectStatus;

/** The states that everybody may see. */
export const openProjectStatuses: readonly ProjectStatusValue[] = [
  ...(["PUBLISHED", "PARTLY_CLAIMED", "CLAIMED", "RUNNING"] as const),
  ...(["DELIVERED", "STOPPED", "EVALUATED"] as const),
];

export const projectVisibility: Visibility = {
  open: "t.status not in ('DRAFT', 'REVIEWING')",
  scope: "enterprises:read",
};

@Entity("project")
@Index("project_region_code_created_at_idx", ["regionCode", "createdAt", "id"])
// Matching looks for what can still be claimed.
@Index("project_claimable_idx", ["regionCode", "field"], { where: "status IN ('PUBLISHED', 'PARTLY_CLAIMED')" })
@Index("project_roundtable_id_idx", ["roundtableId"])
@Index("project_replicated_from_id_idx", ["replicatedFromId"])
// A resolution becomes one project; one that was stopped may be begun anew.
@Index("project_origin_resolution_id_key", ["originResolutionId"], { unique: true, where: "status <> 'STOPPED'" })
@Index("project_evaluation_id_key", ["evaluationId"], { unique: true })
@Index("project_search_idx", { synchronize: false })
@Check("project_shares_check", "shares > 0 AND shares_claimed BETWEEN 0 AND shares")
@Check("project_published_check", "(status IN ('DRAFT', 'REVIEWING')) = (published_at IS NULL)")
@Check(
  "project_started_check",
  "(status IN ('RUNNING', 'DELIVERED', 'STOPPED', 'EVALUATED')) = (started_at IS NOT NULL) AND started_at >= published_at",
)
@Check(
  "project_ended_check",
  "(status IN ('DELIVERED', 'STOPPED', 'EVALUATED')) = (ended_at IS NOT NULL) AND ended_at >= started_at",
)
@Check("project_stop_reason_check", "status <> 'STOPPED' OR stop_reason IS NOT NULL")
@Check("project_template_check", "NOT is_template OR (status IN ('DELIVERED', 'EVALUATED') AND stop_reason IS NULL)")
@Check("project_evaluation_check", "(status = 'EVALUATED') = (evaluation_id IS NOT NULL)")
@Check("project_replicated_from_check", "replicated_from_id <> id")
// The hub takes no money: who raises some says who is licensed to, and under which number it was filed.
@Check(
  "project_charity_check",
  "is_charity = (charity_organization IS NOT NULL) AND is_charity = (charity_filing_number IS NOT NULL)",
)
@Directive('@key(fields: "id")')
@ObjectType({ description: "承接需求的共建项目" })
export class Project {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "项目编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Alliance) allianceId!: string | null;
  // A meeting and a resolution of the activities subgraph.
  @Column("uuid", { nullable: true }) roundtableId!: string | null;
  @Column("uuid", { nullable: true }) originResolutionId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Project) replicatedFromId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Evaluation) evaluationId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "项目的名称" })
  title!: string;

  @SearchTextColumn() searchText!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "内容简介" })
  summary!: string;

  @Column("text")
  @forPartners
  @Field(() => CooperationField, { description: "共建领域" })
  field!: CooperationFieldValue;

  @Column("text")
  @forPartners
  @Field(() => ProjectStatus, { description: "项目此刻的状态" })
  status!: ProjectStatusValue;

  @Column("int")
  @forPartners
  @Field(() => Int, { description: "可认领的份数" })
  shares!: number;

  // Written by a trigger of claim alone; the check above refuses what would promise more than there is.
  @Column("int", { default: 0 })
  @forPartners
  @Field(() => Int, { description: "已认领的份数：已接受、已签约和已兑现的合计，从不超过可认领的份数" })
  sharesClaimed!: number;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "中止的原因；没有中止时为空" })
  stopReason!: string | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否已作为范本，供别处复制" })
  isTemplate!: boolean;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否公益募捐项目；平台不经手款项" })
  isCharity!: boolean;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "有公开募捐资格的慈善组织；不是公益募捐项目时为空" })
  charityOrganization!: string | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "募捐备案编号；不是公益募捐项目时为空" })
  charityFilingNumber!: string | null;

  @Column({ type: "timestamptz", precision: 3, nullable: true }) publishedAt!: Date | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) startedAt!: Date | null;
  /** When it was delivered or stopped. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) endedAt!: Date | null;

  @Column("boolean", { default: false })
  @forPartners
  @Field(() => Boolean, { description: "是否示意：为演示而拟，没有刊物公布" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const ProjectConnection = connectionOf("Project", () => Project, "项目");
