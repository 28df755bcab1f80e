import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, Dice, today } from "@quyu/kernel";
import { Canteen, type CanteenDay } from "./canteen.entity";
import { enterDiners, openCanteens } from "./canteen.service";

/** Days of diners that the demo shows, up to yesterday: twice what the average looks at. */
const daysShown = 60;

export async function seedCanteens(tx: EntityManager): Promise<void> {
  const canteens = demoTable("volunteers/canteens.csv").map((row) =>
    Object.assign(new Canteen(), {
      id: demoId(`canteen:${row["key"]}`),
      regionCode: row["region"],
      name: row["name"],
      meals: row["meals"]?.split(" "),
      meatDishes: Number(row["meat_dishes"]),
      vegetableDishes: Number(row["vegetable_dishes"]),
    }),
  );
  await openCanteens(tx, canteens);

  const dice = new Dice("diners");
  const days = demoTable("volunteers/diners.csv").flatMap(({ canteen, tier, low, high }) =>
    Array.from({ length: daysShown }, (_, index): CanteenDay => ({
      canteenId: demoId(`canteen:${canteen}`),
      servedOn: addDays(today(), index - daysShown),
      tier: tier as string,
      count: dice.between(Number(low), Number(high)),
    })),
  );
  await enterDiners(tx, days);
}
