import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, authenticated, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Market, Stall } from "./market.entity";
import { allotStall, applyForStall, openMarket, recordTakings } from "./market-life.service";
import {
  AllotStallInput,
  AllotStallPayload,
  ApplyForStallInput,
  ApplyForStallPayload,
  marketErrors,
  OpenMarketInput,
  OpenMarketPayload,
  RecordTakingsInput,
  RecordTakingsPayload,
} from "./market-life.types";
import { stallMachine } from "./stall.states";

const written = { thing: "market", entity: Market, errors: marketErrors } as const;

@Resolver(() => Stall)
export class MarketLifeResolver {
  @FieldResolver(() => [String], { description: allowedMovesText })
  async allowedMoves(@Root() stall: Stall, @Ctx() { viewer, loaders }: Context): Promise<string[]> {
    // The foreign key says that it is there.
    const { regionCode } = (await loaders.marketById.load(stall.marketId)) as Market;
    return allowedMoves(stallMachine, Object.assign(stall, { regionCode }), viewer);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；经办人姓名只给本辖区工作人员看" })
  async history(@Root() { id, marketId }: Stall, @Ctx() ctx: Context): Promise<StateChange[]> {
    const { regionCode } = (await ctx.loaders.marketById.load(marketId)) as Market;
    return historyOf({ id, regionCode }, "enterprises:read", ctx);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => OpenMarketPayload, { nullable: true, description: "开设夜市或大集，约定捐入社区基金的比例" })
  openMarket(@Arg("input", () => OpenMarketInput) input: OpenMarketInput, @Ctx() ctx: Context) {
    return mutate(ctx, "openMarket", input, written, (tx) => openMarket(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => ApplyForStallPayload, { nullable: true, description: "申请一期摊位：企业联系人为本企业，工作人员代别人" })
  applyForStall(@Arg("input", () => ApplyForStallInput) input: ApplyForStallInput, @Ctx() ctx: Context) {
    return mutate(ctx, "applyForStall", input, written, (tx) => applyForStall(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AllotStallPayload, { nullable: true, description: "安排摊位" })
  allotStall(@Arg("input", () => AllotStallInput) input: AllotStallInput, @Ctx() ctx: Context) {
    return mutate(ctx, "allotStall", input, written, (tx) => allotStall(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RecordTakingsPayload, { nullable: true, description: "结算摊位：按约定的比例捐入社区基金，只入一次账" })
  recordTakings(@Arg("input", () => RecordTakingsInput) input: RecordTakingsInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordTakings", input, written, (tx) => recordTakings(tx, ctx.viewer, input));
  }
}
