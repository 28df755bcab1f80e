import { Arg, Ctx, Directive, ID, Query, Resolver } from "type-graphql";
import { forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";

@Resolver(() => Region)
export class RegionResolver {
  @Directive("@shareable")
  @forPartners
  @Query(() => Region, { nullable: true, description: "按代码取一个区划；没有这个区划时为空" })
  async region(@Arg("code", () => ID, { description: "区划代码" }) code: string, @Ctx() ctx: Context): Promise<Region | null> {
    return (await ctx.loaders.knownRegion.load(code)) ? { code } : null;
  }
}
