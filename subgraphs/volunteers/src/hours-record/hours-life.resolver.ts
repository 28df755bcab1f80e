import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, mutate } from "@quyu/kernel";
import type { Context } from "../context";
import { backfillHours, claimHours, confirmHours, correctHours, disputeHours } from "./hours-life.service";
import {
  BackfillHoursPayload,
  BackfillHoursInput,
  ClaimHoursInput,
  ClaimHoursPayload,
  ConfirmHoursInput,
  ConfirmHoursPayload,
  CorrectHoursInput,
  CorrectHoursPayload,
  DisputeHoursInput,
  DisputeHoursPayload,
  hoursErrors,
} from "./hours-life.types";
import { HoursRecord } from "./hours-record.entity";
import { hoursMachine } from "./hours-record.machine";

const written = { thing: "hoursRecord", entity: HoursRecord, errors: hoursErrors } as const;

@Resolver(() => HoursRecord)
export class HoursLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  async allowedMoves(@Root() record: HoursRecord, @Ctx() { viewer, loaders }: Context): Promise<string[]> {
    const volunteer = await loaders.volunteerById.load(record.volunteerId);
    return allowedMoves(hoursMachine, Object.assign(record, { volunteerPersonId: volunteer?.personId ?? null }), viewer);
  }

  @authenticated
  @Mutation(() => ClaimHoursPayload, {
    nullable: true,
    description: "申报服务时长：本人申报，或由队长、工作人员代为申报；30天以内",
  })
  claimHours(@Arg("input", () => ClaimHoursInput) input: ClaimHoursInput, @Ctx() ctx: Context) {
    return mutate(ctx, "claimHours", input, written, (tx) => claimHours(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => BackfillHoursPayload, { nullable: true, description: "补录服务时长：始终与确认时长分开计" })
  backfillHours(@Arg("input", () => BackfillHoursInput) input: BackfillHoursInput, @Ctx() ctx: Context) {
    return mutate(ctx, "backfillHours", input, written, (tx) => backfillHours(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => ConfirmHoursPayload, { nullable: true, description: "队长确认时长，或写明原因不予确认；7天后自动记入" })
  confirmHours(@Arg("input", () => ConfirmHoursInput) input: ConfirmHoursInput, @Ctx() ctx: Context) {
    return mutate(ctx, "confirmHours", input, written, (tx) => confirmHours(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => DisputeHoursPayload, { nullable: true, description: "对已记入的时长提出异议；更正前不计" })
  disputeHours(@Arg("input", () => DisputeHoursInput) input: DisputeHoursInput, @Ctx() ctx: Context) {
    return mutate(ctx, "disputeHours", input, written, (tx) => disputeHours(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => CorrectHoursPayload, { nullable: true, description: "更正有异议的时长" })
  correctHours(@Arg("input", () => CorrectHoursInput) input: CorrectHoursInput, @Ctx() ctx: Context) {
    return mutate(ctx, "correctHours", input, written, (tx) => correctHours(tx, ctx.viewer, input));
  }
}
