import { type ChildProcess, fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { createTestDatabase, testDataKeys } from "@quyu/kernel/testing";
import { Client } from "pg";
import { databaseNames, serviceEntry, type ServiceName, subgraphNames, type SubgraphName } from "../scripts/services";

/**
 * The whole hub for tests: the compiled gateway and subgraphs as processes of their own, on free ports and fresh databases, speaking real HTTP.
 * The first file that wants the demo pays for its data, the others copy its databases.
 */
export interface Stack {
  /** The gateway's address, without a path. */
  url: string;
  /** Asks /graphql as a client does. */
  ask<Data = any, Variables = Record<string, unknown>>(
    operation: string | TypedDocumentNode<Data, Variables>,
    variables?: Variables,
    token?: string,
  ): Promise<Answer<Data>>;
  /** Kills a service, as a crash would. */
  kill(name: ServiceName): Promise<void>;
  /** Brings it back on its old port; resolves when it answers. */
  revive(name: ServiceName): Promise<void>;
  /** The SQL statements each subgraph has sent for requests since the last call. */
  statements(): Promise<Record<SubgraphName, string[]>>;
  /** Where a subgraph listens, and the key that signs requests to it. */
  subgraph(name: SubgraphName): { url: string; signingKey: string; databaseUrl: string };
  env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

export interface Answer<Data> {
  status: number;
  data: Data | null;
  errors: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

interface Options {
  demo?: boolean;
  /** Subgraphs that are not started. */
  down?: readonly SubgraphName[];
  /** Hears every line a service writes, at the level of debug. */
  onLine?: (line: string, name: ServiceName) => void;
}

/** The stack that the files of a shared run have in common, with whoever hears its lines. */
let shared: { stack: Stack; listeners: Set<NonNullable<Options["onLine"]>> } | undefined;

/** From now until `unshareStack` all who want a plain stack with the demo are given one and the same, whose `stop` does nothing. */
export async function shareStack(): Promise<Stack> {
  const listeners = new Set<NonNullable<Options["onLine"]>>();
  const stack = await startOwn({ onLine: (line, name) => listeners.forEach((hear) => hear(line, name)) });
  shared = { stack, listeners };
  return stack;
}

export async function unshareStack(): Promise<void> {
  const { stack } = shared ?? {};
  shared = undefined;
  await stack?.stop();
}

export const isShared = (): boolean => shared !== undefined;

/** Starts a stack; `stop` ends its processes and drops its databases. Among files that share one, gives that. */
export async function startStack(options: Options = {}): Promise<Stack> {
  if (!shared || options.demo === false || options.down) return startOwn(options);
  const { stack, listeners } = shared;
  const { onLine } = options;
  if (onLine) listeners.add(onLine);
  return { ...stack, stop: async () => void (onLine && listeners.delete(onLine)) };
}

async function startOwn(options: Options): Promise<Stack> {
  if (options.demo ?? true) await makeDemoTemplates();
  return start({ ...options, template: (name) => ((options.demo ?? true) ? `demo_${name}` : `template_${name}`) });
}

/** Makes `demo_<name>` for every database unless another test file has made or is making them. */
async function makeDemoTemplates(): Promise<void> {
  const client = new Client({ connectionString: process.env["QUYU_TEST_CLUSTER_URL"] });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('demo templates'))");
    const { rowCount } = await client.query("select from pg_database where datname like 'demo\\_%'");
    if (rowCount === databaseNames.length) return;
    await start({
      template: (name) => `template_${name}`,
      async whenFilled(databases) {
        for (const name of databaseNames)
          await client.query(`create database demo_${name} template ${new URL(databases[name]?.url ?? "").pathname.slice(1)}`);
      },
    });
  } finally {
    await client.end();
  }
}

type Databases = Record<string, { url: string; drop: () => Promise<void> }>;

interface Start extends Options {
  /** What a database is copied from. */
  template: (name: string) => string;
  /** Wants the databases only: called when the demo is in them and all processes have ended. */
  whenFilled?: (databases: Databases) => Promise<void>;
}

async function start({ demo = true, down = [], onLine, template, whenFilled }: Start): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), "quyu-stack-"));
  const names = databaseNames;
  const databases: Databases = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await createTestDatabase(name, template(name))] as const)),
  );
  const ports = await freePorts(6);
  const env: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    NODE_ENV: "test",
    LOG_LEVEL: "debug",
    QUYU_DEMO: demo ? "on" : "off",
    DATA_KEYS: testDataKeys,
    ISSUER_KEY_FILE: join(folder, "issuer.json"),
    GATEWAY_PORT: String(ports[4]),
    HUB_PORT: String(ports[5]),
  };
  for (const [index, name] of names.entries()) {
    const prefix = name.toUpperCase();
    env[`${prefix}_DATABASE_URL`] = databases[name]?.url;
    env[`${prefix}_SIGNING_KEY`] = randomBytes(32).toString("hex");
    env[`${prefix}_EVENTS_KEY`] = randomBytes(32).toString("hex");
    if (name === "hub") {
      env["HUB_URL"] = `http://127.0.0.1:${env["HUB_PORT"]}/graphql`;
      continue;
    }
    env[`${prefix}_PORT`] = String(ports[index]);
    env[`${prefix}_URL`] = `http://127.0.0.1:${ports[index]}/graphql`;
  }

  const children = new Map<ServiceName, ChildProcess>();
  const seen = Object.fromEntries(subgraphNames.map((name) => [name, [] as string[]])) as Record<SubgraphName, string[]>;
  const launch = (name: ServiceName) =>
    new Promise<void>((resolve, reject) => {
      const child = fork(serviceEntry(name), ["serve"], {
        env,
        stdio: ["ignore", "pipe", "pipe", "ipc"],
        execArgv: ["--disable-warning=ExperimentalWarning"],
      });
      children.set(name, child);
      const output: string[] = [];
      const read = (line: string) => {
        onLine?.(line, name);
        if (!line.includes('"msg":"statement"')) return void output.push(line);
        const { sql } = JSON.parse(line) as { sql: string };
        // Probes of readiness and the looks of relay and clock belong to no request.
        if (name !== "gateway" && !/as up|outbox_event|from deadline/.test(sql)) seen[name].push(sql);
      };
      for (const stream of [child.stdout, child.stderr]) if (stream) createInterface({ input: stream }).on("line", read);
      child.on("message", (message: { type?: string }) => message.type === "listening" && resolve());
      child.once("exit", (code, signal) =>
        reject(new Error(`${name} ended (${code ?? signal}):\n${output.slice(-20).join("\n")}`)),
      );
    });

  const stop = async () => {
    await Promise.all([...children.values()].map(end));
    await whenFilled?.(databases);
    await Promise.all(Object.values(databases).map(({ drop }) => drop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([...subgraphNames.filter((name) => !down.includes(name)), "gateway" as const].map(launch));
  } catch (error) {
    whenFilled = undefined;
    await stop();
    throw error;
  }
  if (whenFilled) await stop();

  const url = `http://127.0.0.1:${ports[4]}`;
  return {
    url,
    env,
    stop,
    async ask(operation, variables, token) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(token !== undefined && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query: typeof operation === "string" ? operation : print(operation), variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<Answer<never>>;
      return { status: response.status, data, errors };
    },
    async kill(name) {
      const child = children.get(name) as ChildProcess;
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    },
    revive: launch,
    async statements() {
      // The log arrives through a pipe: it is whole once nothing has come for a while.
      const count = () => subgraphNames.reduce((sum, name) => sum + seen[name].length, 0);
      for (let before = -1; before !== count();) {
        before = count();
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      return Object.fromEntries(subgraphNames.map((name) => [name, seen[name].splice(0)])) as Record<SubgraphName, string[]>;
    },
    subgraph: (name) => ({
      url: env[`${name.toUpperCase()}_URL`] as string,
      signingKey: env[`${name.toUpperCase()}_SIGNING_KEY`] as string,
      databaseUrl: env[`${name.toUpperCase()}_DATABASE_URL`] as string,
    }),
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), 6_000).unref();
  });
}

/** Ports that were free a moment ago, all different. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise<typeof server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
