import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { GovernanceBody } from "../governance-body/governance-body.entity";
import { Grid } from "../grid/grid.entity";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { Person } from "./person.entity";
import { Post } from "./post.entity";

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Person, { nullable: true, description: "任职人；空缺或无权查看时为空" })
  async holder(@Root() { personId }: Post, @Ctx() ctx: Context): Promise<Person | null> {
    return personId === null ? null : ctx.loaders.visiblePersonById.load(personId);
  }

  @FieldResolver(() => PartyOrganization, { nullable: true, description: "所在党组织；职务不在党组织时为空" })
  async organization(@Root() { organizationId }: Post, @Ctx() ctx: Context): Promise<PartyOrganization | null> {
    return organizationId === null ? null : ctx.loaders.partyOrganizationById.load(organizationId);
  }

  @FieldResolver(() => GovernanceBody, { nullable: true, description: "所在自治组织；职务不在自治组织时为空" })
  async body(@Root() { bodyId }: Post, @Ctx() ctx: Context): Promise<GovernanceBody | null> {
    return bodyId === null ? null : ctx.loaders.governanceBodyById.load(bodyId);
  }

  @FieldResolver(() => Grid, { nullable: true, description: "所在网格；职务不在网格时为空" })
  async grid(@Root() { gridId }: Post, @Ctx() ctx: Context): Promise<Grid | null> {
    return gridId === null ? null : ctx.loaders.gridById.load(gridId);
  }
}

const posts = { description: "职务，在任的在前；不公开的和已离任的只给本辖区工作人员看" };

/** What posts add to PartyOrganization. */
@Resolver(() => PartyOrganization)
export class PartyOrganizationPostResolver {
  @FieldResolver(() => [Post], posts)
  posts(@Root() { id }: PartyOrganization, @Ctx() ctx: Context): Promise<Post[]> {
    return ctx.loaders.postsByOrganization.load(id);
  }
}

/** What posts add to GovernanceBody. */
@Resolver(() => GovernanceBody)
export class GovernanceBodyPostResolver {
  @FieldResolver(() => [Post], posts)
  posts(@Root() { id }: GovernanceBody, @Ctx() ctx: Context): Promise<Post[]> {
    return ctx.loaders.postsByBody.load(id);
  }
}

/** What posts add to Grid. */
@Resolver(() => Grid)
export class GridPostResolver {
  @FieldResolver(() => [Post], { description: "网格长、网格员等岗位；不公开的和已离任的只给本辖区工作人员看" })
  workers(@Root() { id }: Grid, @Ctx() ctx: Context): Promise<Post[]> {
    return ctx.loaders.postsByGrid.load(id);
  }
}
