import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { DateTimeScalar, forPartners } from "@quyu/kernel";
import { Activity } from "./activity.entity";

/** How many people came is kept on the activity, which the record reads, so that there is one number only. */
@Entity("activity_record")
@Check("activity_record_photos_check", "photos_approved >= 0")
@ObjectType({ description: "活动记录" })
export class ActivityRecord {
  @PrimaryColumn("uuid") @ForeignKey(() => Activity) activityId!: string;

  @Column("text")
  @forPartners
  @Field(() => String, { description: "活动纪实" })
  minutes!: string;

  @Column("text", { array: true, default: [] })
  @forPartners
  @Field(() => [String], { description: "议定事项；没有时为空列表" })
  decisions!: string[];

  @Column("int", { default: 0 })
  @forPartners
  @Field(() => Int, { description: "审核通过、可以公开的照片张数" })
  photosApproved!: number;

  @Column({ type: "timestamptz", precision: 3 })
  @forPartners
  @Field(() => DateTimeScalar, { description: "记录时间" })
  recordedAt!: Date;

  @forPartners
  @Field(() => Int, { description: "实到人数" })
  attendance!: number;
}
