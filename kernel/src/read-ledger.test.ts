import type { DataSource } from "typeorm";
import { describeDatabase, openDatabase } from "./database";
import { CreateReadLedger1790000100001 } from "./kernel-tables";
import { createLogger } from "./log";
import { brokenSeal, ReadLedgerRow, ReadLedgerSeal, readsAfter, recordReads, sealReadLedger } from "./read-ledger";
import { createTestDatabase } from "./testing";
import { addDays, today } from "./time";
import { visitor } from "./viewer";

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  const log = createLogger("test", "silent");
  const migrations = [CreateReadLedger1790000100001];
  const entities = [ReadLedgerRow, ReadLedgerSeal];
  database = await openDatabase(describeDatabase({ url: created.url, entities, migrations, poolSize: 10, log }), log);
  await database.runMigrations();
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});

const viewer = { ...visitor, role: "staff" as const, person: "0f0e0d0c-0000-5000-8000-000000000001" };
const read = (reason: string) => ({
  subjectType: "Person",
  subjectId: "0f0e0d0c-0000-5000-8000-000000000002",
  regionCode: "510116003901",
  fields: ["phone"],
  reason,
});
const tomorrow = addDays(today(), 1);

test("the row stands or falls with the transaction of the read", async () => {
  await database.transaction((tx) => recordReads(tx, viewer, [read("核对联系方式")]));
  await database
    .transaction(async (tx) => {
      await recordReads(tx, viewer, [read("回滚")]);
      throw new Error("the read failed");
    })
    .catch(() => {});

  expect((await readsAfter(database.manager, "0")).rows).toMatchObject([
    {
      reader: viewer.person,
      readerRole: "staff",
      subjectType: "Person",
      fields: ["phone"],
      reason: "核对联系方式",
      day: today(),
    },
  ]);
});

test("rows become visible in the order of their ids, so that a copy misses none", async () => {
  let last = "0";
  const seen: string[] = [];
  let isWriting = true;
  const writers = Array.from({ length: 20 }, (_, index) =>
    database.transaction(async (tx) => {
      await recordReads(tx, viewer, [read(`第${index}次`)]);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
    }),
  );
  void Promise.all(writers).finally(() => (isWriting = false));
  do {
    const { rows } = await readsAfter(database.manager, last);
    seen.push(...rows.map(({ id }) => id));
    last = rows.at(-1)?.id ?? last;
  } while (isWriting || seen.length < (await database.manager.count(ReadLedgerRow)));

  expect(seen).toHaveLength(await database.manager.count(ReadLedgerRow));
});

test("a day is sealed once, however many copies try, and reads go on meanwhile", async () => {
  const work = Array.from({ length: 8 }, () => sealReadLedger(database.manager, tomorrow));

  expect((await Promise.all(work)).flat()).toEqual([today()]);
  expect(await brokenSeal(database.manager)).toBeNull();
});

test("nothing in the ledger can be changed or removed", async () => {
  for (const sql of ["update read_ledger set reason = 'x'", "delete from read_ledger", "truncate read_ledger"])
    await expect(database.query(sql)).rejects.toThrow("append-only");
});

test("whoever goes round that is found out by the chain", async () => {
  await database.query("alter table read_ledger disable trigger read_ledger_append_only");
  await database.query("update read_ledger set reason = '事后补的' where id = (select min(id) from read_ledger)");

  expect(await brokenSeal(database.manager)).toBe(today());
});
