import { Directive, Field, ID, ObjectType } from "type-graphql";
import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { describedEnum, RegionCodeColumn, requiresScopes, type Visibility } from "@quyu/kernel";

export const MeetingKind = describedEnum("MeetingKind", "会议类型", {
  JOINT: "联席会议",
  ROUNDTABLE: "圆桌大会",
  BUILDING_COUNCIL: "楼事会",
  RESIDENT_COUNCIL: "议事会",
});
export type MeetingKindValue = keyof typeof MeetingKind;

@Entity("meeting_series")
@Index("meeting_series_region_code_name_idx", ["regionCode", "name"])
@Directive('@key(fields: "id")')
@requiresScopes("activities:read")
@ObjectType({ description: "会议系列：按例召开的会议；只给本辖区工作人员看" })
export class MeetingSeries {
  @PrimaryGeneratedColumn("uuid")
  @Field(() => ID, { description: "会议系列编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @Field(() => String, { description: "系列的名称" })
  name!: string;

  @Column("text")
  @Field(() => MeetingKind, { description: "会议类型" })
  kind!: MeetingKindValue;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

/** Who sees a meeting series: staff of its region. */
export const meetingSeriesVisibility: Visibility = { scope: "activities:read" };
