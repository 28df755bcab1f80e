import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMovesText, authenticated, calendarWarning, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Nomination } from "../nomination/nomination.entity";
import {
  nameNomination,
  nominateForAward,
  proposeNomination,
  publiciseNomination,
  recommendNomination,
  reviewNomination,
  withdrawNomination,
} from "./nomination-life.service";
import {
  FileObjectionInput,
  FileObjectionPayload,
  NameNominationInput,
  NameNominationPayload,
  NominateForAwardInput,
  NominateForAwardPayload,
  nominationErrors,
  ProposeNominationInput,
  ProposeNominationPayload,
  PubliciseNominationInput,
  PubliciseNominationPayload,
  RecommendNominationInput,
  RecommendNominationPayload,
  ResolveObjectionInput,
  ResolveObjectionPayload,
  ReviewNominationInput,
  ReviewNominationPayload,
  WithdrawNominationInput,
  WithdrawNominationPayload,
} from "./nomination-life.types";
import { fileObjection, movesOf, resolveObjection } from "./objection.service";

const written = { thing: "nomination", entity: Nomination, errors: nominationErrors } as const;

@Resolver(() => Nomination)
export class NominationLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  async allowedMoves(@Root() nomination: Nomination, @Ctx() { loaders, viewer }: Context): Promise<string[]> {
    const scheme = await loaders.awardSchemeById.load(nomination.schemeId);
    return movesOf(Object.assign(nomination, { schemeRegionCode: scheme?.regionCode }), viewer);
  }

  @forPartners
  @FieldResolver(() => String, {
    nullable: true,
    description: "公示期的提示：跨入尚未公布放假安排的年份时，说明期限是推算的；其他时候为空",
  })
  publicityNote(@Root() { publicisedOn, publicityEndsOn }: Nomination): string | null {
    return publicisedOn === null || publicityEndsOn === null ? null : calendarWarning(publicisedOn, publicityEndsOn);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => NominateForAwardPayload, { nullable: true, description: "申报评选：以街道、社区或其中一个小区申报一个称号" })
  nominateForAward(@Arg("input", () => NominateForAwardInput) input: NominateForAwardInput, @Ctx() ctx: Context) {
    return mutate(ctx, "nominateForAward", input, written, (tx) => nominateForAward(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => RecommendNominationPayload, { nullable: true, description: "推荐申报：由申报所在的街道或上级办理" })
  recommendNomination(@Arg("input", () => RecommendNominationInput) input: RecommendNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recommendNomination", input, written, (tx) => recommendNomination(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => ReviewNominationPayload, {
    nullable: true,
    description: "评审申报：由开展评选的区划办理，评审人不能是申报的经办人",
  })
  reviewNomination(@Arg("input", () => ReviewNominationInput) input: ReviewNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "reviewNomination", input, written, (tx) => reviewNomination(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => ProposeNominationPayload, { nullable: true, description: "拟定命名：由开展评选的区划办理" })
  proposeNomination(@Arg("input", () => ProposeNominationInput) input: ProposeNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "proposeNomination", input, written, (tx) => proposeNomination(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => PubliciseNominationPayload, {
    nullable: true,
    description: "公示拟命名的申报：从今天起公开，公示5个工作日，期间可以提出异议",
  })
  publiciseNomination(@Arg("input", () => PubliciseNominationInput) input: PubliciseNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "publiciseNomination", input, written, (tx) => publiciseNomination(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => NameNominationPayload, { nullable: true, description: "命名：公示期满且异议都已办结；同时记入荣誉" })
  nameNomination(@Arg("input", () => NameNominationInput) input: NameNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "nameNomination", input, written, (tx) => nameNomination(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => WithdrawNominationPayload, { nullable: true, description: "撤回申报：命名之前都可以，写明原因" })
  withdrawNomination(@Arg("input", () => WithdrawNominationInput) input: WithdrawNominationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "withdrawNomination", input, written, (tx) => withdrawNomination(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => FileObjectionPayload, {
    nullable: true,
    description: "提出异议：公示期内登录的人都可以，一人一次，答复后可以再提；提出人不公开",
  })
  fileObjection(@Arg("input", () => FileObjectionInput) input: FileObjectionInput, @Ctx() ctx: Context) {
    // What arrives on the last day is in time, however long it waits for its turn.
    const now = new Date();
    return mutate(ctx, "fileObjection", input, written, (tx) => fileObjection(tx, ctx.viewer, input, now));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => ResolveObjectionPayload, {
    nullable: true,
    description: "办结异议：由开展评选的区划核查并答复，核查人不能是提出人",
  })
  resolveObjection(@Arg("input", () => ResolveObjectionInput) input: ResolveObjectionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "resolveObjection", input, written, (tx) => resolveObjection(tx, ctx.viewer, input));
  }
}
