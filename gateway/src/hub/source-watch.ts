import type { Logger } from "@quyu/kernel";
import { request } from "undici";
import type { SourceStatus } from "./source-status.entity";
import { status } from "./source-status.service";

export interface SourceWatchOptions {
  /** Name → GraphQL address; /readyz beside it is asked. */
  sources: Record<string, string>;
  /** Keeps a status where other copies of the gateway find it; may fail. */
  record: (status: SourceStatus) => Promise<void>;
  log: Logger;
  intervalMs?: number;
}

export interface SourceWatch {
  readonly names: readonly string[];
  /** What this process sees; a source not asked yet is not among them. */
  seen(): SourceStatus[];
  stop(): void;
}

const patienceMs = 1_500;
// A row that only says "still up" is written this often; a change at once.
const heartbeatMs = 30_000;

/** Asks each source now and again whether it is ready, and remembers since when it is or is not. */
export function watchSources({ sources, record, log, intervalMs = 2_000 }: SourceWatchOptions): SourceWatch {
  const current = new Map<string, SourceStatus>();
  const recordedAt = new Map<string, number>();
  const lateOnce = new Set<string>();
  let isStopped = false;
  const timers = new Map<string, NodeJS.Timeout>();

  for (const [name, url] of Object.entries(sources)) schedule(name, new URL("/readyz", url), 0);

  function schedule(name: string, url: URL, delay: number): void {
    const timer = setTimeout(async () => {
      await look(name, url);
      if (!isStopped) schedule(name, url, intervalMs);
    }, delay);
    timers.set(name, timer.unref());
  }

  async function look(name: string, url: URL): Promise<void> {
    const began = performance.now();
    const answer = await ask(url);
    const before = current.get(name);
    // A machine may be busy for a moment: one late answer says nothing yet.
    if (answer === "late" && before?.isUp && !lateOnce.has(name)) return void lateOnce.add(name);
    lateOnce.delete(name);

    const now = new Date();
    const isUp = answer === "ready";
    const latencyMs = isUp ? Math.round((performance.now() - began) * 10) / 10 : (before?.latencyMs ?? null);
    const hasChanged = before?.isUp !== isUp;
    const seen = status(name, isUp, latencyMs, isUp ? now : (before?.lastSeenAt ?? null), hasChanged ? now : before.since);
    current.set(name, seen);
    if (hasChanged && before) log[isUp ? "info" : "warn"]({ source: name, isUp }, "a source changed its state");
    if (hasChanged || (isUp && Date.now() - (recordedAt.get(name) ?? 0) > heartbeatMs)) await keep(seen);
  }

  async function keep(seen: SourceStatus): Promise<void> {
    try {
      await record(seen);
      recordedAt.set(seen.subgraph, Date.now());
    } catch (error) {
      // Zero makes the next look try again.
      recordedAt.set(seen.subgraph, 0);
      log.debug({ source: seen.subgraph, error: String(error) }, "a source's state could not be kept");
    }
  }

  return {
    names: Object.keys(sources),
    seen: () => [...current.values()],
    stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

async function ask(url: URL): Promise<"ready" | "down" | "late"> {
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(patienceMs) });
    await body.dump();
    return statusCode === 200 ? "ready" : "down";
  } catch (error) {
    return (error as Error).name === "TimeoutError" ? "late" : "down";
  }
}
