import type { DataSource } from "typeorm";
import { describeDatabase, openDatabase } from "../database";
import { createLogger } from "../log";
import { createTestDatabase } from "../testing";
import { Deadline, deadlineKind, meetOne, scheduleAll, startClock } from "./deadlines";

let database: DataSource;
let drop: () => Promise<void>;
const log = createLogger("test", "silent");

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  database = await openDatabase(
    describeDatabase({ url: created.url, entities: [Deadline], migrations: [], poolSize: 8, log }),
    log,
  );
  await database.synchronize();
  await database.query("create table effect (subject text, due_at timestamptz, met_at timestamptz default clock_timestamp())");
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});
beforeEach(() => database.query("truncate deadline, effect"));

/** Fails the first time it is asked about a subject that says so. */
const failed = new Set<string>();
const remind = deadlineKind("remind", async (tx, { subject, dueAt }) => {
  await tx.query("insert into effect (subject, due_at) values ($1, $2)", [subject, dueAt]);
  if (subject.startsWith("fails") && !failed.has(subject)) {
    failed.add(subject);
    throw new Error("not yet");
  }
});
const inMs = (milliseconds: number) => new Date(Date.now() + milliseconds);
const plan = (deadlines: { subject: string; dueAt: Date }[]) =>
  database.transaction((tx) => scheduleAll(tx, "remind", deadlines));
const effects = (): Promise<{ subject: string; early: boolean }[]> =>
  database.query("select subject, met_at < due_at as early from effect order by subject");

test("three workers meet every deadline once and none early, also those that fail at first", async () => {
  const wanted = Array.from({ length: 200 }, (_, index) => ({
    subject: `${index % 20 === 0 ? "fails" : "works"}-${index}`,
    dueAt: inMs((index * 7) % 1_000),
  }));
  await plan(wanted);
  // The same deadline written down again is one deadline.
  await plan(wanted.slice(0, 50));
  const workers = [1, 2, 3].map(() => startClock({ database, kinds: [remind], log }));
  for (let left = 1; left > 0;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    left = Number((await database.query("select count(*) from deadline"))[0].count);
  }
  await Promise.all(workers.map((worker) => worker.stop()));

  const met = await effects();
  expect(met.map(({ subject }) => subject)).toEqual(wanted.map(({ subject }) => subject).sort());
  expect(met.some(({ early }) => early)).toBe(false);
});

test("what fails is put off and leaves no effect; a kind nobody here knows waits for somebody who does", async () => {
  await plan([{ subject: "fails-always", dueAt: inMs(-10) }]);
  await database.query("insert into deadline (kind, subject, due_at, next_attempt_at) values ('other', 'x', now(), now())");

  expect(await meetOne({ database, kinds: [remind], log })).toBe(true);
  expect(await meetOne({ database, kinds: [remind], log })).toBe(false);
  expect(await effects()).toEqual([]);
  expect(await database.query("select subject, attempts from deadline order by subject")).toEqual([
    { subject: "fails-always", attempts: 1 },
    { subject: "x", attempts: 0 },
  ]);
});
