import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { forPartners } from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import type { Context } from "../context";
import { ServiceType } from "../service-type/service-type.entity";
import { PriceTier } from "./price-tier.entity";

/** What price tiers add to ServiceType. */
@Resolver(() => ServiceType)
export class ServiceTypePriceResolver {
  @forPartners
  @FieldResolver(() => [PriceTier], { description: "各档价格，按登记次序" })
  priceTiers(@Root() { id }: ServiceType, @Ctx() ctx: Context): Promise<PriceTier[]> {
    return ctx.loaders.priceTiersByServiceType.load(id);
  }
}

/** What price tiers add to Canteen. */
@Resolver(() => Canteen)
export class CanteenPriceResolver {
  @forPartners
  @FieldResolver(() => [PriceTier], { description: "各档价格，按登记次序" })
  tiers(@Root() { id }: Canteen, @Ctx() ctx: Context): Promise<PriceTier[]> {
    return ctx.loaders.priceTiersByCanteen.load(id);
  }
}
