import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  type Connection,
  forPartners,
  PageArgs,
  SearchArgs,
  searchDescription,
  SearchResults,
  searchResults,
} from "@quyu/kernel";
import { Activity, ActivityConnection } from "../activity/activity.entity";
import type { Context } from "../context";

@Resolver(() => SearchResults)
export class SearchResolver {
  @Directive("@shareable")
  @forPartners
  @Query(() => SearchResults, { nullable: true, description: searchDescription })
  search(@Args(() => SearchArgs) args: SearchArgs): SearchResults {
    return searchResults(args);
  }

  @forPartners
  @FieldResolver(() => ActivityConnection, {
    nullable: true,
    description: "名称相符的活动，开始时间最晚的在前；本辖区工作人员还看到未发布的",
  })
  activities(
    @Root() { text, regionCode }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Activity>> {
    const { activitiesFoundUnder, activitiesFoundAnywhere } = ctx.loaders;
    return regionCode ? activitiesFoundUnder.page(regionCode, page, { text }) : activitiesFoundAnywhere.page("", page, { text });
  }
}
