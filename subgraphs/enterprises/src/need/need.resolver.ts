import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  type Connection,
  forPartners,
  isOwn,
  maskName,
  maskPhone,
  mayReadOrOwns,
  requireOwnOrScope,
  StateChange,
  type Viewer,
  historyOf,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Project } from "../project/project.entity";
import { Issue } from "../stubs/issue";
import { Region, regionOf } from "../stubs/region";
import { Resolution, resolutionOf } from "../stubs/resolution";
import { Need, NeedConnection } from "./need.entity";
import { ownerOf } from "./need.states";
import { NeedPageArgs } from "./need.types";

const guard = (viewer: Viewer, need: Need) => requireOwnOrScope(viewer, "enterprises:read", ownerOf(need));
const guarded = "无权查看时为空（提出人、所属企业或持 enterprises:read 的本辖区工作人员可看）";

@Resolver(() => Need)
export class NeedResolver {
  @forPartners
  @Query(() => Need, { nullable: true, description: "按编号取一条需求；没有、或未上清单而无权查看时为空" })
  need(@Arg("id", () => ID, { description: "需求编号" }) id: string, @Ctx() ctx: Context): Promise<Need | null> {
    return ctx.loaders.needById.load(id);
  }

  @authenticated
  @Query(() => NeedConnection, { nullable: true, description: "本人提交的和本企业的需求，最近提出的在前；没有时为空列表" })
  myNeeds(@Args(() => NeedPageArgs) { status, field, ...page }: NeedPageArgs, @Ctx() ctx: Context): Promise<Connection<Need>> {
    return ctx.loaders.ownNeeds.page("", page, { status, field });
  }

  @authenticated
  @FieldResolver(() => String, { nullable: true, description: `详细说明；没有写时为空，${guarded}` })
  detail(@Root() need: Need, @Ctx() { viewer }: Context): string | null {
    guard(viewer, need);
    return need.detail;
  }

  @authenticated
  @FieldResolver(() => String, { nullable: true, description: `不予列入的原因；不是这种情况时为空，${guarded}` })
  declineReason(@Root() need: Need, @Ctx() { viewer }: Context): string | null {
    guard(viewer, need);
    return need.declineReason;
  }

  @authenticated
  @FieldResolver(() => String, { nullable: true, description: `联系人，工作人员只看到姓；没有留时为空，${guarded}` })
  contactName(@Root() need: Need, @Ctx() { viewer }: Context): string | null {
    guard(viewer, need);
    return need.contactName === null || isOwn(viewer, ownerOf(need)) ? need.contactName : maskName(need.contactName);
  }

  @authenticated
  @FieldResolver(() => String, {
    nullable: true,
    description: `联系电话，工作人员看到的中间四位隐去；没有留时为空，${guarded}`,
  })
  contactPhone(@Root() need: Need, @Ctx() { viewer }: Context): string | null {
    guard(viewer, need);
    return need.contactPhone === null || isOwn(viewer, ownerOf(need)) ? need.contactPhone : maskPhone(need.contactPhone);
  }

  @authenticated
  @FieldResolver(() => Evaluation, { nullable: true, description: `办成之后的评价；尚未评价时为空，${guarded}` })
  async evaluation(@Root() need: Need, @Ctx() ctx: Context): Promise<Evaluation | null> {
    guard(ctx.viewer, need);
    return need.evaluationId === null ? null : ctx.loaders.evaluationById.load(need.evaluationId);
  }

  @forPartners
  @FieldResolver(() => Enterprise, { nullable: true, description: "提出需求的企业；不由企业提出时为空" })
  async enterprise(@Root() { enterpriseId }: Need, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return enterpriseId === null ? null : ctx.loaders.enterpriseById.load(enterpriseId);
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() need: Need): Region {
    return regionOf(need);
  }

  @forPartners
  @FieldResolver(() => Project, { nullable: true, description: "承接的项目；尚无项目、或项目尚未发布而无权查看时为空" })
  async project(@Root() { projectId }: Need, @Ctx() ctx: Context): Promise<Project | null> {
    return projectId === null ? null : ctx.loaders.projectById.load(projectId);
  }

  @FieldResolver(() => Need, { nullable: true, description: "并入的需求；没有并入、或无权查看时为空" })
  async mergedInto(@Root() { mergedIntoId }: Need, @Ctx() ctx: Context): Promise<Need | null> {
    return mergedIntoId === null ? null : ctx.loaders.needById.load(mergedIntoId);
  }

  @forPartners
  @FieldResolver(() => Resolution, { nullable: true, description: "来源的会议决议；不由决议产生、或会议纪要尚未确认时为空" })
  originResolution(@Root() { originResolutionId }: Need): Resolution | null {
    return resolutionOf(originResolutionId);
  }

  @FieldResolver(() => Issue, { nullable: true, description: "来源的群众反映问题；不由问题转来、或无权查看时为空" })
  originIssue(@Root() { originIssueId }: Need): Issue | null {
    return originIssueId === null ? null : { id: originIssueId };
  }

  @FieldResolver(() => [StateChange], {
    description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看，原因只给看得到详细说明的人看",
  })
  async history(@Root() need: Need, @Ctx() ctx: Context): Promise<StateChange[]> {
    const changes = await historyOf(need, "enterprises:read", ctx);
    // A reason may say what the detail says.
    if (mayReadOrOwns(ctx.viewer, "enterprises:read", ownerOf(need))) return changes;
    return changes.map((change) => ({ ...change, reason: null }));
  }
}
