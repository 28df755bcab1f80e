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
import type { Context } from "../context";
import { Enterprise, EnterpriseConnection } from "../enterprise/enterprise.entity";

@Resolver(() => SearchResults)
export class SearchResolver {
  @Directive("@shareable")
  @forPartners
  @Query(() => SearchResults, { nullable: true, description: searchDescription })
  search(@Args(() => SearchArgs) args: SearchArgs): SearchResults {
    return searchResults(args);
  }

  @forPartners
  @FieldResolver(() => EnterpriseConnection, { nullable: true, description: "名称相符的企业，按名称排列" })
  enterprises(
    @Root() { text, regionCode }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Enterprise>> {
    const { enterprisesUnder, enterprisesAnywhere } = ctx.loaders;
    return regionCode ? enterprisesUnder.page(regionCode, page, { text }) : enterprisesAnywhere.page("", page, { text });
  }
}
