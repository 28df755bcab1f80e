import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs, requireScopeIn, requiresScopes, unlessSmall } from "@quyu/kernel";
import type { Context } from "../context";
import { ServiceCategory } from "../service-category/service-category.entity";
import { Enterprise } from "../stubs/enterprise";
import { PartyOrganization } from "../stubs/party-organization";
import { Region } from "../stubs/region";
import { VolunteerTeam, VolunteerTeamConnection } from "./volunteer-team.entity";

@Resolver(() => VolunteerTeam)
export class VolunteerTeamResolver {
  @forPartners
  @Query(() => VolunteerTeam, { nullable: true, description: "按编号取一支志愿服务队；没有时为空" })
  volunteerTeam(
    @Arg("id", () => ID, { description: "志愿服务队编号" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<VolunteerTeam | null> {
    return ctx.loaders.volunteerTeamById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() { regionCode }: VolunteerTeam): Region {
    return { code: regionCode };
  }

  @forPartners
  @FieldResolver(() => [Enterprise], { nullable: true, description: "联合组建的企业，按登记次序；没有时为空列表" })
  async hostEnterprises(@Root() { id }: VolunteerTeam, @Ctx() ctx: Context): Promise<Enterprise[]> {
    const ids = await ctx.loaders.hostEnterpriseIdsByTeam.load(id);
    return ids.map((enterpriseId) => ({ id: enterpriseId }));
  }

  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "牵头的党组织；未登记时为空" })
  hostOrganization(@Root() { hostOrganizationId }: VolunteerTeam): PartyOrganization | null {
    return hostOrganizationId === null ? null : { id: hostOrganizationId };
  }

  @forPartners
  @FieldResolver(() => [ServiceCategory], { description: "服务类别，按名称排列" })
  categories(@Root() { id }: VolunteerTeam, @Ctx() ctx: Context): Promise<ServiceCategory[]> {
    return ctx.loaders.categoriesByTeam.load(id);
  }

  @requiresScopes("volunteers:read")
  @FieldResolver(() => String, {
    nullable: true,
    description: "队长姓名；未登记、或无权查看时为空（持 volunteers:read 的本辖区工作人员可看）",
  })
  leaderName(@Root() { leaderName, regionCode }: VolunteerTeam, @Ctx() { viewer }: Context): string | null {
    requireScopeIn(viewer, "volunteers:read", regionCode);
    return leaderName;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "队员中的党员人数；未登记时为空，没有本区划 volunteers:read 的人看时少于5也为空",
  })
  partyMemberCount(@Root() { partyMemberCount, regionCode }: VolunteerTeam, @Ctx() { viewer }: Context): number | null {
    return unlessSmall(partyMemberCount, viewer, "volunteers:read", regionCode);
  }
}

/** What volunteer teams add to Region. */
@Resolver(() => Region)
export class RegionTeamResolver {
  @forPartners
  @FieldResolver(() => VolunteerTeamConnection, { nullable: true, description: "志愿服务队，含所辖各级，按名称排列" })
  volunteerTeams(
    @Root() { code }: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<VolunteerTeam>> {
    return ctx.loaders.volunteerTeamsUnder.page(code, page, {});
  }
}

/** What volunteer teams add to Enterprise. */
@Resolver(() => Enterprise)
export class EnterpriseTeamResolver {
  @forPartners
  @FieldResolver(() => [VolunteerTeam], { nullable: true, description: "参与组建的志愿服务队，按名称排列" })
  volunteerTeams(@Root() { id }: Enterprise, @Ctx() ctx: Context): Promise<VolunteerTeam[]> {
    return ctx.loaders.volunteerTeamsByEnterprise.load(id);
  }
}

/** What volunteer teams add to PartyOrganization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationTeamResolver {
  @forPartners
  @FieldResolver(() => [VolunteerTeam], { nullable: true, description: "牵头的志愿服务队，按名称排列" })
  volunteerTeams(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<VolunteerTeam[]> {
    return ctx.loaders.volunteerTeamsByOrganization.load(id);
  }
}
