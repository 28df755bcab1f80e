import type { EntityManager } from "typeorm";
import { isUuid } from "@quyu/kernel";
import type { PartyOrganization } from "./party-organization.entity";

/**
 * Takes an organization's id and a region. Gives whether it is there, has not been dissolved or merged, and lies in the region, above it or
 * below it. Until the transaction ends it stays so: who dissolves it waits.
 */
export async function standsFor(
  tx: EntityManager,
  organizationId: string,
  regionCode: string,
  statuses: readonly PartyOrganization["status"][] = ["PREPARING", "ACTIVE"],
): Promise<boolean> {
  if (!isUuid(organizationId)) return false;
  const rows: unknown[] = await tx.query(
    `select from party_organization where id = $1 and status = any($3::text[])
     and (starts_with(region_code, $2) or starts_with($2, region_code)) for share`,
    [organizationId, regionCode, statuses],
  );
  return rows.length > 0;
}
