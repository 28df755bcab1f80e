import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs, type Connection, forPartners, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { Estate, EstateConnection } from "./estate.entity";
import { amendEstate, createEstate } from "./estate.service";
import { AmendEstateInput, AmendEstatePayload, CreateEstateInput, CreateEstatePayload, estateErrors } from "./estate.types";

/** How an estate is written down. */
const written = { thing: "estate", entity: Estate, errors: estateErrors } as const;

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

  @FieldResolver(() => [StateChange], { description: "小区登记与修改的经过，最早的在前；办理人的姓名只给本辖区工作人员看" })
  history(@Root() estate: Estate, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(estate, "organizations:read", ctx);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => CreateEstatePayload, { nullable: true, description: "登记一个小区" })
  createEstate(@Arg("input", () => CreateEstateInput) input: CreateEstateInput, @Ctx() ctx: Context) {
    return mutate(ctx, "createEstate", input, written, (tx) => createEstate(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AmendEstatePayload, { nullable: true, description: "修改小区的名称、类型、户数或楼栋" })
  amendEstate(@Arg("input", () => AmendEstateInput) input: AmendEstateInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendEstate", input, written, (tx) => amendEstate(tx, ctx.viewer, input));
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
