import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  type Connection,
  emptyConnection,
  Figure,
  isOwn,
  maskName,
  PageArgs,
  Rate,
  rate,
  recordedFigure,
  requireScopeIn,
  requiresScopes,
  StateChange,
  unlessSmall,
  type Viewer,
  historyOf,
  readingReason,
} from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";
import type { Context } from "../context";
import { CareAttendance } from "./care-attendance.entity";
import { CareEnrolment, CareEnrolmentConnection } from "./care-enrolment.entity";
import { CareEnrolmentPageArgs } from "./care-enrolment.types";

/** A name as the viewer may see it: the guardian sees the names of the enrolment in full, everybody else the surname. */
const nameFor = (viewer: Viewer, { guardianPersonId }: CareEnrolment, name: string): string =>
  isOwn(viewer, { personId: guardianPersonId }) ? name : maskName(name);

const masked = "除监护人外只显示姓";

@Resolver(() => CareEnrolment)
export class CareEnrolmentResolver {
  @authenticated
  @Query(() => CareEnrolmentConnection, {
    nullable: true,
    description: "本人作为监护人办理的托管班报名，最近的在前；没有时为空列表",
  })
  async myEnrolments(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Context): Promise<Connection<CareEnrolment>> {
    const { person } = ctx.viewer;
    return person === undefined ? emptyConnection() : ctx.loaders.ownEnrolments.page(person, page, {});
  }

  @FieldResolver(() => CareTerm, { description: "哪一期托管班" })
  async term(@Root() { termId }: CareEnrolment, @Ctx() ctx: Context): Promise<CareTerm> {
    // A foreign key says that it is there.
    return (await ctx.loaders.careTermById.load(termId)) as CareTerm;
  }

  @FieldResolver(() => String, { description: `儿童姓名；${masked}` })
  childName(@Root() enrolment: CareEnrolment, @Ctx() { viewer }: Context): string {
    return nameFor(viewer, enrolment, enrolment.childName);
  }

  @FieldResolver(() => String, { nullable: true, description: `监护人姓名；${masked}` })
  guardianName(@Root() enrolment: CareEnrolment, @Ctx() { viewer }: Context): string {
    return nameFor(viewer, enrolment, enrolment.guardianName);
  }

  @FieldResolver(() => [String], { description: `可以接走儿童的人；${masked}，尚未指定时为空列表` })
  async pickups(@Root() enrolment: CareEnrolment, @Ctx() ctx: Context): Promise<string[]> {
    const pickups = await ctx.loaders.pickupsByEnrolment.load(enrolment.id);
    return pickups.map(({ name }) => nameFor(ctx.viewer, enrolment, name));
  }

  @FieldResolver(() => [CareAttendance], { description: "到离班记录，按日期排列" })
  async attendance(@Root() enrolment: CareEnrolment, @Ctx() ctx: Context): Promise<CareAttendance[]> {
    const [days, pickups] = await Promise.all([
      ctx.loaders.attendanceByEnrolment.load(enrolment.id),
      ctx.loaders.pickupsByEnrolment.load(enrolment.id),
    ]);
    const names = new Map(pickups.map(({ id, name }) => [id, nameFor(ctx.viewer, enrolment, name)]));
    return days.map((day) => ({ ...day, pickedUpBy: names.get(day.pickedUpById ?? "") ?? null }));
  }

  @FieldResolver(() => [StateChange], { description: "状态变化，从最早的开始" })
  history(@Root() enrolment: CareEnrolment, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(enrolment, "activities:read", ctx);
  }
}

const small = "没有本区划 activities:read 的人看时少于5为空";

/** What enrolments add to CareTerm. */
@Resolver(() => CareTerm)
export class CareTermEnrolmentResolver {
  @FieldResolver(() => Figure, { nullable: true, description: `已确认入班的儿童人数；${small}` })
  async enrolledCount(@Root() term: CareTerm, @Ctx() ctx: Context): Promise<Figure | null> {
    const enrolled = await enrolledShown(term, ctx);
    return enrolled === null ? null : recordedFigure(enrolled, "名");
  }

  @FieldResolver(() => Int, { nullable: true, description: `候补的儿童人数；${small}` })
  async waitlistCount(@Root() { id, regionCode }: CareTerm, @Ctx() ctx: Context): Promise<number | null> {
    const { waitlisted } = await ctx.loaders.careCountsByTerm.load(id);
    return unlessSmall(waitlisted, ctx.viewer, "activities:read", regionCode);
  }

  @FieldResolver(() => Rate, {
    nullable: true,
    description: "看护人员与儿童之比：同时在岗的看护人员 ÷ 已确认入班的儿童；儿童人数不显示时为空",
  })
  async staffPerChild(@Root() term: CareTerm, @Ctx() ctx: Context): Promise<Rate | null> {
    const enrolled = await enrolledShown(term, ctx);
    return enrolled === null ? null : rate(term.staff, enrolled);
  }

  @requiresScopes("minors:read")
  @FieldResolver(() => CareEnrolmentConnection, {
    nullable: true,
    description: "儿童报名，先报的在前，姓名只显示姓；需本辖区的 minors:read 并写明事由，逐人记入查阅台账，无权查看时为空",
  })
  async enrolments(
    @Root() { id, regionCode }: CareTerm,
    @Args(() => CareEnrolmentPageArgs) { reason, first, after }: CareEnrolmentPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<CareEnrolment>> {
    requireScopeIn(ctx.viewer, "minors:read", regionCode);
    return ctx.loaders.childrenOfTerm.load({ termId: id, page: { first, after }, reason: readingReason(reason) });
  }
}

const enrolledShown = async ({ id, regionCode }: CareTerm, { loaders, viewer }: Context): Promise<number | null> =>
  unlessSmall((await loaders.careCountsByTerm.load(id)).enrolled, viewer, "activities:read", regionCode);
