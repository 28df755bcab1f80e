import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Connection, forPartners, mayRead, requireScopeIn, StateChange } from "@quyu/kernel";
import { AwardScheme } from "../award-scheme/award-scheme.entity";
import type { Context } from "../context";
import { Estate } from "../estate/estate.entity";
import { Recognition } from "../recognition/recognition.entity";
import { Region } from "../region/region.entity";
import { regionOf } from "../region/region.resolver";
import { Nomination, NominationConnection } from "./nomination.entity";
import { NominationPageArgs } from "./nomination.types";
import { Objection } from "./objection.entity";

@Resolver(() => Nomination)
export class NominationResolver {
  @forPartners
  @FieldResolver(() => AwardScheme, { description: "参加的评选" })
  async scheme(@Root() { schemeId }: Nomination, @Ctx() ctx: Context): Promise<AwardScheme> {
    // A foreign key says that it is there.
    return (await ctx.loaders.awardSchemeById.load(schemeId)) as AwardScheme;
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "申报的区划，或申报的小区所在的区划" })
  region(@Root() nomination: Nomination, @Ctx() ctx: Context): Promise<Region> {
    return regionOf(nomination, ctx);
  }

  @forPartners
  @FieldResolver(() => Estate, { nullable: true, description: "申报的小区；以区划申报时为空" })
  async estate(@Root() { estateId }: Nomination, @Ctx() ctx: Context): Promise<Estate | null> {
    return estateId === null ? null : ctx.loaders.estateById.load(estateId);
  }

  @forPartners
  @FieldResolver(() => Recognition, { nullable: true, description: "命名后所得的荣誉；尚未命名时为空" })
  async recognition(@Root() { recognitionId }: Nomination, @Ctx() ctx: Context): Promise<Recognition | null> {
    return recognitionId === null ? null : ctx.loaders.recognitionById.load(recognitionId);
  }

  @FieldResolver(() => [Objection], {
    nullable: true,
    description: "公示期间收到的异议，从最早的开始；还有未办结的就不能命名；无权查看时为空（需 organizations:read）",
  })
  objections(@Root() { id, regionCode }: Nomination, @Ctx() ctx: Context): Promise<Objection[]> {
    requireScopeIn(ctx.viewer, "organizations:read", regionCode);
    return ctx.loaders.objectionsByNomination.load(id);
  }

  @FieldResolver(() => [StateChange], { description: "进度变化，从最早的开始；经办人姓名只给本辖区工作人员看" })
  async history(@Root() { id, regionCode }: Nomination, @Ctx() ctx: Context): Promise<StateChange[]> {
    const changes = await ctx.loaders.history.load(id);
    if (mayRead(ctx.viewer, "organizations:read", regionCode)) return changes;
    return changes.map((change) => ({ ...change, byName: null }));
  }
}

/** What nominations add to AwardScheme. */
@Resolver(() => AwardScheme)
export class AwardSchemeNominationResolver {
  @forPartners
  @FieldResolver(() => NominationConnection, {
    nullable: true,
    description: "申报，按申报先后排列；公示前的和撤回的只给本辖区工作人员看",
  })
  nominations(
    @Root() { id }: AwardScheme,
    @Args(() => NominationPageArgs) { regionCode, ...page }: NominationPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Nomination>> {
    return ctx.loaders.nominationsByScheme.page(id, page, { regionCode });
  }
}
