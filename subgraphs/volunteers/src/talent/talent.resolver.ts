import { Arg, Args, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from "type-graphql";
import { type Connection, isOwn, maskName, requireOwnOrScope, StateChange, historyOf } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../stubs/enterprise";
import { Person } from "../stubs/person";
import { Region } from "../stubs/region";
import { Talent, TalentConnection } from "./talent.entity";
import { TalentPageArgs } from "./talent.types";

@Resolver(() => Talent)
export class TalentResolver {
  @Query(() => Talent, { nullable: true, description: "按编号取一位社区能人；没有或无权查看时为空" })
  talent(@Arg("id", () => ID, { description: "社区能人编号" }) id: string, @Ctx() ctx: Context): Promise<Talent | null> {
    return ctx.loaders.talentById.load(id);
  }

  @FieldResolver(() => String, { description: "姓名，如“李**”；本人看到全名" })
  name(@Root() talent: Talent, @Ctx() { viewer }: Context): string {
    return isOwn(viewer, { personId: talent.personId }) ? talent.name : maskName(talent.name);
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
    description: "服务评价的平均分，1到5；还没有评价时为空（本人或持 volunteers:read 的本辖区工作人员可看）",
  })
  rating(@Root() talent: Talent, @Ctx() { viewer }: Context): number | null {
    requireOwnOrScope(viewer, "volunteers:read", talent);
    const { ratingTotal, ratingCount } = talent;
    return ratingCount === 0 ? null : ratingTotal / ratingCount;
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() talent: Talent, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(talent, "volunteers:read", ctx);
  }
}

/** What talents add to Region. */
@Resolver(() => Region)
export class RegionTalentResolver {
  @FieldResolver(() => TalentConnection, {
    nullable: true,
    description: "社区能人，含所辖各级，按登记先后排列；只列本人的和本辖区工作人员看得到的，未登录时为空",
  })
  talents(
    @Root() { code }: Region,
    @Args(() => TalentPageArgs) { skill, ...page }: TalentPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Talent>> {
    return ctx.loaders.talentsUnder.page(code, page, { skill: skill ?? null });
  }
}
