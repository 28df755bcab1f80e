import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { requireScopeIn, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { adviceOn } from "./advice.rules";
import { RuleAdvice } from "./advice.types";

/** What the rules add to PartyOrganization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationAdviceResolver {
  @requiresScopes("organizations:read")
  @FieldResolver(() => [RuleAdvice], {
    nullable: true,
    description:
      "规则提示，较紧要的在前；没有可提示的，或不是正常状态的党组织，为空列表；未登记的情况不作推断；无权查看时为空（需 organizations:read）",
  })
  async advice(@Root() { id, regionCode }: PartyOrganization, @Ctx() ctx: Context): Promise<RuleAdvice[]> {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    const facts = await ctx.loaders.factsByPartyOrganization.load(id);
    return facts ? adviceOn(facts) : [];
  }
}
