import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "../stubs/person";
import { Region, regionOf } from "../stubs/region";
import { Channel, Premises, PremisesConnection } from "./premises.entity";
import { amendPremises, openChannel, registerPremises } from "./premises.service";
import {
  AmendPremisesInput,
  AmendPremisesPayload,
  OpenChannelInput,
  OpenChannelPayload,
  premisesErrors,
  PremisesPageArgs,
  RegisterPremisesInput,
  RegisterPremisesPayload,
} from "./premises.types";

const written = { thing: "premises", entity: Premises, errors: premisesErrors } as const;
const opened = { thing: "channel", entity: Channel, errors: premisesErrors } as const;

@Resolver(() => Premises)
export class PremisesResolver {
  @forPartners
  @Query(() => Premises, { nullable: true, description: "按编号取一处载体；没有时为空" })
  premises(@Arg("id", () => ID, { description: "载体编号" }) id: string, @Ctx() ctx: Context): Promise<Premises | null> {
    return ctx.loaders.premisesById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() premises: Premises): Region {
    return regionOf(premises);
  }

  @FieldResolver(() => Person, { nullable: true, description: "联络员；没有指定时为空" })
  steward(@Root() { stewardId }: Premises): Person | null {
    return stewardId === null ? null : { id: stewardId };
  }

  @forPartners
  @FieldResolver(() => [Channel], { description: "联系渠道；没有时为空列表" })
  channels(@Root() { id }: Premises, @Ctx() ctx: Context): Promise<Channel[]> {
    return ctx.loaders.channelsByPremises.load(id);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RegisterPremisesPayload, { nullable: true, description: "登记一处载体" })
  registerPremises(@Arg("input", () => RegisterPremisesInput) input: RegisterPremisesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "registerPremises", input, written, (tx) => registerPremises(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AmendPremisesPayload, { nullable: true, description: "修改载体的名称、类型或联络员" })
  amendPremises(@Arg("input", () => AmendPremisesInput) input: AmendPremisesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendPremises", input, written, (tx) => amendPremises(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => OpenChannelPayload, { nullable: true, description: "为载体开通一个联系企业与员工的渠道" })
  openChannel(@Arg("input", () => OpenChannelInput) input: OpenChannelInput, @Ctx() ctx: Context) {
    return mutate(ctx, "openChannel", input, opened, (tx) => openChannel(tx, ctx.viewer, input));
  }
}

/** What premises add to Region. */
@Resolver(() => Region)
export class RegionPremisesResolver {
  @forPartners
  @FieldResolver(() => PremisesConnection, { nullable: true, description: "载体，含所辖各级，按名称排列" })
  premises(
    @Root() { code }: Region,
    @Args(() => PremisesPageArgs) { kind, ...page }: PremisesPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Premises>> {
    return ctx.loaders.premisesUnder.page(code, page, { kind });
  }
}
