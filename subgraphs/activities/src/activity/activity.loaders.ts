import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import {
  addDays,
  type Bind,
  byColumn,
  containing,
  instantOf,
  isUuid,
  listLoader,
  today,
  underRegion,
  type Viewer,
  visibleById,
  visibleTo,
} from "@quyu/kernel";
import { Activity, activityVisibility } from "./activity.entity";
import { ActivityCoHost, ActivityHost } from "./activity-parties.entity";
import { ActivityRecord } from "./activity-record.entity";
import { held, openForRegistration } from "./activity.rules";
import type { ActivityFilter } from "./activity.types";

/** How activities hang on other things: which rows of `t` belong to the parent `p.key`. */
const within = {
  // The parent key "" stands for the whole country: every code begins with it.
  region: underRegion("t"),
  series: "t.series_id = p.key::uuid",
  alliance: "t.alliance_id = p.key::uuid",
  venue: "t.venue_id = p.key::uuid",
  project: "t.project_id = p.key::uuid",
  host: "t.id in (select h.activity_id from activity_host h where h.organization_id = p.key::uuid)",
  coHost: "t.id in (select c.activity_id from activity_co_host c where c.enterprise_id = p.key::uuid)",
};

export function activityLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (parent: keyof typeof within) =>
    listLoader<Activity, ActivityFilter>(db, {
      entity: Activity,
      within: within[parent],
      orderBy: "startsAt",
      where: (filter, bind) => [visibleTo(activityVisibility, viewer, bind), ...conditions(filter, bind)],
    });
  return {
    activityById: visibleById(db, Activity, activityVisibility, viewer),
    activitiesUnder: listOf("region"),
    activitiesBySeries: listOf("series"),
    activitiesByAlliance: listOf("alliance"),
    activitiesByVenue: listOf("venue"),
    activitiesByProject: listOf("project"),
    activitiesByHost: listOf("host"),
    activitiesByCoHost: listOf("coHost"),
    hostsByActivity: byColumn(db, ActivityHost, "activityId", { position: "ASC", organizationId: "ASC" }),
    coHostsByActivity: byColumn(db, ActivityCoHost, "activityId", { position: "ASC", enterpriseId: "ASC" }),
    recordByActivity: byColumn(db, ActivityRecord, "activityId", {}),
    heldThisYearBySeries: heldThisYear(db),
  };
}

/** Sessions of a series since the first of January in Shanghai. */
const heldThisYear = (db: EntityManager): DataLoader<string, number> =>
  new DataLoader(async (ids: readonly string[]) => {
    const rows: { id: string; count: number }[] = await db.query(
      `select t.series_id as id, count(*)::int as count from activity t
       where t.series_id = any($1::uuid[]) and ${held} and t.starts_at >= $2 group by t.series_id`,
      [ids, instantOf(`${today().slice(0, 4)}-01-01`)],
    );
    const counts = new Map(rows.map(({ id, count }) => [id, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });

function conditions(filter: ActivityFilter, bind: Bind): (string | false | null | undefined)[] {
  const { text, kind, status, from, to, seriesId, regionCode } = filter;
  const words = text?.trim() && bind(containing(text));
  const region = regionCode && bind(regionCode);
  return [
    words && `(t.title ilike ${words} or t.summary ilike ${words})`,
    kind && `t.kind = ${bind(kind)}`,
    status && `t.status = any(${bind(status)})`,
    from && `t.starts_at >= ${bind(instantOf(from))}`,
    to && `t.starts_at < ${bind(instantOf(addDays(to, 1)))}`,
    // An id that cannot be ours is that of nothing, so nothing matches.
    seriesId && (isUuid(seriesId) ? `t.series_id = ${bind(seriesId)}::uuid` : "false"),
    region && `t.region_code >= ${region} and t.region_code < ${region} || '~'`,
    filter.openForRegistration === true && openForRegistration,
    filter.openForRegistration === false && `not (${openForRegistration})`,
  ];
}
