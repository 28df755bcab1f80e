import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { alignGroups, byColumn, byId, hydrate, listLoader, matching, underRegion, rowsByKey } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import {
  PartyOrganization,
  standingStatuses,
  type OrganizationStatusValue,
  type PartyOrganizationKindValue,
} from "./party-organization.entity";
import { countingKinds } from "./party-organization.rules";

interface ListFilter {
  kind?: PartyOrganizationKindValue | null;
  status?: readonly OrganizationStatusValue[] | null;
  text?: string | null;
  /** Only what belongs to the region itself. */
  direct?: boolean;
}

/** No tree of organizations is deeper; a cycle that slipped in ends here. */
const deepest = 20;

export interface TreeRow {
  organization: PartyOrganization;
  depth: number;
  parentId: string | null;
}

export interface MemberSums {
  fullMembers: number | null;
  probationaryMembers: number | null;
}

export const partyOrganizationLoaders = (db: EntityManager) => ({
  partyOrganizationById: byId(db, PartyOrganization),
  partyOrganizationsByParent: byColumn(
    db,
    PartyOrganization,
    "parentId",
    { position: "ASC", name: "ASC", id: "ASC" },
    { status: In([...standingStatuses]) },
  ),
  // The parent key "" stands for the whole country: every code begins with it.
  partyOrganizationsUnder: listLoader<PartyOrganization, ListFilter>(db, {
    entity: PartyOrganization,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind, status, text, direct }, bind) => [
      kind && `t.kind = ${bind(kind)}`,
      `t.status = any(${bind(status ?? standingStatuses)})`,
      text?.trim() && matching(text, bind),
      direct && "t.region_code = p.key",
    ],
  }),
  ancestorsByPartyOrganization: ancestors(db),
  memberSumsByPartyOrganization: memberSums(db),
  partyOrganizationTree: tree(db),
  branchByEstate: rowsByKey(
    db,
    PartyOrganization,
    `select b.estate_id as "__key", t.* from estate_branch b join party_organization t on t.id = b.organization_id
     where b.estate_id = any($1::uuid[]) and t.status = any($2)`,
    standingStatuses,
  ),
  estatesByBranch: rowsByKey(
    db,
    Estate,
    `select b.organization_id as "__key", t.* from estate_branch b join estate t on t.id = b.estate_id
     where b.organization_id = any($1::uuid[]) order by t.name, t.id`,
  ),
});

/** The organizations above others, topmost first. `union` instead of `union all` ends even where a cycle slipped in. */
const ancestors = (db: EntityManager): DataLoader<string, PartyOrganization[]> =>
  rowsByKey(
    db,
    PartyOrganization,
    `with recursive up(origin, id, height) as (
       select o.id, o.parent_id, 1 from party_organization o where o.id = any($1::uuid[])
       union
       select up.origin, o.parent_id, up.height + 1 from up join party_organization o on o.id = up.id where up.height < ${deepest}
     )
     select up.origin as "__key", t.* from up join party_organization t on t.id = up.id order by up.height desc`,
  );

/** SQL, part of a `with recursive`: `sums` of the members at the active branches at or below the organizations $1; $2 is `countingKinds`. */
export const membersBelow = `below(root, id) as (
    select k, k from unnest($1::uuid[]) as k
    union
    select b.root, o.id from below b join party_organization o on o.parent_id = b.id
  ),
  sums as (
    select b.root, sum(o.full_members)::int as "fullMembers", sum(o.probationary_members)::int as "probationaryMembers"
    from below b join party_organization o on o.id = b.id where o.status = 'ACTIVE' and o.kind = any($2) group by b.root
  )`;

/** Members at or below an organization; null where no branch there has a number. */
const memberSums = (db: EntityManager): DataLoader<string, MemberSums> =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows: (MemberSums & { root: string })[] = await db.query(`with recursive ${membersBelow} select * from sums`, [
      ids,
      countingKinds,
    ]);
    const sums = new Map(rows.map((row) => [row.root, row]));
    return ids.map((id) => sums.get(id) ?? { fullMembers: null, probationaryMembers: null });
  });

/**
 * The standing organizations of each region as a flat tree in order: one recursive statement whatever the number of regions. What has no
 * parent within the region stands at the top.
 */
const tree = (db: EntityManager): DataLoader<string, TreeRow[]> =>
  new DataLoader(async (codes: readonly string[]) => {
    const place = (alias: string) => `array[lpad(${alias}.position::text, 9, '0'), ${alias}.name collate "C", ${alias}.id::text]`;
    const within = `${underRegion("t")} and t.status = any($2)`;
    const rows: (Record<string, unknown> & { __region: string; __depth: number })[] = await db.query(
      `with recursive tree(region, id, depth, path) as (
         select p.key, t.id, 0, array[length(t.region_code)::text] || ${place("t")} from unnest($1::text[]) as p(key) join party_organization t on ${within}
           where not exists (select from party_organization above where above.id = t.parent_id
             and above.region_code >= p.key and above.region_code < p.key || '~' and above.status = any($2))
         union all
         select p.region, t.id, p.depth + 1, p.path || ${place("t")} from (select *, region as key from tree) p
           join party_organization t on t.parent_id = p.id and ${within} where p.depth < ${deepest}
       )
       select tree.region as "__region", tree.depth as "__depth", t.* from tree join party_organization t on t.id = tree.id order by tree.path collate "C"`,
      [codes, standingStatuses],
    );
    const metadata = db.connection.getMetadata(PartyOrganization);
    return alignGroups(codes, rows, (row) => row.__region).map((group) =>
      group.map((row) => {
        const organization = hydrate<PartyOrganization>(metadata, row);
        return { organization, depth: row.__depth, parentId: row.__depth === 0 ? null : organization.parentId };
      }),
    );
  });
