import { randomUUID } from "node:crypto";
import { mintToken } from "@quyu/gateway/development-issuer";
import { signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import { Client } from "pg";
import { request } from "undici";
import { type BenchHub, startBenchHub } from "./hostile-hub";

// `npm run bench:writes`: one mutation, offerClaim, through the gateway (without and with an idempotency key), by its subgraph alone, and as
// nothing but its row inserted into the same database, asked in turn in one run. What counts is the ratios: what the rules, the
// transaction with its history, and the way through the gateway cost on top of a row.

const rounds = 200;
const warmUp = 40;
const regions = ["510116003901"];

const mutation = `mutation ($input: OfferClaimInput!) {
  offerClaim(input: $input) { claim { id status version } userErrors { code } }
}`;

type Arm = () => Promise<void>;

async function main(): Promise<void> {
  const hub = await startBenchHub();
  const database = new Client({ connectionString: hub.subgraph("enterprises").databaseUrl });
  try {
    await database.connect();
    const arms = await armsOn(hub, database);
    const took: Record<string, number[]> = Object.fromEntries(Object.keys(arms).map((name) => [name, []]));
    const before = await count(database);
    const names = Object.keys(arms);
    for (let round = 0; round < warmUp + rounds; round += 1) {
      // In turn, and each of them first as often as the others: whatever else the machine does, it does to all.
      for (const name of [...names.slice(round % names.length), ...names.slice(0, round % names.length)]) {
        const begun = performance.now();
        await arms[name]?.();
        if (round >= warmUp) took[name]?.push(performance.now() - begun);
      }
    }
    const stored = (await count(database)) - before;
    if (stored !== names.length * (warmUp + rounds)) throw new Error(`${stored} claims were stored, some are missing`);
    print(took);
  } finally {
    await database.end();
    await hub.stop();
  }
}

async function armsOn(hub: BenchHub, database: Client): Promise<Record<string, Arm>> {
  const { url, signingKey } = hub.subgraph("enterprises");
  const [project] = (
    await database.query<{ id: string; region_code: string }>(
      "select id, region_code from project where region_code = $1 and status = 'PUBLISHED' limit 1",
      regions,
    )
  ).rows;
  const [enterprise] = (await database.query<{ id: string }>("select id from enterprise where region_code = $1 limit 1", regions))
    .rows;
  if (!project || !enterprise) throw new Error("the demo has no published project, or no enterprise to claim it");
  const input = { projectId: project.id, enterpriseId: enterprise.id, shares: 1, offer: "提供两名讲师" };
  const bodyOf = (more: object = {}) => JSON.stringify({ query: mutation, variables: { input: { ...input, ...more } } });

  const token = await mintToken({ role: "staff", regions }, { keyFile: hub.issuerKeyFile });
  const throughGateway = (more?: object) => post(`${hub.url}/graphql`, bodyOf(more), { authorization: `Bearer ${token}` });
  const viewer: Viewer = { ...visitor, role: "staff", subject: "bench", scopes: ["enterprises:*"], regions };
  return {
    "row alone": async () => {
      await database.query(
        `insert into claim (id, region_code, project_id, enterprise_id, shares, offer, status)
         values ($1, $2, $3, $4, $5, $6, 'OFFERED')`,
        [randomUUID(), project.region_code, project.id, enterprise.id, input.shares, input.offer],
      );
    },
    subgraph: () => {
      const body = bodyOf();
      return post(url, body, { [viewerHeader]: signViewer(viewer, "enterprises", body, signingKey) });
    },
    gateway: () => throughGateway(),
    "gateway, with a key": () => throughGateway({ idempotencyKey: randomUUID() }),
  };
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<void> {
  const response = await request(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  const answer = (await response.body.json()) as { data?: { offerClaim?: { claim?: { id: string } } } };
  if (!answer.data?.offerClaim?.claim?.id) throw new Error(`no claim was offered: ${JSON.stringify(answer)}`);
}

const count = async (database: Client): Promise<number> =>
  Number((await database.query<{ count: string }>("select count(*) from claim")).rows[0]?.count);

function print(took: Record<string, number[]>): void {
  const medians = Object.entries(took).map(([name, times]) => ({ name, ms: median(times) }));
  const of = (name: string): number => medians.find((one) => one.name === name)?.ms ?? NaN;
  process.stdout.write(`offerClaim, ${rounds} times each in turn, medians\n`);
  for (const { name, ms } of medians)
    process.stdout.write(
      `  ${name.padEnd(20)} ${ms.toFixed(2).padStart(7)} ms   ÷ row ${(ms / of("row alone")).toFixed(1)}   ÷ subgraph ${(ms / of("subgraph")).toFixed(2)}\n`,
    );
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
