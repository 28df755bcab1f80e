import DataLoader from "dataloader";
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from "typeorm";
import { alignGroups } from "./loaders";
import { underRegion } from "./region";

/** Turns a row of a raw statement (`t.*`) into an entity, as TypeORM itself would: types, transformers and all. */
export function hydrate<Row extends ObjectLiteral>(metadata: EntityMetadata, raw: Record<string, unknown>): Row {
  const row = metadata.create() as Row;
  for (const column of metadata.columns) {
    column.setEntityValue(row, metadata.connection.driver.prepareHydratedValue(raw[column.databaseName], column));
  }
  return row;
}

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

/** Loads the rows of a short list that lie in a region or below it, ordered by a column (its name in the database) and id. */
export function rowsUnderRegion<Row extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  orderBy: string,
): DataLoader<string, Row[]> {
  const { tableName } = db.connection.getMetadata(entity);
  return rowsByKey(
    db,
    entity,
    `select p.key as "__key", t.* from unnest($1::text[]) as p(key) join ${tableName} t on ${underRegion("t")} order by t.${orderBy}, t.id`,
  );
}
