import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { authenticated, requireOwnOrScope } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project } from "../project/project.entity";
import { Contribution, ReciprocityLedger } from "./contribution.entity";

@Resolver(() => Contribution)
export class ContributionResolver {
  @FieldResolver(() => Project, { nullable: true, description: "为哪个项目；不为项目时为空" })
  async project(@Root() { projectId }: Contribution, @Ctx() ctx: Context): Promise<Project | null> {
    return projectId === null ? null : ctx.loaders.projectById.load(projectId);
  }
}

/** What contributions add to Enterprise. */
@Resolver(() => Enterprise)
export class EnterpriseContributionResolver {
  @authenticated
  @FieldResolver(() => ReciprocityLedger, {
    nullable: true,
    description: "互哺账；无权查看时为空（本企业或持 enterprises:read 的本辖区工作人员可看）",
  })
  contributions(@Root() { id, regionCode }: Enterprise, @Ctx() ctx: Context): Promise<ReciprocityLedger> {
    requireOwnOrScope(ctx.viewer, "enterprises:read", { enterpriseId: id, regionCode });
    return ctx.loaders.ledgerByEnterprise.load(id);
  }
}
