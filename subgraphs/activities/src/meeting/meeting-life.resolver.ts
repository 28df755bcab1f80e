import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { MeetingSeries } from "./meeting-series.entity";
import { Meeting } from "./meeting.entity";
import { callMeeting, draftMinutes, holdMeeting, proposeAgendaItem, startMeetingSeries } from "./meeting-life.service";
import {
  CallMeetingInput,
  CallMeetingPayload,
  DraftMinutesInput,
  DraftMinutesPayload,
  HoldMeetingInput,
  HoldMeetingPayload,
  meetingErrors,
  ProposeAgendaItemInput,
  ProposeAgendaItemPayload,
  StartMeetingSeriesInput,
  StartMeetingSeriesPayload,
} from "./meeting-life.types";
import { meetingMachine } from "./meeting.states";

const written = { thing: "meeting", entity: Meeting, errors: meetingErrors } as const;

@Resolver(() => Meeting)
export class MeetingLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() meeting: Meeting, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(meetingMachine, meeting, viewer);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() meeting: Meeting, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(meeting, "activities:read", ctx);
  }

  @requiresScopes("activities:write")
  @Mutation(() => StartMeetingSeriesPayload, { nullable: true, description: "设立一个按例召开的会议系列" })
  startMeetingSeries(@Arg("input", () => StartMeetingSeriesInput) input: StartMeetingSeriesInput, @Ctx() ctx: Context) {
    const writtenSeries = { thing: "meetingSeries", entity: MeetingSeries, errors: meetingErrors } as const;
    return mutate(ctx, "startMeetingSeries", input, writtenSeries, (tx) => startMeetingSeries(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => CallMeetingPayload, { nullable: true, description: "召集会议，开始征集议题" })
  callMeeting(@Arg("input", () => CallMeetingInput) input: CallMeetingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "callMeeting", input, written, (tx) => callMeeting(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => ProposeAgendaItemPayload, {
    nullable: true,
    description: "在征集议题期间提出议题；议题可以来自需求或群众反映的问题",
  })
  proposeAgendaItem(@Arg("input", () => ProposeAgendaItemInput) input: ProposeAgendaItemInput, @Ctx() ctx: Context) {
    return mutate(ctx, "proposeAgendaItem", input, written, (tx) => proposeAgendaItem(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => HoldMeetingPayload, { nullable: true, description: "召开会议：登记参会单位和到会情况" })
  holdMeeting(@Arg("input", () => HoldMeetingInput) input: HoldMeetingInput, @Ctx() ctx: Context) {
    return mutate(ctx, "holdMeeting", input, written, (tx) => holdMeeting(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => DraftMinutesPayload, { nullable: true, description: "起草或修改纪要" })
  draftMinutes(@Arg("input", () => DraftMinutesInput) input: DraftMinutesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "draftMinutes", input, written, (tx) => draftMinutes(tx, ctx.viewer, input));
  }
}
