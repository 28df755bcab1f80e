import type { EntityManager } from "typeorm";
import { type Bind, isUuid, listLoader, regionsWithScope, rowsByKey, type Viewer, visibleTo } from "@quyu/kernel";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { Volunteer } from "./volunteer.entity";

/**
 * SQL: the volunteers `t` that this viewer may see: the caller's own, those of the region the caller works in, and those of the teams the
 * caller leads or that lie there, left or not; so nobody finds a record of hours without the volunteer it is of.
 */
function visibleVolunteers(viewer: Viewer, bind: Bind): string {
  const ways = [visibleTo({ scope: "volunteers:read", own: { person: "t.person_id" } }, viewer, bind)];
  const ofTeams = visibleTeams(viewer, bind);
  if (ofTeams) ways.push(`exists (select from team_membership m where m.volunteer_id = t.id and (${ofTeams}))`);
  return `(${ways.join(" or ")})`;
}

/** SQL: the memberships `m` of the viewer's own team and of those in the regions the viewer works in; null where there can be none. */
function visibleTeams(viewer: Viewer, bind: Bind): string | null {
  const regions = regionsWithScope(viewer, "volunteers:read");
  return (
    [
      viewer.team !== undefined && isUuid(viewer.team) && `m.team_id = ${bind(viewer.team)}::uuid`,
      regions.length > 0 &&
        `exists (select from unnest(${bind(regions)}::text[]) as r(prefix) where starts_with(m.region_code, r.prefix))`,
    ]
      .filter(Boolean)
      .join(" or ") || null
  );
}

export function volunteerLoaders(db: EntityManager, viewer: Viewer) {
  /** Visible volunteers by a uuid column that holds one row a key. */
  const oneBy = (column: string) => {
    const more: unknown[] = [];
    const visible = visibleVolunteers(viewer, (value) => `$${more.push(value) + 1}`);
    const rows = rowsByKey(
      db,
      Volunteer,
      `select ${column}::text as "__key", t.* from volunteer t where ${column} = any($1::uuid[]) and ${visible}`,
      ...more,
    );
    return {
      load: async (key: string): Promise<Volunteer | null> =>
        isUuid(key) ? ((await rows.load(key.toLowerCase()))[0] ?? null) : null,
    };
  };
  return {
    volunteerById: oneBy("t.id"),
    volunteerByPerson: oneBy("t.person_id"),
    membersByTeam: listLoader<Volunteer>(db, {
      entity: Volunteer,
      within: "t.id in (select m.volunteer_id from team_membership m where m.team_id = p.key::uuid and m.left_on is null)",
      orderBy: "createdAt",
      where: (_, bind) => [visibleVolunteers(viewer, bind)],
    }),
    /** The teams a volunteer is in now, by name. */
    teamsByVolunteer: rowsByKey(
      db,
      VolunteerTeam,
      `select m.volunteer_id::text as "__key", t.* from team_membership m join volunteer_team t on t.id = m.team_id
       where m.volunteer_id = any($1::uuid[]) and m.left_on is null order by t.name, t.id`,
    ),
  };
}
