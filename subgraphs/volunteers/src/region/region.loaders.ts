import DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { alignGroups, hydrate, knownRegionLoader } from "@quyu/kernel";

export const regionLoaders = (db: EntityManager) => ({ knownRegion: knownRegionLoader(db) });

/** Short lists that hang on regions, by name: one statement whatever the number of regions. In `within` `t` is the row and `p.key` the region. */
export const shortListByRegion = <Row extends ObjectLiteral & { id: string; name: string }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  within: string,
): DataLoader<string, Row[]> =>
  new DataLoader(async (codes: readonly string[]) => {
    const metadata = db.connection.getMetadata(entity);
    const rows: (Record<string, unknown> & { __region: string })[] = await db.query(
      `select p.key as "__region", t.* from unnest($1::text[]) as p(key) join ${metadata.tableName} t on ${within} order by t.name, t.id`,
      [codes],
    );
    return alignGroups(codes, rows, (row) => row.__region).map((group) => group.map((row) => hydrate<Row>(metadata, row)));
  });
