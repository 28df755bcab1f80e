import type { DataSource } from "typeorm";
import { Counts, differences, RegionCounter, RegionLink, tallyLoader } from "./counters";
import { describeDatabase, openDatabase } from "./database";
import { Dice } from "./demo";
import { createLogger } from "./log";
import { createTestDatabase } from "./testing";

let database: DataSource;
let drop: () => Promise<void>;

beforeAll(async () => {
  const created = await createTestDatabase("kernel", "template0");
  drop = created.drop;
  const log = createLogger("test", "silent");
  database = await openDatabase(
    describeDatabase({ url: created.url, entities: [RegionCounter, RegionLink], migrations: [], poolSize: 20, log }),
    log,
  );
  await database.synchronize();
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});
beforeEach(() => database.query("truncate region_counter, region_link"));

// `npm run test:heavy` asks the same of many more writers.
const rounds = process.env["QUYU_TEST_HEAVY"] ? 250 : 10;

const write = (fill: (counts: Counts) => void) =>
  database.transaction(async (tx) => {
    const counts = new Counts();
    fill(counts);
    await counts.write(tx);
  });
const tally = (code: string, range?: { from: string; to: string }) =>
  tallyLoader(database.manager, { flows: ["visits"] }).load({ code, range });

test("a street is the sum of its communities, and nothing else", async () => {
  await write((counts) =>
    counts.add("510116003901", "2026-03-05", "firms", "STATE", 2).add("510116003902", "2026-03-06", "firms", "PRIVATE"),
  );
  await write((counts) =>
    counts.add("510116004901", "2026-03-06", "firms", "PRIVATE", 7).add("510116003901", "2026-03-05", "firms", "STATE", -1),
  );

  const street = await tally("510116003");
  expect(street.total("firms")).toBe(2);
  expect(street.by("firms")).toEqual([
    { key: "PRIVATE", label: "PRIVATE", count: 1 },
    { key: "STATE", label: "STATE", count: 1 },
  ]);
  expect((await tally("5101")).total("firms")).toBe(9);
  expect((await tally("5102")).total("firms")).toBe(0);
});

test("within a range, what happened counts on its days and what exists counts as of the last day", async () => {
  await write((counts) => {
    for (const day of ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01"])
      counts.add("510116003901", day, "visits").add("510116003901", day, "firms");
  });

  const february = await tally("510116003901", { from: "2026-02-01", to: "2026-02-28" });
  expect(february.total("visits")).toBe(2);
  expect(february.total("firms")).toBe(3);
});

test("a thing that several rows refer to is counted once, and no longer once the last is gone", async () => {
  await write((counts) =>
    counts.link("510116003901", "hosts", "a").link("510116003902", "hosts", "a").link("510116003902", "hosts", "b"),
  );
  expect((await tally("510116003")).total("hosts")).toBe(2);

  await write((counts) => counts.link("510116003902", "hosts", "b", -1));
  expect((await tally("510116003")).total("hosts")).toBe(1);
});

test("however many writers link and unlink at once, every level counts each thing once", async () => {
  const dice = new Dice("links");
  const codes = ["510116003901", "510116003902", "510116004901", "510112001901", "310104012", "510116003"];
  const held: [string, string][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const changes = Array.from({ length: 20 }, (): [string, string, number] => {
      const [index, isRemoval] = [dice.between(0, held.length - 1), held.length > 20 && dice.next() < 0.5];
      const [code, target] = isRemoval
        ? (held.splice(index, 1)[0] as [string, string])
        : [dice.pick(codes), dice.pick(["a", "b", "c", "d"])];
      if (!isRemoval) held.push([code, target]);
      return [code, target, isRemoval ? -1 : 1];
    });
    await Promise.all(changes.map(([code, target, delta]) => write((counts) => counts.link(code, "hosts", target, delta))));
  }

  for (const prefix of ["510116003901", "510116003", "510116", "5101", "51", "31"]) {
    const distinct = new Set(held.filter(([code]) => code.startsWith(prefix)).map(([, target]) => target)).size;
    expect([prefix, (await tally(prefix)).total("hosts")]).toEqual([prefix, distinct]);
  }
  const links = held.map(([code, target]) => `select '${code}', 'hosts', '${target}', 1`);
  expect(await differences(database.manager, { counters: [], links })).toEqual([]);
});

test("quantiles are the histogram's buckets by nearest rank", async () => {
  await write((counts) => {
    for (const [bucket, count] of [
      ["1", 5],
      ["3", 4],
      ["30", 1],
    ] as const)
      counts.add("510116003901", "2026-03-01", "days", bucket, count);
  });

  const sums = await tally("510116003901");
  expect(sums.quantile("days", 0.5)).toBe(1);
  expect(sums.quantile("days", 0.9)).toBe(3);
  expect(sums.quantile("days", 0.95)).toBe(30);
  expect(sums.quantile("nothing", 0.5)).toBeNull();
});

test("writers that touch the same counters in opposite orders neither deadlock nor lose anything", async () => {
  const codes = ["510116003901", "510116003902", "510116003903", "510116003904"];
  const writer = (turn: number) =>
    write((counts) => {
      for (const code of turn % 2 ? codes : [...codes].reverse())
        counts.add(code, "2026-03-01", "firms").link(code, "hosts", "a");
    });
  for (let round = 0; round < rounds; round += 1) await Promise.all(Array.from({ length: 20 }, (_, turn) => writer(turn)));

  expect((await tally("510116003")).total("firms")).toBe(rounds * 80);
  const [{ refs }] = await database.query("select sum(refs)::int as refs from region_link");
  expect(refs).toBe(rounds * 80);
});

test("regions asked for together share one statement", async () => {
  await write((counts) => counts.add("510116003901", "2026-03-01", "firms"));
  const loader = tallyLoader(database.manager, { flows: [] });
  const query = jest.spyOn(database.manager, "query");

  const [street, community] = await Promise.all(["510116003", "510116003901", "31"].map((code) => loader.load({ code })));

  expect(query).toHaveBeenCalledTimes(1);
  expect([street?.total("firms"), community?.total("firms")]).toEqual([1, 1]);
  query.mockRestore();
});

test("a counter that does not agree with the rows is named", async () => {
  const recount = { counters: ["select '510116003901', 'firms', '', date '2026-03-01', 3::bigint"], links: [] };
  await write((counts) => counts.add("510116003901", "2026-03-01", "firms", "", 3));
  expect(await differences(database.manager, recount)).toEqual([]);

  await database.query("update region_counter set value = 4");
  await write((counts) => counts.link("31", "hosts", "a"));
  await database.query("update region_counter set value = 2 where metric = 'hosts'");
  expect(await differences(database.manager, recount)).toEqual([
    "31 hosts  1970-01-01: rows 1, counter 2",
    "510116003901 firms  2026-03-01: rows 3, counter 4",
    "31 hosts a: rows 0, counter 1",
  ]);
});
