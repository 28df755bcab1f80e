import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import { amendActivity } from "../activity/activity-life.service";
import {
  activityErrors,
  AmendActivityInput,
  AmendActivityPayload,
  CancelActivityInput,
  CancelActivityPayload,
} from "../activity/activity-life.types";
import type { Context } from "../context";
import { Registration } from "./registration.entity";
import {
  callOffActivity,
  cancelRegistration,
  confirmPromotion,
  markNoShow,
  registerForActivity,
} from "./registration-life.service";
import {
  CancelRegistrationInput,
  CancelRegistrationPayload,
  ConfirmPromotionPayload,
  MarkNoShowPayload,
  MoveRegistrationInput,
  RegisterForActivityInput,
  RegisterForActivityPayload,
  registrationErrors,
} from "./registration-life.types";
import { registrationMachine } from "./registration.states";
import { promoteWaiting } from "./seats.service";

const written = { thing: "registration", entity: Registration, errors: registrationErrors } as const;
const writtenActivity = { thing: "activity", entity: Activity, errors: activityErrors } as const;

@Resolver(() => Registration)
export class RegistrationLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() registration: Registration, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(registrationMachine, registration, viewer);
  }

  @authenticated
  @forPartners
  @Mutation(() => RegisterForActivityPayload, {
    nullable: true,
    description: "报名一个活动；名额已满时进入候补，不算失败。合作系统需 activities:register，并写明代谁报名",
  })
  registerForActivity(@Arg("input", () => RegisterForActivityInput) input: RegisterForActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "registerForActivity", input, written, (tx) => registerForActivity(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => CancelRegistrationPayload, { nullable: true, description: "取消报名；空出的名额给候补中排在最前、人数合适的" })
  cancelRegistration(@Arg("input", () => CancelRegistrationInput) input: CancelRegistrationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "cancelRegistration", input, written, (tx) => cancelRegistration(tx, ctx.viewer, input));
  }

  @authenticated
  @forPartners
  @Mutation(() => ConfirmPromotionPayload, { nullable: true, description: "在保留时间内确认递补到的名额" })
  confirmPromotion(@Arg("input", () => MoveRegistrationInput) input: MoveRegistrationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "confirmPromotion", input, written, (tx) => confirmPromotion(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => MarkNoShowPayload, { nullable: true, description: "登记报了名而未到的" })
  markNoShow(@Arg("input", () => MoveRegistrationInput) input: MoveRegistrationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "markNoShow", input, written, (tx) => markNoShow(tx, ctx.viewer, input));
  }
}

/** What of an activity's own changes reaches those who registered. */
@Resolver(() => Activity)
export class ActivitySeatsResolver {
  @requiresScopes("activities:write")
  @Mutation(() => AmendActivityPayload, {
    nullable: true,
    description: "修改还没有开始的活动；增加的名额给候补的人，减少名额不会取消任何人",
  })
  amendActivity(@Arg("input", () => AmendActivityInput) input: AmendActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendActivity", input, writtenActivity, (tx) =>
      amendActivity(tx, ctx.viewer, input, (activity) => promoteWaiting(tx, activity)),
    );
  }

  @requiresScopes("activities:write")
  @Mutation(() => CancelActivityPayload, { nullable: true, description: "取消活动，写明原因；所有报名随之取消" })
  cancelActivity(@Arg("input", () => CancelActivityInput) input: CancelActivityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "cancelActivity", input, writtenActivity, (tx) => callOffActivity(tx, ctx.viewer, input));
  }
}
