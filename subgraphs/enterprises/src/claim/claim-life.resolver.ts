import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Claim } from "./claim.entity";
import { decideClaim, fulfilClaim, offerClaim, signClaim, withdrawClaim } from "./claim-life.service";
import {
  claimErrors,
  DecideClaimInput,
  DecideClaimPayload,
  FulfilClaimInput,
  FulfilClaimPayload,
  MoveClaimInput,
  OfferClaimInput,
  OfferClaimPayload,
  SignClaimPayload,
  WithdrawClaimPayload,
} from "./claim-life.types";
import { claimMachine } from "./claim.states";

const written = { thing: "claim", entity: Claim, errors: claimErrors } as const;

@Resolver(() => Claim)
export class ClaimLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() claim: Claim, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(claimMachine, claim, viewer);
  }

  @authenticated
  @Mutation(() => OfferClaimPayload, { nullable: true, description: "认领项目的若干份：企业联系人为本企业，工作人员代社会组织" })
  offerClaim(@Arg("input", () => OfferClaimInput) input: OfferClaimInput, @Ctx() ctx: Context) {
    return mutate(ctx, "offerClaim", input, written, (tx) => offerClaim(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => DecideClaimPayload, { nullable: true, description: "接受认领，或写明原因不接受；接受的份数从不超过项目的份数" })
  decideClaim(@Arg("input", () => DecideClaimInput) input: DecideClaimInput, @Ctx() ctx: Context) {
    return mutate(ctx, "decideClaim", input, written, (tx) => decideClaim(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => SignClaimPayload, { nullable: true, description: "认领签约" })
  signClaim(@Arg("input", () => MoveClaimInput) input: MoveClaimInput, @Ctx() ctx: Context) {
    return mutate(ctx, "signClaim", input, written, (tx) => signClaim(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => FulfilClaimPayload, { nullable: true, description: "兑现认领，记入双方的互哺账，只记一次" })
  fulfilClaim(@Arg("input", () => FulfilClaimInput) input: FulfilClaimInput, @Ctx() ctx: Context) {
    return mutate(ctx, "fulfilClaim", input, written, (tx) => fulfilClaim(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => WithdrawClaimPayload, { nullable: true, description: "撤回还没有兑现的认领，份数空出来" })
  withdrawClaim(@Arg("input", () => MoveClaimInput) input: MoveClaimInput, @Ctx() ctx: Context) {
    return mutate(ctx, "withdrawClaim", input, written, (tx) => withdrawClaim(tx, ctx.viewer, input));
  }
}
