import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { readScriptEnv } from "./env";
import { projectFolder } from "./folders";
import { StartFailure } from "./start-failure";
import { runScript } from "./with-hub";

// `npm run offline:check`: starts the whole hub in a network namespace that has a loopback and no route, asks it, stops it, and reads from a
// trace of all its processes which addresses it tried to reach. Ends with 1 where one of them is not the machine's own.

const needed = { unshare: "util-linux", ip: "iproute2", strace: "strace" };
const inside = "QUYU_OFFLINE_INSIDE";
const environment: NodeJS.ProcessEnv = readScriptEnv().inherited;
const patience = 120_000;

async function main(): Promise<number> {
  if (process.platform !== "linux") throw new StartFailure("只有 Linux 有网络命名空间，此检查只能在 Linux 上运行。");
  const missing = Object.entries(needed).filter(([command]) => spawnSync(command, ["-V"]).error);
  if (missing.length > 0)
    throw new StartFailure(
      `缺少 ${missing.map(([command]) => command).join("、")}，请先安装：apt-get install ${missing.map(([, name]) => name).join(" ")}`,
    );
  return environment[inside] === undefined ? enter() : check();
}

/** Runs this script once more in a namespace of its own. */
function enter(): Promise<number> {
  const rootOrMapped = process.getuid?.() === 0 ? [] : ["--map-root-user"];
  const command = ["--net", ...rootOrMapped, "sh", "-c", 'ip link set lo up && exec "$0" "$@"', process.execPath, __filename];
  const child = spawn("unshare", command, { stdio: "inherit", env: { ...environment, [inside]: "1" } });
  return new Promise((resolve, reject) => child.once("error", reject).once("exit", (code) => resolve(code ?? 1)));
}

async function check(): Promise<number> {
  const routes = spawnSync("ip", ["route"], { encoding: "utf8" }).stdout.trim();
  if (routes !== "") throw new Error(`the namespace has a route: ${routes}`);
  const folder = mkdtempSync(join(tmpdir(), "quyu-offline-"));
  const trace = join(folder, "trace");
  const hub = spawn(
    "strace",
    ["-f", "-qq", "--seccomp-bpf", "-e", "trace=connect,sendto", "-o", trace, process.execPath, join(__dirname, "start.js")],
    { cwd: projectFolder, stdio: ["ignore", "pipe", "inherit"], env: { ...environment, [inside]: undefined } },
  );
  try {
    const gateway = await ready(hub);
    await answers(gateway);
  } finally {
    await stop(hub);
  }
  const addresses = addressesIn(readFileSync(trace, "utf8"));
  rmSync(folder, { recursive: true, force: true });
  const foreign = [...addresses].filter(([address]) => !isOwn(address));
  for (const [address, count] of addresses) process.stdout.write(`${String(count).padStart(6)} 次  ${address}\n`);
  process.stdout.write(
    foreign.length === 0
      ? "没有路由也能启动、应答；没有连接本机以外的任何地址。\n"
      : `试图连接本机以外的地址：${foreign.map(([address]) => address).join("、")}\n`,
  );
  return foreign.length === 0 ? 0 : 1;
}

/** Resolves with the gateway's address when the hub says it is ready. */
function ready(hub: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let gateway = "";
    const late = setTimeout(() => reject(new Error("the hub did not get ready")), patience);
    hub.once("exit", (code) => reject(new Error(`the hub ended with ${code}`)));
    createInterface({ input: hub.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      // The sample tokens need not stand in a log.
      if (!line.includes(" eyJ")) process.stdout.write(`  ${line}\n`);
      gateway ||= /http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/.exec(line.includes("子图") ? "" : line)?.[0] ?? "";
      if (!line.startsWith("全部就绪")) return;
      clearTimeout(late);
      resolve(gateway || "http://127.0.0.1:4000");
    });
  });
}

const question = `{ region(code: "510116003") { name organizationSummary { partyOrganizations } enterpriseSummary { enterprises }
  activitySummary { sessions } volunteerSummary { teams } } sourceStatus { subgraph isUp } }`;

/** All four subgraphs and the pages must answer. */
async function answers(gateway: string): Promise<void> {
  const response = await fetch(`${gateway}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: question }),
  });
  const { data, errors } = (await response.json()) as { data?: { region?: Record<string, unknown> }; errors?: unknown };
  if (errors || Object.values(data?.region ?? { none: null }).includes(null))
    throw new Error(`an answer is missing: ${JSON.stringify({ data, errors })}`);
  for (const page of ["/", "/explore", "/sandbox", "/readyz", "/metrics"]) {
    const { status } = await fetch(`${gateway}${page}`);
    if (status !== 200) throw new Error(`${page} answered ${status}`);
  }
}

async function stop(hub: ChildProcess): Promise<void> {
  if (hub.exitCode !== null) return;
  const ended = new Promise((resolve) => hub.once("exit", resolve));
  // The trace waits for the starter, which stops everything else in order.
  const [starter] = readFileSync(`/proc/${hub.pid}/task/${hub.pid}/children`, "utf8").trim().split(" ");
  process.kill(Number(starter) || (hub.pid as number), "SIGTERM");
  await ended;
}

/** Every address in a trace's connect and sendto calls, with how often it was tried. */
function addressesIn(trace: string): Map<string, number> {
  const addresses = new Map<string, number>();
  for (const line of trace.split("\n")) {
    const address =
      /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ??
      /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1] ??
      (/sun_path=@?"([^"]+)"/.exec(line) ? "unix socket" : undefined);
    if (address !== undefined) addresses.set(address, (addresses.get(address) ?? 0) + 1);
  }
  return addresses;
}

const isOwn = (address: string): boolean =>
  address === "unix socket" || address === "::1" || /^127\.|^::ffff:127\./.test(address);

runScript(main);
