import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { authenticated, type Connection, isOwn, maskName, PageArgs, requireOwnOrScope } from "@quyu/kernel";
import type { Context } from "../context";
import { Person } from "../stubs/person";
import { Region } from "../stubs/region";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { Volunteer, VolunteerConnection } from "./volunteer.entity";

@Resolver(() => Volunteer)
export class VolunteerResolver {
  @Query(() => Volunteer, { nullable: true, description: "按编号取一位志愿者；没有或无权查看时为空" })
  volunteer(@Arg("id", () => ID, { description: "志愿者编号" }) id: string, @Ctx() ctx: Context): Promise<Volunteer | null> {
    return ctx.loaders.volunteerById.load(id);
  }

  @authenticated
  @Query(() => Volunteer, { nullable: true, description: "本人的志愿者登记；没有登记时为空" })
  async myVolunteer(@Ctx() ctx: Context): Promise<Volunteer | null> {
    const { person } = ctx.viewer;
    return person === undefined ? null : ctx.loaders.volunteerByPerson.load(person);
  }

  @FieldResolver(() => Person, { nullable: true, description: "对应的人员；没有登录过或没有公开职务时为空" })
  person(@Root() { personId }: Volunteer): Person | null {
    return personId === null ? null : { id: personId };
  }

  @FieldResolver(() => String, { description: "姓名；本人和所在服务队的队长看全名，工作人员只看到姓，如“李**”" })
  async name(@Root() { id, personId, name }: Volunteer, @Ctx() { viewer, loaders }: Context): Promise<string> {
    if (isOwn(viewer, { personId })) return name;
    const isLed =
      viewer.team !== undefined && (await loaders.teamsByVolunteer.load(id)).some(({ id: team }) => team === viewer.team);
    return isLed ? name : maskName(name);
  }

  @FieldResolver(() => Region, { nullable: true, description: "登记所在的区划" })
  region(@Root() { regionCode }: Volunteer): Region {
    return { code: regionCode };
  }

  @FieldResolver(() => [VolunteerTeam], { description: "现在所在的志愿服务队，按名称排列；没有时为空列表" })
  teams(@Root() { id }: Volunteer, @Ctx() ctx: Context): Promise<VolunteerTeam[]> {
    return ctx.loaders.teamsByVolunteer.load(id);
  }
}

/** What volunteers add to VolunteerTeam. */
@Resolver(() => VolunteerTeam)
export class TeamMemberResolver {
  @FieldResolver(() => VolunteerConnection, {
    nullable: true,
    description: "已在平台登记的现有队员，按登记先后排列；无权查看时为空（本队队长或持 volunteers:read 的本辖区工作人员可看）",
  })
  members(
    @Root() { id, regionCode }: VolunteerTeam,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Volunteer>> {
    requireOwnOrScope(ctx.viewer, "volunteers:read", { teamId: id, regionCode });
    return ctx.loaders.membersByTeam.page(id, page, {});
  }
}
