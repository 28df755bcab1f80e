import { alone, type Logger, openDatabase, serveSubgraph } from "@quyu/kernel";
import type { DataSource } from "typeorm";
import type { HubEnv } from "../env";
import type { HubContext } from "./context";
import { hubDatabase } from "./database";
import { hubSubgraph } from "./schema";
import type { SourceStatus } from "./source-status.entity";
import { keptStatuses, mergeStatuses, recordStatus } from "./source-status.service";
import { watchSources } from "./source-watch";

export interface HubOptions {
  env: HubEnv;
  host: string;
  /** Name → GraphQL address of the subgraphs to watch. */
  sources: Record<string, string>;
  log: Logger;
}

export interface Hub {
  /** Where its schema is served; null where its port could not be had. */
  url: string | null;
  sourceStatuses: () => Promise<SourceStatus[]>;
  stop: () => Promise<void>;
}

/**
 * Starts the hub schema and the watch over the sources. Its database is opened behind the caller's back: the gateway must answer without it,
 * and until it is there, sourceStatus says what this process sees itself.
 */
export async function startHub({ env, host, sources, log }: HubOptions): Promise<Hub> {
  const database = hubDatabase(env.databaseUrl, log);
  let isOpen = false;
  let isStopping = false;
  void open(database, log, () => isStopping).then((opened) => (isOpen = opened));

  const watch = watchSources({
    sources,
    log,
    record: async (status) => {
      if (!isOpen) throw new Error("the hub's database is not open yet");
      await recordStatus(database.manager, status);
    },
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

  const server = await serveSubgraph<HubContext>({
    name: "hub",
    host,
    port: env.port,
    signingKey: env.signingKey,
    schema: hubSubgraph().schema,
    contextFor: (viewer) => ({ viewer, sourceStatuses }),
    isReady: async () => isOpen,
    log,
  }).catch((error: unknown) => {
    log.error({ error: String(error), port: env.port }, "the hub schema cannot be served");
    return null;
  });
  return {
    url: server?.url ?? null,
    sourceStatuses,
    async stop() {
      isStopping = true;
      watch.stop();
      await server?.stop();
      if (isOpen) await database.destroy();
    },
  };
}

// A database that hangs must not make the question time out: what this process sees is an answer too.
const late = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error("the hub's database is late")), 800).unref());

/** Opens and migrates the database, however long it takes to appear. */
async function open(database: DataSource, log: Logger, isStopping: () => boolean): Promise<boolean> {
  while (!isStopping()) {
    try {
      if (!database.isInitialized) await openDatabase(database, log);
      await alone(database, () => database.runMigrations());
      return true;
    } catch (error) {
      log.warn({ error: String(error) }, "the hub's database cannot be used yet");
      await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
    }
  }
  return false;
}
