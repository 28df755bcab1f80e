import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, RegionConnection } from "./region.entity";
import { ancestorCodesOf } from "./region.service";
import { RegionPageArgs } from "./region.types";

@Resolver(() => Region)
export class RegionResolver {
  @Directive("@shareable")
  @forPartners
  @Query(() => Region, { nullable: true, description: "按代码取一个区划；没有这个区划时为空" })
  region(@Arg("code", () => ID, { description: "区划代码" }) code: string, @Ctx() ctx: Context): Promise<Region | null> {
    return ctx.loaders.regionByCode.load(code);
  }

  @forPartners
  @Query(() => RegionConnection, { nullable: true, description: "区划列表，按代码排列" })
  regions(
    @Args(() => RegionPageArgs) { level, under, ...page }: RegionPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Region>> {
    return ctx.loaders.regionPage(page, { level, under });
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "上一级；省级为空" })
  async parent(@Root() { parentCode }: Region, @Ctx() ctx: Context): Promise<Region | null> {
    return parentCode === null ? null : ctx.loaders.regionByCode.load(parentCode);
  }

  @forPartners
  @FieldResolver(() => [Region], { nullable: true, description: "所有上级，从省开始" })
  async ancestors(@Root() { code }: Region, @Ctx() ctx: Context): Promise<Region[]> {
    const found = await Promise.all(ancestorCodesOf(code).map((ancestor) => ctx.loaders.regionByCode.load(ancestor)));
    return found.filter((region) => region !== null);
  }

  @forPartners
  @FieldResolver(() => [Region], { nullable: true, description: "下一级，按代码排列" })
  children(@Root() { code }: Region, @Ctx() ctx: Context): Promise<Region[]> {
    return ctx.loaders.regionsByParent.load(code);
  }
}

/** The region a row lies in; the foreign key says that it is there. */
export const regionOf = async ({ regionCode }: { regionCode: string }, ctx: Context): Promise<Region> =>
  (await ctx.loaders.regionByCode.load(regionCode)) as Region;
