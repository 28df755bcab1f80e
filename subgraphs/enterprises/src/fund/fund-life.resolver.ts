import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMovesText, historyOf, mayRead, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { FundEntry } from "./fund-entry.entity";
import { fundEntryMachine } from "./fund-entry.states";
import { Fund } from "./fund.entity";
import { advanceFundEntry, openFund, proposeFundEntry } from "./fund-life.service";
import {
  AdvanceFundEntryInput,
  AdvanceFundEntryPayload,
  fundErrors,
  OpenFundInput,
  OpenFundPayload,
  ProposeFundEntryInput,
  ProposeFundEntryPayload,
} from "./fund-life.types";

const written = { thing: "fund", entity: Fund, errors: fundErrors } as const;

@Resolver(() => FundEntry)
export class FundLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  async allowedMoves(@Root() { fundId, stage }: FundEntry, @Ctx() { viewer, loaders }: Context): Promise<string[]> {
    const isGoingOn = Object.values(fundEntryMachine.rules).some(({ from }) => from.includes(stage));
    const fund = isGoingOn ? await loaders.fundById.load(fundId) : null;
    return fund && mayRead(viewer, "enterprises:write", fund.regionCode) ? ["advanceFundEntry"] : [];
  }

  @FieldResolver(() => [StateChange], { description: "各阶段的经过，先发生的在前；经办人姓名只给本辖区工作人员看" })
  async history(@Root() { id, fundId }: FundEntry, @Ctx() ctx: Context): Promise<StateChange[]> {
    // The foreign key says that it is there.
    const { regionCode } = (await ctx.loaders.fundById.load(fundId)) as Fund;
    return historyOf({ id, regionCode }, "enterprises:read", ctx);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => OpenFundPayload, { nullable: true, description: "设立社区基金或保障资金" })
  openFund(@Arg("input", () => OpenFundInput) input: OpenFundInput, @Ctx() ctx: Context) {
    return mutate(ctx, "openFund", input, written, (tx) => openFund(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => ProposeFundEntryPayload, { nullable: true, description: "登记一笔收入，或提议一笔支出" })
  proposeFundEntry(@Arg("input", () => ProposeFundEntryInput) input: ProposeFundEntryInput, @Ctx() ctx: Context) {
    return mutate(ctx, "proposeFundEntry", input, written, (tx) => proposeFundEntry(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AdvanceFundEntryPayload, {
    nullable: true,
    description: "推进一笔支出：议定、公示、支出、监督、评议；余额从不为负",
  })
  advanceFundEntry(@Arg("input", () => AdvanceFundEntryInput) input: AdvanceFundEntryInput, @Ctx() ctx: Context) {
    return mutate(ctx, "advanceFundEntry", input, written, (tx) => advanceFundEntry(tx, ctx.viewer, input));
  }
}
