import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import {
  badInput,
  daysBetween,
  type Bind,
  isUuid,
  listLoader,
  rowsByKey,
  underRegion,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import type { ResourceKindValue } from "../cooperation/resource-kind";
import { Resource, type ResourceSlot } from "./resource.entity";

interface ResourceFilter {
  kind?: ResourceKindValue | null;
  freeOn?: string | null;
}

export const resourceLoaders = (db: EntityManager, viewer: Viewer) => ({
  resourceById: resourceById(db, viewer),
  resourcesUnder: listLoader<Resource, ResourceFilter>(db, {
    entity: Resource,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind, freeOn }, bind) => [
      visibleResources(viewer, bind),
      kind && `t.kind = ${bind(kind)}`,
      freeOn && `exists (select from (${slots("t", bind(freeOn), bind(freeOn))}) s where s.free > 0)`,
    ],
  }),
  slotsByResource: slotLoader(db),
});

/** SQL: the resources `t` of the viewer's enterprise, those it or the viewer has booked, and those of the regions the viewer works in. */
function visibleResources(viewer: Viewer, bind: Bind): string {
  const booked = visibleTo({ own: { person: "b.person_id", enterprise: "b.enterprise_id" } }, viewer, bind);
  return `(${visibleTo({ scope: "enterprises:read", own: { enterprise: "t.owner_id" } }, viewer, bind)}
    or exists (select from booking b where b.resource_id = t.id and ${booked}))`;
}

/** Resources by id; those the viewer may not see are as if they were not there. */
function resourceById(db: EntityManager, viewer: Viewer): { load(id: string): Promise<Resource | null> } {
  const more: unknown[] = [];
  const visible = visibleResources(viewer, (value) => `$${more.push(value) + 1}`);
  const sql = `select t.id::text as "__key", t.* from resource t where t.id = any($1::uuid[]) and ${visible}`;
  const rows = rowsByKey(db, Resource, sql, ...more);
  return { load: async (id) => (isUuid(id) ? ((await rows.load(id.toLowerCase()))[0] ?? null) : null) };
}

/**
 * SQL: the bookable times of a resource (the row `alias`) on the days from one to another, with how many of its units nobody has booked at
 * any time of them. Days are SQL dates of Shanghai.
 */
export const slots = (alias: string, from: string, to: string): string => `
  select period.starts_at, period.ends_at, ${alias}.quantity - (
    select count(distinct u.unit)::int from booking_unit u
    where u.resource_id = ${alias}.id and tstzrange(u.starts_at, u.ends_at) && tstzrange(period.starts_at, period.ends_at)) as free
  from generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day') as day
  join resource_hours h on h.resource_id = ${alias}.id and h.weekday = extract(isodow from day)
  cross join lateral (select
    (day + h.from_minute * interval '1 minute') at time zone 'Asia/Shanghai' as starts_at,
    (day + h.to_minute * interval '1 minute') at time zone 'Asia/Shanghai' as ends_at) as period`;

interface SlotKey {
  resourceId: string;
  from: string;
  to: string;
}

/** The bookable times of resources in their order; one statement per distinct pair of days, whatever the number of resources. */
function slotLoader(db: EntityManager): DataLoader<SlotKey, ResourceSlot[], string> {
  const daysOf = ({ from, to }: SlotKey) => `${from}/${to}`;
  const keyOf = (key: SlotKey) => `${key.resourceId}/${daysOf(key)}`;
  return new DataLoader<SlotKey, ResourceSlot[], string>(
    async (keys) => {
      const found = new Map<string, ResourceSlot[]>(keys.map((key) => [keyOf(key), []]));
      for (const days of new Set(keys.map(daysOf))) {
        const [from, to] = days.split("/") as [string, string];
        const ids = keys.filter((key) => daysOf(key) === days).map(({ resourceId }) => resourceId);
        const rows: { id: string; starts_at: Date; ends_at: Date; free: number }[] = await db.query(
          `select t.id, s.* from resource t cross join lateral (${slots("t", "$2", "$3")}) s where t.id = any($1::uuid[]) order by s.starts_at`,
          [ids, from, to],
        );
        for (const { id, starts_at: startsAt, ends_at: endsAt, free } of rows)
          found.get(`${id}/${days}`)?.push({ startsAt, endsAt, free });
      }
      return keys.map((key) => found.get(keyOf(key)) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

const mostDays = 31;

/** Refuses days that no slots are shown for. Call it before the loader: a loader would refuse every other caller's days with it. */
export function checkSlotDays(from: string, to: string): void {
  if (from > to) throw badInput("开始日期不能晚于结束日期");
  if (daysBetween(from, to) >= mostDays) throw badInput(`可预约的时段一次最多看${mostDays}天`);
}
