import { dayOf, isUuid, type Logger } from "@quyu/kernel";
import type { EntityManager } from "typeorm";

const unnamed = "（未命名）";
const longestName = 100;
/** A token holder may invent names; what goes beyond is counted together. */
const mostNames = 500;
const flushMs = 2_000;

export interface UsageMeter {
  /** Counts one request of a partner. */
  count(partnerId: string, operation: string | null | undefined, hasFailed: boolean): void;
  /** Writes what has been counted; called by itself every two seconds and once more at the end. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

interface Entry {
  partnerId: string;
  day: string;
  operation: string;
  requests: number;
  failures: number;
}

/** Counts requests by partner, day and operation, and adds them to the shared table in batches, so that a request never waits for it. */
export function usageMeter(db: () => EntityManager, log: Logger): UsageMeter {
  let entries = new Map<string, Entry>();
  const add = (entry: Entry) => {
    const key = `${entry.partnerId}\n${entry.day}\n${entry.operation}`;
    const kept = entries.get(key);
    if (!kept) return void entries.set(key, entry);
    kept.requests += entry.requests;
    kept.failures += entry.failures;
  };

  async function flush(): Promise<void> {
    if (entries.size === 0) return;
    const taken = [...entries.values()];
    entries = new Map();
    try {
      await recordUsage(db(), taken);
    } catch (error) {
      // Nothing is lost while the database is away: it is added again with the next batch.
      taken.forEach(add);
      log.debug({ error: String(error) }, "the partners' usage could not be kept yet");
    }
  }

  const timer = setInterval(() => void flush(), flushMs).unref();
  return {
    count(partnerId, operation, hasFailed) {
      if (!isUuid(partnerId)) return;
      const name = entries.size < mostNames ? (operation?.slice(0, longestName) ?? unnamed) : unnamed;
      add({ partnerId, day: dayOf(new Date()), operation: name, requests: 1, failures: hasFailed ? 1 : 0 });
    },
    flush,
    async stop() {
      clearInterval(timer);
      await flush();
    },
  };
}

/** Adds counts to what all copies of the gateway have counted; in key order, so that two of them cannot wait for each other. */
export async function recordUsage(db: EntityManager, entries: readonly Entry[]): Promise<void> {
  const sorted = [...entries].sort((a, b) =>
    `${a.partnerId}${a.day}${a.operation}` < `${b.partnerId}${b.day}${b.operation}` ? -1 : 1,
  );
  const column = (name: keyof Entry) => sorted.map((entry) => entry[name]);
  await db.query(
    `insert into partner_usage as kept (partner_id, day, operation, requests, failures)
     select * from unnest($1::uuid[], $2::date[], $3::text[], $4::int[], $5::int[])
     on conflict (partner_id, day, operation) do update set
       requests = kept.requests + excluded.requests, failures = kept.failures + excluded.failures`,
    [column("partnerId"), column("day"), column("operation"), column("requests"), column("failures")],
  );
}
