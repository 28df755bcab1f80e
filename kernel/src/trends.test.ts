import type { DataSource } from "typeorm";
import { Counts, RegionCounter, RegionLink } from "./counters";
import { describeDatabase, openDatabase } from "./database";
import { createLogger } from "./log";
import { createTestDatabase } from "./testing";
import { checkTrendRange, trendLoader } from "./trends";

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  const log = createLogger("test", "silent");
  database = await openDatabase(
    describeDatabase({ url: created.url, entities: [RegionCounter, RegionLink], migrations: [], log }),
    log,
  );
  await database.synchronize();
  await database.transaction((tx) =>
    new Counts()
      .add("510116003901", "2026-01-31", "sessions", "SALON")
      .add("510116003901", "2026-02-01", "sessions", "SALON", 2)
      .add("510116003902", "2026-02-28", "sessions", "DRILL")
      .add("510116003902", "2026-02-28", "participants", "DRILL", 40)
      .add("510116003902", "2026-04-02", "sessions", "DRILL")
      .write(tx),
  );
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});

const range = { from: "2026-01-31", to: "2026-04-01" };
const trend = (code: string, dimension?: string) =>
  trendLoader(database.manager, { count: "sessions", quantity: "participants" }).load({ code, range, dimension });

test("a trend has a point for every month of its range and counts only its days", async () => {
  expect(await trend("510116003")).toEqual([
    { period: "2026-01", count: 1, quantity: 0 },
    { period: "2026-02", count: 3, quantity: 40 },
    { period: "2026-03", count: 0, quantity: 0 },
    { period: "2026-04", count: 0, quantity: 0 },
  ]);
});

test("a dimension narrows it", async () => {
  expect((await trend("510116003", "DRILL")).map(({ count }) => count)).toEqual([0, 1, 0, 0]);
});

test("ranges that end before they begin or last longer than ten years are refused", () => {
  for (const [from, to] of [
    ["2026-02-01", "2026-01-31"],
    ["2010-01-01", "2026-01-01"],
  ] as const)
    expect(() => checkTrendRange({ from, to })).toThrow(expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } }));
});
