import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { requireScope } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import type { Context } from "../context";
import { FeedbackSummary } from "./feedback.entity";

/** What feedback adds to Activity. */
@Resolver(() => Activity)
export class ActivityFeedbackResolver {
  @FieldResolver(() => FeedbackSummary, {
    nullable: true,
    description: "参加者的评价；需本辖区的 activities:read，无权查看时为空",
  })
  feedback(@Root() { id, regionCode }: Activity, @Ctx() ctx: Context): Promise<FeedbackSummary> {
    requireScope(ctx.viewer, "activities:read", regionCode);
    return ctx.loaders.feedbackByActivity.load(id);
  }
}
