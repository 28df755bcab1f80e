import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Need } from "./need.entity";
import {
  amendNeed,
  archiveNeed,
  draftNeed,
  evaluateNeed,
  fulfilNeed,
  matchNeed,
  mergeNeed,
  reviewNeed,
  startNeedDelivery,
  startNeedReview,
  submitNeed,
  withdrawNeed,
} from "./need-life.service";
import {
  AmendNeedInput,
  AmendNeedPayload,
  ArchiveNeedPayload,
  DraftNeedInput,
  DraftNeedPayload,
  EvaluateNeedInput,
  EvaluateNeedPayload,
  FulfilNeedPayload,
  MatchNeedInput,
  MatchNeedPayload,
  MergeNeedInput,
  MergeNeedPayload,
  MoveNeedInput,
  needErrors,
  ReviewNeedInput,
  ReviewNeedPayload,
  StartNeedDeliveryPayload,
  StartNeedReviewPayload,
  SubmitNeedPayload,
  WithdrawNeedInput,
  WithdrawNeedPayload,
} from "./need-life.types";
import { needMachine } from "./need.states";

const written = { thing: "need", entity: Need, errors: needErrors } as const;

@Resolver(() => Need)
export class NeedLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() need: Need, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(needMachine, need, viewer);
  }

  @authenticated
  @forPartners
  @Mutation(() => DraftNeedPayload, {
    nullable: true,
    description: "起草需求：居民提本社区的，企业联系人提本企业的，工作人员提走访、会议上得知的",
  })
  draftNeed(@Arg("input", () => DraftNeedInput) input: DraftNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "draftNeed", input, written, (tx) => draftNeed(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => AmendNeedPayload, { nullable: true, description: "修改还没有审定的需求" })
  amendNeed(@Arg("input", () => AmendNeedInput) input: AmendNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendNeed", input, written, (tx) => amendNeed(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => SubmitNeedPayload, { nullable: true, description: "提交需求，等待审核" })
  submitNeed(@Arg("input", () => MoveNeedInput) input: MoveNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "submitNeed", input, written, (tx) => submitNeed(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => StartNeedReviewPayload, { nullable: true, description: "开始审核需求；提出人本人不能审核" })
  startNeedReview(@Arg("input", () => MoveNeedInput) input: MoveNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startNeedReview", input, written, (tx) => startNeedReview(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => ReviewNeedPayload, { nullable: true, description: "审核需求：列入清单，或写明原因不予列入" })
  reviewNeed(@Arg("input", () => ReviewNeedInput) input: ReviewNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reviewNeed", input, written, (tx) => reviewNeed(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => MergeNeedPayload, { nullable: true, description: "把需求并入已上清单的另一条" })
  mergeNeed(@Arg("input", () => MergeNeedInput) input: MergeNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "mergeNeed", input, written, (tx) => mergeNeed(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => WithdrawNeedPayload, { nullable: true, description: "撤回需求，有人对接之前都可以" })
  withdrawNeed(@Arg("input", () => WithdrawNeedInput) input: WithdrawNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "withdrawNeed", input, written, (tx) => withdrawNeed(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => MatchNeedPayload, { nullable: true, description: "用一项资源直接对接需求" })
  matchNeed(@Arg("input", () => MatchNeedInput) input: MatchNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "matchNeed", input, written, (tx) => matchNeed(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => StartNeedDeliveryPayload, { nullable: true, description: "开始办理没有项目承接的需求" })
  startNeedDelivery(@Arg("input", () => MoveNeedInput) input: MoveNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startNeedDelivery", input, written, (tx) => startNeedDelivery(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => FulfilNeedPayload, { nullable: true, description: "办成没有项目承接的需求" })
  fulfilNeed(@Arg("input", () => MoveNeedInput) input: MoveNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "fulfilNeed", input, written, (tx) => fulfilNeed(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => EvaluateNeedPayload, { nullable: true, description: "评价办成的需求：提出人或工作人员" })
  evaluateNeed(@Arg("input", () => EvaluateNeedInput) input: EvaluateNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "evaluateNeed", input, written, (tx) => evaluateNeed(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => ArchiveNeedPayload, { nullable: true, description: "归档已评价的需求；90天后自动归档" })
  archiveNeed(@Arg("input", () => MoveNeedInput) input: MoveNeedInput, @Ctx() ctx: Context) {
    return mutate(ctx, "archiveNeed", input, written, (tx) => archiveNeed(tx, ctx.viewer, input));
  }
}
