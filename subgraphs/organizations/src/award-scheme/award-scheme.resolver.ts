import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, mutate, PageArgs, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { AwardScheme, AwardSchemeConnection } from "./award-scheme.entity";
import { openAwardScheme } from "./award-scheme.service";
import { awardSchemeErrors, OpenAwardSchemeInput, OpenAwardSchemePayload } from "./award-scheme.types";

const opened = { thing: "awardScheme", entity: AwardScheme, errors: awardSchemeErrors } as const;

@Resolver(() => AwardScheme)
export class AwardSchemeResolver {
  @forPartners
  @Query(() => AwardScheme, { nullable: true, description: "按编号取一次评选；没有时为空" })
  awardScheme(@Arg("id", () => ID, { description: "评选编号" }) id: string, @Ctx() ctx: Context): Promise<AwardScheme | null> {
    return ctx.loaders.awardSchemeById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { description: "开展评选的区划" })
  region(@Root() scheme: AwardScheme, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(scheme, ctx);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => OpenAwardSchemePayload, { nullable: true, description: "开展一次评选；所辖各级可以申报" })
  openAwardScheme(@Arg("input", () => OpenAwardSchemeInput) input: OpenAwardSchemeInput, @Ctx() ctx: Context) {
    return mutate(ctx, "openAwardScheme", input, opened, (tx) => openAwardScheme(tx, ctx.viewer, input));
  }
}

/** What award schemes add to Region. */
@Resolver(() => Region)
export class RegionAwardSchemeResolver {
  @forPartners
  @FieldResolver(() => AwardSchemeConnection, {
    nullable: true,
    description: "本区划、上级和所辖各级开展的评选，年份近的在前",
  })
  awardSchemes(
    @Root() { code }: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<AwardScheme>> {
    return ctx.loaders.awardSchemesFor.page(code, page, {});
  }
}
