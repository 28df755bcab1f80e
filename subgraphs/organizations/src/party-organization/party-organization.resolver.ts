import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { badInput, type Connection, DateScalar, forPartners, isRegionCode, requireScopeIn, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { PartyOrganization, PartyOrganizationConnection } from "./party-organization.entity";
import { OrganizationNode, PartyOrganizationsArgs, RegionPartyOrganizationsArgs } from "./party-organization.types";

const streetDigits = 9;

@Resolver(() => PartyOrganization)
export class PartyOrganizationResolver {
  @forPartners
  @Query(() => PartyOrganization, { nullable: true, description: "按编号取一个党组织；没有时为空" })
  partyOrganization(
    @Arg("id", () => ID, { description: "党组织编号" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<PartyOrganization | null> {
    return ctx.loaders.partyOrganizationById.load(id);
  }

  @forPartners
  @Query(() => PartyOrganizationConnection, { nullable: true, description: "党组织列表，按名称排列" })
  partyOrganizations(
    @Args(() => PartyOrganizationsArgs) { filter, ...page }: PartyOrganizationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PartyOrganization>> {
    const { regionCode, ...conditions } = filter ?? {};
    return ctx.loaders.partyOrganizationsUnder.page(regionCode ?? "", page, conditions);
  }

  @Query(() => [OrganizationNode], {
    nullable: true,
    description: "一个街道或社区（含所辖各级）的党组织树，平铺，先上级后下级；没有这个区划时为空",
  })
  async organizationTree(
    @Arg("regionCode", () => ID, { description: "街道（9位）或社区（12位）的区划代码；区县以上不能一次取完，请逐个街道取" })
    regionCode: string,
    @Ctx() ctx: Context,
  ): Promise<OrganizationNode[] | null> {
    // The whole tree comes at once, so it ends at the level where it still fits on a page.
    if (!isRegionCode(regionCode) || regionCode.length < streetDigits) throw badInput("请填街道（9位）或社区（12位）的区划代码");
    if (!(await ctx.loaders.regionByCode.load(regionCode))) return null;
    return ctx.loaders.partyOrganizationTree.load(regionCode);
  }

  @forPartners
  @FieldResolver(() => Region, { description: "所在区划" })
  region(@Root() organization: PartyOrganization, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(organization, ctx);
  }

  @forPartners
  @FieldResolver(() => Estate, { nullable: true, description: "所在小区；不限于一个小区时为空" })
  async estate(@Root() { estateId }: PartyOrganization, @Ctx() ctx: Context): Promise<Estate | null> {
    return estateId === null ? null : ctx.loaders.estateById.load(estateId);
  }

  @FieldResolver(() => [Estate], { description: "覆盖的小区；联合党支部可有多个，不是小区的党支部时为空列表" })
  coveredEstates(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<Estate[]> {
    return ctx.loaders.estatesByBranch.load(id);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: "上级党组织；上级不在本平台时为空" })
  async parent(@Root() { parentId }: PartyOrganization, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return parentId === null ? null : ctx.loaders.partyOrganizationById.load(parentId);
  }

  @FieldResolver(() => [PartyOrganization], { description: "下级党组织，按排列次序" })
  children(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<PartyOrganization[]> {
    return ctx.loaders.partyOrganizationsByParent.load(id);
  }

  @FieldResolver(() => [PartyOrganization], { description: "所有上级党组织，从最上一级开始" })
  ancestors(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<PartyOrganization[]> {
    return ctx.loaders.ancestorsByPartyOrganization.load(id);
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "正式党员数，上级由所属党支部汇总；未登记或无权查看时为空（需 organizations:read）",
  })
  async fullMembers(@Root() { id, regionCode }: PartyOrganization, @Ctx() ctx: Context): Promise<number | null> {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return (await ctx.loaders.memberSumsByPartyOrganization.load(id)).fullMembers;
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "预备党员数，上级由所属党支部汇总；未登记或无权查看时为空（需 organizations:read）",
  })
  async probationaryMembers(@Root() { id, regionCode }: PartyOrganization, @Ctx() ctx: Context): Promise<number | null> {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return (await ctx.loaders.memberSumsByPartyOrganization.load(id)).probationaryMembers;
  }

  @requiresScopes("organizations:read")
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "本届届满日期；未登记或无权查看时为空（需 organizations:read）",
  })
  termEndsOn(@Root() { termEndsOn, regionCode }: PartyOrganization, @Ctx() ctx: Context): string | null {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return termEndsOn;
  }
}

/** What party organizations add to Region. */
@Resolver(() => Region)
export class RegionPartyOrganizationResolver {
  @forPartners
  @FieldResolver(() => PartyOrganizationConnection, { nullable: true, description: "筹建中和正常的党组织，按名称排列" })
  partyOrganizations(
    @Root() { code }: Region,
    @Args(() => RegionPartyOrganizationsArgs) { kind, includeDescendants, ...page }: RegionPartyOrganizationsArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PartyOrganization>> {
    return ctx.loaders.partyOrganizationsUnder.page(code, page, { kind, direct: includeDescendants === false });
  }
}

/** What party organizations add to Estate. */
@Resolver(() => Estate)
export class EstateBranchResolver {
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "小区的党支部（本小区的或联合的）；还没有时为空" })
  async branch(@Root() { id }: Estate, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return (await ctx.loaders.branchByEstate.load(id))[0] ?? null;
  }
}
