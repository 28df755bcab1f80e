import DataLoader from "dataloader";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { alignById, type Bind, hydrate, isUuid, mayRead, regionsWithScope, type Viewer } from "@quyu/kernel";

const scope = "activities:read";

/** Whether the viewer is staff of a region for this subgraph: sees unpublished rows, names in histories, small counts. */
export const isStaffOf = (viewer: Viewer, regionCode: string): boolean => mayRead(viewer, scope, regionCode);

/** SQL on a row `t`: it meets `open`, so everybody sees it, or lies in a region where this viewer sees unpublished rows too. */
export function openOrTheirs(open: string, viewer: Viewer, bind: Bind): string {
  const regions = regionsWithScope(viewer, scope);
  if (regions.length === 0) return `(${open})`;
  return `(${open} or exists (select from unnest(${bind(regions)}::text[]) as r(prefix) where starts_with(t.region_code, r.prefix)))`;
}

/** Loads entities by id in one statement per tick; those the viewer may not see are as if they were not there. */
export function visibleById<Row extends ObjectLiteral & { id: string }>(
  db: EntityManager,
  entity: EntityTarget<Row>,
  open: string,
  viewer: Viewer,
): DataLoader<string, Row | null> {
  const metadata = db.connection.getMetadata(entity);
  return new DataLoader(async (ids: readonly string[]) => {
    const parameters: unknown[] = [ids.filter(isUuid)];
    const visible = openOrTheirs(open, viewer, (value) => `$${parameters.push(value)}`);
    const rows: Record<string, unknown>[] = await db.query(
      `select t.* from ${metadata.tableName} t where t.id = any($1::uuid[]) and ${visible}`,
      parameters,
    );
    return alignById(
      ids.map((id) => id.toLowerCase()),
      rows.map((row) => hydrate<Row>(metadata, row)),
    );
  });
}
