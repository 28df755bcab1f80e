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
import { PartyOrganization, PartyOrganizationConnection } from "../party-organization/party-organization.entity";

@Resolver(() => SearchResults)
export class SearchResolver {
  @Directive("@shareable")
  @forPartners
  @Query(() => SearchResults, { nullable: true, description: searchDescription })
  search(@Args(() => SearchArgs) args: SearchArgs): SearchResults {
    return searchResults(args);
  }

  @forPartners
  @FieldResolver(() => PartyOrganizationConnection, {
    nullable: true,
    description: "名称相符的党组织（筹建中和正常的），按名称排列",
  })
  partyOrganizations(
    @Root() { text, regionCode }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<PartyOrganization>> {
    return ctx.loaders.partyOrganizationsUnder.page(regionCode ?? "", page, { text });
  }
}
