import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { embeddedUrl, startEmbeddedCluster } from "./embedded-cluster";
import { readScriptEnv, type ScriptEnv } from "./env";
import { embeddedDatabases, hubEnvironment } from "./hub-environment";
import { currentHolder, endOldServices, takeLock } from "./hub-lock";
import { ensureSecrets } from "./secrets";
import { isBuilt, serviceEntry, type ServiceName, standardPorts } from "./services";
import { StartFailure } from "./start-failure";

/** Runs a command of a service on the hub's databases; gives its exit code and what it printed. */
export type ServiceCommand = (service: ServiceName, ...command: string[]) => Promise<{ code: number | null; output: string }>;

const patience = 120_000;

/**
 * Gives `work` the hub's databases: those of the running hub, or the embedded PostgreSQL started for the duration.
 * In the second case the data folder is held, so that `npm start` waits its turn. `purpose` is the npm script's name.
 */
export async function withHub<Result>(purpose: string, work: (run: ServiceCommand) => Promise<Result>): Promise<Result> {
  const env = readScriptEnv();
  const databases = embeddedDatabases(env);
  if (databases.length === 0) return work(commands(env, () => ""));

  const taken = takeLock(purpose);
  if ("heldBy" in taken) return work(commands(env, embeddedUrl(ensureSecrets(), await portOfRunningHub())));
  const stopping = new AbortController();
  const interrupt = () => stopping.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
  try {
    await endOldServices(taken.previous);
    const cluster = await startEmbeddedCluster({
      databases,
      signal: stopping.signal,
      onLine: (line) => process.stderr.write(`${line}\n`),
    });
    taken.update({ postgresPort: cluster.port });
    try {
      return await work(commands(env, cluster.url, stopping.signal));
    } finally {
      await cluster.stop();
    }
  } finally {
    taken.release();
  }
}

async function portOfRunningHub(): Promise<number> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await delay(500)) {
    const holder = currentHolder();
    if (!holder) throw new StartFailure("平台刚刚停止，请再试一次。");
    if (holder.purpose !== "start")
      throw new StartFailure(`npm run ${holder.purpose} 正在使用数据（进程 ${holder.owner.pid}），请等它结束。`);
    if (holder.isReady && holder.postgresPort) return holder.postgresPort;
  }
  throw new StartFailure("平台正在启动，迟迟没有就绪，请稍后再试。");
}

function commands(env: ScriptEnv, urlOf: (database: string) => string, signal?: AbortSignal): ServiceCommand {
  const environment = hubEnvironment({ env, secrets: ensureSecrets(), ports: standardPorts, embeddedUrl: urlOf });
  return (service, ...command) => runServiceCommand(service, environment(service), command, signal);
}

/** Runs `node <service> <command>` and waits. Throws StartFailure where the service has not been compiled. */
export function runServiceCommand(
  service: ServiceName,
  env: NodeJS.ProcessEnv,
  command: readonly string[],
  signal?: AbortSignal,
) {
  if (!isBuilt(service)) throw new StartFailure(`${service} 尚未编译，请先运行 npm run build。`);
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [serviceEntry(service), ...command], {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      signal,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}

/** Runs a script's main function; a StartFailure is shown as its message alone. The process ends with the code it gives. */
export function runScript(main: () => Promise<number>): void {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      const isExpected = error instanceof StartFailure || (error as Error).name === "AbortError";
      process.stderr.write(`${isExpected ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`);
      process.exit(1);
    },
  );
}
