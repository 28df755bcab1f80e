import DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { alignById, isUuid } from "./loaders";
import type { Bind, Connection } from "./page";
import { hydrate } from "./rows";
import { regionsWithScope, type Viewer } from "./viewer";

/** Who sees the rows of a table, as SQL over its row `t`. Whoever meets none of the three finds no row at all. */
export interface Visibility {
  /** A condition under which everybody sees the row. */
  open?: string;
  /** Whoever holds this scope in the row's region sees it, e.g. `activities:read`. */
  scope?: string;
  /** Expressions for the ids a row belongs to; a caller whose token names the same id sees it. */
  own?: { person?: string; enterprise?: string; team?: string; partner?: string };
}

const claims = ["person", "enterprise", "team", "partner"] as const;

/** SQL: the rows `t` that this viewer may see. Never empty: where nothing lets the viewer in, it is `false`. */
export function visibleTo({ open, scope, own = {} }: Visibility, viewer: Viewer, bind: Bind): string {
  const ways = open === undefined ? [] : [`(${open})`];
  const regions = scope === undefined ? [] : regionsWithScope(viewer, scope);
  if (regions.length > 0)
    ways.push(`exists (select from unnest(${bind(regions)}::text[]) as r(prefix) where starts_with(t.region_code, r.prefix))`);
  for (const claim of claims) {
    const [expression, id] = [own[claim], viewer[claim]];
    // A claim is the issuer's text: one that is no id of ours owns nothing.
    if (expression !== undefined && id !== undefined && isUuid(id)) ways.push(`${expression} = ${bind(id)}::uuid`);
  }
  return ways.length === 0 ? "false" : `(${ways.join(" or ")})`;
}

/** Loads entities by id in one statement per tick; those the viewer may not see are as if they were not there. */
export function visibleById<Row extends ObjectLiteral & { id: string }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  visibility: Visibility,
  viewer: Viewer,
): DataLoader<string, Row | null> {
  const metadata = db.connection.getMetadata(entity);
  return new DataLoader(async (keys: readonly string[]) => {
    const ids = keys.map((id) => id.toLowerCase());
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return ids.map(() => null);
    const parameters: unknown[] = [wanted];
    const visible = visibleTo(visibility, viewer, (value) => `$${parameters.push(value)}`);
    const rows: Record<string, unknown>[] = await db.query(
      `select t.* from ${metadata.tableName} t where t.id = any($1::uuid[]) and ${visible}`,
      parameters,
    );
    return alignById(
      ids,
      rows.map((row) => hydrate<Row>(metadata, row)),
    );
  });
}

/** A connection without rows, for a caller who has none of the kind. */
export const emptyConnection = <Row>(): Connection<Row> => ({
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: async () => 0,
});
