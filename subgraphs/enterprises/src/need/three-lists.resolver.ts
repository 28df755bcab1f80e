import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, PageArgs } from "@quyu/kernel";
import { Claim, ClaimConnection } from "../claim/claim.entity";
import type { Context } from "../context";
import { openProjectStatuses, Project, ProjectConnection } from "../project/project.entity";
import { Need, NeedConnection, openNeedStatuses } from "./need.entity";
import { ThreeLists } from "./need.types";

@Resolver(() => ThreeLists)
export class ThreeListsResolver {
  @forPartners
  @Query(() => ThreeLists, { nullable: true, description: "一个区划的三张清单；没有这个区划时为空" })
  async threeLists(
    @Arg("regionCode", () => ID, { description: "区划代码" }) code: string,
    @Ctx() ctx: Context,
  ): Promise<ThreeLists | null> {
    return (await ctx.loaders.regionIsKnown.load(code)) ? { code } : null;
  }

  @forPartners
  @FieldResolver(() => NeedConnection, { nullable: true, description: "需求清单：已列入清单的需求，最近提出的在前" })
  needs(@Root() { code }: ThreeLists, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Need>> {
    return ctx.loaders.needsUnder.page(code, page, { status: openNeedStatuses });
  }

  @forPartners
  @FieldResolver(() => ProjectConnection, { nullable: true, description: "项目清单：已发布的项目，最近起草的在前" })
  projects(
    @Root() { code }: ThreeLists,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Project>> {
    return ctx.loaders.projectsUnder.page(code, page, { status: openProjectStatuses });
  }

  @FieldResolver(() => ClaimConnection, {
    nullable: true,
    description: "认领清单，最近提出的在前；只给认领企业自己与持 enterprises:read 的本辖区工作人员看",
  })
  claims(@Root() { code }: ThreeLists, @Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<Claim>> {
    return ctx.loaders.claimsUnder.page(code, page, {});
  }
}
