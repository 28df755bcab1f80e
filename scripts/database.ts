import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Client } from "pg";
import { bareEnvironment } from "./env";
import { freePort } from "./ports";
import { makeFolderFor, type Place } from "./postgres-place";
import { endProcess, processesNamed, waitForExit } from "./processes";
import { StartFailure } from "./start-failure";

export interface ClusterOptions {
  place: Place;
  password: string;
  /** The port to try first. */
  port: number;
  logFile: string;
  /** Whether committed rows survive a power failure; a throwaway cluster is faster without. */
  durable: boolean;
  maxConnections: number;
  /** Ends a start half-way. */
  signal?: AbortSignal;
}

/** A running PostgreSQL that this process started. */
export interface Cluster {
  readonly port: number;
  readonly pid: number;
  /** Settles when the postmaster is gone, for whatever reason. */
  readonly exited: Promise<void>;
  url(database: string): string;
  stop(): Promise<void>;
}

const user = "quyu";
const host = "127.0.0.1";

/** Sized for an office's computer: the whole hub shall fit beside everything else, and the system caches the files anyway. */
const settings = ({ place, port, durable, maxConnections }: ClusterOptions) => ({
  cluster_name: clusterMark(place.data),
  port,
  listen_addresses: host,
  unix_socket_directories: "",
  max_connections: maxConnections,
  shared_buffers: "16MB",
  work_mem: "4MB",
  maintenance_work_mem: "32MB",
  max_wal_size: "256MB",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_logical_replication_workers: 0,
  io_method: "sync",
  jit: "off",
  max_parallel_workers_per_gather: 1,
  autovacuum_max_workers: 2,
  timezone: "UTC",
  log_timezone: "UTC",
  ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
});

/**
 * Starts PostgreSQL, making the cluster first where there is none, and waits until it answers.
 * What a killed start left behind on the same data (a postmaster, backends, a lock file) is cleared away before.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  if (existsSync(options.place.data)) await clearLeftovers(options.place.data);
  else await initializeCluster(options);
  for (let port = options.port, attempt = 1; ; attempt += 1) {
    port = await freePort(host, port);
    const cluster = launch({ ...options, port });
    try {
      await whenAnswering(cluster, options);
      return cluster;
    } catch (error) {
      await cluster.stop();
      options.signal?.throwIfAborted();
      // Somebody may take the port between the look and the bind; old backends may need another moment to go.
      if (attempt === 3) throw error;
      await clearLeftovers(options.place.data);
    }
  }
}

/** Makes the cluster under another name first, so that a start killed half-way leaves no half cluster. */
async function initializeCluster({ place, password, durable, signal }: ClusterOptions): Promise<void> {
  const unfinished = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
    let output = "";
    // pg_trgm sees no Chinese letters under the C locale; a system without C.UTF-8 has another UTF-8 one, or does without.
    for (const locale of ["C.UTF-8", "en_US.UTF-8", "C"]) {
      rmSync(unfinished, { recursive: true, force: true });
      makeFolderFor(place.account, unfinished);
      const locales = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", `--locale=${locale}`];
      const common = [
        "--encoding=UTF8",
        "--auth=scram-sha-256",
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        "--no-instructions",
      ];
      const result = await run(
        place,
        "initdb",
        [`--pgdata=${unfinished}`, ...locales, ...common, ...(durable ? [] : ["--no-sync"])],
        signal,
      );
      if (result.code === 0) {
        renameSync(unfinished, place.data);
        return;
      }
      output = result.output;
    }
    throw new StartFailure(`建立数据库失败：\n${output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function run(
  place: Place,
  program: string,
  args: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(place.binaries, "bin", program), args, {
      ...place.account,
      cwd: dirname(place.data),
      env: bareEnvironment,
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}

function launch(options: ClusterOptions): Cluster {
  const { place, password, port, logFile } = options;
  const tooLong = existsSync(logFile) && statSync(logFile).size > 5_000_000;
  const log = openSync(logFile, tooLong ? "w" : "a", 0o600);
  const args = Object.entries(settings(options)).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const postmaster: ChildProcess = spawn(join(place.binaries, "bin", "postgres"), ["-D", place.data, ...args], {
    ...place.account,
    cwd: dirname(place.data),
    env: bareEnvironment,
    // Its own process group: Ctrl-C must reach the starter alone, which stops the services before their database.
    // A throwaway cluster shall rather end with the terminal.
    detached: options.durable,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    postmaster.once("exit", () => resolve());
    postmaster.once("error", () => resolve());
  });
  const { pid } = postmaster;
  return {
    port,
    pid: pid ?? 0,
    exited,
    url: (database) => `postgres://${user}:${password}@${host}:${port}/${database}`,
    async stop() {
      if (pid !== undefined && postmaster.exitCode === null && postmaster.signalCode === null) await stopPostmaster(pid);
    },
  };
}

/** SIGINT: roll back what runs and write a checkpoint. SIGQUIT: at once, the next start replays the log. */
async function stopPostmaster(pid: number): Promise<void> {
  const steps = [
    ["SIGINT", 8_000],
    ["SIGQUIT", 3_000],
    ["SIGKILL", 2_000],
  ] as const;
  if (!(await endProcess(pid, steps))) throw new StartFailure(`PostgreSQL（进程 ${pid}）停不下来。`);
}

async function whenAnswering(cluster: Cluster, { signal, logFile }: ClusterOptions): Promise<void> {
  let gone = cluster.pid === 0;
  void cluster.exited.then(() => (gone = true));
  // Replaying the log of a killed cluster may take a while.
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await delay(50, undefined, { signal })) {
    signal?.throwIfAborted();
    if (gone) break;
    const client = new Client({ connectionString: cluster.url("postgres"), connectionTimeoutMillis: 2_000 });
    client.on("error", () => {});
    try {
      await client.connect();
      return;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01")
        throw new StartFailure("数据库口令与数据不符：.quyu/secrets.json 被换过。");
    } finally {
      void client.end().catch(() => {});
    }
  }
  const lines = existsSync(logFile) ? readFileSync(logFile, "utf8").trim().split("\n").slice(-6).join("\n") : "";
  throw new StartFailure(`PostgreSQL 没有启动成功，日志 ${logFile} 的最后几行：\n${lines}`);
}

/** Creates the databases that are missing. Takes their names; gives nothing. */
export async function createDatabases(cluster: Pick<Cluster, "url">, names: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: cluster.url("postgres") });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    for (const name of names.filter((wanted) => rows.every((row) => row.datname !== wanted))) {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
}

/**
 * Stops whatever still works on this data folder. Two postmasters on one folder would destroy it, so backends whose
 * postmaster was killed must be gone, too, before the next one starts.
 */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  const file = join(dataFolder, "postmaster.pid");
  const mark = clusterMark(dataFolder);
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  if (processesNamed(mark).includes(pid)) await stopPostmaster(pid);
  for (const backend of processesNamed(mark)) {
    if (!(await waitForExit(backend, 1_500)))
      await endProcess(backend, [
        ["SIGQUIT", 3_000],
        ["SIGKILL", 2_000],
      ]);
  }
  // PostgreSQL sees by itself that the file is stale, unless the number in it has gone to another process or to a zombie.
  if (existsSync(file)) rmSync(file);
}

/**
 * A word that stands in the command line of the postmaster and of every backend of this data folder. (Their working
 * folder would tell as well, but root in a container may not read it.)
 */
const clusterMark = (dataFolder: string) => `quyu-${createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 16)}`;
