import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { mintToken } from "@quyu/gateway/development-issuer";
import { Pool } from "undici";
import { projectFolder } from "../scripts/folders";
import { type HostileClass, hostileClasses, probeBody } from "./hostile-documents";
import { startBenchHub } from "./hostile-hub";

// `npm run bench:hostile`: classes of hostile documents, one after the other, as a visitor and as staff, against a whole hub, while a cheap
// probe runs beside them. Each must be refused with a 4xx and a code or answered, never a 5xx, and none may take long or keep memory. Each is
// sent three times, with a text of its own so that nothing is remembered of it, and the middle time counts: whatever else the machine does in
// one moment is not the document's doing.

const most = { milliseconds: 150, probeP99: 150, growthMiB: 64 };
const probeEveryMs = 20;
const timesSent = 3;
const idleMs = 5_000;
const warmUpRounds = 5;

interface Sent {
  status: number;
  /** Of each time it was sent, shortest first. */
  milliseconds: number[];
  codes: string[];
  /** What no answer may be, in words. */
  problem: string | null;
}

let gateway: Pool;

async function main(): Promise<number> {
  const hub = await startBenchHub();
  try {
    // Enough connections that the probe never waits for one that a document holds.
    gateway = new Pool(hub.url, { connections: 256, headersTimeout: 60_000 });
    const tokens = { visitor: undefined, staff: await mintToken({ role: "staff" }, { keyFile: hub.issuerKeyFile }) };
    await warmUp(Object.values(tokens));
    const before = await settledMemory();
    const alone = await probeAlone();

    const probe = startProbe();
    const problems: string[] = [];
    for (const hostile of hostileClasses) {
      const sent: Sent[] = [];
      for (const token of Object.values(tokens)) for (const body of hostile.bodies) sent.push(await send(body, token, hostile));
      report(hostile, sent);
      problems.push(...sent.flatMap(({ problem }) => (problem === null ? [] : [`${hostile.name}: ${problem}`])));
    }
    const waits = await probe.stop();
    const after = await settledMemory();

    const p99 = quantile(waits, 0.99);
    if (p99 > most.probeP99) problems.push(`the probe's p99 is ${p99.toFixed(0)} ms`);
    if (after - before > most.growthMiB) problems.push(`the gateway's memory grew by ${(after - before).toFixed(0)} MiB`);
    if (hub.restarts() > 0) problems.push(`${hub.restarts()} services ended and were started again`);
    print(`\nprobe alone: p50 ${quantile(alone, 0.5).toFixed(1)} ms, p99 ${quantile(alone, 0.99).toFixed(1)} ms`);
    print(
      `probe beside them: ${waits.length} sent, p50 ${quantile(waits, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, worst ${quantile(waits, 1).toFixed(1)} ms, at most ${most.probeP99} ms (p99)`,
    );
    print(
      `memory of the gateway: ${before.toFixed(0)} → ${after.toFixed(0)} MiB, grew by ${(after - before).toFixed(0)}, at most ${most.growthMiB} MiB`,
    );
    // Whoever else works on the machine makes everything here wait: a failure under load says little, so the load is told.
    print(
      `machine: ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} over the last minute, this run included`,
    );
    for (const problem of problems) print(`  ${problem}`);
    print(`${hostileClasses.length} classes × 10 documents × 2 callers: ${problems.length === 0 ? "PASS" : "FAIL"}`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await gateway?.destroy();
    await hub.stop();
  }
}

/** The project's own operations, which fill caches and pools, so that what grows afterwards is due to the documents. */
async function warmUp(tokens: readonly (string | undefined)[]): Promise<void> {
  const folder = join(projectFolder, "operations");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".graphql"));
  for (let round = 0; round < warmUpRounds; round += 1)
    for (const file of files)
      for (const token of tokens) {
        const query = readFileSync(join(folder, file), "utf8");
        const range = { from: "2026-01-01", to: "2026-12-31" };
        await post(JSON.stringify({ query, variables: { code: "510116003", text: "社区", year: 2026, range } }), token);
      }
}

