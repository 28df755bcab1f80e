import type { EntityManager } from "typeorm";
import { SourceStatus } from "./source-status.entity";

/**
 * Keeps what this copy of the gateway saw. A state that another copy has already seen keeps its beginning: only a change moves `since`.
 */
export async function recordStatus(db: EntityManager, status: SourceStatus): Promise<void> {
  await db.query(
    `insert into source_status as kept (subgraph, is_up, latency_ms, last_seen_at, since) values ($1, $2, $3, $4, $5)
     on conflict (subgraph) do update set
       is_up = excluded.is_up,
       latency_ms = coalesce(excluded.latency_ms, kept.latency_ms),
       last_seen_at = greatest(excluded.last_seen_at, kept.last_seen_at),
       since = case when kept.is_up = excluded.is_up then coalesce(kept.since, excluded.since) else excluded.since end`,
    [status.subgraph, status.isUp, status.latencyMs, status.lastSeenAt, status.since],
  );
}

/** What all copies of the gateway have kept. */
export const keptStatuses = (db: EntityManager): Promise<SourceStatus[]> => db.find(SourceStatus);

/**
 * Joins what this copy sees with what is kept, in the order of `names`. Its own eyes decide whether a source is up, being the newest;
 * the kept row knows since when, over restarts of a gateway.
 */
export function mergeStatuses(
  names: readonly string[],
  seen: readonly SourceStatus[],
  kept: readonly SourceStatus[],
): SourceStatus[] {
  return names.map((name) => {
    const own = seen.find(({ subgraph }) => subgraph === name);
    const shared = kept.find(({ subgraph }) => subgraph === name);
    if (!own) return shared ?? status(name, false, null, null, null);
    if (!shared) return own;
    return status(
      name,
      own.isUp,
      own.latencyMs ?? shared.latencyMs,
      later(own.lastSeenAt, shared.lastSeenAt),
      shared.isUp === own.isUp ? (shared.since ?? own.since) : own.since,
    );
  });
}

/** A status row. */
export function status(
  subgraph: string,
  isUp: boolean,
  latencyMs: number | null,
  lastSeenAt: Date | null,
  since: Date | null,
): SourceStatus {
  return Object.assign(new SourceStatus(), { subgraph, isUp, latencyMs, lastSeenAt, since });
}

const later = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one > other ? one : other) : (one ?? other);
