import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import { CareTerm, CareTermConnection } from "./care-term.entity";

@Resolver(() => CareTerm)
export class CareTermResolver {
  @forPartners
  @Query(() => CareTerm, { nullable: true, description: "按编号取一期托管班；没有时为空" })
  careTerm(@Arg("id", () => ID, { description: "托管班编号" }) id: string, @Ctx() ctx: Context): Promise<CareTerm | null> {
    return ctx.loaders.careTermById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() term: CareTerm): Region {
    return regionOf(term);
  }
}

/** What care terms add to Region. */
@Resolver(() => Region)
export class RegionCareTermResolver {
  @forPartners
  @FieldResolver(() => CareTermConnection, { nullable: true, description: "托管班，含所辖各级，最近开班的在前" })
  careTerms(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<CareTerm>> {
    return ctx.loaders.careTermsUnder.page(code, page, {});
  }
}
