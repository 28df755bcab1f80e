import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { PublishedFigure, rowsUnderRegion } from "@quyu/kernel";
import { ReliefMeasure } from "./relief.entity";

export interface GrantSums {
  /** Whole 分. */
  amount: string;
  beneficiaries: number;
}

export const reliefLoaders = (db: EntityManager) => ({
  reliefMeasuresUnder: rowsUnderRegion(db, ReliefMeasure, "title"),
  publishedFigureByKey: new DataLoader(async (keys: readonly string[]) => {
    const rows = new Map((await db.findBy(PublishedFigure, { key: In([...keys]) })).map((row) => [row.key, row]));
    return keys.map((key) => rows.get(key) ?? null);
  }),
  grantSumsByMeasure: new DataLoader(async (ids: readonly string[]) => {
    const rows: (GrantSums & { id: string })[] = await db.query(
      `select measure_id as id, sum(amount)::text as amount, count(distinct enterprise_id)::int as beneficiaries
       from relief_grant where measure_id = any($1::uuid[]) group by measure_id`,
      [ids],
    );
    const sums = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id): GrantSums => sums.get(id) ?? { amount: "0", beneficiaries: 0 });
  }),
});
