import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { allowedMoves, allowedMovesText, historyOf, mutate, requiresScopes, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { dissolvePartyOrganization } from "./dissolution.service";
import { activatePartyOrganization, amendPartyOrganization, createPartyOrganization } from "./organization-life.service";
import { organizationMachine } from "../party-organization/party-organization.states";
import {
  ActivatePartyOrganizationInput,
  ActivatePartyOrganizationPayload,
  AmendPartyOrganizationInput,
  AmendPartyOrganizationPayload,
  CreatePartyOrganizationInput,
  CreatePartyOrganizationPayload,
  DissolvePartyOrganizationInput,
  DissolvePartyOrganizationPayload,
  organizationErrors,
} from "./organization-life.types";

const written = { thing: "partyOrganization", entity: PartyOrganization, errors: organizationErrors } as const;

@Resolver(() => PartyOrganization)
export class PartyOrganizationLifeResolver {
  @requiresScopes("organizations:write")
  @Mutation(() => CreatePartyOrganizationPayload, {
    nullable: true,
    description: "建立党组织：写明类型、上级和所在区划；上级须是允许的类型，区划须在上级之内",
  })
  createPartyOrganization(
    @Arg("input", () => CreatePartyOrganizationInput) input: CreatePartyOrganizationInput,
    @Ctx() ctx: Context,
  ) {
    return mutate(ctx, "createPartyOrganization", input, written, (tx) => createPartyOrganization(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AmendPartyOrganizationPayload, {
    nullable: true,
    description: "修改党组织：名称、类型、隶属、覆盖的小区、党员数和任期；改隶不会形成循环",
  })
  amendPartyOrganization(
    @Arg("input", () => AmendPartyOrganizationInput) input: AmendPartyOrganizationInput,
    @Ctx() ctx: Context,
  ) {
    return mutate(ctx, "amendPartyOrganization", input, written, (tx) => amendPartyOrganization(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => ActivatePartyOrganizationPayload, { nullable: true, description: "筹建中的党组织正式成立" })
  activatePartyOrganization(
    @Arg("input", () => ActivatePartyOrganizationInput) input: ActivatePartyOrganizationInput,
    @Ctx() ctx: Context,
  ) {
    return mutate(ctx, "activatePartyOrganization", input, written, (tx) => activatePartyOrganization(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => DissolvePartyOrganizationPayload, {
    nullable: true,
    description:
      "撤销党组织，或并入另一个：并入时下级、所覆盖的小区和登记的党员数转给对方；撤销时须先没有下级；其职务当天全部离任，所覆盖的企业随之转移或改为未覆盖",
  })
  dissolvePartyOrganization(
    @Arg("input", () => DissolvePartyOrganizationInput) input: DissolvePartyOrganizationInput,
    @Ctx() ctx: Context,
  ) {
    return mutate(ctx, "dissolvePartyOrganization", input, written, (tx) => dissolvePartyOrganization(tx, ctx.viewer, input));
  }

  @FieldResolver(() => [String], { description: allowedMovesText })
  allowedMoves(@Root() organization: PartyOrganization, @Ctx() { viewer }: Context): string[] {
    return allowedMoves(organizationMachine, organization, viewer);
  }

  @FieldResolver(() => [StateChange], { description: "办理经过，从早到晚；经办人姓名只给本辖区工作人员看" })
  history(@Root() organization: PartyOrganization, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(organization, "organizations:read", ctx);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: "并入了哪个党组织；没有并入时为空" })
  async mergedInto(@Root() { mergedIntoId }: PartyOrganization, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return mergedIntoId === null ? null : ctx.loaders.partyOrganizationById.load(mergedIntoId);
  }
}
