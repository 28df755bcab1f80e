import { type EmbeddedCluster, startEmbeddedCluster } from "./embedded-cluster";
import { readScriptEnv } from "./env";
import { ensureDataFolder, projectFolder } from "./folders";
import { embeddedDatabases, hubEnvironment, reachable } from "./hub-environment";
import { endOldServices, type HeldLock, type HubLock, takeLock } from "./hub-lock";
import { choosePorts } from "./ports";
import { sendSignal, watchedAncestors } from "./processes";
import { ensureSecrets, keepForOutside } from "./secrets";
import { type ServiceProcess, startService } from "./service-process";
import { databaseNames, isBuilt, type PortName, type ServiceName, serviceTitle, subgraphNames } from "./services";
import { StartFailure } from "./start-failure";
import { pad, report } from "./start-report";
import { watchSources } from "./watch";

// `npm start`: the embedded PostgreSQL, four subgraphs and the gateway, each in a process of its own, until Ctrl-C.

const env = readScriptEnv();
const stopping = new AbortController();
const services: ServiceProcess[] = [];
let cluster: EmbeddedCluster | undefined;
let clusterStart: Promise<unknown> = Promise.resolve();
let lock: HeldLock | undefined;

const print = (line: string) => void process.stdout.write(`${line}\n`);
const seconds = () => `${process.uptime().toFixed(1)} 秒`;

async function main(): Promise<void> {
  const names: ServiceName[] = [...subgraphNames, "gateway"];
  const missing = names.filter((name) => !isBuilt(name));
  if (missing.length > 0) throw new StartFailure(`尚未编译：${missing.join("、")}。请先运行 npm run build。`);

  ensureDataFolder();
  const taken = takeLock("start");
  if ("heldBy" in taken) throw new StartFailure(alreadyRunning(taken.heldBy));
  lock = taken;
  print("区域化党建协同平台正在启动……");
  if (lock.previous) {
    print("上次没有正常停止，正在恢复……");
    await endOldServices(lock.previous);
  }
  const secrets = await startDatabases();
  const ports = await choosePorts(env.host, env.wantedPorts, (name, port, instead) =>
    print(`端口 ${port}（${portTitle(name)}）已被占用，改用 ${instead}`),
  );
  lock.update({ host: env.host, ports, postgresPort: cluster?.port ?? null });
  stopping.signal.throwIfAborted();

  const environment = hubEnvironment({ env, secrets, ports, embeddedUrl: (database) => cluster?.url(database) ?? "" });
  const writeDown = () => lock?.update({ services: Object.fromEntries(services.map(({ name, identity }) => [name, identity])) });
  for (const name of names) {
    services.push(startService({ name, env: environment(name), onLine: print, onProcess: () => setImmediate(writeDown) }));
  }
  const gateway = `http://${reachable(env.host)}:${ports.gateway}`;
  await Promise.all([
    ...services.map(async ({ name, listening }) => {
      const url = await listening;
      if (name !== "gateway") print(`${pad(`${serviceTitle[name]}子图`)}${url} 已就绪`);
    }),
  ]);
  const isWell = await report({ gateway, demo: env.demo, environment: environment("gateway"), print, signal: stopping.signal });
  if (stopping.signal.aborted) return;
  lock.update({ isReady: true });
  if (env.demo === "off") print("未装入演示数据（QUYU_DEMO=off）。导入区划：npm run regions:import -- 文件.csv");
  print(`${isWell ? "全部就绪" : "已启动，但有地址没有应答"}，用时 ${seconds()}。按 Ctrl-C 停止。`);
  if (process.argv.includes("--watch")) watchSources(services, print);
}

async function startDatabases() {
  const databases = embeddedDatabases(env);
  const secrets = () =>
    databases.length < databaseNames.length && !env.dataKeys ? keepForOutside(ensureSecrets()) : ensureSecrets();
  if (databases.length === 0) return secrets();
  const start = startEmbeddedCluster({
    databases,
    signal: stopping.signal,
    onLine: print,
    onLost: () => void stop("数据库无法恢复", 1),
  });
  clusterStart = start.then((started) => (cluster = started)).catch(() => {});
  const { port, elsewhere } = await start;
  print(`${pad("PostgreSQL")}127.0.0.1:${port} 已就绪`);
  if (elsewhere) print(`${pad("")}数据存放在 ${elsewhere}：运行数据库的账号进不了 ${projectFolder}`);
  return secrets();
}

function alreadyRunning({ purpose, owner, host, ports }: HubLock): string {
  if (purpose !== "start") return `npm run ${purpose} 正在使用数据（进程 ${owner.pid}），请等它结束。`;
  const address = ports ? `，地址 http://${reachable(host ?? env.host)}:${ports.gateway}/` : "";
  return `平台已在运行（进程 ${owner.pid}）${address}。要停止它，请在那个窗口按 Ctrl-C。`;
}

const portTitle = (name: PortName) => (name === "hub" ? "平台自身" : serviceTitle[name]);

/** Stops in the order of dependence: nobody loses what it still needs to finish its work. */
async function stop(reason: string, code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  print(`${reason}，正在停止……`);
  await Promise.all(services.filter(({ name }) => name === "gateway").map((service) => service.stop()));
  await Promise.all(services.map((service) => service.stop()));
  await clusterStart;
  await cluster?.stop();
  lock?.release();
  print("已停止。");
  process.exit(code);
}

function stopAtOnce(): void {
  for (const service of services) service.kill();
  if (cluster) sendSignal(cluster.pid, "SIGQUIT");
  lock?.release();
  process.exit(130);
}

function obeySignals(): void {
  let askedAt = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
      if (askedAt > 0 && Date.now() - askedAt > 1_000) return stopAtOnce();
      if (askedAt === 0) askedAt = Date.now();
      void stop(signal === "SIGINT" ? "收到 Ctrl-C" : `收到 ${signal}`, 0);
    });
  }
  // Whoever reads our lines may go away before we do.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  if (env.npmScript === "start" || env.npmScript === "dev") {
    const stillWaitedFor = watchedAncestors();
    setInterval(() => stillWaitedFor() || void stop("npm 已结束", 0), 1_000).unref();
  }
}

obeySignals();
main().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  const code = (error as NodeJS.ErrnoException).code;
  const isClear = error instanceof StartFailure || !(error instanceof Error);
  if (code === "EACCES")
    print(`没有写入权限：${(error as NodeJS.ErrnoException).path ?? projectFolder}。请用建立该目录的账号启动。`);
  else print(isClear ? String((error as Error).message ?? error) : String(error.stack));
  if (lock) void stop("启动失败", 1);
  else process.exit(1);
});
