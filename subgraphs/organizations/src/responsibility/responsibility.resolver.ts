import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { badInput, mutate, requireScopeIn, requiresScopes } from "@quyu/kernel";
import type { Context } from "../context";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { Person } from "../post/person.entity";
import { Region } from "../region/region.entity";
import { ResponsibilityAssignment, type ResponsibilityLevelValue } from "./responsibility.entity";
import { assignResponsibility, endResponsibility } from "./responsibility.service";
import {
  AssignResponsibilityInput,
  AssignResponsibilityPayload,
  EndResponsibilityInput,
  EndResponsibilityPayload,
  responsibilityErrors,
} from "./responsibility.types";

/** How a responsibility is written down. */
const written = {
  thing: "responsibilityAssignment",
  entity: ResponsibilityAssignment,
  errors: responsibilityErrors,
} as const;

@Resolver(() => ResponsibilityAssignment)
export class ResponsibilityAssignmentResolver {
  @FieldResolver(() => PartyOrganization, { description: "责任党组织" })
  organization(@Root() { organizationId }: ResponsibilityAssignment, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return ctx.loaders.partyOrganizationById.load(organizationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: "责任人；未定到人或无权查看时为空" })
  async holder(@Root() { personId }: ResponsibilityAssignment, @Ctx() ctx: Context): Promise<Person | null> {
    return personId === null ? null : ctx.loaders.visiblePersonById.load(personId);
  }

  @requiresScopes("organizations:write")
  @Mutation(() => AssignResponsibilityPayload, {
    nullable: true,
    description: "落实包联责任：由谁包这一片、这个小区或这栋楼；原来由别人包联的，同时结束",
  })
  assignResponsibility(@Arg("input", () => AssignResponsibilityInput) input: AssignResponsibilityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "assignResponsibility", input, written, (tx) => assignResponsibility(tx, ctx.viewer, input));
  }

  @requiresScopes("organizations:write")
  @Mutation(() => EndResponsibilityPayload, {
    nullable: true,
    description: "结束一项包联责任，暂时没有人接替：由社区兜底，社区没有党组织时由街道兜底",
  })
  endResponsibility(@Arg("input", () => EndResponsibilityInput) input: EndResponsibilityInput, @Ctx() ctx: Context) {
    return mutate(ctx, "endResponsibility", input, written, (tx) => endResponsibility(tx, ctx.viewer, input));
  }
}

/** What responsibility adds to Region. */
@Resolver(() => Region)
export class RegionResponsibilityResolver {
  @FieldResolver(() => [ResponsibilityAssignment], {
    nullable: true,
    description:
      "三级联动责任链：包片 → 包小区 → 包楼栋。不填小区时只给包片；某一级无人包联时由社区兜底，社区没有党组织时由街道兜底；小区不在本区划或无权查看时为空（需 organizations:read）",
  })
  async responsibilityChain(
    @Root() { code }: Region,
    @Arg("estateId", () => ID, { nullable: true, description: "小区编号；不填只取包片一级" }) estateId: string | null,
    @Arg("building", () => String, { nullable: true, description: "楼栋，须同时填小区；不填取到包小区一级" })
    building: string | null,
    @Ctx() ctx: Context,
  ): Promise<ResponsibilityAssignment[] | null> {
    if (building && !estateId) throw badInput("填了楼栋，须同时填小区");
    const estate = estateId ? await ctx.loaders.estateById.load(estateId) : null;
    if (estateId && !estate?.regionCode.startsWith(code)) return null;
    requireScopeIn(ctx.viewer, "organizations:read", estate?.regionCode ?? code);
    const key = { code, estateId: estate?.id ?? null, building: building || null };
    const held = await ctx.loaders.assignmentsFor.load(key);
    const levels: ResponsibilityLevelValue[] = !estate
      ? ["AREA"]
      : key.building
        ? ["AREA", "ESTATE", "BUILDING"]
        : ["AREA", "ESTATE"];
    const chain = await Promise.all(
      levels.map((level) => {
        const holders = held.filter((assignment) => assignment.level === level);
        return holders.length > 0 ? holders : standIn(level, estate?.regionCode ?? code, ctx);
      }),
    );
    return chain.flat();
  }
}

/** Nobody holds the level: the community takes it, the street is the last resort. */
async function standIn(level: ResponsibilityLevelValue, regionCode: string, ctx: Context): Promise<ResponsibilityAssignment[]> {
  const found = await ctx.loaders.standInByRegion.load(regionCode);
  if (!found) return [];
  const { organizationId, regionName, secretaryId } = found;
  return [
    Object.assign(new ResponsibilityAssignment(), {
      level,
      scope: regionName,
      regionCode,
      organizationId,
      personId: secretaryId,
      isFallback: true,
    }),
  ];
}
