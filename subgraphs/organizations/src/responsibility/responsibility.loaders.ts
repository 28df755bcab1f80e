import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, hydrate } from "@quyu/kernel";
import { standInKinds } from "../party-organization/party-organization.rules";
import { ResponsibilityAssignment } from "./responsibility.entity";

export interface ChainKey {
  code: string;
  estateId: string | null;
  building: string | null;
}

const nameOf = ({ code, estateId, building }: ChainKey): string => JSON.stringify([code, estateId, building]);

export interface StandIn {
  organizationId: string;
  regionName: string;
  secretaryId: string | null;
}

export const responsibilityLoaders = (db: EntityManager) => ({
  /** The assignments that hold for a region, an estate of it, a building of that; widest first, in one statement per tick. One whose organization stands no more holds nothing. */
  assignmentsFor: new DataLoader<ChainKey, ResponsibilityAssignment[], string>(
    async (keys) => {
      const metadata = db.connection.getMetadata(ResponsibilityAssignment);
      const rows: (Record<string, unknown> & { __key: string })[] = await db.query(
        `select p.name as "__key", t.* from unnest($1::text[], $2::text[], $3::uuid[], $4::text[]) as p(name, key, estate_id, building)
         join responsibility_assignment t on t.region_code >= p.key and t.region_code < p.key || '~' and t.ended_at is null
           and exists (select from party_organization o where o.id = t.organization_id and o.status = 'ACTIVE') and case t.level
           when 'AREA' then p.estate_id is null or (t.region_code = (select region_code from estate where id = p.estate_id)
             and (t.grid_id is null or exists (select from grid_estate g where g.grid_id = t.grid_id and g.estate_id = p.estate_id)))
           when 'ESTATE' then t.estate_id = p.estate_id
           else t.estate_id = p.estate_id and t.building = p.building end
         order by array_position(array['AREA', 'ESTATE', 'BUILDING'], t.level), t.scope, t.id`,
        [
          keys.map(nameOf),
          keys.map(({ code }) => code),
          keys.map(({ estateId }) => estateId),
          keys.map(({ building }) => building),
        ],
      );
      return alignGroups(keys.map(nameOf), rows, (row) => row.__key).map((group) =>
        group.map((row) => hydrate<ResponsibilityAssignment>(metadata, row)),
      );
    },
    { cacheKeyFn: nameOf },
  ),
  /** By region code: the organization that stands in, with its secretary; null where neither community nor street has one. */
  standInByRegion: new DataLoader(async (codes: readonly string[]) => {
    const rows: (StandIn & { code: string })[] = await db.query(
      `select p.code, o.id as "organizationId", r.name as "regionName", s.person_id as "secretaryId" from unnest($1::text[]) as p(code)
       cross join lateral (select * from party_organization o where o.region_code in (p.code, left(p.code, 9)) and o.kind = any($2::text[]) and o.status = 'ACTIVE'
         order by length(o.region_code) desc, array_position($2::text[], o.kind), o.id limit 1) o
       join region r on r.code = o.region_code
       left join lateral (select person_id from post where post.organization_id = o.id and post.title = 'SECRETARY' and post.until is null order by post.id limit 1) s on true`,
      [codes, standInKinds],
    );
    const byCode = new Map(rows.map((row) => [row.code, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  }),
});
