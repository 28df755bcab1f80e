import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { checkRange, DateRangeInput, Figure, forPartners, recordedFigure } from "@quyu/kernel";
import type { Context } from "../context";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { hoursOf } from "./team-service.types";

/** What service sessions add to VolunteerTeam: sums only. */
@Resolver(() => VolunteerTeam)
export class TeamServiceResolver {
  @forPartners
  @FieldResolver(() => Float, {
    description: "服务时长，单位小时，全体队员合计：按次登记的，加上逐人申报而已确认的；还没有服务记录时为0",
  })
  async hours(
    @Root() { id: teamId }: VolunteerTeam,
    @Arg("range", () => DateRangeInput, { nullable: true, description: "只算这些天，首尾都算；不填算全部" })
    range: DateRangeInput | null | undefined,
    @Ctx() ctx: Context,
  ): Promise<number> {
    checkRange(range);
    return hoursOf((await ctx.loaders.teamServiceSums.load({ teamId, range })).minutes);
  }

  @forPartners
  @FieldResolver(() => Figure, { description: "累计服务居民人次，由平台的服务记录合计" })
  async personTimesServed(@Root() { id: teamId }: VolunteerTeam, @Ctx() ctx: Context): Promise<Figure> {
    return recordedFigure((await ctx.loaders.teamServiceSums.load({ teamId })).personTimes, "人次");
  }
}
