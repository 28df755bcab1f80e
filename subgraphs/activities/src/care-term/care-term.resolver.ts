import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Connection, Figure, forPartners, PageArgs, Rate, rate, recordedFigure } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import { CareTerm, CareTermConnection } from "./care-term.entity";
import { unlessSmall } from "./care-term.rules";

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

  @FieldResolver(() => Figure, {
    nullable: true,
    description: "已确认入班的儿童人数；没有本区划 activities:read 的人看时少于5为空",
  })
  async enrolledCount(@Root() term: CareTerm, @Ctx() ctx: Context): Promise<Figure | null> {
    const enrolled = await enrolledShown(term, ctx);
    return enrolled === null ? null : recordedFigure(enrolled, "名");
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "候补的儿童人数；没有本区划 activities:read 的人看时少于5为空",
  })
  async waitlistCount(@Root() { id, regionCode }: CareTerm, @Ctx() ctx: Context): Promise<number | null> {
    return unlessSmall((await ctx.loaders.careCountsByTerm.load(id)).waitlisted, ctx.viewer, regionCode);
  }

  @FieldResolver(() => Rate, {
    nullable: true,
    description: "看护人员与儿童之比：同时在岗的看护人员 ÷ 已确认入班的儿童；儿童人数不显示时为空",
  })
  async staffPerChild(@Root() term: CareTerm, @Ctx() ctx: Context): Promise<Rate | null> {
    const enrolled = await enrolledShown(term, ctx);
    return enrolled === null ? null : rate(term.staff, enrolled);
  }
}

const enrolledShown = async ({ id, regionCode }: CareTerm, { loaders, viewer }: Context): Promise<number | null> =>
  unlessSmall((await loaders.careCountsByTerm.load(id)).enrolled, viewer, regionCode);

/** What care terms add to Region. */
@Resolver(() => Region)
export class RegionCareTermResolver {
  @forPartners
  @FieldResolver(() => CareTermConnection, { nullable: true, description: "托管班，含所辖各级，最近开班的在前" })
  careTerms(@Root() { code }: Region, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<CareTerm>> {
    return ctx.loaders.careTermsUnder.page(code, page, {});
  }
}
