import type { DataSource, EntityManager } from "typeorm";
import type { Logger } from "../log";
import { signViewer, viewerHeader, type Viewer } from "../viewer";
import { type CloudEvent, eventNamespace } from "./inbox";

/** Where a receiver takes events, and the key that signs them for it: not the gateway's key, since a relay must not be able to call as anybody. */
export interface EventTarget {
  url: string;
  key: string;
}

export interface RelayOptions {
  database: DataSource;
  /** The service that sends. */
  source: string;
  targets: Readonly<Record<string, EventTarget>>;
  log: Logger;
  /** Milliseconds between two looks at an empty outbox. */
  pauseMs?: number;
}

/** The audience of a signature for events: a signature for one purpose is good for no other. */
export const eventAudience = (target: string): string => `${target}/events`;

const relayViewer: Viewer = { subject: null, role: "system", scopes: [], regions: [] };
/** Subjects taken at a time, and events of one subject sent together. */
const subjectsAtOnce = 100;
const eventsOfASubject = 20;
const timeoutMs = 10_000;

interface PendingEvent {
  id: string;
  event_id: string;
  type: string;
  subject: string;
  target: string;
  data: Record<string, unknown>;
  occurred_at: Date;
}

/**
 * Sends one round of what lies in the outbox and gives how many events were looked at. A round takes the first event of each subject that nobody
 * else holds (`FOR UPDATE SKIP LOCKED`) and those that follow it: as long as the first is not delivered nobody else can take the later ones, so
 * the order of a subject holds with any number of relays. The locks last until the answers are noted; a relay that dies gives them back, and the
 * events are sent again.
 */
export async function relayOnce({ database, source, targets, log }: RelayOptions): Promise<number> {
  // Mostly there is nothing: one look without a transaction, in the small index of what is pending.
  const [waiting] = await database.query(
    "select from outbox_event where delivered_at is null and next_attempt_at <= now() and target = any($1::text[]) limit 1",
    [Object.keys(targets)],
  );
  if (!waiting) return 0;
  return database.transaction(async (tx) => {
    const pending: PendingEvent[] = await tx.query(
      `with first as (
         select e.id, e.target, e.subject from outbox_event e
         where e.delivered_at is null and e.next_attempt_at <= now() and e.target = any($1::text[])
           and not exists (select from outbox_event b
             where b.delivered_at is null and b.target = e.target and b.subject = e.subject and b.id < e.id)
         order by e.id limit $2 for update of e skip locked)
       select later.* from first, lateral (
         select e.id, e.event_id, e.type, e.subject, e.target, e.data, e.occurred_at from outbox_event e
         where e.delivered_at is null and e.target = first.target and e.subject = first.subject and e.id >= first.id
         order by e.id limit $3) later
       order by later.id`,
      [Object.keys(targets), subjectsAtOnce, eventsOfASubject],
    );
    await Promise.all(
      Object.entries(targets).map(async ([target, at]) => {
        const events = pending.filter((event) => event.target === target);
        if (events.length === 0) return;
        const done = await deliver(source, target, at, events).catch((error: unknown) => {
          log.warn({ target, events: events.length, error: String(error) }, "events could not be delivered yet");
          return new Set<string>();
        });
        await note(tx, events, done);
      }),
    );
    return pending.length;
  });
}

/** Sends events to one receiver and gives the ids of those it has handled. */
async function deliver(
  source: string,
  target: string,
  { url, key }: EventTarget,
  events: readonly PendingEvent[],
): Promise<Set<string>> {
  const body = JSON.stringify(
    events.map((event): CloudEvent => ({
      specversion: "1.0",
      id: event.event_id,
      source: `/${source}`,
      type: `${eventNamespace}${event.type}`,
      subject: event.subject,
      time: event.occurred_at.toISOString(),
      datacontenttype: "application/json",
      data: event.data,
    })),
  );
  const response = await fetch(url, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/cloudevents-batch+json",
      [viewerHeader]: signViewer(relayViewer, eventAudience(target), body, key),
    },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`the receiver answered ${response.status}`);
  const { handled } = (await response.json()) as { handled: string[] };
  return new Set(handled);
}

/** The first retry comes soon, later ones after ever longer pauses, a minute at most; an event is never given up. */
async function note(tx: EntityManager, events: readonly PendingEvent[], done: ReadonlySet<string>): Promise<void> {
  const ids = (isDone: boolean) => events.filter(({ event_id }) => done.has(event_id) === isDone).map(({ id }) => id);
  const [delivered, failed] = [ids(true), ids(false)];
  if (delivered.length > 0)
    await tx.query("update outbox_event set delivered_at = now(), attempts = attempts + 1 where id = any($1::bigint[])", [
      delivered,
    ]);
  if (failed.length > 0)
    await tx.query(
      `update outbox_event set attempts = attempts + 1,
         next_attempt_at = now() + least(60000, 200 * 2 ^ least(attempts, 12)) * interval '1 millisecond' where id = any($1::bigint[])`,
      [failed],
    );
}

/** Starts a relay that looks at the outbox until it is stopped. Any number of them, in any number of processes, may run on one database. */
export function startRelay(options: RelayOptions): { stop: () => Promise<void> } {
  const { log, pauseMs = 300 } = options;
  let isStopping = false;
  let wake = () => {};
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      wake = () => (clearTimeout(timer), resolve());
    });
  const running = (async () => {
    while (!isStopping) {
      const sent = await relayOnce(options).catch((error: unknown) => {
        log.warn({ error: String(error) }, "the outbox could not be read yet");
        return 0;
      });
      if (sent === 0 && !isStopping) await pause();
    }
  })();
  return {
    stop: async () => {
      isStopping = true;
      wake();
      await running;
    },
  };
}
