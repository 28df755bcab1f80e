import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from "typeorm";
import { connectionOf, forPartners, RegionCodeColumn } from "@quyu/kernel";

@Entity("activity_series")
@Index("activity_series_region_code_name_idx", ["regionCode", "name"])
@Check("activity_series_target_check", "target_per_year > 0")
@Directive('@key(fields: "id")')
@ObjectType({ description: "活动系列：同一名目下经常办的活动" })
export class ActivitySeries {
  @PrimaryGeneratedColumn("uuid")
  @forPartners
  @Field(() => ID, { description: "活动系列编号" })
  id!: string;

  @RegionCodeColumn() regionCode!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "系列的名称" })
  name!: string;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, { nullable: true, description: "推出时间，照公布的写法，如 2014-03；未公布时为空" })
  founded!: string | null;

  @Column("int", { nullable: true })
  @forPartners
  @Field(() => Int, { nullable: true, description: "每年计划举办的场次；没有定数时为空" })
  targetPerYear!: number | null;

  @Column("text", { nullable: true })
  @forPartners
  @Field(() => String, {
    nullable: true,
    description: "按什么规律举办，写法同 iCalendar 的 RRULE，如 FREQ=MONTHLY;BYDAY=2SA（每月第二个周六）；没有规律时为空",
  })
  recurrenceRule!: string | null;

  @Column("int", { default: 1 })
  @Field(() => Int, { description: "版本号，修改时带回，用来发现别人先改过" })
  version!: number;

  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt!: Date;
}

export const ActivitySeriesConnection = connectionOf("ActivitySeries", () => ActivitySeries, "活动系列");
