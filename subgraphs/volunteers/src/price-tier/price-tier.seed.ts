import type { EntityManager } from "typeorm";
import { demoId, demoTable } from "@quyu/kernel";
import { setPriceTiers } from "./price-tier.service";

/** Price tiers in the order of price-tiers.csv; their owner is a canteen or a service type, by its demo key. */
export async function seedPriceTiers(tx: EntityManager): Promise<void> {
  const tiers = demoTable("volunteers/price-tiers.csv").map((row, position) => {
    const owner = row["owner"] as string;
    const isCanteen = owner.startsWith("canteen:");
    return {
      canteenId: isCanteen ? demoId(owner) : null,
      serviceTypeId: isCanteen ? null : demoId(owner),
      position,
      name: row["name"] as string,
      price: String(Number(row["price_yuan"]) * 100),
      rule: row["rule"] as string,
      minAge: row["min_age"] ? Number(row["min_age"]) : null,
    };
  });
  await setPriceTiers(tx, tiers);
}
