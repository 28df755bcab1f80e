import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Issue } from "./issue.entity";
import {
  acknowledgeIssue,
  closeIssue,
  dispatchIssue,
  reopenIssue,
  reportIssue,
  requestExpertReview,
  startRectifying,
  triageIssue,
  verifyIssue,
} from "./issue-life.service";
import {
  AcknowledgeIssuePayload,
  CloseIssuePayload,
  DispatchIssueInput,
  DispatchIssuePayload,
  issueErrors,
  MoveIssueInput,
  ReopenIssueInput,
  ReopenIssuePayload,
  ReportIssueInput,
  ReportIssuePayload,
  RequestExpertReviewPayload,
  StartRectifyingPayload,
  TriageIssueInput,
  TriageIssuePayload,
  VerifyIssueInput,
  VerifyIssuePayload,
} from "./issue-life.types";
import { issueMachine } from "./issue.machine";

const written = { thing: "issue", entity: Issue, errors: issueErrors } as const;

@Resolver(() => Issue)
export class IssueLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() issue: Issue, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(issueMachine, issue, viewer);
  }

  @authenticated
  @forPartners
  @Mutation(() => ReportIssuePayload, {
    nullable: true,
    description: "上报问题：本人、合作系统代居民（需 issues:report）、网格员和巡查人员；从一开始就有责任党组织",
  })
  reportIssue(@Arg("input", () => ReportIssueInput) input: ReportIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reportIssue", input, written, (tx) => reportIssue(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => TriageIssuePayload, { nullable: true, description: "研判问题，核定紧急程度" })
  triageIssue(@Arg("input", () => TriageIssueInput) input: TriageIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "triageIssue", input, written, (tx) => triageIssue(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => DispatchIssuePayload, { nullable: true, description: "派单给责任党组织；不指定时按责任链" })
  dispatchIssue(@Arg("input", () => DispatchIssueInput) input: DispatchIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "dispatchIssue", input, written, (tx) => dispatchIssue(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => AcknowledgeIssuePayload, { nullable: true, description: "责任单位签收" })
  acknowledgeIssue(@Arg("input", () => MoveIssueInput) input: MoveIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "acknowledgeIssue", input, written, (tx) => acknowledgeIssue(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => RequestExpertReviewPayload, { nullable: true, description: "请专家会诊" })
  requestExpertReview(@Arg("input", () => MoveIssueInput) input: MoveIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "requestExpertReview", input, written, (tx) => requestExpertReview(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => StartRectifyingPayload, { nullable: true, description: "开始整改" })
  startRectifying(@Arg("input", () => MoveIssueInput) input: MoveIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "startRectifying", input, written, (tx) => startRectifying(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => VerifyIssuePayload, { nullable: true, description: "核验整改：由整改人之外的人核验，不合格退回" })
  verifyIssue(@Arg("input", () => VerifyIssueInput) input: VerifyIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "verifyIssue", input, written, (tx) => verifyIssue(tx, ctx.viewer, input));
  }

  @requiresScopes("cases:write")
  @Mutation(() => CloseIssuePayload, { nullable: true, description: "办结已核验的问题" })
  closeIssue(@Arg("input", () => MoveIssueInput) input: MoveIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "closeIssue", input, written, (tx) => closeIssue(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => ReopenIssuePayload, { nullable: true, description: "重新打开问题，写明原因；期限重新计算" })
  reopenIssue(@Arg("input", () => ReopenIssueInput) input: ReopenIssueInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reopenIssue", input, written, (tx) => reopenIssue(tx, ctx.viewer, input));
  }
}
