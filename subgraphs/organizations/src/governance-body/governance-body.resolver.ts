import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, rate, Rate } from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { GovernanceBody, GovernanceBodyConnection } from "./governance-body.entity";
import { GovernanceBodiesArgs } from "./governance-body.types";

@Resolver(() => GovernanceBody)
export class GovernanceBodyResolver {
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
