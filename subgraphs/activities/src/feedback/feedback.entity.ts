import { Field, Float, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { requiresScopes } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";

/** What one participant thought of one activity. Shown only added up: nobody sees who gave which score. */
@Entity("activity_feedback")
@Check("activity_feedback_score_check", "score BETWEEN 1 AND 5")
export class ActivityFeedback {
  @PrimaryColumn("uuid") @ForeignKey(() => Activity) activityId!: string;
  @PrimaryColumn("uuid") personId!: string;
  @Column("int") score!: number;
  @CreateDateColumn({ type: "timestamptz", precision: 3 }) createdAt!: Date;
}

@requiresScopes("activities:read")
@ObjectType({ description: "参加者评价的汇总，只有合计，没有个人的评分" })
export class FeedbackSummary {
  @Field(() => Int, { description: "评价的人数" })
  count!: number;
  @Field(() => Float, { nullable: true, description: "平均分，1到5分；还没有评价时为空" })
  average!: number | null;
}
