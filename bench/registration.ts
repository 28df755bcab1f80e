import { randomUUID } from "node:crypto";
import { mintToken } from "@quyu/gateway/development-issuer";
import { demoId } from "@quyu/kernel";
import { Pool } from "pg";
import { request } from "undici";
import { type BenchHub, startBenchHub } from "./hostile-hub";

// `npm run bench:registration`: people sign up for one activity through the gateway, and by the least that cannot oversell: a loop over pg that
// takes a seat by a conditional update and inserts a row, in the same database. One after the other and sixteen at once, in turn in one run.
// What counts is the ratio: what names under encryption, rules, history, deadlines, counters and the way through the gateway cost.

const rounds = 8;
const perRound = 64;
const callers = [1, 16];
const regionCode = "510116003901";
const capacity = 100_000;

type Arm = (index: number) => Promise<void>;

async function main(): Promise<void> {
  const hub = await startBenchHub();
  const pool = new Pool({ connectionString: hub.subgraph("activities").databaseUrl, max: Math.max(...callers) });
  try {
    const activityId = await openActivity(hub);
    const arms = await armsOn(hub, pool, activityId);
    let index = 0;
    for (const atOnce of callers) {
      const took: Record<string, number[]> = { bare: [], gateway: [] };
      for (let round = -1; round < rounds; round += 1)
        // In turn, and each of them first as often as the other; the first round warms up.
        for (const name of round % 2 === 0 ? (["bare", "gateway"] as const) : (["gateway", "bare"] as const)) {
          const begun = performance.now();
          const first = index;
          index += perRound;
          await inParallel(perRound, atOnce, (each) => arms[name](first + each));
          if (round >= 0) took[name]?.push(performance.now() - begun);
        }
      print(atOnce, median(took["bare"] as number[]), median(took["gateway"] as number[]));
    }
    await verify(pool, activityId, perRound * (rounds + 1) * callers.length);
  } finally {
    await pool.end();
    await hub.stop();
  }
}

async function armsOn(hub: BenchHub, pool: Pool, activityId: string): Promise<Record<"bare" | "gateway", Arm>> {
  await pool.query("create table bare_activity (id uuid primary key, capacity int not null, taken int not null)");
  await pool.query(
    `create table bare_registration (id uuid primary key, activity_id uuid not null references bare_activity, person_id uuid not null,
       status text not null, created_at timestamptz not null default now(), unique (activity_id, person_id))`,
  );
  await pool.query("insert into bare_activity values ($1, $2, 0)", [activityId, capacity]);
  const partner = await mintToken({ role: "partner" }, { keyFile: hub.issuerKeyFile });
  const mutation = `mutation ($input: RegisterForActivityInput!) {
    registerForActivity(input: $input) { registration { id status } userErrors { code } }
  }`;
  return {
    async bare() {
      const client = await pool.connect();
      try {
        await client.query("begin");
        const taken = await client.query("update bare_activity set taken = taken + 1 where id = $1 and taken < capacity", [
          activityId,
        ]);
        await client.query("insert into bare_registration (id, activity_id, person_id, status) values ($1, $2, $3, $4)", [
          ...[randomUUID(), activityId, randomUUID()],
          taken.rowCount === 1 ? "CONFIRMED" : "WAITLISTED",
        ]);
        await client.query("commit");
      } finally {
        client.release();
      }
    },
    async gateway(index) {
      const onBehalfOf = { subjectToken: `bench-${index}`, name: "王建华", phone: "10010000001" };
      const input = { activityId, onBehalfOf, idempotencyKey: randomUUID() };
      const answer = await ask(hub, partner, mutation, { input });
      if (answer["registerForActivity"]?.registration?.status !== "CONFIRMED")
        throw new Error(`nobody was registered: ${JSON.stringify(answer)}`);
    },
  };
}

/** Plans, reviews, publishes and opens an activity with seats for everybody. */
async function openActivity(hub: BenchHub): Promise<string> {
  const [staff, officer] = await Promise.all(
    (["staff", "officer"] as const).map((role) => mintToken({ role }, { keyFile: hub.issuerKeyFile })),
  );
  const day = (days: number, hour: number) => new Date(Math.floor(Date.now() / 864e5 + days) * 864e5 + hour * 36e5).toISOString();
  const input = {
    ...{ regionCode, title: "便民服务日", summary: "在家门口为居民服务。", kind: "SERVICE_DAY", capacity },
    ...{ startsAt: day(10, 6), endsAt: day(10, 8), registrationOpensAt: day(-1, 0), registrationClosesAt: day(9, 0) },
    hostIds: [demoId("organization:longhe/community-committee")],
  };
  const move = async (name: string, type: string, given: object, token = staff): Promise<string> => {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { activity { id status } userErrors { code message } } }`;
    const answer = (await ask(hub, token as string, query, { input: given }))[name];
    if (answer?.activity) return answer.activity.id;
    // The clock opens registration by itself, and may be first.
    if (name === "openRegistration" && answer?.userErrors[0]?.code === "WRONG_STATE") return "";
    throw new Error(`${name}: ${JSON.stringify(answer)}`);
  };
  const id = await move("planActivity", "PlanActivityInput", input);
  await move("submitActivity", "MoveActivityInput", { id });
  await move("reviewActivity", "ReviewActivityInput", { id, approve: true }, officer);
  await move("publishActivity", "PublishActivityInput", { id });
  await move("openRegistration", "MoveActivityInput", { id });
  return id;
}

/** What any of the mutations here answers. */
type Answer = Record<
  string,
  {
    registration?: { status: string } | null;
    activity?: { id: string } | null;
    userErrors: { code: string; message?: string }[];
  }
>;

async function ask(hub: BenchHub, token: string, query: string, variables: object): Promise<Answer> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const response = await request(`${hub.url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await response.body.json()) as { data?: Answer; errors?: unknown };
  if (!data || errors) throw new Error(JSON.stringify(errors));
  return data;
}

/** Both have stored what was asked of them, no more and no less. */
async function verify(pool: Pool, activityId: string, wanted: number): Promise<void> {
  const { rows } = await pool.query(
    `select (select count(*)::int from registration where activity_id = $1) as stored, confirmed_seats as seats,
       (select count(*)::int from bare_registration) as bare, (select taken from bare_activity) as taken from activity where id = $1`,
    [activityId],
  );
  const counts = Object.values(rows[0] as Record<string, number>);
  if (counts.some((count) => count !== wanted)) throw new Error(`${wanted} were asked for, stored are ${counts.join(", ")}`);
  process.stdout.write(`${wanted} registrations each, all stored once\n`);
}

async function inParallel(count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function print(atOnce: number, bare: number, gateway: number): void {
  const each = (spent: number) => `${(spent / perRound).toFixed(2).padStart(6)} ms each`;
  process.stdout.write(
    `${String(atOnce).padStart(2)} at once   bare ${each(bare)}   gateway ${each(gateway)}   ratio ${(gateway / bare).toFixed(1)}\n`,
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
