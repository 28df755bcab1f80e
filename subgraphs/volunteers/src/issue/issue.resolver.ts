import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import {
  authenticated,
  type Connection,
  forPartners,
  historyOf,
  isOwn,
  maskName,
  requiresScopes,
  StateChange,
} from "@quyu/kernel";
import type { Context } from "../context";
import { Estate } from "../stubs/estate";
import { PartyOrganization } from "../stubs/party-organization";
import { Region } from "../stubs/region";
import { Issue, IssueConnection } from "./issue.entity";
import { pendingStatuses } from "./issue.states";
import { IssuePageArgs } from "./issue.types";

@Resolver(() => Issue)
export class IssueResolver {
  @authenticated
  @Query(() => Issue, { nullable: true, description: "按编号取一个群众反映的问题；没有或无权查看时为空" })
  issue(@Arg("id", () => ID, { description: "问题编号" }) id: string, @Ctx() ctx: Context): Promise<Issue | null> {
    return ctx.loaders.issueById.load(id);
  }

  @authenticated
  @forPartners
  @Query(() => Issue, { nullable: true, description: "按受理号取一个群众反映的问题；没有或无权查看时为空" })
  async issueByNumber(
    @Arg("number", () => String, { description: "受理号，如 WT20261121-0001" }) number: string,
    @Ctx() ctx: Context,
  ): Promise<Issue | null> {
    return (await ctx.loaders.issuesByNumber.load(number))[0] ?? null;
  }

  @authenticated
  @forPartners
  @Query(() => IssueConnection, {
    nullable: true,
    description: "本人反映的和本合作方代为上报的问题，最近的在前；没有时为空列表",
  })
  myIssues(
    @Args(() => IssuePageArgs) { status, overdue, ...page }: IssuePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Issue>> {
    return ctx.loaders.ownIssues.page("", page, { status: status ?? null, overdue: overdue ?? null });
  }

  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() { regionCode }: Issue): Region {
    return { code: regionCode };
  }

  @FieldResolver(() => Estate, { nullable: true, description: "所在小区；不在小区里的为空" })
  estate(@Root() { estateId }: Issue): Estate | null {
    return estateId === null ? null : { id: estateId };
  }

  @FieldResolver(() => PartyOrganization, {
    nullable: true,
    description: "责任党组织：每个问题都有，责任链上没有别人时由街道兜底",
  })
  responsible(@Root() { responsibleOrganizationId }: Issue): PartyOrganization {
    return { id: responsibleOrganizationId };
  }

  @FieldResolver(() => String, { nullable: true, description: "反映人，如“李**”，本人看到全名；没有留名时为空" })
  reporterName(@Root() { reporterName, reporterPersonId }: Issue, @Ctx() { viewer }: Context): string | null {
    if (reporterName === null) return null;
    return isOwn(viewer, { personId: reporterPersonId }) ? reporterName : maskName(reporterName);
  }

  @forPartners
  @FieldResolver(() => Boolean, { description: "是否已逾期：过了期限还没有整改" })
  isOverdue(@Root() { status, dueAt }: Issue): boolean {
    return (pendingStatuses as readonly string[]).includes(status) && dueAt < new Date();
  }

  @FieldResolver(() => Issue, { nullable: true, description: "所重复的问题；不是重复反映的、无权查看那一个的为空" })
  async duplicateOf(@Root() { duplicateOfId }: Issue, @Ctx() ctx: Context): Promise<Issue | null> {
    return duplicateOfId === null ? null : ctx.loaders.issueById.load(duplicateOfId);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() issue: Issue, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(issue, "cases:read", ctx);
  }
}

/** What issues add to Region. */
@Resolver(() => Region)
export class RegionIssueResolver {
  @requiresScopes("cases:read")
  @FieldResolver(() => IssueConnection, {
    nullable: true,
    description: "群众反映的问题，含所辖各级，最近的在前；只列本辖区的，无权查看时为空（需 cases:read）",
  })
  issues(
    @Root() { code }: Region,
    @Args(() => IssuePageArgs) { status, overdue, ...page }: IssuePageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Issue>> {
    return ctx.loaders.issuesUnder.page(code, page, { status: status ?? null, overdue: overdue ?? null });
  }
}
