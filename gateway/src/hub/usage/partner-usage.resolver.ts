import { addDays, authenticated, checkRange, DateRangeInput, isUuid, today } from "@quyu/kernel";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Between } from "typeorm";
import type { HubContext } from "../context";
import { PartnerUsage } from "./partner-usage.entity";

@Resolver(() => PartnerUsage)
export class PartnerUsageResolver {
  @authenticated
  @Query(() => [PartnerUsage], {
    nullable: true,
    description: "本合作方的用量，按日期和操作排列；不是合作方的令牌得到空列表",
  })
  async myUsage(
    @Arg("range", () => DateRangeInput, { nullable: true, description: "日期区间；不填为最近31天，最多366天" })
    range: DateRangeInput | null,
    @Ctx() { viewer, db }: HubContext,
  ): Promise<PartnerUsage[]> {
    checkRange(range);
    const { partner } = viewer;
    if (partner === undefined || !isUuid(partner)) return [];
    const to = range?.to ?? today();
    const earliest = addDays(to, range ? -366 : -30);
    const from = range && range.from > earliest ? range.from : earliest;
    return db().find(PartnerUsage, {
      where: { partnerId: partner, day: Between(from, to) },
      order: { day: "DESC", operation: "ASC" },
      take: 2_000,
    });
  }
}
