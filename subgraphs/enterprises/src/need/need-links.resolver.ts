import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { checkTrendRange, type Connection, DateRangeInput, forPartners, PageArgs, SearchResults, TrendPoint } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project } from "../project/project.entity";
import { Issue } from "../stubs/issue";
import { Region } from "../stubs/region";
import { Need, NeedConnection } from "./need.entity";
import { NeedPageArgs } from "./need.types";

const ordered = "最近提出的在前；未上清单的只给提出人、所属企业与持 enterprises:read 的本辖区工作人员看";

/** What needs add to Region. */
@Resolver(() => Region)
export class RegionNeedResolver {
  @forPartners
  @FieldResolver(() => NeedConnection, { nullable: true, description: `需求清单，含所辖各级，${ordered}` })
  needs(
    @Root() { code }: Region,
    @Args(() => NeedPageArgs) { status, field, ...page }: NeedPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Need>> {
    return ctx.loaders.needsUnder.page(code, page, { status, field });
  }

  @forPartners
  @FieldResolver(() => [TrendPoint], {
    nullable: true,
    description: "需求的逐月趋势，含所辖各级：count 为当月列入清单的条数，quantity 为当月办成的条数，没有的月份为0",
  })
  async needTrend(
    @Root() { code }: Region,
    @Arg("range", () => DateRangeInput, { description: "时段，首尾两天都算，最长10年" }) range: DateRangeInput,
    @Ctx() ctx: Context,
  ): Promise<TrendPoint[]> {
    checkTrendRange(range);
    return ctx.loaders.needTrend.load({ code, range });
  }
}

/** What needs add to the enterprise that has them. */
@Resolver(() => Enterprise)
export class EnterpriseNeedResolver {
  @forPartners
  @FieldResolver(() => NeedConnection, { nullable: true, description: `企业的需求，${ordered}` })
  needs(
    @Root() { id }: Enterprise,
    @Args(() => NeedPageArgs) { status, field, ...page }: NeedPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Need>> {
    return ctx.loaders.needsByEnterprise.page(id, page, { status, field });
  }
}

/** What needs add to the project that answers them. */
@Resolver(() => Project)
export class ProjectNeedResolver {
  @forPartners
  @FieldResolver(() => [Need], { nullable: true, description: "承接的需求，先提出的在前；未上清单的只给有权查看的人看" })
  needs(@Root() { id }: Project, @Ctx() ctx: Context): Promise<Need[]> {
    return ctx.loaders.needsByProject.load(id);
  }
}

/** What needs add to the issue they come from. */
@Resolver(() => Issue)
export class IssueNeedResolver {
  @FieldResolver(() => Need, { nullable: true, description: "由问题转来的需求；没有、或无权查看时为空" })
  async need(@Root() { id }: Issue, @Ctx() ctx: Context): Promise<Need | null> {
    return (await ctx.loaders.needsByIssue.load(id))[0] ?? null;
  }
}

/** What needs add to a search. */
@Resolver(() => SearchResults)
export class NeedSearchResolver {
  @forPartners
  @FieldResolver(() => NeedConnection, { nullable: true, description: `标题相符的需求，${ordered}` })
  needs(
    @Root() { text, regionCode }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Need>> {
    const { needsUnder, needsAnywhere } = ctx.loaders;
    return regionCode ? needsUnder.page(regionCode, page, { text }) : needsAnywhere.page("", page, { text });
  }
}
