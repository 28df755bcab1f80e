import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  allowedMoves,
  allowedMovesText,
  authenticated,
  type Connection,
  forPartners,
  historyOf,
  mutate,
  PageArgs,
  requiresScopes,
  StateChange,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { PartyOrganization, partyOrganizationOf } from "../stubs/party-organization";
import { Region, regionOf } from "../stubs/region";
import { Alliance, AllianceConnection } from "./alliance.entity";
import { admitMember, amendAlliance, applyToAlliance, declineMember, endMembership, foundAlliance } from "./alliance.service";
import {
  AdmitMemberInput,
  AdmitMemberPayload,
  allianceErrors,
  AlliancePageArgs,
  AmendAllianceInput,
  AmendAlliancePayload,
  ApplyToAllianceInput,
  ApplyToAlliancePayload,
  DeclineMemberInput,
  DeclineMemberPayload,
  EndMembershipInput,
  EndMembershipPayload,
  FoundAllianceInput,
  FoundAlliancePayload,
  MemberPageArgs,
} from "./alliance.types";
import { Membership, MembershipConnection } from "./membership.entity";
import { membershipMachine } from "./membership.states";

const written = { thing: "alliance", entity: Alliance, errors: allianceErrors } as const;
const writtenMember = { thing: "membership", entity: Membership, errors: allianceErrors } as const;

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

  @FieldResolver(() => MembershipConnection, {
    nullable: true,
    description: "待办的加入申请，最早的在前；只给申请的企业自己与持 enterprises:read 的本辖区工作人员看，其他人为空列表",
  })
  applications(
    @Root() { id }: Alliance,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Membership>> {
    return ctx.loaders.applicationsByAlliance.page(id, page, {});
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => FoundAlliancePayload, { nullable: true, description: "成立联盟，连同牵头党组织和发起成员" })
  foundAlliance(@Arg("input", () => FoundAllianceInput) input: FoundAllianceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "foundAlliance", input, written, (tx) => foundAlliance(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AmendAlliancePayload, { nullable: true, description: "修改联盟的名称、类型、宗旨、机制或牵头党组织" })
  amendAlliance(@Arg("input", () => AmendAllianceInput) input: AmendAllianceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendAlliance", input, written, (tx) => amendAlliance(tx, ctx.viewer, input));
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

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() membership: Membership, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(membership, "enterprises:read", ctx);
  }

  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() membership: Membership, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(membershipMachine, membership, viewer);
  }

  @authenticated
  @Mutation(() => ApplyToAlliancePayload, {
    nullable: true,
    description: "申请加入联盟：企业联系人为本企业申请，或由单位所在辖区的工作人员代办",
  })
  applyToAlliance(@Arg("input", () => ApplyToAllianceInput) input: ApplyToAllianceInput, @Ctx() ctx: Context) {
    return mutate(ctx, "applyToAlliance", input, writtenMember, (tx) => applyToAlliance(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AdmitMemberPayload, { nullable: true, description: "接纳提出申请的单位为联盟成员" })
  admitMember(@Arg("input", () => AdmitMemberInput) input: AdmitMemberInput, @Ctx() ctx: Context) {
    return mutate(ctx, "admitMember", input, writtenMember, (tx) => admitMember(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => DeclineMemberPayload, { nullable: true, description: "不接纳提出申请的单位，写明原因；之后可以再申请" })
  declineMember(@Arg("input", () => DeclineMemberInput) input: DeclineMemberInput, @Ctx() ctx: Context) {
    return mutate(ctx, "declineMember", input, writtenMember, (tx) => declineMember(tx, ctx.viewer, input));
  }

  @authenticated
  @Mutation(() => EndMembershipPayload, { nullable: true, description: "退出联盟：成员企业自己，或联盟所在辖区的工作人员办理" })
  endMembership(@Arg("input", () => EndMembershipInput) input: EndMembershipInput, @Ctx() ctx: Context) {
    return mutate(ctx, "endMembership", input, writtenMember, (tx) => endMembership(tx, ctx.viewer, input));
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
    description: "加入的联盟；申请中和未通过的只给本企业与企业、联盟所在辖区的工作人员看，没有时为空列表",
  })
  memberships(@Root() { id }: Enterprise, @Ctx() ctx: Context): Promise<Membership[]> {
    return ctx.loaders.membershipsByEnterprise.load(id);
  }
}
