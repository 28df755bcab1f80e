import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Meeting } from "../meeting/meeting.entity";
import { confirmMinutes, fixAgenda } from "../meeting/meeting-life.service";
import { ConfirmMinutesPayload, FixAgendaPayload, meetingErrors, MoveMeetingInput } from "../meeting/meeting-life.types";
import { Resolution } from "./resolution.entity";
import {
  assignResolution,
  carryOverTo,
  closeResolution,
  completeResolution,
  countResolutionsOf,
  passResolution,
  progressResolution,
  reportResolution,
} from "./resolution-life.service";
import {
  AssignResolutionInput,
  AssignResolutionPayload,
  CloseResolutionPayload,
  CompleteResolutionInput,
  CompleteResolutionPayload,
  MoveResolutionInput,
  PassResolutionInput,
  PassResolutionPayload,
  ProgressResolutionPayload,
  ReportResolutionPayload,
  resolutionErrors,
} from "./resolution-life.types";
import { resolutionMachine } from "./resolution.states";

const written = { thing: "resolution", entity: Resolution, errors: resolutionErrors } as const;

@Resolver(() => Resolution)
export class ResolutionLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() resolution: Resolution, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(resolutionMachine, resolution, viewer);
  }

  @requiresScopes("activities:write")
  @Mutation(() => PassResolutionPayload, { nullable: true, description: "登记会议通过的决议" })
  passResolution(@Arg("input", () => PassResolutionInput) input: PassResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "passResolution", input, written, (tx) => passResolution(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => AssignResolutionPayload, {
    nullable: true,
    description: "把决议交给一个党组织承办，写明期限；逾期上报的由街道重新交办",
  })
  assignResolution(@Arg("input", () => AssignResolutionInput) input: AssignResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "assignResolution", input, written, (tx) => assignResolution(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => ProgressResolutionPayload, { nullable: true, description: "开始办理决议" })
  progressResolution(@Arg("input", () => MoveResolutionInput) input: MoveResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "progressResolution", input, written, (tx) => progressResolution(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => CompleteResolutionPayload, { nullable: true, description: "办完决议，写明结果" })
  completeResolution(@Arg("input", () => CompleteResolutionInput) input: CompleteResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "completeResolution", input, written, (tx) => completeResolution(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => ReportResolutionPayload, { nullable: true, description: "向会议报告决议的落实" })
  reportResolution(@Arg("input", () => MoveResolutionInput) input: MoveResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reportResolution", input, written, (tx) => reportResolution(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => CloseResolutionPayload, { nullable: true, description: "办结已报告的决议" })
  closeResolution(@Arg("input", () => MoveResolutionInput) input: MoveResolutionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "closeResolution", input, written, (tx) => closeResolution(tx, ctx.viewer, input));
  }
}

const writtenMeeting = { thing: "meeting", entity: Meeting, errors: meetingErrors } as const;

/** The moves of a meeting that concern what was resolved. */
@Resolver(() => Meeting)
export class MeetingAgendaResolver {
  @requiresScopes("activities:write")
  @Mutation(() => FixAgendaPayload, {
    nullable: true,
    description: "确定议程；同一系列中还没有办结的决议自动排在前面，圆桌大会先报告上次会议的全部决议",
  })
  fixAgenda(@Arg("input", () => MoveMeetingInput) input: MoveMeetingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "fixAgenda", input, writtenMeeting, (tx) =>
      fixAgenda(tx, ctx.viewer, input, (meeting) => carryOverTo(tx, meeting)),
    );
  }

  @requiresScopes("activities:write")
  @Mutation(() => ConfirmMinutesPayload, { nullable: true, description: "确认纪要；会议和决议从此公开" })
  confirmMinutes(@Arg("input", () => MoveMeetingInput) input: MoveMeetingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "confirmMinutes", input, writtenMeeting, (tx) =>
      confirmMinutes(tx, ctx.viewer, input, (meeting) => countResolutionsOf(tx, meeting)),
    );
  }
}
