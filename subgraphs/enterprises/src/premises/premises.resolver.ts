import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "../stubs/person";
import { Region, regionOf } from "../stubs/region";
import { Channel, Premises, PremisesConnection } from "./premises.entity";
import { PremisesPageArgs } from "./premises.types";

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
