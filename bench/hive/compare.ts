import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { mintToken, type TokenRole } from "@quyu/gateway/development-issuer";
import { issuerKeyFile, lockFile, projectFolder } from "../../scripts/folders";
import { excerpt, isDenied, isMistaken, isTheSameText, saysTheSame } from "./answers";
import { hiveRouter, ourRouter, type Ports, type Router, stockRouter } from "./routers";

// `npm run bench:hive`: answers the same operations by our gateway and by three other routers, one of them in two ways, over schema/supergraph.graphql and the same running
// subgraphs, and prints how many answers are the same. Data must be the same, and what one denies the other denies.

async function main(): Promise<number> {
  const own = existsSync(lockFile) ? null : await startHub();
  try {
    const { ports } = JSON.parse(readFileSync(lockFile, "utf8")) as { ports: Ports };
    const routers = await Promise.all([
      stockRouter(ports),
      hiveRouter(ports, { planner: "JavaScript", rules: "its own" }),
      hiveRouter(ports, { planner: "Rust", rules: "its own" }),
      hiveRouter(ports, { planner: "Rust", rules: "the subgraphs'" }),
    ]);
    const failures = await compare(ourRouter(ports), routers);
    await Promise.all(routers.map((router) => router.stop()));
    return failures === 0 ? 0 : 1;
  } finally {
    if (own) await stopHub(own);
  }
}

function startHub(): Promise<ChildProcess> {
  const hub = spawn(process.execPath, [join(projectFolder, "dist/scripts/start.js")], {
    cwd: projectFolder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    hub.once("exit", (code) => reject(new Error(`the hub ended with ${code}`)));
    createInterface({ input: hub.stdout }).on("line", (line) => line.startsWith("全部就绪") && resolve(hub));
  });
}

function stopHub(hub: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    hub.removeAllListeners("exit").once("exit", () => resolve());
    hub.kill("SIGTERM");
  });
}

interface Tally {
  asked: number;
  same: number;
  /** Of these, how many in every character, nulls and the order of keys included. */
  sameText: number;
  denied: number;
  /** How many differ by a fault of the other router that is known. */
  known: number;
}

/** Asks all of them, prints the table and what differs, and says how many answers differ. */
async function compare(ours: Router, others: readonly Router[]): Promise<number> {
  const callers = await sampleCallers();
  const operations = readOperations();
  const rows = new Map<string, Tally>();
  const differences: string[] = [];
  for (const { name, isSample, document, variables } of operations)
    for (const [caller, token] of callers) {
      for (const other of others) {
        if (other.visitorsOnly && caller !== "visitor") continue;
        const [our, their] = await Promise.all([ours.ask(document, variables, token), other.ask(document, variables, token)]);
        const kind = `${isSample ? "samples" : "guarded"}, ${caller === "visitor" ? "a visitor" : `${callers.size - 1} roles`}`;
        const row = `${other.name.padEnd(48)}${kind.padEnd(22)}`;
        const tally = rows.get(row) ?? { asked: 0, same: 0, sameText: 0, denied: 0, known: 0 };
        rows.set(row, tally);
        tally.asked += 1;
        if (isDenied(our) && isDenied(their)) tally.denied += 1;
        if (isTheSameText(our, their)) tally.sameText += 1;
        const isKnown = other.knownFault?.shows.test(JSON.stringify(their.errors ?? [])) === true;
        if (saysTheSame(our, their) && !isMistaken(our)) tally.same += 1;
        else if (isKnown) tally.known += 1;
        else
          differences.push(
            `DIFFERS ${name} as ${caller}: ${other.name}\n  ours   ${excerpt(our, their)}\n  theirs ${excerpt(their, our)}`,
          );
      }
    }
  const lines = [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([row, { asked, same, sameText, denied, known }]) =>
        `${row}${same} of ${asked} the same; ${sameText} in every character; ${denied} with something denied by both${known > 0 ? `; ${known} by a known fault` : ""}`,
    );
  const samples = operations.filter(({ isSample }) => isSample).length;
  process.stdout.write(`${differences.map((line) => `${line}\n`).join("")}`);
  process.stdout.write(`${samples} sample operations, ${operations.length - samples} that touch what is guarded\n`);
  process.stdout.write(`${lines.join("\n")}\n`);
  const faults = others.flatMap(({ name, knownFault }) => (knownFault ? [`known fault of ${name}: ${knownFault.what}`] : []));
  process.stdout.write(`${faults.join("\n")}\n`);
  return differences.length;
}

async function sampleCallers(): Promise<Map<string, string | undefined>> {
  const callers = new Map<string, string | undefined>([["visitor", undefined]]);
  for (const role of ["resident", "enterprise", "leader", "staff", "officer", "auditor", "administrator"] as TokenRole[])
    callers.set(role, await mintToken({ role }, { keyFile: issuerKeyFile }));
  return callers;
}

interface Operation {
  name: string;
  /** Marks operations of the project itself, which are counted apart from those written for this bench. */
  isSample: boolean;
  document: string;
  variables: Record<string, unknown>;
}

/** The project's own questions, and beside this file those that touch every guarded part. What is written twice is not the same twice. */
function readOperations(): Operation[] {
  const folders = ["operations/dashboards", "operations/explorer", "operations/partners", "bench/hive/operations"];
  return folders.flatMap((folder) =>
    readdirSync(join(projectFolder, folder))
      .filter((file) => file.endsWith(".graphql"))
      .map((file) => {
        const document = readFileSync(join(projectFolder, folder, file), "utf8");
        return {
          name: `${folder}/${file}`,
          isSample: folder.startsWith("operations/"),
          document,
          variables: variablesOf(document),
        };
      })
      .filter(({ document }) => !/^mutation\b/m.test(document)),
  );
}

/** Values for the variables an operation declares without a default: those that stand above it, or the ones that all share. */
function variablesOf(document: string): Record<string, unknown> {
  const written = /^# variables: (\{.*\})$/m.exec(document)?.[1];
  if (written !== undefined) return JSON.parse(written) as Record<string, unknown>;
  const year = new Date().getFullYear();
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const known: Record<string, unknown> = { code: "510116003", region: "510116003", year, range, text: "社区" };
  return Object.fromEntries(Object.entries(known).filter(([name]) => new RegExp(`\\$${name}\\s*:[^=,)]*[,)]`).test(document)));
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
