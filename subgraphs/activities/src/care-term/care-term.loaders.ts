import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { CareTerm } from "./care-term.entity";

export interface CareCounts {
  enrolled: number;
  waitlisted: number;
}

export const careTermLoaders = (db: EntityManager) => ({
  careTermById: byId(db, CareTerm),
  careTermsUnder: listLoader<CareTerm>(db, {
    entity: CareTerm,
    within: underRegion("t"),
    orderBy: "startsOn",
    direction: "DESC",
  }),
  careCountsByTerm: new DataLoader(async (ids: readonly string[]): Promise<CareCounts[]> => {
    const rows: (CareCounts & { id: string })[] = await db.query(
      `select term_id as id, count(*) filter (where status = 'CONFIRMED')::int as enrolled,
         count(*) filter (where status = 'WAITLISTED')::int as waitlisted
       from care_enrolment where term_id = any($1::uuid[]) group by term_id`,
      [ids],
    );
    const counts = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => counts.get(id) ?? { enrolled: 0, waitlisted: 0 });
  }),
});
