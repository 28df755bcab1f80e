import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, DateTimeScalar, describedEnum, forPartners, RegionCodeColumn, type Visibility } from "@quyu/kernel";
import { MeetingKind, MeetingSeries, type MeetingKindValue } from "./meeting-series.entity";

export const MeetingStatus = describedEnum("MeetingStatus", "会议状态", {
  TOPIC_CALL: "征集议题",
  AGENDA_FIXED: "议程已定",
  HELD: "已召开",
  MINUTES_DRAFT: "纪要待确认",
  MINUTES_CONFIRMED: "纪要已确认",
});
export type MeetingStatusValue = keyof typeof MeetingStatus;

@Entity("meeting")
@Index("meeting_region_code_held_at_idx", ["regionCode", "heldAt", "id"])
@Index("meeting_alliance_id_held_at_idx", ["allianceId", "heldAt", "id"])
@Index("meeting_series_id_held_at_idx", ["seriesId", "heldAt", "id"])
@Directive('@key(fields: "id")')
@ObjectType({ description: "联席会、议事会等一次会议" })
export class Meeting {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "会议编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;
  @Column("uuid", { nullable: true }) @ForeignKey(() => MeetingSeries) seriesId!: string | null;
  @Column("uuid", { nullable: true }) allianceId!: string | null;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "会议的名称" })
  title!: string;

  @Column("text")
  @forPartners
  @Field(() => MeetingKind, { description: "会议类型" })
  kind!: MeetingKindValue;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "召开时间；尚未召开时为计划时间" })
  heldAt!: Date;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "会议纪要；尚未写成时为空" })
  minutes!: string | null;

  @Column("text")
  @forPartners
  @Field(() => MeetingStatus, { description: "会议此刻的状态" })
  status!: MeetingStatusValue;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const MeetingConnection = connectionOf("Meeting", () => Meeting, "会议");

/** Who sees a meeting, and counts it: everybody once its minutes are confirmed. Staff of its region see it before. */
export const meetingVisibility: Visibility = { open: "t.status = 'MINUTES_CONFIRMED'", scope: "activities:read" };
