import type DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { rowsByKey, type Viewer, type Visibility, visibleTo } from "@quyu/kernel";

/**
 * Loads the rows whose uuid `column` is the key and which the viewer may see, in one statement per tick; a short list.
 * `column` and `orderBy` are SQL over the row `t`.
 */
export function visibleRowsBy<Row extends ObjectLiteral>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  { column, orderBy, visibility }: { column: string; orderBy: string; visibility: Visibility },
  viewer: Viewer,
): DataLoader<string, Row[]> {
  const { tableName } = db.connection.getMetadata(entity);
  const more: unknown[] = [];
  const visible = visibleTo(visibility, viewer, (value) => `$${more.push(value) + 1}`);
  return rowsByKey(
    db,
    entity,
    `select ${column}::text as "__key", t.* from ${tableName} t where ${column} = any($1::uuid[]) and ${visible} order by ${orderBy}`,
    ...more,
  );
}
