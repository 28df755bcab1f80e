import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise, EnterpriseConnection } from "../enterprise/enterprise.entity";
import { Policy, PolicyConnection } from "./policy.entity";
import { PolicyPageArgs } from "./policy.types";

@Resolver(() => Policy)
export class PolicyResolver {
  @forPartners
  @Query(() => PolicyConnection, { nullable: true, description: "今天有效的惠企政策，新发布的在前" })
  policies(
    @Args(() => PolicyPageArgs) { enterpriseId, ...page }: PolicyPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Policy>> {
    return ctx.loaders.validPolicies.page("", page, { enterpriseId });
  }

  @FieldResolver(() => EnterpriseConnection, {
    nullable: true,
    description: "适用的企业：在施行的区划之内，类型、规模、行业都符合，按名称排列；没有登记规模或行业的不算符合",
  })
  matches(@Root() { id }: Policy, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Enterprise>> {
    return ctx.loaders.enterprisesByPolicy.page(id, page, {});
  }
}
