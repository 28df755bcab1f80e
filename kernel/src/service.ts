import { readFileSync } from "node:fs";
import type { DataSource, EntityManager, MixedList } from "typeorm";
import { differences, type Recount } from "./counters";
import { declarationsOf } from "./declarations";
import { alone, describeDatabase, drift, openDatabase } from "./database";
import { readCsv } from "./demo";
import { useDataKeys } from "./encryption";
import { type DeadlineKind, startClock } from "./deadlines/deadlines";
import type { SubgraphEnv } from "./env";
import { type Consumer, receiveEvents } from "./events/inbox";
import type { OutboxEventType } from "./events/outbox";
import { startRelay } from "./events/relay";
import { createLogger, type Logger } from "./log";
import { brokenSeal, readsAfter, sealReadLedger } from "./read-ledger";
import { type FileStore, serveSubgraph } from "./serve";
import type { Subgraph } from "./subgraph";
import type { Viewer } from "./viewer";

/** All that makes a subgraph; `runService` and the test starter both take it. */
export interface Service<Context extends object> {
  name: string;
  subgraph: Subgraph;
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
  /** What a request carries. */
  contextFor: (db: EntityManager, viewer: Viewer) => Context;
  /** Fills an empty database with demo rows, in the transaction given. */
  seed: (tx: EntityManager) => Promise<void>;
  /** Whether there is nothing in the database yet. */
  isEmpty: (db: EntityManager) => Promise<boolean>;
  /** Takes rows of a region file (code, name, level, …) into the subgraph; throws an Error with a Chinese message for a bad file. */
  importRegions: (tx: EntityManager, rows: Record<string, string>[]) => Promise<number>;
  recount: Recount;
  /** The kinds of events it sends. */
  events?: readonly OutboxEventType<object>[];
  /** What it does with those it receives. */
  consumers?: readonly Consumer[];
  /** The files it keeps with its records. */
  files?: (db: EntityManager) => FileStore;
  /** What it does when a deadline has passed. */
  deadlines?: readonly DeadlineKind[];
}

/** The services that receive events of this one. */
export const receiversOf = ({ events = [] }: Pick<Service<object>, "events">): string[] => [
  ...new Set(events.flatMap(({ to }) => to)),
];

/**
 * Runs a subgraph as a process. The first argument says what to do: `serve` (the default), `migrate`, `check-migrations`,
 * `draft-migration` (prints the SQL that the entities still need), `verify-summaries`, `verify-ledger`, `import-regions FILE.csv`, `sdl`,
 * `declarations` (machines and events as JSON). `readEnv` is called only by the commands that need a database.
 */
