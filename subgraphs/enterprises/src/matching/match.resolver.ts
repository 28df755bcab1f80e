import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { authenticated, requireOwnOrScope } from "@quyu/kernel";
import type { Context } from "../context";
import { ownerOf } from "../need/need.states";
import { rankMatches, reasonsFor } from "./match.ranking";
import { Match } from "./match.types";

@Resolver(() => Match)
export class MatchResolver {
  @authenticated
  @Query(() => [Match], {
    nullable: true,
    description:
      "为一条需求匹配的项目与共享资源，最合适的在前，至多20项；没有这条需求、或无权查看其详细说明时为空。按领域、远近、余量和以往兑现情况计分",
  })
  async matches(
    @Arg("needId", () => ID, { description: "需求编号" }) needId: string,
    @Ctx() ctx: Context,
  ): Promise<Match[] | null> {
    const need = await ctx.loaders.needById.load(needId);
    if (need === null) return null;
    requireOwnOrScope(ctx.viewer, "enterprises:read", ownerOf(need));
    const candidates = await rankMatches(ctx.db, ctx.viewer, need);
    const found = await Promise.all(
      candidates.map(async (candidate) => ({
        project: candidate.kind === "project" ? await ctx.loaders.projectById.load(candidate.id) : null,
        resource: candidate.kind === "resource" ? await ctx.loaders.resourceById.load(candidate.id) : null,
        score: Math.round(candidate.score * 1000) / 1000,
        reasons: reasonsFor(candidate, need),
      })),
    );
    // What was withdrawn between the two statements is no match any more.
    return found.filter(({ project, resource }) => project !== null || resource !== null);
  }
}
