import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { authenticated, type Connection, StateChange, historyOf } from "@quyu/kernel";
import type { Context } from "../context";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project } from "../project/project.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { Region } from "../stubs/region";
import { Claim, ClaimConnection } from "./claim.entity";
import { ClaimPageArgs } from "./claim.types";

const whose = "只给认领企业自己与持 enterprises:read 的本辖区工作人员看";

@Resolver(() => Claim)
export class ClaimResolver {
  @authenticated
  @Query(() => ClaimConnection, { nullable: true, description: "本企业的认领，最近提出的在前；没有时为空列表" })
  myClaims(@Args(() => ClaimPageArgs) { status, ...page }: ClaimPageArgs, @Ctx() ctx: Context): Promise<Connection<Claim>> {
    return ctx.loaders.ownClaims.page("", page, { status });
  }

  @FieldResolver(() => Project, { description: "所认领的项目" })
  async project(@Root() { projectId }: Claim, @Ctx() ctx: Context): Promise<Project> {
    // A foreign key says that it is there, and only a published project is claimed.
    return (await ctx.loaders.projectOfRecord.load(projectId)) as Project;
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: "认领的企业；由社会组织认领时为空" })
  async enterprise(@Root() { enterpriseId }: Claim, @Ctx() ctx: Context): Promise<Enterprise | null> {
    return enterpriseId === null ? null : ctx.loaders.enterpriseById.load(enterpriseId);
  }

  @FieldResolver(() => SocialOrganization, { nullable: true, description: "认领的社会组织；由企业认领时为空" })
  async socialOrganization(@Root() { socialOrganizationId }: Claim, @Ctx() ctx: Context): Promise<SocialOrganization | null> {
    return socialOrganizationId === null ? null : ctx.loaders.socialOrganizationById.load(socialOrganizationId);
  }

  @FieldResolver(() => [StateChange], { description: "状态变化的经过，先发生的在前；办理人姓名只给本辖区工作人员看" })
  history(@Root() claim: Claim, @Ctx() ctx: Context): Promise<StateChange[]> {
    return historyOf(claim, "enterprises:read", ctx);
  }
}

/** What claims add to Region. */
@Resolver(() => Region)
export class RegionClaimResolver {
  @FieldResolver(() => ClaimConnection, { nullable: true, description: `认领清单，含所辖各级，最近提出的在前；${whose}` })
  claims(
    @Root() { code }: Region,
    @Args(() => ClaimPageArgs) { status, ...page }: ClaimPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Claim>> {
    return ctx.loaders.claimsUnder.page(code, page, { status });
  }
}

/** What claims add to Enterprise. */
@Resolver(() => Enterprise)
export class EnterpriseClaimResolver {
  @FieldResolver(() => ClaimConnection, { nullable: true, description: `企业的认领，最近提出的在前；${whose}` })
  claims(
    @Root() { id }: Enterprise,
    @Args(() => ClaimPageArgs) { status, ...page }: ClaimPageArgs,
    @Ctx() ctx: Context,
  ): Promise<Connection<Claim>> {
    return ctx.loaders.claimsByEnterprise.page(id, page, { status });
  }
}

/** What claims add to the project they are made on. */
@Resolver(() => Project)
export class ProjectClaimResolver {
  @FieldResolver(() => [Claim], { nullable: true, description: `对项目的认领，先提出的在前；${whose}` })
  claims(@Root() { id }: Project, @Ctx() ctx: Context): Promise<Claim[]> {
    return ctx.loaders.claimsByProject.load(id);
  }
}
