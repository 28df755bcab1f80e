import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { PartyOrganization, partyOrganizationOf } from "../stubs/party-organization";
import { Region, regionOf } from "../stubs/region";
import { Alliance, AllianceConnection } from "./alliance.entity";
import { AlliancePageArgs, MemberPageArgs } from "./alliance.types";
import { Membership, MembershipConnection } from "./membership.entity";

@Resolver(() => Alliance)
export class AllianceResolver {
  @forPartners
  @Query(() => Alliance, { nullable: true, description: "按编号取一个联盟；没有时为空" })
  alliance(@Arg("id", () => ID, { description: "联盟编号" }) id: string, @Ctx() ctx: Context): Promise<Alliance | null> {
    return ctx.loaders.allianceById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() alliance: Alliance): Region {
    return regionOf(alliance);
  }

  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "牵头的党组织；没有写明时为空" })
  lead(@Root() { leadId }: Alliance): PartyOrganization | null {
    return partyOrganizationOf(leadId);
  }

  @forPartners
  @FieldResolver(() => MembershipConnection, { nullable: true, description: "现有成员，按登记的先后排列" })
  members(
    @Root() { id }: Alliance,
    @Args(() => MemberPageArgs) { role, ...page }: MemberPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Membership>> {
    return ctx.loaders.membersByAlliance.page(id, page, { role });
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @forPartners
  @FieldResolver(() => Alliance, { description: "所加入的联盟" })
  async alliance(@Root() { allianceId }: Membership, @Ctx() ctx: Context): Promise<Alliance> {
    // The foreign key says that it is there.
    return (await ctx.loaders.allianceById.load(allianceId)) as Alliance;
  }

  @forPartners
  @FieldResolver(() => Enterprise, { nullable: true, description: "成员企业；成员是社会组织时为空" })
  async enterprise(@Root() { enterpriseId }: Membership, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return enterpriseId === null ? null : ctx.loaders.enterpriseById.load(enterpriseId);
  }

  @forPartners
  @FieldResolver(() => SocialOrganization, { nullable: true, description: "成员社会组织；成员是企业时为空" })
  async socialOrganization(
    @Root() { socialOrganizationId }: Membership,
    @Ctx() ctx: Context,
  ): Promise<SocialOrganization | null> {
    return socialOrganizationId === null ? null : ctx.loaders.socialOrganizationById.load(socialOrganizationId);
  }
}

/** What alliances add to Region. */
@Resolver(() => Region)
export class RegionAllianceResolver {
  @forPartners
  @FieldResolver(() => AllianceConnection, { nullable: true, description: "联盟，含所辖各级，按名称排列" })
  alliances(
    @Root() { code }: Region,
    @Args(() => AlliancePageArgs) { kind, ...page }: AlliancePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Alliance>> {
    return ctx.loaders.alliancesUnder.page(code, page, { kind });
  }
}

/** What alliances add to Enterprise. */
@Resolver(() => Enterprise)
export class EnterpriseAllianceResolver {
  @forPartners
  @FieldResolver(() => [Membership], {
    description: "加入的联盟；申请中和未通过的只给本企业与本辖区工作人员看，没有时为空列表",
  })
  memberships(@Root() { id }: Enterprise, @Ctx() ctx: Context): Promise<Membership[]> {
    return ctx.loaders.membershipsByEnterprise.load(id);
  }
}
