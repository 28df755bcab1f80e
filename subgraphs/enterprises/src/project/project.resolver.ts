import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  type Connection,
  forPartners,
  mayRead,
  PageArgs,
  SearchResults,
  StateChange,
  thrown,
  historyOf,
} from "@quyu/kernel";
import { Alliance } from "../alliance/alliance.entity";
import type { Context } from "../context";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Meeting } from "../stubs/meeting";
import { Region, regionOf } from "../stubs/region";
import { Resolution, resolutionOf } from "../stubs/resolution";
import { Project, ProjectConnection } from "./project.entity";
import { ProjectPageArgs } from "./project.types";

const ordered = "最近起草的在前；未发布的只给持 enterprises:read 的本辖区工作人员看";

@Resolver(() => Project)
export class ProjectResolver {
  @forPartners
  @Query(() => Project, { nullable: true, description: "按编号取一个项目；没有、或尚未发布而无权查看时为空" })
  project(@Arg("id", () => ID, { description: "项目编号" }) id: string, @Ctx() ctx: Context): Promise<Project | null> {
    return ctx.loaders.projectById.load(id);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() project: Project): Region {
    return regionOf(project);
  }

  @forPartners
  @FieldResolver(() => Alliance, { nullable: true, description: "发起的联盟；不由联盟发起时为空" })
  async alliance(@Root() { allianceId }: Project, @Ctx() ctx: Context): Promise<Alliance | null> {
    return allianceId === null ? null : ctx.loaders.allianceById.load(allianceId);
  }

  @forPartners
  @FieldResolver(() => Meeting, { nullable: true, description: "发布项目的会议；没有在会上发布、或会议纪要尚未确认时为空" })
  roundtable(@Root() { roundtableId }: Project): Meeting | null {
    return roundtableId === null ? null : { id: roundtableId };
  }

  @forPartners
  @FieldResolver(() => Resolution, { nullable: true, description: "来源的会议决议；不由决议产生、或会议纪要尚未确认时为空" })
  originResolution(@Root() { originResolutionId }: Project): Resolution | null {
    return resolutionOf(originResolutionId);
  }

  @forPartners
  @FieldResolver(() => Project, { nullable: true, description: "复制自哪个范本；不是复制来的为空" })
  async replicatedFrom(@Root() { replicatedFromId }: Project, @Ctx() ctx: Context): Promise<Project | null> {
    return replicatedFromId === null ? null : ctx.loaders.projectById.load(replicatedFromId);
  }

  @forPartners
  @FieldResolver(() => Int, { description: "照此复制、已发布的项目数，单位：个" })
  replications(@Root() { id }: Project, @Ctx() ctx: Context): Promise<number> {
    return ctx.loaders.replicationsOfProject.load(id);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() project: Project, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(project, "enterprises:read", ctx);
  }

  @authenticated
  @FieldResolver(() => Evaluation, {
    nullable: true,
    description: "评价；尚未评价、或无权查看时为空（认领企业或持 enterprises:read 的本辖区工作人员可看）",
  })
  async evaluation(@Root() { id, regionCode, evaluationId }: Project, @Ctx() ctx: Context): Promise<Evaluation | null> {
    if (!mayRead(ctx.viewer, "enterprises:read", regionCode) && !(await ctx.loaders.isOwnClaimOn.load(id)))
      throw thrown("FORBIDDEN");
    return evaluationId === null ? null : ctx.loaders.evaluationById.load(evaluationId);
  }
}

/** What projects add to Region. */
@Resolver(() => Region)
export class RegionProjectResolver {
  @forPartners
  @FieldResolver(() => ProjectConnection, { nullable: true, description: `项目清单，含所辖各级，${ordered}` })
  projects(
    @Root() { code }: Region,
    @Args(() => ProjectPageArgs) { status, ...page }: ProjectPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Project>> {
    return ctx.loaders.projectsUnder.page(code, page, { status });
  }
}

/** What projects add to the meeting they are published at. */
@Resolver(() => Meeting)
export class MeetingProjectResolver {
  @forPartners
  @FieldResolver(() => [Project], { nullable: true, description: "在会上发布的项目，先起草的在前" })
  projectsPublished(@Root() { id }: Meeting, @Ctx() ctx: Context): Promise<Project[]> {
    return ctx.loaders.projectsByRoundtable.load(id);
  }
}

/** What projects add to the resolution they come from. */
@Resolver(() => Resolution)
export class ResolutionProjectResolver {
  @forPartners
  @FieldResolver(() => Project, { nullable: true, description: "由决议产生的项目；没有、或尚未发布而无权查看时为空" })
  async project(@Root() { id }: Resolution, @Ctx() ctx: Context): Promise<Project | null> {
    return (await ctx.loaders.projectsByResolution.load(id))[0] ?? null;
  }
}

/** What projects add to a search. */
@Resolver(() => SearchResults)
export class ProjectSearchResolver {
  @forPartners
  @FieldResolver(() => ProjectConnection, { nullable: true, description: `名称相符的项目，${ordered}` })
  projects(
    @Root() { text, regionCode }: SearchResults,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Project>> {
    const { projectsUnder, projectsAnywhere } = ctx.loaders;
    return regionCode ? projectsUnder.page(regionCode, page, { text }) : projectsAnywhere.page("", page, { text });
  }
}
