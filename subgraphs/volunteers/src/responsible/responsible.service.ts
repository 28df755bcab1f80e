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
 * The organizations that answer for a place, the narrowest first: who holds the building, the estate, the area, then the community's own
 * committee, and at last the street's. Each once; empty only where not even the street has one.
 */
export async function chainFor(tx: EntityManager, { regionCode, estateId = null, building = null }: Place): Promise<string[]> {
  const rows: { organization_id: string }[] = await tx.query(
    `select organization_id from responsible_organization r
     where (r.level = 'BUILDING' and r.estate_id = $2::uuid and r.building = $3)
        or (r.level = 'ESTATE' and r.estate_id = $2::uuid)
        or (r.level = 'AREA' and r.region_code = $1)
        or (r.level = 'STAND_IN' and starts_with($1, r.region_code))
     order by array_position(array['BUILDING', 'ESTATE', 'AREA', 'STAND_IN'], r.level), length(r.region_code) desc, r.id`,
    [regionCode, estateId, building],
  );
  return [...new Set(rows.map((row) => row.organization_id))];
}

/** The organization that answers for a place first; null only where not even the street has one. */
export const responsibleFor = async (tx: EntityManager, place: Place): Promise<string | null> =>
  (await chainFor(tx, place))[0] ?? null;

/**
 * Who answers next, after the organization that has not settled a case in time; at the end of the chain it stays where it is. One that is not of
 * the chain any more is followed by the first of it.
 */
export async function nextInChain(tx: EntityManager, place: Place, current: string | null): Promise<string | null> {
  const chain = await chainFor(tx, place);
  return chain[current === null ? 0 : chain.indexOf(current) + 1] ?? current;
}

/** What of a place a row holds: there is one row for each. */
type Held = Pick<ResponsibleOrganization, "level" | "regionCode" | "estateId" | "building">;

/** Notes who answers for a place, or that somebody else does now. */
export async function noteResponsible(tx: EntityManager, row: ResponsibleOrganization): Promise<void> {
  await forgetResponsible(tx, row);
  await insertRows(tx, ResponsibleOrganization, [row]);
}

/** Forgets who holds a place: the responsibility has ended. */
export async function forgetResponsible(tx: EntityManager, { level, regionCode, estateId, building }: Held): Promise<void> {
  await tx.query(
    `delete from responsible_organization where level = $1 and region_code = $2 and estate_id is not distinct from $3::uuid
       and building is not distinct from $4`,
    [level, regionCode, estateId, building],
  );
}

/** An organization that is no more holds nothing: the one it went into has it, or nobody. */
export async function passOn(tx: EntityManager, from: string, into: string | null): Promise<void> {
  if (into === null) await tx.delete(ResponsibleOrganization, { organizationId: from });
  else await tx.update(ResponsibleOrganization, { organizationId: from }, { organizationId: into });
}

const standIns = new Set(["COMMUNITY_COMMITTEE", "STREET_WORKING_COMMITTEE"]);

/** The chain of the demo, from the files of the organizations subgraph. In use it tells by events. */
export async function seedResponsible(tx: EntityManager): Promise<void> {
  const committees = demoTable("organizations/party-organizations.csv").filter(({ kind = "" }) => standIns.has(kind));
  // Who holds a grid answers for the estates in it, which only the organizations subgraph knows.
  const held = demoTable("organizations/responsibilities.csv").filter(({ grid }) => !grid);
  const rows = [
    ...committees.map(({ key, region }) => ({ key, region, level: "STAND_IN", estate: "", building: "", organization: key })),
    ...held,
  ].map(({ key, region, level, estate, building, organization }) =>
    Object.assign(new ResponsibleOrganization(), {
      id: demoId(key as string),
      regionCode: region,
      level: level as ResponsibleLevel,
      estateId: estate ? demoId(estate) : null,
      building: building || null,
      organizationId: demoId(organization as string),
    }),
  );
  await insertRows(tx, ResponsibleOrganization, rows);
}
