import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { authenticated, forPartners, mutate, requireScopeIn } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import type { Context } from "../context";
import { FeedbackSummary } from "./feedback.entity";
import { feedbackErrors, LeaveFeedbackInput, LeaveFeedbackPayload } from "./feedback-life.types";
import { leaveFeedback } from "./feedback.service";

/** What feedback adds to Activity. */
@Resolver(() => Activity)
export class ActivityFeedbackResolver {
  @authenticated
  @forPartners
  @Mutation(() => LeaveFeedbackPayload, { nullable: true, description: "评价参加过的活动，每人一次" })
  leaveFeedback(@Arg("input", () => LeaveFeedbackInput) input: LeaveFeedbackInput, @Ctx() ctx: Context) {
    const written = { thing: "activity", entity: Activity, errors: feedbackErrors } as const;
    return mutate(ctx, "leaveFeedback", input, written, (tx) => leaveFeedback(tx, ctx.viewer, input));
  }

  @FieldResolver(() => FeedbackSummary, {
    nullable: true,
    description: "参加者的评价；需本辖区的 activities:read，无权查看时为空",
  })
  feedback(@Root() { id, regionCode }: Activity, @Ctx() ctx: Context): Promise<FeedbackSummary> {
    requireScopeIn(ctx.viewer, "activities:read", regionCode);
    return ctx.loaders.feedbackByActivity.load(id);
  }
}
