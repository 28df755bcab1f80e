import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { requireScope, requiresScopes, thrown } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../stubs/party-organization";
import { checkYear, dueBy, duesOf } from "./duty.rules";
import { Duty } from "./duty.types";

/** What activities say about the organization life of a party organization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationDutyResolver {
  @requiresScopes("organizations:read")
  @Directive('@requires(fields: "kind fullMembers region { code }")')
  @FieldResolver(() => [Duty], {
    nullable: true,
    description:
      "一年的组织生活：党支部的党员大会、党课每季一次，主题党日每月一次，组织生活会、民主评议每年一次，正式党员7名以上的支委会每月一次；党小组的党小组会每月一次；其他组织为空列表。需本辖区的 organizations:read，无权查看时为空",
  })
  async duties(
    @Root() { id, kind, fullMembers, region }: PartyOrganization,
    @Arg("year", () => Int, { description: "哪一年，2000到2100（北京时间）" }) year: number,
    @Ctx() ctx: Context,
  ): Promise<Duty[]> {
    // Only whoever asks past the gateway leaves out what this field requires.
    if (kind === undefined || region === undefined) throw thrown("FORBIDDEN");
    requireScope(ctx.viewer, "organizations:read", region.code);
    checkYear(year);
    const dues = duesOf(kind, fullMembers ?? null);
    if (dues.length === 0) return [];
    const held = await ctx.loaders.heldByOrganizationAndYear.load({ organizationId: id, year });
    return dues.map(([duty, perYear]) => {
      const activities = held.filter((activity) => activity.kind === duty);
      return { kind: duty, due: dueBy(year, perYear), met: activities.length, activities };
    });
  }
}
