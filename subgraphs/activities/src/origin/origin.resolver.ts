import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { forPartners } from "@quyu/kernel";
import type { Context } from "../context";
import { AgendaItem } from "../meeting/meeting-parts.entity";
import { Resolution } from "../resolution/resolution.entity";
import { Issue } from "../stubs/issue";
import { Need } from "../stubs/need";

@Resolver(() => AgendaItem)
export class AgendaItemOriginResolver {
  @forPartners
  @FieldResolver(() => Need, { nullable: true, description: "由哪条需求提出；不由需求提出时为空" })
  originNeed(@Root() { originNeedId }: AgendaItem): Need | null {
    return originNeedId === null ? null : { id: originNeedId };
  }

  @FieldResolver(() => Issue, { nullable: true, description: "由群众反映的哪个问题提出；不由问题提出、未登录或无权查看时为空" })
  originIssue(@Root() { originIssueId }: AgendaItem): Issue | null {
    return originIssueId === null ? null : { id: originIssueId };
  }
}

@Resolver(() => Resolution)
export class ResolutionOriginResolver {
  @FieldResolver(() => Issue, { nullable: true, description: "为解决群众反映的哪个问题；不针对某个问题、未登录或无权查看时为空" })
  issue(@Root() { issueId }: Resolution): Issue | null {
    return issueId === null ? null : { id: issueId };
  }
}

/** What meetings add to the need they took up. */
@Resolver(() => Need)
export class NeedResolutionsResolver {
  @forPartners
  @FieldResolver(() => [Resolution], {
    nullable: true,
    description: "会议就此需求通过的决议，先通过的在前；没有时为空列表，会议纪要确认前只给本辖区工作人员看",
  })
  resolutions(@Root() { id }: Need, @Ctx() ctx: Context): Promise<Resolution[]> {
    return ctx.loaders.resolutionsByNeed.load(id);
  }
}

/** What meetings add to the issue they took up. */
@Resolver(() => Issue)
export class IssueResolutionResolver {
  @FieldResolver(() => Resolution, {
    nullable: true,
    description: "会议为解决此问题通过的决议，有几项时取最近的；没有时为空，会议纪要确认前只给本辖区工作人员看",
  })
  async resolution(@Root() { id }: Issue, @Ctx() ctx: Context): Promise<Resolution | null> {
    return (await ctx.loaders.resolutionsByIssue.load(id)).at(-1) ?? null;
  }
}
