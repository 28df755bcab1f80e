import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Talent } from "../talent/talent.entity";
import { talentMachine } from "../talent/talent.machine";
import { bookTalent, listTalent, nominateTalent, rateTalent, retireTalent, verifyTalent } from "./talent-life.service";
import {
  BookTalentInput,
  BookTalentPayload,
  ListTalentPayload,
  MoveTalentInput,
  NominateTalentInput,
  NominateTalentPayload,
  RateTalentInput,
  RateTalentPayload,
  RetireTalentPayload,
  talentErrors,
  VerifyTalentPayload,
} from "./talent-life.types";

const written = { thing: "talent", entity: Talent, errors: talentErrors } as const;

@Resolver(() => Talent)
export class TalentLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() talent: Talent, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(talentMachine, talent, viewer);
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => NominateTalentPayload, { nullable: true, description: "推荐一位社区能人" })
  nominateTalent(@Arg("input", () => NominateTalentInput) input: NominateTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "nominateTalent", input, written, (tx) => nominateTalent(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => VerifyTalentPayload, { nullable: true, description: "核实推荐的社区能人" })
  verifyTalent(@Arg("input", () => MoveTalentInput) input: MoveTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "verifyTalent", input, written, (tx) => verifyTalent(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => ListTalentPayload, { nullable: true, description: "社区能人入库，从此可以约请" })
  listTalent(@Arg("input", () => MoveTalentInput) input: MoveTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "listTalent", input, written, (tx) => listTalent(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => RetireTalentPayload, { nullable: true, description: "社区能人退出" })
  retireTalent(@Arg("input", () => MoveTalentInput) input: MoveTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "retireTalent", input, written, (tx) => retireTalent(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => BookTalentPayload, { nullable: true, description: "约请已入库的社区能人" })
  bookTalent(@Arg("input", () => BookTalentInput) input: BookTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "bookTalent", input, written, (tx) => bookTalent(tx, ctx.viewer, input));
  }

  @requiresScopes("volunteers:write")
  @Mutation(() => RateTalentPayload, { nullable: true, description: "评价一次约请" })
  rateTalent(@Arg("input", () => RateTalentInput) input: RateTalentInput, @Ctx() ctx: Context) {
    return mutate(ctx, "rateTalent", input, written, (tx) => rateTalent(tx, ctx.viewer, input));
  }
}
