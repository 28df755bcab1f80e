import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Activity } from "./activity.entity";
import { activityMachine } from "./activity.states";
import {
  ArchiveActivityPayload,
  CloseRegistrationPayload,
  EndActivityPayload,
  MoveActivityInput,
  OpenRegistrationPayload,
  PlanActivityInput,
  PlanActivityPayload,
  PostponeActivityInput,
  PostponeActivityPayload,
  PublishActivityInput,
  PublishActivityPayload,
  RecordActivityInput,
  RecordActivityPayload,
  ReviewActivityInput,
  ReviewActivityPayload,
  StartActivityPayload,
  SubmitActivityPayload,
  activityErrors,
} from "./activity-life.types";
import {
  archiveActivity,
  closeRegistration,
  endActivity,
  openRegistration,
  planActivity,
  postponeActivity,
  publishActivity,
  recordActivity,
  reviewActivity,
  startActivity,
  submitActivity,
} from "./activity-life.service";

/** How an activity is written down; what is done with it. */
const written = { thing: "activity", entity: Activity, errors: activityErrors } as const;

@Resolver(() => Activity)
export class ActivityLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() activity: Activity, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(activityMachine, activity, viewer);
  }

  @requiresScopes("activities:write")
  @Mutation(() => PlanActivityPayload, { nullable: true, description: "策划活动：写下草稿" })
  planActivity(@Arg("input", () => PlanActivityInput) input: PlanActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "planActivity", input, written, (tx) => planActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => SubmitActivityPayload, { nullable: true, description: "提交活动审核" })
  submitActivity(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "submitActivity", input, written, (tx) => submitActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => ReviewActivityPayload, {
    nullable: true,
    description: "审核活动：通过后待发布，不通过退回修改；策划人本人不能审核",
  })
  reviewActivity(@Arg("input", () => ReviewActivityInput) input: ReviewActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reviewActivity", input, written, (tx) => reviewActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => PublishActivityPayload, {
    nullable: true,
    description: "发布审核通过的活动，或以新的时间重新发布延期的活动；之后到时自动报名、截止、开始和结束",
  })
  publishActivity(@Arg("input", () => PublishActivityInput) input: PublishActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "publishActivity", input, written, (tx) => publishActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => OpenRegistrationPayload, { nullable: true, description: "提前开始报名" })
  openRegistration(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "openRegistration", input, written, (tx) => openRegistration(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => CloseRegistrationPayload, { nullable: true, description: "提前截止报名" })
  closeRegistration(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "closeRegistration", input, written, (tx) => closeRegistration(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => StartActivityPayload, { nullable: true, description: "开始活动" })
  startActivity(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startActivity", input, written, (tx) => startActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => EndActivityPayload, { nullable: true, description: "结束活动" })
  endActivity(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "endActivity", input, written, (tx) => endActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => RecordActivityPayload, { nullable: true, description: "总结活动：写下纪实和实到人数" })
  recordActivity(@Arg("input", () => RecordActivityInput) input: RecordActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordActivity", input, written, (tx) => recordActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => ArchiveActivityPayload, { nullable: true, description: "归档活动" })
  archiveActivity(@Arg("input", () => MoveActivityInput) input: MoveActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "archiveActivity", input, written, (tx) => archiveActivity(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => PostponeActivityPayload, { nullable: true, description: "延期活动，新时间待定；已有的报名保留" })
  postponeActivity(@Arg("input", () => PostponeActivityInput) input: PostponeActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "postponeActivity", input, written, (tx) => postponeActivity(tx, ctx.viewer, input));
  }
}
