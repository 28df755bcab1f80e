import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Canteen, CanteenDay } from "./canteen.entity";

/** Opens many canteens at once; for imports and the demo. */
export const openCanteens = (tx: EntityManager, canteens: readonly Canteen[]): Promise<void> => insertRows(tx, Canteen, canteens);

/** Enters the diners of many days at once; for imports and the demo. */
export const enterDiners = (tx: EntityManager, days: readonly CanteenDay[]): Promise<void> => insertRows(tx, CanteenDay, days);
