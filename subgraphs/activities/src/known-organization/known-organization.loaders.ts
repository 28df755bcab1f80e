import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";

export const knownOrganizationLoaders = (db: EntityManager) => ({
  /** The region an organization lies in; null for one that this subgraph has not heard of. One statement per tick. */
  regionCodeByOrganization: new DataLoader<string, string | null>(async (ids) => {
    const rows: { id: string; region_code: string }[] = await db.query(
      "select id, region_code from known_organization where id = any($1::uuid[])",
      [ids],
    );
    const codes = new Map(rows.map(({ id, region_code }) => [id, region_code]));
    return ids.map((id) => codes.get(id.toLowerCase()) ?? null);
  }),
});
