import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createLogger, Deadline, describeDatabase, openDatabase, scheduleAll } from "@quyu/kernel";
import { createTestDatabase } from "@quyu/kernel/testing";

const size = process.env["QUYU_TEST_HEAVY"]
  ? { deadlines: 10_000, seconds: 300, kills: 5 }
  : { deadlines: 300, seconds: 4, kills: 3 };
const workers = 3;

let database: DataSource;
let url: string;
let drop: () => Promise<void>;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  ({ url, drop } = await createTestDatabase("kernel", "template0"));
  const log = createLogger("test", "silent");
  database = await openDatabase(describeDatabase({ url, entities: [Deadline], migrations: [], log }), log);
  await database.synchronize();
  await database.query("create table effect (subject text, due_at timestamptz, met_at timestamptz default clock_timestamp())");
});
afterAll(async () => {
  for (const worker of running) worker.kill("SIGKILL");
  await database?.destroy();
  await drop?.();
});

const startWorker = () =>
  new Promise<ChildProcess>((resolve) => {
    const worker = fork(join(__dirname, "worker.mjs"), [url], { execArgv: ["--disable-warning=ExperimentalWarning"] });
    running.add(worker);
    worker.once("message", () => resolve(worker));
  });
const left = async (): Promise<number> => Number((await database.query("select count(*) from deadline"))[0].count);

test(`${size.deadlines} deadlines, ${workers} processes, ${size.kills} of them killed: each is met once and none early`, async () => {
  await Promise.all(Array.from({ length: workers }, startWorker));
  const begins = Date.now() + 1_000;
  const wanted = Array.from({ length: size.deadlines }, (_, index) => ({
    subject: `subject-${index}`,
    dueAt: new Date(begins + Math.round((index * size.seconds * 1000) / size.deadlines)),
  }));
  await database.transaction((tx) => scheduleAll(tx, "remind", wanted));

  const pause = (size.seconds * 1000) / (size.kills + 1);
  for (let kill = 0; kill < size.kills; kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const [victim] = running;
    victim?.kill("SIGKILL");
    running.delete(victim as ChildProcess);
    await startWorker();
  }
  for (const deadline = Date.now() + size.seconds * 1000 + 60_000; (await left()) > 0 && Date.now() < deadline;)
    await new Promise((resolve) => setTimeout(resolve, 200));

  const [met] = await database.query(
    `select count(*)::int as effects, count(distinct subject)::int as subjects, count(*) filter (where met_at < due_at)::int as early,
       round(percentile_cont(0.95) within group (order by extract(epoch from met_at - due_at))::numeric, 3)::float8 as "lateP95"
     from effect`,
  );
  process.stdout.write(
    `deadlines: ${met.effects} met by ${workers} workers with ${size.kills} kills, lateness p95 ${met.lateP95} s\n`,
  );
  expect(met).toMatchObject({ effects: size.deadlines, subjects: size.deadlines, early: 0 });
}, 600_000);
