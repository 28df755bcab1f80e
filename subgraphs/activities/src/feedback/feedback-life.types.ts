import { Field, ID, InputType } from "type-graphql";
import { KeyedInput, payloadOf, userErrorsOf, WholeField } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";

export const feedbackErrors = userErrorsOf(
  "Feedback",
  "活动评价",
  {
    NOT_A_PARTICIPANT: "只有参加了活动的人可以评价",
    NOT_ENDED_YET: "活动结束后才能评价",
    ALREADY_GIVEN: "已经评价过了",
  },
  { constraints: { activity_feedback_pkey: "ALREADY_GIVEN" } },
);

export const LeaveFeedbackPayload = payloadOf("LeaveFeedback", "activity", () => Activity, feedbackErrors, "评价活动的结果", {
  partner: true,
});

@InputType({ description: "评价活动的输入" })
export class LeaveFeedbackInput extends KeyedInput {
  @Field(() => ID, { description: "活动编号" })
  activityId!: string;
  @WholeField("评分", { min: 1, max: 5, note: "只汇总显示，不显示是谁评的" }) score!: number;
}
