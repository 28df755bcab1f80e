import { type CloudEvent, eventNamespace, type Logger } from "@quyu/kernel";
import type { DataSource, EntityManager } from "typeorm";
import { takenEvents, type TopicName } from "./topics";

/** A change as streams send it. */
export interface LiveRow {
  id: number;
  topic: TopicName;
  type: string;
  regionCode: string;
  subject: string;
  data: object;
  occurredAt: Date;
}

/** What a stream shows: these topics, in regions under these codes; no codes means everywhere. */
export interface Wanted {
  topics: readonly TopicName[];
  regions: readonly string[] | null;
}

const byType = new Map(takenEvents.map((entry) => [`${eventNamespace}${entry.type}`, entry]));

/**
 * Enters a batch of events and gives the ids of those that are entered, now or before. One that is not what its kind declares holds back the
 * later ones of its subject, so that they stay in order when they are sent again.
 */
export async function takeEvents(db: EntityManager, events: readonly CloudEvent[], log: Logger): Promise<string[]> {
  const held = new Set<string>();
  const taken: CloudEvent[] = [];
  for (const event of events) {
    if (held.has(event.subject)) continue;
    if (byType.get(event.type)?.data.safeParse(event.data).success) {
      taken.push(event);
      continue;
    }
    held.add(event.subject);
    log.warn({ type: event.type, id: event.id }, "an event is not what the streams know");
  }
  if (taken.length > 0) await db.transaction((tx) => enterEvents(tx, taken));
  return taken.map(({ id }) => id);
}

/** Enters checked events in their order. The transaction should end soon: others that enter events wait for it. */
export async function enterEvents(tx: EntityManager, events: readonly CloudEvent[]): Promise<void> {
  // Numbers are taken in one order and transactions end in another: a reader that has seen 8 would never look for the 7 that comes later. So only
  // one transaction at a time takes numbers, and it keeps the right until its rows can be seen.
  await tx.query("select pg_advisory_xact_lock(hashtext('quyu'), hashtext('live events'))");
  const rows = events.map(({ id, type, subject, time, data }) => ({
    ...{ id, subject, time, data },
    topic: byType.get(type)?.topic,
    type: type.slice(eventNamespace.length),
  }));
  await tx.query(
    `insert into live_event (event_id, topic, type, region_code, subject, data, occurred_at)
     select (e->>'id')::uuid, e->>'topic', e->>'type', e->'data'->>'regionCode', e->>'subject', e->'data', (e->>'time')::timestamptz
     from jsonb_array_elements($1::jsonb) with ordinality as given (e, position) order by position
     on conflict (event_id) do nothing`,
    [JSON.stringify(rows)],
  );
}

const columns = `id::int8, topic, type, region_code as "regionCode", subject, data, occurred_at as "occurredAt"`;

/** The changes after an id, oldest first, so many at most; `upTo` and `wanted` leave out others. */
export async function eventsAfter(
  db: EntityManager,
  after: number,
  limit: number,
  { upTo, wanted }: { upTo?: number; wanted?: Wanted } = {},
): Promise<LiveRow[]> {
  const rows: LiveRow[] = await db.query(
    `select ${columns} from live_event
     where id > $1 and ($2::bigint is null or id <= $2) and ($3::text[] is null or topic = any($3))
       and ($4::text[] is null or exists (select from unnest($4::text[]) prefix where starts_with(region_code, prefix)))
     order by id limit $5`,
    [after, upTo ?? null, wanted?.topics ?? null, wanted?.regions ?? null, limit],
  );
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** The oldest and the newest id kept; both 0 before the first change. */
export async function keptRange(db: EntityManager): Promise<{ oldest: number; newest: number }> {
  const [row] = await db.query("select coalesce(min(id), 0) as oldest, coalesce(max(id), 0) as newest from live_event");
  return { oldest: Number(row.oldest), newest: Number(row.newest) };
}

/** Drops changes that came more than so many days ago. The newest stays: by it a reader's place is known to be of this database. */
export async function dropOld(db: EntityManager, days: number): Promise<number> {
  const [, dropped]: [unknown, number] = await db.query(
    `delete from live_event where received_at < now() - $1 * interval '1 day' and id < (select max(id) from live_event)`,
    [days],
  );
  return dropped;
}

const tenMinutes = 600_000;

/** Drops old changes every ten minutes; any number of copies may. Gives what stops it. */
export function dropOldNowAndThen(database: DataSource, days: number, isOpen: () => boolean, log: Logger): () => void {
  const drop = () => {
    if (!isOpen()) return;
    dropOld(database.manager, days).then(
      (dropped) => dropped > 0 && log.info({ dropped }, "old live events dropped"),
      (error: unknown) => log.warn({ error: String(error) }, "old live events could not be dropped yet"),
    );
  };
  const timer = setInterval(drop, tenMinutes).unref();
  return () => clearInterval(timer);
}
