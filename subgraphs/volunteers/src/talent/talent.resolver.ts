import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, mayRead, requireScope, StateChange } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../stubs/enterprise";
import { Person } from "../stubs/person";
import { Region } from "../stubs/region";
import { Talent, TalentConnection } from "./talent.entity";
import { TalentPageArgs } from "./talent.types";

const scope = "volunteers:read";

/** A talent, or null where it is not there or not the caller's to see. */
export async function visibleTalent(id: string, { loaders, viewer }: Context): Promise<Talent | null> {
  const talent = await loaders.talentById.load(id);
  return talent && mayRead(viewer, scope, talent.regionCode) ? talent : null;
}

@Resolver(() => Talent)
export class TalentResolver {
  @Query(() => Talent, { nullable: true, description: "按编号取一位社区能人；没有或无权查看时为空（需 volunteers:read）" })
  talent(@Arg("id", () => ID, { description: "社区能人编号" }) id: string, @Ctx() ctx: Context): Promise<Talent | null> {
    return visibleTalent(id, ctx);
  }

  @FieldResolver(() => Person, { nullable: true, description: "对应的人员；本人没有公开职务时为空" })
  person(@Root() { personId }: Talent): Person | null {
    return personId === null ? null : { id: personId };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: "共同发掘的企业；不是与企业共同发掘的为空" })
  discoveredWith(@Root() { enterpriseId }: Talent): Enterprise | null {
    return enterpriseId === null ? null : { id: enterpriseId };
  }

  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() { regionCode }: Talent): Region {
    return { code: regionCode };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "服务评价的平均分，1到5；还没有评价或无权查看时为空（需 volunteers:read）",
  })
  rating(@Root() { ratingTotal, ratingCount, regionCode }: Talent, @Ctx() { viewer }: Context): number | null {
    requireScope(viewer, scope, regionCode);
    return ratingCount === 0 ? null : ratingTotal / ratingCount;
  }

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() { id }: Talent, @Ctx() ctx: Context): Promise<StateChange[]> {
    return ctx.loaders.history.load(id);
  }
}

/** What talents add to Region. */
@Resolver(() => Region)
export class RegionTalentResolver {
  @FieldResolver(() => TalentConnection, {
    nullable: true,
    description: "社区能人，含所辖各级，按登记先后排列；无权查看时为空（需 volunteers:read）",
  })
  talents(
    @Root() { code }: Region,
    @Args(() => TalentPageArgs) { skill, ...page }: TalentPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Talent>> {
    requireScope(ctx.viewer, scope, code);
    return ctx.loaders.talentsUnder.page(code, page, { skill: skill ?? null });
  }
}
