import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateScalar, describedEnum, forPartners, RegionCodeColumn, type Visibility } from "@quyu/kernel";
import { Meeting } from "../meeting/meeting.entity";
import { AgendaItem } from "../meeting/meeting-parts.entity";

export const ResolutionStatus = describedEnum("ResolutionStatus", "决议状态", {
  PASSED: "已通过",
  ASSIGNED: "已交办",
  IN_PROGRESS: "办理中",
  DONE: "已办完",
  REPORTED: "已报告",
  CLOSED: "已办结",
  ESCALATED: "逾期已上报街道",
});
export type ResolutionStatusValue = keyof typeof ResolutionStatus;

/** States in which work is still owed, so that a due date can be missed. */
export const owedStatuses: readonly ResolutionStatusValue[] = ["PASSED", "ASSIGNED", "IN_PROGRESS", "ESCALATED"];

@Entity("resolution")
@Index("resolution_region_code_passed_at_idx", ["regionCode", "passedAt", "id"])
@Index("resolution_meeting_id_idx", ["meetingId"])
@Index("resolution_agenda_item_id_idx", ["agendaItemId"])
@Index("resolution_issue_id_idx", ["issueId"], { where: "issue_id IS NOT NULL" })
@Index("resolution_owner_organization_id_idx", ["ownerOrganizationId", "passedAt", "id"])
@Index("resolution_owed_idx", ["regionCode", "dueOn"], {
  where: "status IN ('PASSED', 'ASSIGNED', 'IN_PROGRESS', 'ESCALATED') AND due_on IS NOT NULL",
})
@Check("resolution_closed_check", "(status = 'CLOSED') = (closed_at IS NOT NULL)")
@Directive('@key(fields: "id")')
@ObjectType({ description: "会议决议" })
export class Resolution {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "决议编号" })
  id!: string;

  /** The region of its meeting. */
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") @ForeignKey(() => Meeting) meetingId!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => AgendaItem) agendaItemId!: string | null;
  @Column("uuid", { nullable: true }) ownerOrganizationId!: string | null;
  @Column("uuid", { nullable: true }) issueId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "决议内容" })
  text!: string;

  @Column("text")
  @forPartners
  @Field(() => ResolutionStatus, { description: "决议此刻的状态" })
  status!: ResolutionStatusValue;

  @Column("date", { nullable: true })
  @forPartners
  @Field(() => DateScalar, { nullable: true, description: "办理期限；未定时为空" })
  dueOn!: string | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "办理结果；尚未办完时为空" })
  result!: string | null;

  @Column({ type: "timestamptz", precision: 3 }) passedAt!: Date;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) closedAt!: Date | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/** Who sees a resolution: whoever sees its meeting. */
export const resolutionVisibility: Visibility = {
  open: "exists (select from meeting m where m.id = t.meeting_id and m.status = 'MINUTES_CONFIRMED')",
  scope: "activities:read",
};

export const ResolutionConnection = connectionOf("Resolution", () => Resolution, "决议");

/** An open resolution that came back on the agenda of a later meeting. */
@Entity("agenda_carry_over")
export class AgendaCarryOver {
  @PrimaryColumn("uuid") @ForeignKey(() => AgendaItem) agendaItemId!: string;
  @Column("uuid") @ForeignKey(() => Resolution) resolutionId!: string;
}
