import type { EntityManager } from "typeorm";
import { demoId, demoTable, insertRows } from "@quyu/kernel";
import { type ResponsibleLevel, ResponsibleOrganization } from "./responsible.entity";

/** Where something happened, as far as it is known. */
export interface Place {
  regionCode: string;
  estateId?: string | null;
  building?: string | null;
}

/**
 * The organization that answers for a place: of those who hold the building, the estate, the area, the narrowest; else the community's own
 * committee, and at last the street's. Null only where not even the street has one.
 */
export async function responsibleFor(
  tx: EntityManager,
  { regionCode, estateId = null, building = null }: Place,
): Promise<string | null> {
  const [found] = await tx.query(
    `select organization_id from responsible_organization r
     where (r.level = 'BUILDING' and r.estate_id = $2::uuid and r.building = $3)
        or (r.level = 'ESTATE' and r.estate_id = $2::uuid)
        or (r.level = 'AREA' and r.region_code = $1)
        or (r.level = 'STAND_IN' and starts_with($1, r.region_code))
     order by array_position(array['BUILDING', 'ESTATE', 'AREA', 'STAND_IN'], r.level), length(r.region_code) desc, r.id limit 1`,
    [regionCode, estateId, building],
  );
  return found ? (found.organization_id as string) : null;
}

/** Notes who answers for a place, or that somebody else does now. */
export async function noteResponsible(tx: EntityManager, row: ResponsibleOrganization): Promise<void> {
  await tx.query(
    `insert into responsible_organization (id, region_code, level, estate_id, building, organization_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set region_code = $2, level = $3, estate_id = $4, building = $5, organization_id = $6`,
    [row.id, row.regionCode, row.level, row.estateId, row.building, row.organizationId],
  );
}

/** Forgets an assignment that has ended. */
export const forgetResponsible = (tx: EntityManager, id: string): Promise<unknown> => tx.delete(ResponsibleOrganization, { id });

const standIns = new Set(["COMMUNITY_COMMITTEE", "STREET_WORKING_COMMITTEE"]);

/** The chain of the demo, from the files of the organizations subgraph. In use it tells by events. */
export async function seedResponsible(tx: EntityManager): Promise<void> {
  const organizations = demoTable("organizations/party-organizations.csv");
  const committees = organizations.filter(({ kind = "" }) => standIns.has(kind));
  const rows = committees.map(({ key, region }) =>
    Object.assign(new ResponsibleOrganization(), {
      id: demoId(key as string),
      regionCode: region,
      level: "STAND_IN" satisfies ResponsibleLevel,
      estateId: null,
      building: null,
      organizationId: demoId(key as string),
    }),
  );
  await insertRows(tx, ResponsibleOrganization, rows);
}
