import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { badInput, type Connection } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Region, regionOf } from "../stubs/region";
import { Resource, ResourceConnection, ResourceSlot } from "./resource.entity";
import { checkSlotDays } from "./resource.loaders";
import { ResourcePageArgs, SlotArgs } from "./resource.types";

const whoSees = "资源所有者、预约过的人或单位，以及持 enterprises:read 的本辖区工作人员可看";

@Resolver(() => Resource)
export class ResourceResolver {
  @Query(() => Resource, { nullable: true, description: `按编号取一项共享资源；没有或无权查看时为空（${whoSees}）` })
  resource(@Arg("id", () => ID, { description: "资源编号" }) id: string, @Ctx() ctx: Context): Promise<Resource | null> {
    return ctx.loaders.resourceById.load(id);
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: "资源属于哪家企业；属于社区时为空" })
  async owner(@Root() { ownerId }: Resource, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return ownerId === null ? null : ctx.loaders.enterpriseById.load(ownerId);
  }

  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() resource: Resource): Region {
    return regionOf(resource);
  }

  @FieldResolver(() => [ResourceSlot], { description: "这几天可预约的时段及各时段的空余，按时间排列" })
  slots(
    @Root() { id }: Resource,
    @Args(() => SlotArgs) { range, from, to }: SlotArgs,
    @Ctx() ctx: Context,
  ): Promise<ResourceSlot[]> {
    const days = range ?? (from && to ? { from, to } : null);
    if (!days) throw badInput("请写明看哪几天（range）");
    checkSlotDays(days.from, days.to);
    return ctx.loaders.slotsByResource.load({ resourceId: id, from: days.from, to: days.to });
  }
}

/** What resources add to Region. */
@Resolver(() => Region)
export class RegionResourceResolver {
  @FieldResolver(() => ResourceConnection, {
    nullable: true,
    description: `共享资源，含所辖各级，按名称排列；只列有权查看的（${whoSees}）`,
  })
  resources(
    @Root() { code }: Region,
    @Args(() => ResourcePageArgs) { kind, freeOn, ...page }: ResourcePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Resource>> {
    return ctx.loaders.resourcesUnder.page(code, page, { kind, freeOn });
  }
}
