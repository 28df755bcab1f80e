import { readFileSync } from "node:fs";
import { join } from "node:path";
import { signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import { buildSchema, getNamedType, isObjectType, type GraphQLObjectType } from "graphql";
import { request } from "undici";
import { projectFolder } from "../scripts/folders";
import { type ServiceProcess, startService } from "../scripts/service-process";
import { subgraphNames, type SubgraphName } from "../scripts/services";
import { startThrowawayCluster, type ThrowawayCluster } from "../scripts/throwaway-cluster";
import { runServiceCommand } from "../scripts/with-hub";
import { multiplyRows } from "./multiply-rows";

// `npm run bench:summaries`: the summaries of every subgraph over the demo and over a hundred times its rows, asked in turn in one run.
// The ratio is what counts: summaries are read from counters, so a hundred times the rows may cost at most half as much again.

const times = 100;
const mostRatio = 1.5;
const rounds = 150;
const warmUp = 40;
const codes = ["510116003901", "510116003", "51"];
const subject: Record<SubgraphName, string> = {
  organizations: "organizationSummary",
  enterprises: "enterpriseSummary",
  activities: "activitySummary",
  volunteers: "volunteerSummary",
};

async function main(): Promise<number> {
  const cluster = await startThrowawayCluster();
  let worst = 0;
  try {
    for (const name of subgraphNames) worst = Math.max(worst, await compare(cluster, name));
  } finally {
    await cluster.stop();
  }
  process.stdout.write(`worst ratio ${worst.toFixed(2)}, at most ${mostRatio}: ${worst <= mostRatio ? "PASS" : "FAIL"}\n`);
  return worst <= mostRatio ? 0 : 1;
}

async function compare(cluster: ThrowawayCluster, name: SubgraphName): Promise<number> {
  const [small, large] = [`demo_${name}`, `demo100_${name}`];
  await cluster.createDatabases([small, large]);
  for (const database of [small, large]) await seed(cluster, name, database);
  const { before, after } = await multiplyRows(cluster.url(large), times);
  const environment = cluster.environment(() => large)(name);
  const { output } = await runServiceCommand(name, environment, ["verify-summaries"]);

  const [one, hundred] = [await serve(cluster, name, small), await serve(cluster, name, large)];
  const ratios: number[] = [];
  for (const code of codes) {
    const query = `{ region(code: "${code}") { ${subject[name]} { ${selection(name)} } } }`;
    const took: [number[], number[]] = [[], []];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      // In turn, and each of them first as often as the other: whatever else the machine does, it does to both.
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const spent = await ask([one, hundred][which] as Served, query);
        if (round >= warmUp) took[which].push(spent);
      }
    }
    ratios.push(median(took[1]) / median(took[0]));
    process.stdout.write(
      `${name.padEnd(14)} ${code.padEnd(13)} ${median(took[0]).toFixed(2)} ms → ${median(took[1]).toFixed(2)} ms, ratio ${ratios.at(-1)?.toFixed(2)}\n`,
    );
  }
  process.stdout.write(`  rows ${before} → ${after}; ${output.split("\n")[0]}\n`);
  await Promise.all([one.process.stop(), hundred.process.stop()]);
  return Math.max(...ratios);
}

async function seed(cluster: ThrowawayCluster, name: SubgraphName, database: string): Promise<void> {
  const seeding = await serve(cluster, name, database);
  await seeding.process.stop();
}

interface Served {
  name: SubgraphName;
  url: string;
  key: string;
  process: ServiceProcess;
}

let nextPort = 14_100;

async function serve(cluster: ThrowawayCluster, name: SubgraphName, database: string): Promise<Served> {
  const prefix = name.toUpperCase();
  const env = { ...cluster.environment(() => database)(name), QUYU_DEMO: "on", [`${prefix}_PORT`]: String((nextPort += 1)) };
  const service = startService({ name, env, onLine: (line) => process.stderr.write(`${line}\n`), onProcess: () => {} });
  return { name, url: await service.listening, key: env[`${prefix}_SIGNING_KEY`] as string, process: service };
}

/** Somebody who may read all of it. */
const viewer: Viewer = { ...visitor, role: "officer", scopes: subgraphNames.map((name) => `${name}:*`), regions: ["51"] };

/** Every field of the summary, with what lies in it. */
function selection(name: SubgraphName): string {
  const schema = buildSchema(readFileSync(join(projectFolder, "schema", `${name}.graphql`), "utf8"), { assumeValid: true });
  const region = schema.getType("Region") as GraphQLObjectType;
  return fieldsOf(getNamedType(region.getFields()[subject[name]]?.type) as GraphQLObjectType);
}

function fieldsOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .map((field) => {
      const inner = getNamedType(field.type);
      return isObjectType(inner) ? `${field.name} { ${fieldsOf(inner)} }` : field.name;
    })
    .join(" ");
}

async function ask({ name, url, key }: Served, query: string): Promise<number> {
  const body = JSON.stringify({ query });
  const headers = { "content-type": "application/json", [viewerHeader]: signViewer(viewer, name, body, key) };
  const begun = performance.now();
  const answer = await request(url, { method: "POST", headers, body });
  const { errors } = (await answer.body.json()) as { errors?: unknown };
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return performance.now() - begun;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
