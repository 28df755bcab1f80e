import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { type Bind, listLoader, type Viewer, type Visibility, visibleTo } from "@quyu/kernel";
import { HoursRecord } from "./hours-record.entity";
import { isCounted } from "./hours-record.states";

/** Who sees a record of hours: the volunteer, the team's leader, staff of the team's region. */
export const hoursVisibility: Visibility = {
  scope: "volunteers:read",
  own: { person: "(select v.person_id from volunteer v where v.id = t.volunteer_id)", team: "t.team_id" },
};

export interface ConfirmedMinutes {
  /** Without those that were entered afterwards. */
  confirmed: number;
  backfilled: number;
}

export function hoursRecordLoaders(db: EntityManager, viewer: Viewer) {
  const where = (_: object, bind: Bind) => [visibleTo(hoursVisibility, viewer, bind)];
  return {
    hoursByVolunteer: listLoader<HoursRecord>(db, {
      entity: HoursRecord,
      within: "t.volunteer_id = p.key::uuid",
      orderBy: "startsAt",
      direction: "DESC",
      where,
    }),
    /** Hours that wait for the team's leader, longest waiting first. */
    pendingHoursByTeam: listLoader<HoursRecord>(db, {
      entity: HoursRecord,
      within: "t.team_id = p.key::uuid and t.status = 'CLAIMED'",
      orderBy: "startsAt",
      where,
    }),
    /** What of a volunteer's hours counts, in all teams. */
    confirmedMinutes: new DataLoader(async (ids: readonly string[]): Promise<ConfirmedMinutes[]> => {
      const rows: ({ id: string } & ConfirmedMinutes)[] = await db.query(
        `select t.volunteer_id as id, coalesce(sum(t.minutes) filter (where not t.is_backfilled), 0)::int as confirmed,
           coalesce(sum(t.minutes) filter (where t.is_backfilled), 0)::int as backfilled
         from hours_record t where t.volunteer_id = any($1::uuid[]) and ${isCounted("t")} group by t.volunteer_id`,
        [ids],
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? { confirmed: 0, backfilled: 0 });
    }),
  };
}
