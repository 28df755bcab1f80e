import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { type ListSpec, listLoader, rowsByKey, type Viewer, visibleTo } from "@quyu/kernel";
import { Registration, registrationVisibility, type RegistrationStatusValue } from "./registration.entity";

export interface RegistrationFilter {
  statuses?: readonly RegistrationStatusValue[] | null;
  status?: RegistrationStatusValue | null;
}

export function registrationLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string, own: boolean) =>
    listLoader<Registration, RegistrationFilter>(db, {
      entity: Registration,
      within,
      orderBy: "createdAt",
      direction: own ? "DESC" : "ASC",
      where: ({ statuses, status }, bind) => [
        own && visibleTo({ own: registrationVisibility.own }, viewer, bind),
        statuses && `t.status = any(${bind(statuses)})`,
        status && `t.status = ${bind(status)}`,
      ],
    } satisfies ListSpec<Registration, RegistrationFilter>);
  return {
    // The resolver asks who may see them all.
    registrationsByActivity: listOf("t.activity_id = p.key::uuid", false),
    ownRegistrations: listOf("true", true),
    myRegistrationByActivity: rowsByKey(
      db,
      Registration,
      `select t.activity_id as "__key", t.* from registration t
       where t.activity_id = any($1::uuid[]) and t.participant_person_id = $2::uuid and t.status <> 'CANCELLED'`,
      viewer.person ?? null,
    ),
    waitlistPositionById: waitlistPosition(db),
  };
}

/** How many wait before a registration, itself included; asked for those who wait only. */
const waitlistPosition = (db: EntityManager): DataLoader<string, number | null> =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows: { id: string; position: number }[] = await db.query(
      `select t.id, (select count(*)::int from registration w
         where w.activity_id = t.activity_id and w.status = 'WAITLISTED' and w.waitlist_sequence <= t.waitlist_sequence) as position
       from registration t where t.id = any($1::uuid[]) and t.status = 'WAITLISTED'`,
      [ids],
    );
    const positions = new Map(rows.map(({ id, position }) => [id, position]));
    return ids.map((id) => positions.get(id) ?? null);
  });
