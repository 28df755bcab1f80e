import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { DataSource } from "typeorm";
import { createLogger, describeDatabase, openDatabase, useDataKeys } from "@quyu/kernel";
import { createTestDatabase, testDataKeys } from "@quyu/kernel/testing";
import { noteResponsible } from "../../subgraphs/volunteers/src/responsible/responsible.service";
import { enterServiceOrders } from "../../subgraphs/volunteers/src/service-order/service-order.service";
import { volunteers } from "../../subgraphs/volunteers/src/subgraph";
import { anOrder, aRegion, aServiceType } from "../../subgraphs/volunteers/src/testing";

const size = process.env["QUYU_TEST_HEAVY"] ? { orders: 2_000, seconds: 120 } : { orders: 120, seconds: 5 };
const workers = 3;
const kills = 5;
const place = "330106001003";
const [community, street] = [randomUUID(), randomUUID()];
const type = aServiceType();

let database: DataSource;
let url: string;
let drop: () => Promise<void>;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  useDataKeys(testDataKeys);
  ({ url, drop } = await createTestDatabase("volunteers"));
  const log = createLogger("test", "silent");
  database = await openDatabase(describeDatabase({ url, entities: volunteers.entities, migrations: [], log }), log);
  await database.manager.save(aRegion(place));
  await database.manager.save(type);
  for (const [organizationId, regionCode] of [
    [community, place],
    [street, place.slice(0, 9)],
  ] as const)
    await noteResponsible(database.manager, {
      ...{ id: randomUUID(), regionCode, level: "STAND_IN", estateId: null, building: null, organizationId },
    });
}, 60_000);
afterAll(async () => {
  for (const worker of running) worker.kill("SIGKILL");
  await database?.destroy();
  await drop?.();
});

const startWorker = () =>
  new Promise<void>((resolve) => {
    const worker = fork(join(__dirname, "order-worker.mjs"), [url, testDataKeys], {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    running.add(worker);
    worker.once("message", () => resolve());
  });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test(`${size.orders} orders that nobody comes for, ${workers} processes, ${kills} of them killed: each warns once and goes up once, none early`, async () => {
  await Promise.all(Array.from({ length: workers }, startWorker));
  const begins = Date.now() + 1_000;
  const entries = Array.from({ length: size.orders }, (_, index) => {
    // A minute to get there; four fifths of it are gone in time for the warning to be due here as well.
    const placedAt = new Date(begins - 48_000 + Math.round((index * size.seconds * 1_000) / size.orders));
    const dueAt = new Date(placedAt.getTime() + 48_000 / 0.8 - 10_000);
    return anOrder(type, { regionCode: place, placedAt, dueAt, responsibleOrganizationId: community });
  });
  await database.transaction((tx) => enterServiceOrders(tx, entries));

  for (let kill = 0; kill < kills; kill += 1) {
    await pause((size.seconds * 1_000) / kills);
    const [victim] = running;
    victim?.kill("SIGKILL");
    running.delete(victim as ChildProcess);
    await startWorker();
  }
  const left = async (): Promise<number> => Number((await database.query("select count(*) from deadline"))[0].count);
  for (const until = Date.now() + 60_000 + size.seconds * 1_000; (await left()) > 0 && Date.now() < until;) await pause(100);

  const [met] = await database.query(
    `select count(*)::int as orders, min(warnings)::int as "leastWarnings", max(warnings)::int as "mostWarnings",
       min(escalations)::int as "leastEscalations", max(escalations)::int as "mostEscalations",
       count(*) filter (where early)::int as early, count(*) filter (where responsible_organization_id = $1 and version = 3)::int as "wentUpOnce"
     from (select o.*, h.* from service_order o cross join lateral (
       select count(*) filter (where c.reason like '时限已过八成%') as warnings, count(*) filter (where c.reason like '已超时限%') as went_up,
         bool_or(c.occurred_at < case when c.reason like '已超时限%' then o.due_at else o.placed_at + 0.8 * (o.due_at - o.placed_at) end
           - interval '1 millisecond') as early
       from state_change c where c.subject_id = o.id and c.reason is not null) h where h.went_up = o.escalations) t`,
    [street],
  );
  process.stdout.write(
    `orders: ${met.orders} warned once and went up once by ${workers} workers with ${kills} kills, ${met.early} early\n`,
  );
  expect(met).toEqual({
    ...{ orders: size.orders, leastWarnings: 1, mostWarnings: 1, leastEscalations: 1, mostEscalations: 1 },
    ...{ early: 0, wentUpOnce: size.orders },
  });
}, 600_000);
