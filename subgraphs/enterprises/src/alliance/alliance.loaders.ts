import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, byId, listLoader, regionsWithScope, underRegion, type Viewer, visibleTo } from "@quyu/kernel";
import { Alliance, type AllianceKindValue } from "./alliance.entity";
import { Membership, membershipVisibility, type AllianceRoleValue } from "./membership.entity";

export const allianceLoaders = (db: EntityManager, viewer: Viewer) => ({
  allianceById: byId(db, Alliance),
  alliancesUnder: listLoader<Alliance, { kind?: AllianceKindValue | null }>(db, {
    entity: Alliance,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind }, bind) => [kind && `t.kind = ${bind(kind)}`],
  }),
  membersByAlliance: listLoader<Membership, { role?: AllianceRoleValue | null }>(db, {
    entity: Membership,
    within: "t.alliance_id = p.key::uuid and t.status = 'ADMITTED'",
    orderBy: "createdAt",
    where: ({ role }, bind) => [role && `t.role = ${bind(role)}`],
  }),
  applicationsByAlliance: listLoader<Membership>(db, {
    entity: Membership,
    within: "t.alliance_id = p.key::uuid and t.status = 'APPLIED'",
    orderBy: "createdAt",
    where: (_, bind) => [visibleTo(membershipVisibility, viewer, bind)],
  }),
  membershipsByEnterprise: membershipsByEnterprise(db, viewer),
});

/** The memberships of each enterprise, oldest first: those it has or had, and for itself and staff of its region or the alliance's also those asked for and declined. */
const membershipsByEnterprise = (db: EntityManager, viewer: Viewer): DataLoader<string, Membership[]> =>
  new DataLoader(async (ids: readonly string[]) => {
    const memberships = await db
      .createQueryBuilder(Membership, "membership")
      .where("membership.enterpriseId = any(:ids)", { ids })
      .andWhere(
        `(membership.status in ('ADMITTED', 'LEFT') or membership.enterpriseId = any(:own) or exists (
          select from enterprise e, unnest(cast(:regions as text[])) as r(prefix)
          where e.id = membership.enterpriseId and
            (starts_with(e.region_code, r.prefix) or starts_with(membership.region_code, r.prefix))))`,
        { own: viewer.enterprise ? [viewer.enterprise] : [], regions: regionsWithScope(viewer, "enterprises:read") },
      )
      .orderBy("membership.createdAt")
      .addOrderBy("membership.id")
      .getMany();
    return alignGroups(ids, memberships, ({ enterpriseId }) => enterpriseId as string);
  });