export async function runService<Context extends object>(
  service: Service<Context>,
  readEnv: (receivers: readonly string[]) => SubgraphEnv,
): Promise<void> {
  const [command = "serve", file] = process.argv.slice(2);
  if (command === "sdl") return void process.stdout.write(`${service.subgraph.sdl}\n`);
  if (command === "declarations") return void process.stdout.write(`${JSON.stringify(declarationsOf(service))}\n`);

  const env = readEnv(receiversOf(service));
  useDataKeys(env.dataKeys);
  const log = createLogger(service.name, env.logLevel);
  const database = describeDatabase({ url: env.databaseUrl, poolSize: env.poolSize, log, ...service });
  await openWhenReachable(database, log);
  try {
    switch (command) {
      case "serve":
        return await serve(service, env, database, log);
      case "migrate":
        await alone(database, () => database.runMigrations());
        break;
      case "check-migrations":
      case "draft-migration": {
        const missing = await drift(database);
        for (const sql of missing) process.stdout.write(`${sql};\n`);
        if (command === "check-migrations" && missing.length > 0) process.exitCode = 1;
        break;
      }
      case "verify-summaries": {
        const lines = await differences(database.manager, service.recount);
        process.stdout.write(`${service.name}: ${lines.length} differences\n${lines.map((line) => `  ${line}\n`).join("")}`);
        if (lines.length > 0) process.exitCode = 1;
        break;
      }
      case "verify-ledger": {
        const day = await brokenSeal(database.manager);
        process.stdout.write(`${service.name}: ${day === null ? "the chain holds" : `broken at ${day}`}\n`);
        if (day !== null) process.exitCode = 1;
        break;
      }
      case "import-regions":
        await importRegions(service, database, file);
        break;
      default:
        throw new Error(`unknown command ${command}`);
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  await database.destroy();
}

async function importRegions<Context extends object>(
  service: Service<Context>,
  database: DataSource,
  file: string | undefined,
): Promise<void> {
  if (!file) throw new Error("请给出区划文件：import-regions FILE.csv");
  const rows = readCsv(readFileSync(file, "utf8"));
  await alone(database, () => database.runMigrations());
  const count = await database.transaction((tx) => service.importRegions(tx, rows));
  process.stdout.write(`${service.name}: ${count} 个区划\n`);
}

async function serve<Context extends object>(
  service: Service<Context>,
  env: SubgraphEnv,
  database: DataSource,
  log: Logger,
): Promise<void> {
  await alone(database, async () => {
    await database.runMigrations();
    if (env.demo && (await service.isEmpty(database.manager))) {
      await database.transaction(async (tx) => {
        await tx.query("set local statement_timeout = 0");
        await service.seed(tx);
      });
      await database.query("analyze");
    }
  });
  const server = await serveSubgraph({
    ...env,
    name: service.name,
    schema: service.subgraph.schema,
    contextFor: (viewer) => service.contextFor(database.manager, viewer),
    isReady: async () => (await database.query("select true as up"))[0].up === true,
    readsAfter: (id) => readsAfter(database.manager, id),
    ...(service.files && { files: service.files(database.manager) }),
    events: { key: env.eventsKey, receive: (batch) => receiveEvents(database.manager, service.consumers ?? [], batch, log) },
    log,
  });
  const sealing = sealNowAndThen(database, log);
  const relay =
    receiversOf(service).length > 0 ? startRelay({ database, source: service.name, targets: env.receivers, log }) : null;
  const kinds = service.deadlines ?? [];
  const clock = kinds.length > 0 ? startClock({ database, kinds, log }) : null;
  log.info({ url: server.url }, "listening");
  process.send?.({ type: "listening", url: server.url });
  stopWithParent(async () => {
    clearInterval(sealing);
    await server.stop();
    await Promise.all([relay?.stop(), clock?.stop()]);
    await database.destroy();
  }, log);
}

const hour = 3_600_000;

/** The job that closes past days of the read ledger: now, and every hour. Any number of copies may run it. */
function sealNowAndThen(database: DataSource, log: Logger): NodeJS.Timeout {
  const seal = () =>
    sealReadLedger(database.manager).then(
      (days) => days.length > 0 && log.info({ days }, "days of the read ledger sealed"),
      (error: unknown) => log.warn({ error: String(error) }, "the read ledger could not be sealed yet"),
    );
  void seal();
  return setInterval(() => void seal(), hour).unref();
}

/** Stops once on SIGTERM, SIGINT, or when the process that started this one is gone. */
export function stopWithParent(stop: () => Promise<void>, log: Logger): void {
  let stopping = false;
  const once = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    // A request that hangs must not keep the process alive.
    setTimeout(() => process.exit(0), 5_000).unref();
    void stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => once(signal));
  if (process.send) process.on("disconnect", () => once("parent gone"));
}

/** A database may come up a moment after its service; wait for it, but not for ever. */
export async function openWhenReachable(database: DataSource, log: Logger, seconds = 30): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; ;) {
    try {
      return void (await openDatabase(database, log));
    } catch (error) {
      if (Date.now() > deadline) throw error;
      log.warn({ error: String(error) }, "the database is not reachable yet");
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}
