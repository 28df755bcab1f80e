import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { underRegion } from "@quyu/kernel";
import { shortListByRegion } from "../region/region.loaders";
import { Canteen } from "./canteen.entity";

/**
 * SQL: diners a day at a canteen, the average of the days it served among the 30 before today, one decimal; null where it served on none.
 * Today is left out because its meals are not over.
 */
export const averageDiners = (canteenId: string): string =>
  `select round(avg(day.diners), 1)::float8 from (select sum(d.count) as diners from canteen_day d
     where d.canteen_id = ${canteenId} and d.served_on between (now() at time zone 'Asia/Shanghai')::date - 30 and (now() at time zone 'Asia/Shanghai')::date - 1
     group by d.served_on) day`;

export const canteenLoaders = (db: EntityManager) => ({
  canteensByRegion: shortListByRegion(db, Canteen, underRegion("t")),
  averageDinersByCanteen: new DataLoader(async (ids: readonly string[]) => {
    const rows: { id: string; average: number | null }[] = await db.query(
      `select c.id, (${averageDiners("c.id")}) as average from unnest($1::uuid[]) as c(id)`,
      [ids],
    );
    const averages = new Map(rows.map(({ id, average }) => [id, average]));
    return ids.map((id) => averages.get(id) ?? null);
  }),
});
