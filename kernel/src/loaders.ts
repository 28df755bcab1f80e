import DataLoader from "dataloader";
import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from "typeorm";

/** Puts rows in the order a DataLoader wants: one per id, null where there is none. */
export function alignById<Row extends { id: string }>(ids: readonly string[], rows: Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** Groups rows by a key, one array per wanted key, in the rows' own order. */
export function alignGroups<Row>(keys: readonly string[], rows: Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a client's id can be one of ours; anything else is a row that is not there, never an SQL error. */
export const isUuid = (id: unknown): id is string => typeof id === "string" && uuidPattern.test(id);

/** Whether a client gave an id that cannot be one of ours, an empty one included; none given is no mistake. */
export const isWrongId = (id: string | null | undefined): boolean => typeof id === "string" && !isUuid(id);

/** Loads entities by id in one statement per tick; ids that cannot be ours give null without asking. */
export function byId<Row extends ObjectLiteral & { id: string }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const wanted = ids.filter(isUuid).map((id) => id.toLowerCase());
    const rows = wanted.length > 0 ? await db.findBy(entity, { id: In(wanted) } as FindOptionsWhere<Row>) : [];
    return alignById(
      ids.map((id) => id.toLowerCase()),
      rows,
    );
  });
}

/** Loads all rows whose `column` is the key, in one statement per tick, ordered by `order` (default: the id). */
export function byColumn<Row extends ObjectLiteral, Column extends keyof Row & string>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  column: Column,
  order: { [Name in keyof Row & string]?: "ASC" | "DESC" },
  where: FindOptionsWhere<Row> = {},
): DataLoader<string, Row[]> {
  return new DataLoader(async (keys: readonly string[]) => {
    const rows = await db.find(entity, {
      where: { ...where, [column]: In([...keys]) } as FindOptionsWhere<Row>,
      order: order as never,
    });
    return alignGroups(keys, rows, (row) => String(row[column]));
  });
}
