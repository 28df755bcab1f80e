import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Figure, forPartners, recordedFigure, type PublishedFigure } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { ReliefMeasure } from "./relief.entity";

const orRecorded = "没有公布时由台账数出";

@Resolver(() => ReliefMeasure)
export class ReliefMeasureResolver {
  @forPartners
  @FieldResolver(() => Figure, { description: `减免金额，照公布的说法；${orRecorded}，单位：元` })
  async amount(@Root() { id, amountFigureKey }: ReliefMeasure, @Ctx() ctx: Context): Promise<Figure> {
    const published = await publishedFigure(amountFigureKey, ctx);
    if (published) return published;
    const { amount } = await ctx.loaders.grantSumsByMeasure.load(id);
    return recordedFigure(Number(amount) / 100, "元");
  }

  @forPartners
  @FieldResolver(() => Figure, { description: `受益的市场主体数，照公布的说法；${orRecorded}，单位：家` })
  async beneficiaries(@Root() { id, beneficiariesFigureKey }: ReliefMeasure, @Ctx() ctx: Context): Promise<Figure> {
    const published = await publishedFigure(beneficiariesFigureKey, ctx);
    return published ?? recordedFigure((await ctx.loaders.grantSumsByMeasure.load(id)).beneficiaries, "家");
  }
}

async function publishedFigure(key: string | null, ctx: Context): Promise<Figure | null> {
  const found: PublishedFigure | null = key === null ? null : await ctx.loaders.publishedFigureByKey.load(key);
  return found && { ...found, source: found.sources[0] ?? null };
}

/** What relief measures add to Region. */
@Resolver(() => Region)
export class RegionReliefResolver {
  @forPartners
  @FieldResolver(() => [ReliefMeasure], { nullable: true, description: "减负措施，含所辖各级，按名称排列" })
  reliefMeasures(@Root() { code }: Region, @Ctx() ctx: Context): Promise<ReliefMeasure[]> {
    return ctx.loaders.reliefMeasuresUnder.load(code);
  }
}
