import { In, type EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { Alliance } from "./alliance.entity";
import { Membership } from "./membership.entity";

/** Enters many alliances at once, without members, with their counters; for imports and the demo. */
export async function enterAlliances(tx: EntityManager, alliances: readonly Alliance[]): Promise<void> {
  await insertRows(
    tx,
    Alliance,
    alliances.map((alliance) => ({ ...alliance, memberCount: 0 })),
  );
  const counts = new Counts();
  for (const { regionCode, createdAt, kind } of alliances) counts.add(regionCode, dayOf(createdAt), "alliances", kind);
  await counts.write(tx);
}

/**
 * Enters many memberships at once; for imports and the demo. The alliances are locked, so that their member counts stay right whoever else
 * admits; a member of several alliances of a region is one member there.
 */
export async function enterMemberships(tx: EntityManager, memberships: readonly Membership[]): Promise<void> {
  const ids = [...new Set(memberships.map(({ allianceId }) => allianceId))];
  const alliances = await tx.find(Alliance, {
    where: { id: In(ids) },
    order: { id: "ASC" },
    lock: { mode: "pessimistic_write" },
  });
  const regions = new Map(alliances.map(({ id, regionCode }) => [id, regionCode]));
  await insertRows(tx, Membership, memberships);
  const counts = new Counts();
  for (const { allianceId, enterpriseId, socialOrganizationId, status } of memberships) {
    if (status === "ADMITTED")
      counts.link(regions.get(allianceId) as string, "allianceMembers", (enterpriseId ?? socialOrganizationId) as string);
  }
  await counts.write(tx);
  await tx.query(
    `update alliance a set member_count = (select count(*) from membership m where m.alliance_id = a.id and m.status = 'ADMITTED')
     where a.id = any($1::uuid[])`,
    [ids],
  );
}
