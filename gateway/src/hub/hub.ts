import { alone, type Logger, openDatabase, serveSubgraph } from "@quyu/kernel";
import type { DataSource, EntityManager } from "typeorm";
import type { HubEnv, SourceSettings } from "../env";
import { Feed } from "../live/feed";
import { dropOldNowAndThen, takeEvents } from "../live/live-event.service";
import { type HubContext, hubContext } from "./context";
import { hubDatabase } from "./database";
import { seedPartners } from "./partner/partner.seed";
import { copyReads } from "./read-ledger/read-ledger.service";
import { hubSubgraph } from "./schema";
import type { SourceStatus } from "./source-status.entity";
import { keptStatuses, mergeStatuses, recordStatus } from "./source-status.service";
import { watchSources } from "./source-watch";
import { type UsageMeter, usageMeter } from "./usage/partner-usage.service";

export interface HubOptions {
  env: HubEnv;
  host: string;
  /** How long its server keeps an idle connection. */
  keepAliveMs?: number;
  /** The subgraphs to watch, and whose read ledgers to show, by name. */
  sources: Record<string, SourceSettings>;
  log: Logger;
}

export interface Hub {
  /** Where its schema is served; null where its port could not be had. */
  url: string | null;
  sourceStatuses: () => Promise<SourceStatus[]>;
  usage: UsageMeter;
  /** The changes that the subgraphs tell, for those who listen. */
  feed: Feed;
  stop: () => Promise<void>;
}

/**
 * Starts the hub schema and the watch over the sources. Its database is opened behind the caller's back: the gateway must answer without it,
 * and until it is there, sourceStatus says what this process sees itself.
 */
export async function startHub({ env, host, keepAliveMs, sources, log }: HubOptions): Promise<Hub> {
  const database = hubDatabase(env.databaseUrl, log);
  let isOpen = false;
  let isStopping = false;
  void open(database, env.demo, log, () => isStopping).then((opened) => (isOpen = opened));
  const db = (): EntityManager => {
    // A code that says "no connection", as the driver would: whoever asks is told to try again later.
    if (!isOpen) throw Object.assign(new Error("the hub's database is not open yet"), { code: "ECONNREFUSED" });
    return database.manager;
  };
  const usage = usageMeter(db, log);
  const feed = new Feed({ db, heartbeatMs: env.heartbeatMs, log });
  const stopDropping = dropOldNowAndThen(database, env.liveDays, () => isOpen, log);

  const watch = watchSources({
    sources: Object.fromEntries(Object.entries(sources).map(([name, { url }]) => [name, url])),
    log,
    record: (status) => recordStatus(db(), status),
  });
  const sourceStatuses = async () => {
    const kept = isOpen
      ? await Promise.race([keptStatuses(database.manager), late()]).catch((error: unknown) => {
          log.warn({ error: String(error) }, "the kept states of the sources could not be read");
          return [];
        })
      : [];
    return mergeStatuses(watch.names, watch.seen(), kept);
  };

  // The gateway must still be there to hear that one of them did not answer.
  const nodes = { sources, patienceMs: Math.floor(env.timeoutMs * 0.8), log };
  const server = await serveSubgraph<HubContext>({
    name: "hub",
    host,
    port: env.port,
    ...(keepAliveMs !== undefined && { keepAliveMs }),
    signingKey: env.signingKey,
    schema: hubSubgraph().schema,
    contextFor: (viewer) => hubContext(viewer, nodes, { sourceStatuses, db, copyReads: () => copyReads(db(), sources, log) }),
    isReady: async () => isOpen,
    events: {
      key: env.eventsKey,
      async receive(batch) {
        const taken = await takeEvents(db(), batch, log);
        feed.nudge();
        return taken;
      },
    },
    log,
  }).catch((error: unknown) => {
    log.error({ error: String(error), port: env.port }, "the hub schema cannot be served");
    return null;
  });
  return {
    url: server?.url ?? null,
    sourceStatuses,
    usage,
    feed,
    async stop() {
      isStopping = true;
      watch.stop();
      stopDropping();
      await feed.stop();
      await server?.stop();
      await usage.stop();
      if (isOpen) await database.destroy();
    },
  };
}

// A database that hangs must not make the question time out: what this process sees is an answer too.
const late = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error("the hub's database is late")), 800).unref());

/** Opens and migrates the database, however long it takes to appear; fills it with the demo's partners where the demo is on. */
async function open(database: DataSource, demo: boolean, log: Logger, isStopping: () => boolean): Promise<boolean> {
  while (!isStopping()) {
    try {
      if (!database.isInitialized) await openDatabase(database, log);
      await alone(database, async () => {
        await database.runMigrations();
        if (demo) await database.transaction(seedPartners);
      });
      return true;
    } catch (error) {
      log.warn({ error: String(error) }, "the hub's database cannot be used yet");
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
    }
  }
  return false;
}
