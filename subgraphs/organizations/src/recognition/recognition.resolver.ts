import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, mutate, PageArgs, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { Region } from "../region/region.entity";
import { Recognition, RecognitionConnection } from "./recognition.entity";
import { recordRecognition } from "./recognition.service";
import { recognitionErrors, RecordRecognitionInput, RecordRecognitionPayload } from "./recognition.types";

/** How a recognition is written down. */
const written = { thing: "recognition", entity: Recognition, errors: recognitionErrors } as const;

@Resolver(() => Recognition)
export class RecognitionResolver {
  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "获评的区划，或获评者所在的区划" })
  region(@Root() { regionCode }: Recognition, @Ctx() ctx: Context): Promise<Region | null> {
    return ctx.loaders.regionByCode.load(regionCode);
  }

  @forPartners
  @FieldResolver(() => PartyOrganization, { nullable: true, description: "获评的党组织；获评的不是党组织时为空" })
  async organization(@Root() { organizationId }: Recognition, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return organizationId === null ? null : ctx.loaders.partyOrganizationById.load(organizationId);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => RecordRecognitionPayload, { nullable: true, description: "登记一项已经命名的荣誉" })
  recordRecognition(@Arg("input", () => RecordRecognitionInput) input: RecordRecognitionInput, @Ctx() ctx: Context) {
    return mutate(ctx, "recordRecognition", input, written, (tx) => recordRecognition(tx, ctx.viewer, input));
  }
}

/** What recognitions add to Region. */
@Resolver(() => Region)
export class RegionRecognitionResolver {
  @forPartners
  @FieldResolver(() => RecognitionConnection, {
    nullable: true,
    description: "荣誉，含所辖各级，按称号排列；公示前的只给本辖区工作人员看",
  })
  recognitions(
    @Root() { code }: Region,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Recognition>> {
    return ctx.loaders.recognitionsUnder.page(code, page, {});
  }
}
