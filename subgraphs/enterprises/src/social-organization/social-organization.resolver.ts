import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import {
  allowedMoves,
  allowedMovesText,
  type Connection,
  forPartners,
  historyOf,
  mutate,
  requiresScopes,
  StateChange,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Region, regionOf } from "../stubs/region";
import {
  IncubationStage,
  SocialOrganization,
  SocialOrganizationConnection,
  type IncubationStageValue,
} from "./social-organization.entity";
import { advanceIncubation, registerSocialOrganization } from "./social-organization.service";
import { incubationMachine } from "./social-organization.states";
import {
  AdvanceIncubationInput,
  AdvanceIncubationPayload,
  RegisterSocialOrganizationInput,
  RegisterSocialOrganizationPayload,
  socialOrganizationErrors,
  SocialOrganizationPageArgs,
} from "./social-organization.types";

const written = { thing: "socialOrganization", entity: SocialOrganization, errors: socialOrganizationErrors } as const;

@Resolver(() => SocialOrganization)
export class SocialOrganizationResolver {
  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() organization: SocialOrganization): Region {
    return regionOf(organization);
  }

  @forPartners
  @FieldResolver(() => IncubationStage, { description: "孵化阶段" })
  stage(@Root() { status }: SocialOrganization): IncubationStageValue {
    return status;
  }

  @FieldResolver(() => [StateChange], { description: "孵化阶段的变化，从最早的开始" })
  history(@Root() organization: SocialOrganization, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(organization, "enterprises:read", ctx);
  }

  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() organization: SocialOrganization, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(incubationMachine, organization, viewer);
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => RegisterSocialOrganizationPayload, { nullable: true, description: "登记一个社会组织或居民自组织" })
  registerSocialOrganization(
    @Arg("input", () => RegisterSocialOrganizationInput) input: RegisterSocialOrganizationInput,
    @Ctx() ctx: Context,
  ) {
    return mutate(ctx, "registerSocialOrganization", input, written, (tx) => registerSocialOrganization(tx, ctx.viewer, input));
  }

  @requiresScopes("enterprises:write")
  @Mutation(() => AdvanceIncubationPayload, {
    nullable: true,
    description: "推进到下一个孵化阶段：培育、孵化中、已备案、已登记、已出壳，不能跳过",
  })
  advanceIncubation(@Arg("input", () => AdvanceIncubationInput) input: AdvanceIncubationInput, @Ctx() ctx: Context) {
    return mutate(ctx, "advanceIncubation", input, written, (tx) => advanceIncubation(tx, ctx.viewer, input));
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
