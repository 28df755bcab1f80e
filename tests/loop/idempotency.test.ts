import { randomUUID } from "node:crypto";
import { type Hub, pause, startHub } from "./hub";

const rounds = process.env["QUYU_TEST_HEAVY"] ? 20 : 3;
const killed = process.env["QUYU_TEST_HEAVY"] ? 5 : 1;
const regionCode = "510116003901";

let hub: Hub;
let staff: string;
beforeAll(async () => {
  hub = await startHub();
  staff = await hub.token({ role: "staff" });
}, 120_000);
afterAll(() => hub?.stop());

const found = (idempotencyKey: string, name: string, token = staff) =>
  hub.mutate(
    "foundAlliance",
    { regionCode, name, kind: "PARTNERSHIP", aims: ["共治"], idempotencyKey },
    token,
    "id name version memberCount",
  );
const storedAs = async (name: string): Promise<number> =>
  (await hub.sql("enterprises", "select count(*)::int as count from alliance where name = $1", [name]))[0].count;

test("the same key twenty times at once: one effect and one answer", async () => {
  for (let round = 0; round < rounds; round += 1) {
    const [key, name] = [randomUUID(), `同键联盟${round}`];
    const replies = await Promise.all(Array.from({ length: 20 }, () => found(key, name)));

    expect(replies[0]).toMatchObject({ status: 200, code: undefined, thing: { name, version: 1 } });
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await storedAs(name)).toBe(1);
    expect((await found(key, `${name}乙`)).code).toBe("IDEMPOTENCY_CONFLICT");
    expect(await storedAs(`${name}乙`)).toBe(0);
  }
});

test("another caller's same key is another key", async () => {
  const key = randomUUID();
  const officer = await hub.token({ role: "officer" });
  const replies = [await found(key, "两人同键"), await found(key, "两人同键", officer)];

  expect(replies.map(({ code }) => code)).toEqual([undefined, undefined]);
  expect(replies[0]?.thing.id).not.toBe(replies[1]?.thing.id);
});

/** Makes every transaction that keeps a key wait a second while it commits: time to kill the process that waits for its answer. */
const slowCommits = `
  create function wait_a_second() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return null; end $$;
  create constraint trigger slow_commit after insert on idempotency_key deferrable initially deferred
    for each row execute function wait_a_second()`;
const quickCommits = "drop trigger slow_commit on idempotency_key; drop function wait_a_second";
const committing = async (): Promise<boolean> =>
  (
    await hub.sql(
      "enterprises",
      "select from pg_stat_activity where datname = current_database() and state = 'active' and wait_event = 'PgSleep' and query ilike 'commit%'",
    )
  ).length > 0;

test("a process killed between commit and answer: sent again, the request is answered and has no second effect", async () => {
  for (let round = 0; round < killed; round += 1) {
    const [key, name] = [randomUUID(), `断电联盟${round}`];
    await hub.sql("enterprises", slowCommits);
    const first = found(key, name);
    for (const deadline = Date.now() + 10_000; !(await committing()) && Date.now() < deadline;) await pause(20);
    expect(await committing()).toBe(true);
    await hub.stack.kill("enterprises");
    expect(await first).toMatchObject({
      thing: null,
      code: expect.any(String),
      message: expect.stringMatching(/\p{Script=Han}/u),
    });
    // Nobody heard of it, but it was on its way and is done.
    for (const deadline = Date.now() + 10_000; (await storedAs(name)) === 0 && Date.now() < deadline;) await pause(50);
    await hub.sql("enterprises", quickCommits);
    await hub.stack.revive("enterprises");

    const replies = await untilAnswered(() => Promise.all(Array.from({ length: 20 }, () => found(key, name))));
    expect(replies[0]).toMatchObject({ code: undefined, thing: { name, version: 1 } });
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect(await storedAs(name)).toBe(1);
  }
}, 120_000);

test("a process killed before its commit has done nothing, and the request sent again is done", async () => {
  const [key, name] = [randomUUID(), "未成联盟"];
  await hub.sql(
    "enterprises",
    `create function hold() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return new; end $$;
     create trigger hold before insert on alliance for each row execute function hold()`,
  );
  const first = found(key, name);
  await pause(500);
  await hub.stack.kill("enterprises");
  expect((await first).thing).toBeNull();
  await hub.sql(
    "enterprises",
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`,
  );
  await hub.sql("enterprises", "drop trigger hold on alliance; drop function hold");
  expect(await storedAs(name)).toBe(0);
  await hub.stack.revive("enterprises");

  const [reply] = await untilAnswered(async () => [await found(key, name)]);
  expect(reply).toMatchObject({ code: undefined, thing: { name } });
  expect(await storedAs(name)).toBe(1);
}, 60_000);

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());

test("without the uniqueness of keys the same request has more than one effect", async () => {
  await hub.without("enterprises", "idempotency_key", "idempotency_key_pkey", async () => {
    await Promise.all(Array.from({ length: 20 }, () => found("unguarded", "无键联盟")));
    expect(await storedAs("无键联盟")).toBeGreaterThan(1);
    // Rows that are there twice would keep the constraint from coming back.
    await hub.sql("enterprises", "delete from idempotency_key where key = $1", ["unguarded"]);
  });
});

/** The gateway needs a moment to see that a service is back. */
async function untilAnswered<Replies extends { code: string | undefined }[]>(ask: () => Promise<Replies>): Promise<Replies> {
  for (let attempt = 0; ; attempt += 1) {
    const replies = await ask();
    if (attempt === 50 || replies.every(({ code }) => code !== "SUBGRAPH_UNAVAILABLE")) return replies;
    await pause(100);
  }
}
