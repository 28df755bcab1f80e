import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { mutate, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { enterpriseErrors } from "../enterprise/enterprise.types";
import { coverEnterprises } from "./coverage.service";
import { CoverEnterprisesInput, CoverEnterprisesPayload } from "./coverage.types";

const written = { thing: "enterprises", entity: Enterprise, errors: enterpriseErrors } as const;

@Resolver(() => Enterprise)
export class CoverageResolver {
  @requiresScopes("enterprises:write")
  @Mutation(() => CoverEnterprisesPayload, {
    nullable: true,
    description: "登记党组织怎样覆盖企业，一次最多200家；党组织的 units 与三项覆盖率随之变化",
  })
  coverEnterprises(@Arg("input", () => CoverEnterprisesInput) input: CoverEnterprisesInput, @Ctx() ctx: Context) {
    return mutate(ctx, "coverEnterprises", input, written, (tx) => coverEnterprises(tx, ctx.viewer, input));
  }
}
