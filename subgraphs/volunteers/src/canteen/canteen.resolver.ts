import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { addDays, Figure, forPartners, recordedFigure, today } from "@quyu/kernel";
import type { Context } from "../context";
import { Region } from "../stubs/region";
import { Canteen } from "./canteen.entity";

@Resolver(() => Canteen)
export class CanteenResolver {
  @forPartners
  @FieldResolver(() => Region, { nullable: true, description: "所在区划" })
  region(@Root() { regionCode }: Canteen): Region {
    return { code: regionCode };
  }

  @forPartners
  @FieldResolver(() => Figure, {
    description: "日均就餐人数：今天以前30天里供餐各日的平均，由平台的记录算出；这30天没有记录时数值为空",
  })
  async dailyDiners(@Root() { id }: Canteen, @Ctx() ctx: Context): Promise<Figure> {
    const average = await ctx.loaders.averageDinersByCanteen.load(id);
    const derived = { qualifier: "DERIVED", asOf: `${addDays(today(), -30)}至${addDays(today(), -1)}` } as const;
    if (average === null) return { ...recordedFigure(0, "人/日"), ...derived, value: null, display: "近30天没有记录" };
    return { ...recordedFigure(average, "人/日"), ...derived, display: `日均${average}人` };
  }
}

/** What canteens add to Region. */
@Resolver(() => Region)
export class RegionCanteenResolver {
  @forPartners
  @FieldResolver(() => [Canteen], { nullable: true, description: "食堂，含所辖各级，按名称排列" })
  canteens(@Root() { code }: Region, @Ctx() ctx: Context): Promise<Canteen[]> {
    return ctx.loaders.canteensByRegion.load(code);
  }
}
