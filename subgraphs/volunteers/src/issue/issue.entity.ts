import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import {
  authenticated,
  connectionOf,
  DateTimeScalar,
  describedEnum,
  EncryptedColumn,
  forPartners,
  RegionCodeColumn,
  type Visibility,
} from "@quyu/kernel";
import {
  deadlineMinutes,
  endedStatuses,
  hazardTexts,
  type HazardClassValue,
  issueStatusTexts,
  type IssueStatusValue,
  pendingStatuses,
} from "./issue.states";
import { sqlList } from "../service-order/service-order.states";

export const IssueStatus = describedEnum("IssueStatus", "群众反映的问题的状态", issueStatusTexts);
export const HazardClass = describedEnum("HazardClass", "问题的紧急程度，各有办理期限", hazardTexts);

/** An issue is the reporter's own, the partner system's that passed it on, and the region's case staff's. */
export const issueVisibility: Visibility = {
  scope: "cases:read",
  own: { person: "t.reporter_person_id", partner: "t.partner_id" },
};

const deadlines = Object.entries(deadlineMinutes)
  .map(([hazard, minutes]) => `WHEN '${hazard}' THEN ${minutes * 60}`)
  .join(" ");

/** Something wrong that somebody reported. None is without an organization that answers for it: the street is the last in the chain. */
@Entity("issue")
@Index("issue_number_key", ["number"], { unique: true })
@Index("issue_region_code_reported_at_idx", ["regionCode", "reportedAt", "id"])
@Index("issue_reporter_person_id_idx", ["reporterPersonId", "reportedAt", "id"])
@Index("issue_partner_id_idx", ["partnerId", "reportedAt", "id"])
@Index("issue_duplicate_of_id_idx", ["duplicateOfId"])
// What says nearly the same is looked for by the words of the two.
@Index("issue_words_idx", { synchronize: false })
// Whom it goes to when its organization is no more.
@Index("issue_responsible_idx", ["responsibleOrganizationId"], { where: `status NOT IN (${sqlList(endedStatuses)})` })
// What the clock turns into "overdue".
@Index("issue_pending_idx", ["regionCode", "dueAt"], { where: `status IN (${sqlList(pendingStatuses)})` })
@Check("issue_number_check", "number ~ '^WT[0-9]{8}-[0-9]{4,}$'")
@Check("issue_status_check", `status IN (${sqlList(Object.keys(issueStatusTexts))})`)
@Check("issue_hazard_class_check", `hazard_class IN (${sqlList(Object.keys(hazardTexts))})`)
@Check("issue_due_check", `extract(epoch FROM due_at - deadline_from) = CASE hazard_class ${deadlines} END`)
@Check(
  "issue_deadline_from_check",
  "CASE WHEN reopened = 0 THEN deadline_from = reported_at ELSE deadline_from > reported_at END",
)
@Check("issue_reopened_check", "reopened >= 0 AND (status <> 'REOPENED' OR reopened > 0)")
@Check(
  "issue_closed_check",
  `(status IN (${sqlList(endedStatuses)})) = (closed_at IS NOT NULL) AND (closed_at IS NULL OR closed_at >= deadline_from)`,
)
@Check("issue_duplicate_check", "(status = 'DUPLICATE') = (duplicate_of_id IS NOT NULL) AND duplicate_of_id IS DISTINCT FROM id")
@Check("issue_rectifier_check", "status NOT IN ('RECTIFIED', 'VERIFIED', 'CLOSED') OR rectifier_person_id IS NOT NULL")
@Check("issue_verified_check", "status NOT IN ('VERIFIED', 'CLOSED') OR verifier_person_id IS NOT NULL")
@Check("issue_verifier_check", "verifier_person_id <> rectifier_person_id")
@Directive('@key(fields: "id")')
@authenticated
@ObjectType({ description: "群众反映的问题" })
export class Issue {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "问题编号" })
  id!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "受理号，如 WT20261121-0001" })
  number!: string;

  @RegionCodeColumn() regionCode!: string;
  // Of the organizations subgraph, both.
  @Column("uuid", { nullable: true }) estateId!: string | null;
  @Column("uuid") responsibleOrganizationId!: string;
  @Column("uuid", { nullable: true }) reporterPersonId!: string | null;
  // The partner system that passed it on.
  @Column("uuid", { nullable: true }) partnerId!: string | null;
  @Column("uuid", { nullable: true }) @ForeignKey(() => Issue) duplicateOfId!: string | null;
  @Column("uuid", { nullable: true }) rectifierPersonId!: string | null;
  @Column("uuid", { nullable: true }) verifierPersonId!: string | null;

  // For whoever has to ask back; the name is shown masked, the phone not at all.
  @EncryptedColumn("issue.reporter_name", { nullable: true }) reporterName!: string | null;
  @EncryptedColumn("issue.reporter_phone", { nullable: true }) reporterPhone!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "问题的标题" })
  title!: string;

  @Column("text")
  @Field(() => String, { description: "情况说明" })
  detail!: string;

  /** The pairs of characters of title and detail, by which what says nearly the same is found; written with them. */
  @Column("text", { array: true, default: () => "'{}'" }) words!: string[];

  @Column("text")
  @forPartners
  @Field(() => HazardClass, { description: "紧急程度" })
  hazardClass!: HazardClassValue;

  @Column("text")
  @forPartners
  @Field(() => IssueStatus, { description: "问题此刻的状态" })
  status!: IssueStatusValue;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "上报时间" })
  reportedAt!: Date;

  // When it was reported, or last opened again.
  @Column({ type: "timestamptz", precision: 3 }) deadlineFrom!: Date;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "整改期限：从上报起按紧急程度计，重新打开的从那时起" })
  dueAt!: Date;

  // Closed, or ended as a duplicate or out of scope.
  @Column({ type: "timestamptz", precision: 3, nullable: true }) closedAt!: Date | null;

  /** When it was passed on as a need, which the enterprises subgraph keeps. */
  @Column({ type: "timestamptz", precision: 3, nullable: true }) escalatedAt!: Date | null;

  @Column("int", { default: 0 })
  @Field(() => Int, { description: "重新打开的次数" })
  reopened!: number;

  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否示意：为演示而拟" })
  isIllustrative!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const IssueConnection = connectionOf("Issue", () => Issue, "群众反映的问题");
