import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { badInput, refused, requireScopeIn, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../stubs/party-organization";
import { checkYear, dueBy, duesOf } from "./duty.rules";
import { Duty } from "./duty.types";

/** What activities say about the organization life of a party organization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationDutyResolver {
  @requiresScopes("organizations:read")
  @Directive('@requires(fields: "kind fullMembers")')
  @FieldResolver(() => [Duty], {
    nullable: true,
    description:
      "一年的组织生活：党支部的党员大会、党课每季一次，主题党日每月一次，组织生活会、民主评议每年一次，正式党员7名以上的支委会每月一次；党小组的党小组会每月一次；其他组织为空列表。需本辖区的 organizations:read，无权查看时为空",
  })
  async duties(
    @Root() { id, kind, fullMembers }: PartyOrganization,
    @Arg("year", () => Int, { description: "哪一年，2000到2100（北京时间）" }) year: number,
    @Ctx() ctx: Context,
  ): Promise<Duty[]> {
    // Where the organization is, this subgraph knows itself; one it has not heard of lies nowhere.
    const regionCode = await ctx.loaders.regionCodeByOrganization.load(id);
    if (regionCode === null) throw refused(ctx.viewer);
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    // Only whoever asks past the gateway leaves out what this field requires, or gives something else.
    if (kind === undefined || fullMembers === undefined) throw badInput("引用里没有党组织的类型和正式党员数，或者写法有误");
    checkYear(year);
    const dues = duesOf(kind, fullMembers);
    if (dues.length === 0) return [];
    const held = await ctx.loaders.heldByOrganizationAndYear.load({ organizationId: id, year });
    return dues.map(([duty, perYear]) => {
      const activities = held.filter((activity) => activity.kind === duty);
      return { kind: duty, due: dueBy(year, perYear), met: activities.length, activities };
    });
  }
}
