import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import { forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import { ProfitAllocation, Shareholding, SocialCompany } from "./social-company.entity";
import { welfareOf } from "./social-company.service";

@Resolver(() => SocialCompany)
export class SocialCompanyResolver {
  @forPartners
  @Query(() => SocialCompany, { nullable: true, description: "按编号取一家社区社会公司；没有时为空" })
  socialCompany(
    @Arg("id", () => ID, { description: "社区社会公司编号" }) id: string,
    @Ctx() ctx: Context,
  ): Promise<SocialCompany | null> {
    return ctx.loaders.socialCompanyById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() company: SocialCompany): Region {
    return regionOf(company);
  }

  @forPartners
  @FieldResolver(() => [Shareholding], { description: "持股，社区持股在前；没有公布的不列" })
  shareholdings(@Root() { id }: SocialCompany, @Ctx() ctx: Context): Promise<Shareholding[]> {
    return ctx.loaders.shareholdingsByCompany.load(id);
  }

  @forPartners
  @FieldResolver(() => [ProfitAllocation], { description: "历年利润用于公益的情况，近年在前" })
  allocations(@Root() { id }: SocialCompany, @Ctx() ctx: Context): Promise<ProfitAllocation[]> {
    return ctx.loaders.allocationsByCompany.load(id);
  }
}

@Resolver(() => ProfitAllocation)
export class ProfitAllocationResolver {
  @forPartners
  @FieldResolver(() => Float, { description: "用于公益的金额占当年利润的比例；没有利润的年度为0" })
  share(@Root() allocation: ProfitAllocation): number {
    return welfareOf(allocation, 0).share;
  }

  @forPartners
  @FieldResolver(() => Boolean, { description: "是否达到承诺的比例；没有利润的年度视为达到" })
  async keepsPromise(@Root() allocation: ProfitAllocation, @Ctx() ctx: Context): Promise<boolean> {
    // The foreign key says that it is there.
    const company = (await ctx.loaders.socialCompanyById.load(allocation.companyId)) as SocialCompany;
    return welfareOf(allocation, company.promisedWelfareShare).keepsPromise;
  }
}

/** What social companies add to Region. */
@Resolver(() => Region)
export class RegionSocialCompanyResolver {
  @forPartners
  @FieldResolver(() => [SocialCompany], { nullable: true, description: "社区社会公司，含所辖各级，按名称排列" })
  socialCompanies(@Root() { code }: Region, @Ctx() ctx: Context): Promise<SocialCompany[]> {
    return ctx.loaders.socialCompaniesUnder.load(code);
  }
}
