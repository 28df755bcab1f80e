import type { EntityManager } from "typeorm";
import { emit } from "@quyu/kernel";
import { standInKinds } from "../party-organization/party-organization.rules";
import { responsibilityAssigned, responsibilityEnded } from "./responsibility.events";

/**
 * Makes a change to the organizations of a region, and tells who stands in for it where that is somebody else afterwards. The tree is locked, so that
 * of two changes at once each sees what the other has made of it.
 */
export async function withStandIn<Result>(tx: EntityManager, regionCode: string, change: () => Promise<Result>): Promise<Result> {
  const before = await standInOf(tx, regionCode);
  const result = await change();
  const after = await standInOf(tx, regionCode);
  if (after === before) return result;
  const scope = { level: "STAND_IN" as const, regionCode, gridId: null, estateId: null, building: null };
  const subject = `STAND_IN/${regionCode}`;
  if (after === null) await emit(tx, responsibilityEnded, subject, scope);
  else await emit(tx, responsibilityAssigned, subject, { ...scope, organizationId: after, personId: null });
  return result;
}

async function standInOf(tx: EntityManager, regionCode: string): Promise<string | null> {
  const [row] = await tx.query(
    `select id from party_organization where region_code = $1 and kind = any($2::text[]) and status = 'ACTIVE'
     order by array_position($2::text[], kind), id limit 1`,
    [regionCode, standInKinds],
  );
  return row ? (row.id as string) : null;
}