async function send(body: string, token: string | undefined, { outcome }: HostileClass): Promise<Sent> {
  const milliseconds: number[] = [];
  const codes = new Set<string>();
  const problems: string[] = [];
  let status = 0;
  for (let time = 0; time < timesSent; time += 1) {
    const began = performance.now();
    const answer = await post(unknownBefore(body), token);
    milliseconds.push(performance.now() - began);
    status = answer.status;
    const found = codesIn(answer.text);
    for (const code of found) codes.add(code);
    if (status >= 500 || (status !== 200 && (status < 400 || found.length === 0)))
      problems.push(`status ${status} ${answer.text.slice(0, 80)}`);
    else if (codes.has("INTERNAL_SERVER_ERROR")) problems.push("INTERNAL_SERVER_ERROR");
    else if (outcome === "refused" && status === 200) problems.push("answered");
  }
  milliseconds.sort((a, b) => a - b);
  if (middle(milliseconds) > most.milliseconds) problems.push(`${middle(milliseconds).toFixed(0)} ms, status ${status}`);
  const what = `${body.slice(0, 90).replaceAll(/\s+/g, " ")}… (${body.length} characters, ${token ? "staff" : "visitor"})`;
  return { status, milliseconds, codes: [...codes], problem: problems[0] === undefined ? null : `${problems[0]}: ${what}` };
}

let texts = 0;

/** The same document as a text that was never sent before. */
function unknownBefore(body: string): string {
  const start = '{"query":"';
  if (!body.startsWith(start)) throw new Error(`not a body of the bench: ${body.slice(0, 40)}`);
  return `${start}#${(texts += 1)}\\n${body.slice(start.length)}`;
}

function codesIn(text: string): string[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return [...new Set(errors.map(({ extensions }) => extensions?.code ?? "no code"))];
}

async function post(body: string, token?: string): Promise<{ status: number; text: string }> {
  const headers = { "content-type": "application/json", ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const response = await gateway.request({ path: "/graphql", method: "POST", headers, body });
  return { status: response.statusCode, text: await response.body.text() };
}

/** Asks at fixed times, whether or not the answers before have come: a gateway that stands still is seen by all who ask meanwhile. */
function startProbe(): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  const open = new Set<Promise<void>>();
  const timer = setInterval(() => {
    const began = performance.now();
    const asked = post(probeBody).then(({ text }) => {
      if (!text.startsWith('{"data":{"region":{"name"')) throw new Error(`the probe was answered ${text.slice(0, 200)}`);
      waits.push(performance.now() - began);
    });
    const done = asked.finally(() => open.delete(done));
    open.add(done);
  }, probeEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(open);
      return waits;
    },
  };
}

/** What the probe takes when nothing else is asked: what the machine itself adds. */
async function probeAlone(): Promise<number[]> {
  const probe = startProbe();
  await delay(idleMs);
  return probe.stop();
}

/** MiB the gateway holds once it has had time to give back what it can. */
async function settledMemory(): Promise<number> {
  await delay(idleMs);
  const response = await gateway.request({ path: "/metrics", method: "GET" });
  const found = /^process_resident_memory_bytes (\S+)$/m.exec(await response.body.text());
  if (!found) throw new Error("the gateway does not say how much memory it holds");
  return Number(found[1]) / 2 ** 20;
}

function report({ name }: HostileClass, sent: readonly Sent[]): void {
  const statuses = new Map<string, number>();
  for (const { status, codes } of sent) {
    const key = codes.length > 0 ? `${status} ${codes.join("+")}` : String(status);
    statuses.set(key, (statuses.get(key) ?? 0) + 1);
  }
  const slowest = Math.max(...sent.map(({ milliseconds }) => middle(milliseconds)));
  const worst = Math.max(...sent.map(({ milliseconds }) => quantile(milliseconds, 1)));
  const counts = [...statuses].map(([key, count]) => `${count} × ${key}`).join(", ");
  print(`${name.padEnd(34)} ${slowest.toFixed(0).padStart(4)} ms, once ${worst.toFixed(0).padStart(4)} ms   ${counts}`);
}

const middle = (milliseconds: readonly number[]): number => quantile(milliseconds, 0.5);

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const print = (line: string) => void process.stdout.write(`${line}\n`);

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
