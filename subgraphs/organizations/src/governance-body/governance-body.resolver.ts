import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Connection, historyOf, mutate, rate, Rate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { GovernanceBody, GovernanceBodyConnection } from "./governance-body.entity";
import { amendGovernanceBody, formGovernanceBody } from "./governance-body.service";
import {
  AmendGovernanceBodyInput,
  AmendGovernanceBodyPayload,
  bodyErrors,
  FormGovernanceBodyInput,
  FormGovernanceBodyPayload,
  GovernanceBodiesArgs,
} from "./governance-body.types";

const written = { thing: "governanceBody", entity: GovernanceBody, errors: bodyErrors } as const;

@Resolver(() => GovernanceBody)
export class GovernanceBodyResolver {
  @requiresScopes("organizations:write")
  @Mutation(() => FormGovernanceBodyPayload, {
    nullable: true,
    description: "成立自治组织；一个小区只有一个业主委员会",
  })
  formGovernanceBody(@Arg("input", () => FormGovernanceBodyInput) input: FormGovernanceBodyInput, @Ctx() ctx: Context) {
    return mutate(ctx, "formGovernanceBody", input, written, (tx) => formGovernanceBody(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AmendGovernanceBodyPayload, { nullable: true, description: "修改自治组织的名称和人数" })
  amendGovernanceBody(@Arg("input", () => AmendGovernanceBodyInput) input: AmendGovernanceBodyInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendGovernanceBody", input, written, (tx) => amendGovernanceBody(tx, ctx.viewer, input));
  }

  @FieldResolver(() => [StateChange], { description: "办理经过，从早到晚；经办人姓名只给本辖区工作人员看" })
  history(@Root() body: GovernanceBody, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(body, "organizations:read", ctx);
  }

  @FieldResolver(() => Region, { description: "所在区划" })
  region(@Root() body: GovernanceBody, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(body, ctx);
  }

  @FieldResolver(() => Estate, { nullable: true, description: "所在小区；不限于一个小区时为空" })
  async estate(@Root() { estateId }: GovernanceBody, @Ctx() ctx: Context): Promise<Estate | null> {
    return estateId === null ? null : ctx.loaders.estateById.load(estateId);
  }

  @FieldResolver(() => Rate, { nullable: true, description: "成员中党员占比；人数未登记时为空" })
  partyShare(@Root() { members, partyMembers }: GovernanceBody): Rate | null {
    return members === null || partyMembers === null ? null : rate(partyMembers, members);
  }
}

/** What governance bodies add to Region. */
@Resolver(() => Region)
export class RegionGovernanceBodyResolver {
  @FieldResolver(() => GovernanceBodyConnection, { nullable: true, description: "自治组织，含所辖各级，按名称排列" })
  governanceBodies(
    @Root() { code }: Region,
    @Args(() => GovernanceBodiesArgs) { kind, ...page }: GovernanceBodiesArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<GovernanceBody>> {
    return ctx.loaders.governanceBodiesUnder.page(code, page, { kind });
  }
}

/** What governance bodies add to Estate. */
@Resolver(() => Estate)
export class EstateGovernanceResolver {
  @FieldResolver(() => GovernanceBody, { nullable: true, description: "业主委员会；还没有成立时为空" })
  ownersCommittee(@Root() { id }: Estate, @Ctx() ctx: Context): Promise<GovernanceBody | null> {
    return ctx.loaders.ownersCommitteeByEstate.load(id);
  }
}
