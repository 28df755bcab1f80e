import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import { SocialOrganization, SocialOrganizationConnection } from "./social-organization.entity";
import { SocialOrganizationPageArgs } from "./social-organization.types";

@Resolver(() => SocialOrganization)
export class SocialOrganizationResolver {
  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() organization: SocialOrganization): Region {
    return regionOf(organization);
  }
}

/** What social organizations add to Region. */
@Resolver(() => Region)
export class RegionSocialOrganizationResolver {
  @forPartners
  @FieldResolver(() => SocialOrganizationConnection, { nullable: true, description: "社会组织，含所辖各级，按名称排列" })
  socialOrganizations(
    @Root() { code }: Region,
    @Args(() => SocialOrganizationPageArgs) { stage, ...page }: SocialOrganizationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<SocialOrganization>> {
    return ctx.loaders.socialOrganizationsUnder.page(code, page, { stage });
  }
}
