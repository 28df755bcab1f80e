import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  badInput,
  type Connection,
  forPartners,
  maskName,
  maskPhone,
  mayReadOrOwns,
  mutate,
  PageArgs,
  requireOwnOrScope,
  requiresScopes,
  type Viewer,
} from "@quyu/kernel";
import type { Context } from "../context";
import { creditCodeProblem, normalizeCreditCode } from "../credit-code/credit-code";
import { Premises } from "../premises/premises.entity";
import { PartyOrganization, partyOrganizationOf } from "../stubs/party-organization";
import { Region, regionOf } from "../stubs/region";
import { Enterprise, EnterpriseConnection } from "./enterprise.entity";
import { amendEnterprise, registerEnterprise } from "./enterprise.service";
import {
  AmendEnterpriseInput,
  AmendEnterprisePayload,
  enterpriseErrors,
  EnterprisePageArgs,
  RegisterEnterpriseInput,
  RegisterEnterprisePayload,
} from "./enterprise.types";

const written = { thing: "enterprise", entity: Enterprise, errors: enterpriseErrors } as const;

const owned = ({ id, regionCode }: Enterprise) => ({ enterpriseId: id, regionCode });
const guard = (viewer: Viewer, enterprise: Enterprise) => requireOwnOrScope(viewer, "enterprises:read", owned(enterprise));
const guarded = "无权查看时为空（本企业或持 enterprises:read 的本辖区工作人员可看）";

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @forPartners
  @Query(() => Enterprise, { nullable: true, description: "按编号取一家企业；没有时为空" })
  enterprise(@Arg("id", () => ID, { description: "企业编号" }) id: string, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return ctx.loaders.enterpriseById.load(id);
  }

  @forPartners
  @Query(() => EnterpriseConnection, { nullable: true, description: "企业列表，按名称排列" })
  enterprises(
    @Args(() => EnterprisePageArgs) { filter, ...page }: EnterprisePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Enterprise>> {
    return ctx.loaders.enterprisesAnywhere.page("", page, { ...filter });
  }

  @Query(() => Enterprise, {
    nullable: true,
    description: "按统一社会信用代码取一家企业，全角、小写均可；没有时为空，个体工商户无权查看时也为空",
  })
  async enterpriseByCreditCode(
    @Arg("code", () => String, { description: "统一社会信用代码，18位" }) code: string,
    @Ctx() ctx: Context,
  ): Promise<Enterprise | null> {
    const normalized = normalizeCreditCode(code);
    const problem = creditCodeProblem(normalized);
    if (problem) throw badInput(problem);
    const enterprise = await ctx.loaders.enterpriseByCreditCode.load(normalized);
    // An answer would confirm a code that this viewer may not read.
    if (enterprise?.kind === "INDIVIDUAL" && !mayReadOrOwns(ctx.viewer, "enterprises:read", owned(enterprise))) return null;
    return enterprise;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: `统一社会信用代码；见于刊物的企业不登记，为空；个体工商户的代码${guarded}`,
  })
  creditCode(@Root() enterprise: Enterprise, @Ctx() { viewer }: Context): string | null {
    if (enterprise.kind === "INDIVIDUAL") guard(viewer, enterprise);
    return enterprise.creditCode;
  }

  @authenticated
  @FieldResolver(() => Int, { nullable: true, description: `员工数，单位：人；未登记时为空，${guarded}` })
  staff(@Root() enterprise: Enterprise, @Ctx() { viewer }: Context): number | null {
    guard(viewer, enterprise);
    return enterprise.staff;
  }

  @authenticated
  @FieldResolver(() => String, { nullable: true, description: `联系人，只留姓；未登记时为空，${guarded}` })
  contactName(@Root() enterprise: Enterprise, @Ctx() { viewer }: Context): string | null {
    guard(viewer, enterprise);
    return enterprise.contactName === null ? null : maskName(enterprise.contactName);
  }

  @authenticated
  @FieldResolver(() => String, { nullable: true, description: `联系电话，中间四位隐去；未登记时为空，${guarded}` })
  contactPhone(@Root() enterprise: Enterprise, @Ctx() { viewer }: Context): string | null {
    guard(viewer, enterprise);
    return enterprise.contactPhone === null ? null : maskPhone(enterprise.contactPhone);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() enterprise: Enterprise): Region {
    return regionOf(enterprise);
  }

  @forPartners
  @FieldResolver(() => Premises, { nullable: true, description: "入驻的载体；未登记或不在载体内时为空" })
  async premises(@Root() { premisesId }: Enterprise, @Ctx() ctx: Context): Promise<Premises | null> {
    return premisesId === null ? null : ctx.loaders.premisesById.load(premisesId);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: "单独或联合组建的党组织；没有组建时为空" })
  partyOrganization(@Root() { partyOrganizationId }: Enterprise): PartyOrganization | null {
    return partyOrganizationOf(partyOrganizationId);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RegisterEnterprisePayload, { nullable: true, description: "登记一家企业、个体工商户或事业单位" })
  registerEnterprise(@Arg("input", () => RegisterEnterpriseInput) input: RegisterEnterpriseInput, @Ctx() ctx: Context) {
    return mutate(ctx, "registerEnterprise", input, written, (tx) => registerEnterprise(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AmendEnterprisePayload, { nullable: true, description: "修改企业的登记，包括迁址和入驻、搬出载体" })
  amendEnterprise(@Arg("input", () => AmendEnterpriseInput) input: AmendEnterpriseInput, @Ctx() ctx: Context) {
    return mutate(ctx, "amendEnterprise", input, written, (tx) => amendEnterprise(tx, ctx.viewer, input));
  }
}

/** What enterprises add to Region. */
@Resolver(() => Region)
export class RegionEnterpriseResolver {
  @forPartners
  @FieldResolver(() => EnterpriseConnection, { nullable: true, description: "企业，含所辖各级，按名称排列" })
  enterprises(
    @Root() { code }: Region,
    @Args(() => EnterprisePageArgs) { filter, ...page }: EnterprisePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Enterprise>> {
    return ctx.loaders.enterprisesUnder.page(code, page, { ...filter });
  }
}

/** What enterprises add to the premises they sit in. */
@Resolver(() => Premises)
export class PremisesEnterpriseResolver {
  @forPartners
  @FieldResolver(() => EnterpriseConnection, { nullable: true, description: "入驻企业，按名称排列" })
  occupants(
    @Root() { id }: Premises,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Enterprise>> {
    return ctx.loaders.occupantsByPremises.page(id, page, {});
  }
}

/** What enterprises add to the party organizations that cover them. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationEnterpriseResolver {
  @FieldResolver(() => [Enterprise], {
    nullable: true,
    description: "覆盖的单位：联合党组织的各家，或企业党组织所在的一家，按名称排列",
  })
  units(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<Enterprise[]> {
    return ctx.loaders.unitsByPartyOrganization.load(id);
  }
}
