import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Exclusion, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { authenticated, connectionOf, DateScalar, DateTimeScalar, describedEnum, RegionCodeColumn } from "@quyu/kernel";
import { TeamMembership } from "../volunteer/volunteer.entity";
import { hoursStatusTexts } from "./hours-record.states";

export const HoursEvidence = describedEnum("HoursEvidence", "服务时长的凭据", {
  ATTENDANCE: "活动签到，由活动到场情况自动生成",
  LEADER_PRESENT: "队长在场",
  SIGN_IN_SHEET: "纸质签到表",
  PHOTO: "现场照片",
  ORDER: "上门服务订单",
});
export type HoursEvidenceValue = keyof typeof HoursEvidence;

export const HoursStatus = describedEnum("HoursStatus", "服务时长记录的状态", hoursStatusTexts);

const rejected = "status = 'REJECTED'";

/**
 * When one volunteer served, and for how long. Live records of one volunteer never overlap, and those that began on one day are never more than 24
 * hours; the database holds both (an exclusion, and the trigger hours_record_day_guard), however many records come at once.
 */
@Entity("hours_record")
@Index("hours_record_volunteer_id_starts_at_idx", ["volunteerId", "startsAt", "id"])
@Index("hours_record_team_id_served_on_idx", ["teamId", "servedOn"])
@Index("hours_record_pending_idx", ["teamId", "startsAt", "id"], { where: "status = 'CLAIMED'" })
// Attendance of an activity becomes claimed hours by event, and an event may come twice.
@Index("hours_record_attendance_key", ["volunteerId", "activityId"], { unique: true, where: "evidence = 'ATTENDANCE'" })
@Exclusion(
  "hours_record_overlap_excl",
  `USING gist (volunteer_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'REJECTED')`,
)
@ForeignKey(() => TeamMembership, ["teamId", "volunteerId"], ["teamId", "volunteerId"])
@Check("hours_record_minutes_check", "minutes BETWEEN 1 AND 1440")
@Check("hours_record_ends_at_check", "extract(epoch FROM ends_at - starts_at) = minutes * 60")
@Check("hours_record_served_on_check", "served_on = (starts_at AT TIME ZONE 'Asia/Shanghai')::date")
@Check(
  "hours_record_status_check",
  `status IN (${Object.keys(hoursStatusTexts)
    .map((status) => `'${status}'`)
    .join(", ")})`,
)
@Check("hours_record_confirmed_check", `(status IN ('CLAIMED', 'REJECTED')) = (confirmed_at IS NULL)`)
@Check("hours_record_reject_reason_check", `(${rejected}) = (reject_reason IS NOT NULL)`)
@Check("hours_record_attendance_check", "evidence <> 'ATTENDANCE' OR activity_id IS NOT NULL")
@authenticated
@ObjectType({ description: "一条服务时长记录：本人、所在服务队的队长和持 volunteers:read 的本辖区工作人员看得到" })
export class HoursRecord {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "时长记录编号" })
  id!: string;

  // The team's own, where the hours are counted.
  @RegionCodeColumn() regionCode!: string;
  @Column("uuid") volunteerId!: string;
  @Column("uuid") teamId!: string;
  // Of the activities subgraph.
  @Column("uuid", { nullable: true }) activityId!: string | null;
  @Column("uuid", { nullable: true }) claimedByPersonId!: string | null;
  @Column("uuid", { nullable: true }) confirmedByPersonId!: string | null;
  @Column({ type: "timestamptz", precision: 3, nullable: true }) confirmedAt!: Date | null;

  @Column("date")
  @Field(() => DateScalar, { description: "服务日期（北京时间），跨夜的算开始那天" })
  servedOn!: string;

  @Column({ type: "timestamptz", precision: 3 })
  @Field(() => DateTimeScalar, { description: "开始时间" })
  startsAt!: Date;

  @Column({ type: "timestamptz", precision: 3 }) endsAt!: Date;

  @Column("int")
  @Field(() => Int, { description: "时长，单位分钟，1到1440" })
  minutes!: number;

  @Column("text")
  @Field(() => HoursEvidence, { description: "服务过的凭据" })
  evidence!: HoursEvidenceValue;

  @Column("text")
  @Field(() => HoursStatus, { description: "时长记录此刻的状态" })
  status!: keyof typeof HoursStatus;

  @Column("text", { nullable: true })
  @Field(() => String, { nullable: true, description: "不予确认的原因；不是这种情况时为空" })
  rejectReason!: string | null;

  // Set once: a trigger refuses to change it.
  @Column("boolean", { default: false })
  @Field(() => Boolean, { description: "是否事后补录；一经写入不能更改" })
  isBackfilled!: boolean;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const HoursRecordConnection = connectionOf("HoursRecord", () => HoursRecord, "服务时长记录", { partner: false });
