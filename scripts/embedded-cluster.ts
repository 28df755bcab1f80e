import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { clearLeftovers, type Cluster, createDatabases, startCluster } from "./database";
import { dataFolder, secretsFile, writePrivateFile } from "./folders";
import { hubClusterData, placeHubCluster } from "./postgres-place";
import { ensureSecrets, readSecrets, type Secrets } from "./secrets";
import type { DatabaseName } from "./services";
import { StartFailure } from "./start-failure";

const standardPort = 15432;
const portFile = join(dataFolder, "postgres-port");

/** The port of the last run is tried first: whoever wrote it into a database tool finds it again. */
const lastPort = () => (existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) || null : null);

/** The hub's own PostgreSQL; `url` stays valid when it has to be started again. */
export interface EmbeddedCluster {
  readonly port: number;
  readonly pid: number;
  /** The folder outside the project that had to be used, or null. */
  readonly elsewhere: string | null;
  url(database: string): string;
  stop(): Promise<void>;
}

export interface EmbeddedClusterOptions {
  databases: readonly DatabaseName[];
  signal?: AbortSignal;
  /** Hears a line when the server died and was started again. */
  onLine: (line: string) => void;
  /** The server could not be brought back. */
  onLost?: () => void;
}

/** Starts the hub's PostgreSQL with the databases asked for, and starts it again should it die. */
export async function startEmbeddedCluster(options: EmbeddedClusterOptions): Promise<EmbeddedCluster> {
  const { databases, signal, onLine, onLost } = options;
  const place = placeHubCluster();
  if (existsSync(place.data) && !readSecrets()) {
    throw new StartFailure(
      `数据还在（${place.data}），但 ${secretsFile} 不见了：没有其中的密钥，数据打不开。请找回该文件，或用 npm run demo:reset 重新开始。`,
    );
  }
  const { databasePassword: password } = ensureSecrets();
  const logFile = join(dataFolder, "postgres.log");
  const start = (from: number, abort?: AbortSignal) =>
    startCluster({ place, password, port: from, logFile, durable: true, maxConnections: 60, signal: abort });
  let cluster: Cluster = await start(lastPort() ?? standardPort, signal);
  writePrivateFile(portFile, String(cluster.port));
  const stopping = new AbortController();
  let restart = Promise.resolve();
  await createDatabases(cluster, databases).catch(async (error: unknown) => {
    await cluster.stop();
    throw error;
  });

  async function bringBack(): Promise<void> {
    for (let attempt = 1; !stopping.signal.aborted; attempt += 1) {
      onLine(`PostgreSQL 意外退出，正在重新启动（第 ${attempt} 次）……`);
      try {
        const again = await start(cluster.port, stopping.signal);
        // The services know the old address.
        if (again.port !== cluster.port) throw await again.stop().then(() => new Error(`端口 ${cluster.port} 已被占用`));
        cluster = again;
        onLine("PostgreSQL 已恢复，数据完好。");
        return watch();
      } catch (error) {
        if (stopping.signal.aborted) return;
        if (attempt === 5) {
          onLine(`PostgreSQL 无法恢复：${error instanceof Error ? error.message : String(error)}`);
          return onLost?.();
        }
        await delay(500 * 2 ** attempt, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  }
  const watch = () =>
    void cluster.exited.then(() => {
      if (!stopping.signal.aborted) restart = bringBack();
    });
  watch();

  return {
    get port() {
      return cluster.port;
    },
    get pid() {
      return cluster.pid;
    },
    elsewhere: place.elsewhere,
    url: (database) => cluster.url(database),
    async stop() {
      stopping.abort();
      await restart;
      await cluster.stop();
    },
  };
}

/** The URL of a database in a cluster that another process runs. */
export const embeddedUrl = (secrets: Secrets, port: number) => (database: string) =>
  `postgres://quyu:${secrets.databasePassword}@127.0.0.1:${port}/${database}`;

/** Stops a server that a killed start has left running on the hub's data. */
export async function stopLeftoverCluster(): Promise<void> {
  const data = hubClusterData();
  if (existsSync(data)) await clearLeftovers(data);
}
