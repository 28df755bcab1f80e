import DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { alignGroups, hydrate } from "@quyu/kernel";

/**
 * Loads the entities that a statement finds for each key, in one statement per tick. The statement takes the keys as $1 (and `more` after it)
 * and selects `"__key"` beside `t.*`; its order is the order within a key.
 */
export function rowsByKey<Row extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  sql: string,
  ...more: unknown[]
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys: readonly string[]) => {
    const metadata = db.connection.getMetadata(entity);
    const rows: (Record<string, unknown> & { __key: string })[] = await db.query(sql, [keys, ...more]);
    return alignGroups(keys, rows, (row) => row.__key).map((group) => group.map((row) => hydrate<Row>(metadata, row)));
  });
}
