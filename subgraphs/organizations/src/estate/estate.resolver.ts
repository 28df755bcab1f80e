import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { PageArgs, type Connection, forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { Estate, EstateConnection } from "./estate.entity";

@Resolver(() => Estate)
export class EstateResolver {
  @forPartners
  @Query(() => Estate, { nullable: true, description: "按编号取一个小区；没有时为空" })
  estate(@Arg("id", () => ID, { description: "小区编号" }) id: string, @Ctx() ctx: Context): Promise<Estate | null> {
    return ctx.loaders.estateById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { description: "所在区划" })
  region(@Root() estate: Estate, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(estate, ctx);
  }
}

/** What estates add to Region. */
@Resolver(() => Region)
export class RegionEstateResolver {
  @forPartners
  @FieldResolver(() => EstateConnection, { nullable: true, description: "小区，含所辖各级，按名称排列" })
  estates(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Estate>> {
    return ctx.loaders.estatesUnder.page(code, page, {});
  }
}
