import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { hydrate, instantOf } from "@quyu/kernel";
import { Activity } from "../activity/activity.entity";
import { held } from "../activity/activity.rules";

export interface DutyKey {
  organizationId: string;
  /** Shanghai. */
  year: number;
}

const nameOf = ({ organizationId, year }: DutyKey): string => `${organizationId} ${year}`;

export const dutyLoaders = (db: EntityManager) => ({
  /** What an organization held in a year, alone or jointly, oldest first; one statement per distinct year. */
  heldByOrganizationAndYear: new DataLoader<DutyKey, Activity[], string>(
    async (keys) => {
      const metadata = db.connection.getMetadata(Activity);
      const found = new Map<string, Activity[]>();
      for (const year of new Set(keys.map((key) => key.year))) {
        const ids = keys.filter((key) => key.year === year).map(({ organizationId }) => organizationId);
        const rows: (Record<string, unknown> & { __host: string })[] = await db.query(
          `select h.organization_id as "__host", t.* from activity_host h join activity t on t.id = h.activity_id
           where h.organization_id = any($1::uuid[]) and ${held} and t.starts_at >= $2 and t.starts_at < $3 order by t.starts_at, t.id`,
          [ids, instantOf(`${year}-01-01`), instantOf(`${year + 1}-01-01`)],
        );
        for (const row of rows) {
          const name = nameOf({ organizationId: row.__host, year });
          found.set(name, [...(found.get(name) ?? []), hydrate<Activity>(metadata, row)]);
        }
      }
      return keys.map((key) => found.get(nameOf(key)) ?? []);
    },
    { cacheKeyFn: nameOf },
  ),
});
