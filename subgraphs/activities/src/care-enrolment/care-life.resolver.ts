import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, mutate, requiresScopes } from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";
import type { Context } from "../context";
import { CareEnrolment } from "./care-enrolment.entity";
import { careEnrolmentMachine } from "./care-enrolment.states";
import {
  authorisePickup,
  cancelEnrolment,
  declareHealth,
  enrolChild,
  giveConsent,
  openCareTerm,
  signInChild,
  signOutChild,
} from "./care-life.service";
import {
  AuthorisePickupInput,
  AuthorisePickupPayload,
  CancelEnrolmentPayload,
  careErrors,
  DeclareHealthInput,
  DeclareHealthPayload,
  EnrolChildInput,
  EnrolChildPayload,
  GiveConsentInput,
  GiveConsentPayload,
  MoveEnrolmentInput,
  OpenCareTermInput,
  OpenCareTermPayload,
  SignInChildPayload,
  SignOutChildInput,
  SignOutChildPayload,
} from "./care-life.types";

const written = { thing: "careEnrolment", entity: CareEnrolment, errors: careErrors } as const;

@Resolver(() => CareEnrolment)
export class CareLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() enrolment: CareEnrolment, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(careEnrolmentMachine, enrolment, viewer);
  }

  @requiresScopes("activities:write")
  @Mutation(() => OpenCareTermPayload, { nullable: true, description: "开设一期托管班" })
  openCareTerm(@Arg("input", () => OpenCareTermInput) input: OpenCareTermInput, @Ctx() ctx: Context) {
    const writtenTerm = { thing: "careTerm", entity: CareTerm, errors: careErrors } as const;
    return mutate(ctx, "openCareTerm", input, writtenTerm, (tx) => openCareTerm(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => EnrolChildPayload, {
    nullable: true,
    description: "为儿童报名一期托管班；满员时进入候补。由监护人本人办理，或由工作人员代办",
  })
  enrolChild(@Arg("input", () => EnrolChildInput) input: EnrolChildInput, @Ctx() ctx: Context) {
    return mutate(ctx, "enrolChild", input, written, (tx) => enrolChild(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => GiveConsentPayload, { nullable: true, description: "签署同意书，记下版本" })
  giveConsent(@Arg("input", () => GiveConsentInput) input: GiveConsentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "giveConsent", input, written, (tx) => giveConsent(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => DeclareHealthPayload, { nullable: true, description: "健康申报：只答有没有要留意的情况" })
  declareHealth(@Arg("input", () => DeclareHealthInput) input: DeclareHealthInput, @Ctx() ctx: Context) {
    return mutate(ctx, "declareHealth", input, written, (tx) => declareHealth(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => AuthorisePickupPayload, { nullable: true, description: "指定可以接走儿童的人；手续齐全，名额确认" })
  authorisePickup(@Arg("input", () => AuthorisePickupInput) input: AuthorisePickupInput, @Ctx() ctx: Context) {
    return mutate(ctx, "authorisePickup", input, written, (tx) => authorisePickup(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => CancelEnrolmentPayload, { nullable: true, description: "取消报名；空出的名额给候补的下一名" })
  cancelEnrolment(@Arg("input", () => MoveEnrolmentInput) input: MoveEnrolmentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "cancelEnrolment", input, written, (tx) => cancelEnrolment(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => SignInChildPayload, { nullable: true, description: "到班签到" })
  signInChild(@Arg("input", () => MoveEnrolmentInput) input: MoveEnrolmentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "signInChild", input, written, (tx) => signInChild(tx, ctx.viewer, input));
  }

  @requiresScopes("activities:write")
  @Mutation(() => SignOutChildPayload, { nullable: true, description: "离班签退：只能由监护人指定的人接走" })
  signOutChild(@Arg("input", () => SignOutChildInput) input: SignOutChildInput, @Ctx() ctx: Context) {
    return mutate(ctx, "signOutChild", input, written, (tx) => signOutChild(tx, ctx.viewer, input));
  }
}
