import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Connection, historyOf, mutate, PageArgs, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { Grid, GridConnection } from "./grid.entity";
import { amendGrid, formGrid } from "./grid.service";
import { AmendGridInput, AmendGridPayload, FormGridInput, FormGridPayload, gridErrors } from "./grid.types";

/** How a grid is written down. */
const written = { thing: "grid", entity: Grid, errors: gridErrors } as const;

@Resolver(() => Grid)
export class GridResolver {
  @FieldResolver(() => Region, { description: "所在区划" })
  region(@Root() grid: Grid, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(grid, ctx);
  }

  @FieldResolver(() => Grid, { nullable: true, description: "微网格所属的网格；网格本身为空" })
  async parent(@Root() { parentId }: Grid, @Ctx() ctx: Context): Promise<Grid | null> {
    return parentId === null ? null : ctx.loaders.gridById.load(parentId);
  }

  @FieldResolver(() => [Estate], { description: "覆盖的小区，按名称排列" })
  estates(@Root() { id }: Grid, @Ctx() ctx: Context): Promise<Estate[]> {
    return ctx.loaders.estatesByGrid.load(id);
  }

  @FieldResolver(() => [StateChange], { description: "网格登记与修改的经过，最早的在前；办理人的姓名只给本辖区工作人员看" })
  history(@Root() grid: Grid, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(grid, "organizations:read", ctx);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => FormGridPayload, { nullable: true, description: "划定一个网格或微网格，叠在小区之上；小区所属的区划不变" })
  formGrid(@Arg("input", () => FormGridInput) input: FormGridInput, @Ctx() ctx: Context) {
    return mutate(ctx, "formGrid", input, written, (tx) => formGrid(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AmendGridPayload, { nullable: true, description: "修改网格的名称、上级网格或覆盖的小区" })
  amendGrid(@Arg("input", () => AmendGridInput) input: AmendGridInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendGrid", input, written, (tx) => amendGrid(tx, ctx.viewer, input));
  }
}

/** What grids add to Region. */
@Resolver(() => Region)
export class RegionGridResolver {
  @FieldResolver(() => GridConnection, { nullable: true, description: "网格与微网格，含所辖各级，按名称排列" })
  grids(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Grid>> {
    return ctx.loaders.gridsUnder.page(code, page, {});
  }
}

/** What grids add to Estate. */
@Resolver(() => Estate)
export class EstateGridResolver {
  @FieldResolver(() => [Grid], { description: "所在的网格与微网格" })
  grids(@Root() { id }: Estate, @Ctx() ctx: Context): Promise<Grid[]> {
    return ctx.loaders.gridsByEstate.load(id);
  }
}
