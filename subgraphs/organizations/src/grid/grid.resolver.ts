import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { Grid, GridConnection } from "./grid.entity";

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
