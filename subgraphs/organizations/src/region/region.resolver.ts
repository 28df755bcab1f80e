import { Arg, Args, Ctx, Directive, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, RegionConnection } from "./region.entity";
import { registerRegion, renumberRegion } from "./region-life.service";
import {
  regionErrors,
  RegisterRegionInput,
  RegisterRegionPayload,
  RenumberRegionInput,
  RenumberRegionPayload,
} from "./region-life.types";
import { ancestorCodesOf } from "./region.service";
import { RegionPageArgs } from "./region.types";

/** How a region is written down. */
const written = { thing: "region", entity: Region, errors: regionErrors } as const;

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

  @FieldResolver(() => [StateChange], {
    nullable: true,
    description: "登记与改码的经过，写代码的前后，最早的在前；随文件导入的没有，为空列表；办理人的姓名只给本辖区工作人员看",
  })
  history(@Root() { id, code }: Region, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf({ id, regionCode: code }, "organizations:read", ctx);
  }

  @requiresScopes("organizations:write", "regions:write")
  @Mutation(() => RegisterRegionPayload, {
    nullable: true,
    description: "登记一个区划：上级须已登记；各平台随后知道这个代码（需在辖区内持 organizations:write 或 regions:write）",
  })
  registerRegion(@Arg("input", () => RegisterRegionInput) input: RegisterRegionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "registerRegion", input, written, (tx) => registerRegion(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write", "regions:write")
  @Mutation(() => RenumberRegionPayload, {
    nullable: true,
    description:
      "更换区划代码，连同所辖各级和其中的全部记录；旧代码从此查不到区划（为空）。凭证里的辖区仍写旧代码的，须换发凭证（需在新旧代码的辖区内持 organizations:write 或 regions:write）",
  })
  renumberRegion(@Arg("input", () => RenumberRegionInput) input: RenumberRegionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "renumberRegion", input, { ...written, changesRegionCodes: true }, (tx) =>
      renumberRegion(tx, ctx.viewer, input),
    );
  }
}

/** The region a row lies in; the foreign key says that it is there. */
export const regionOf = async ({ regionCode }: { regionCode: string }, ctx: Context): Promise<Region> =>
  (await ctx.loaders.regionByCode.load(regionCode)) as Region;
