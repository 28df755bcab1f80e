import type { EntityManager } from "typeorm";
import { accept, type Outcome, refuse } from "../outcome";
import { isRegionCode } from "../region";
import { requireScopeIn, type Viewer } from "../viewer";

/**
 * The region a new record is to lie in. Throws FORBIDDEN where the caller lacks the scope there; refuses REGION_NOT_FOUND where there is no such
 * region, or one above a street: records lie in streets and communities.
 */
export async function requireRegion(
  tx: EntityManager,
  viewer: Viewer,
  scope: string,
  code: string,
  ...field: string[]
): Promise<Outcome<string, "REGION_NOT_FOUND">> {
  requireScopeIn(viewer, scope, code);
  return findRegion(tx, code, ...field);
}

/** As `requireRegion` for records that anybody may enter anywhere: asks for no scope, refuses REGION_NOT_FOUND all the same. */
export async function findRegion(
  tx: EntityManager,
  code: string,
  ...field: string[]
): Promise<Outcome<string, "REGION_NOT_FOUND">> {
  return (await isRegionOfRecords(tx, code))
    ? accept(code)
    : refuse("REGION_NOT_FOUND", ...(field.length > 0 ? field : ["regionCode"]));
}

/** Whether a record may lie in a region: a street or a community this subgraph knows. */
export async function isRegionOfRecords(tx: EntityManager, code: string): Promise<boolean> {
  if (!isRegionCode(code) || code.length < 9) return false;
  // The tree itself stands in one subgraph; the others keep its codes.
  const table = tx.connection.entityMetadatas.some(({ tableName }) => tableName === "known_region") ? "known_region" : "region";
  const rows: unknown[] = await tx.query(`select from ${table} where code = $1`, [code]);
  return rows.length > 0;
}
