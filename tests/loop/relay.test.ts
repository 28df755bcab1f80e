import { type ChildProcess, fork } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { DataSource, EntityManager } from "typeorm";
import { buildSchema } from "graphql";
import {
  consumer,
  createLogger,
  describeDatabase,
  emit,
  HandledEvent,
  openDatabase,
  OutboxEvent,
  outboxEvent,
  receiveEvents,
  serveSubgraph,
} from "@quyu/kernel";
import { createTestDatabase } from "@quyu/kernel/testing";
import { z } from "zod";

const size = process.env["QUYU_TEST_HEAVY"]
  ? { events: 5_000, subjects: 400, relays: 3, kills: 15 }
  : { events: 500, subjects: 50, relays: 3, kills: 3 };
const log = createLogger("test", "silent");
const key = randomBytes(32).toString("hex");
const data = z.object({ step: z.int() });
const stepTaken = outboxEvent("step.taken", { to: ["receiver"], data });

interface Run {
  sender: DataSource;
  receiver: DataSource;
  senderUrl: string;
  /** Where the relays send: the proxy before the receiver. */
  url: string;
  refused: { requests: number; before: number; after: number; events: number };
  stop: () => Promise<void>;
}

/** A sender's and a receiver's database, the receiver behind its signed `/events`, and before it a proxy that fails a tenth of all requests. */
async function start(): Promise<Run> {
  const [from, to] = await Promise.all([createTestDatabase("kernel", "template0"), createTestDatabase("kernel", "template0")]);
  const open = (url: string, entities: Function[]) =>
    openDatabase(describeDatabase({ url, entities, migrations: [], poolSize: 8, log }), log);
  const [sender, receiver] = await Promise.all([open(from.url, [OutboxEvent]), open(to.url, [HandledEvent])]);
  await Promise.all([sender.synchronize(), receiver.synchronize()]);
  await sender.query("create table subject (id text primary key, step int not null)");
  await receiver.query("create table effect (position bigserial, subject text not null, step int not null)");

  const refused = { requests: 0, before: 0, after: 0, events: 0 };
  const onStep = consumer("step.taken", data, async (tx, event) => {
    // One event in ten fails after its work: what it wrote must go with it.
    await tx.query("insert into effect (subject, step) values ($1, $2)", [event.subject, event.data.step]);
    if (Math.random() >= 0.1) return;
    refused.events += 1;
    throw new Error("not now");
  });
  const served = await serveSubgraph({
    name: "receiver",
    host: "127.0.0.1",
    port: 0,
    signingKey: key,
    schema: buildSchema("type Query { nothing: Int }"),
    contextFor: () => ({}),
    isReady: () => Promise.resolve(true),
    events: { key, receive: (batch) => receiveEvents(receiver.manager, [onStep], batch, log) },
    log,
  });
  const proxy = await failing(new URL("/events", served.url).toString(), refused);
  return {
    sender,
    receiver,
    senderUrl: from.url,
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/events`,
    refused,
    stop: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await served.stop();
      await Promise.all([sender.destroy(), receiver.destroy()]);
      await Promise.all([from.drop(), to.drop()]);
    },
  };
}

/** Answers 503 to every twentieth request before the receiver has heard of it, and to every twentieth after it has handled it. */
async function failing(target: string, refused: Run["refused"]): Promise<Server> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const turn = (refused.requests += 1) % 20;
      const fail = (when: "before" | "after") => {
        refused[when] += 1;
        response.writeHead(503).end();
      };
      if (turn === 3) return fail("before");
      const headers = Object.entries(request.headers).filter(([name]) => /^(content-type|x-)/.test(name)) as [string, string][];
      fetch(target, { method: "POST", headers, body: Buffer.concat(chunks) })
        .then(async (answer) => {
          const body = await answer.text();
          if (turn === 13) return fail("after");
          response.writeHead(answer.status, { "content-type": "application/json" }).end(body);
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** Sends events, each in the transaction of the step it tells of, while relays come and are killed; ends when the outbox is empty. */
async function play({ sender, receiver, senderUrl, url }: Run, { events, subjects, relays, kills }: typeof size): Promise<void> {
  const running = new Set<ChildProcess>();
  const startOne = () =>
    new Promise<void>((resolve) => {
      const child = fork(join(__dirname, "relay-worker.mjs"), [senderUrl, url, key], {
        execArgv: ["--disable-warning=ExperimentalWarning"],
      });
      running.add(child);
      child.once("message", () => resolve());
    });
  try {
    await Promise.all(Array.from({ length: relays }, startOne));
    const names = Array.from({ length: subjects }, () => randomUUID());
    await sender.query("insert into subject select unnest($1::text[]), 0", [names]);
    const step = async (tx: EntityManager) => {
      const subject = names[Math.floor(Math.random() * names.length)] as string;
      const [[row]] = await tx.query("update subject set step = step + 1 where id = $1 returning step", [subject]);
      await emit(tx, stepTaken, subject, { step: row.step });
    };
    let left = events;
    const writer = async () => {
      while (left > 0) {
        left -= 1;
        await sender.transaction(step);
      }
    };
    const count = async (): Promise<number> => Number((await receiver.query("select count(*) from effect"))[0].count);
    const writing = Promise.all(Array.from({ length: 6 }, writer));
    for (let kill = 1; kill <= kills; kill += 1) {
      // Spread over the work, not over time: a kill that finds nothing to do shows nothing.
      for (const goal = (events * kill) / (kills + 1); (await count()) < goal;) await pause(5);
      const [victim] = running;
      victim?.kill("SIGKILL");
      running.delete(victim as ChildProcess);
      await startOne();
    }
    await writing;
    const pending = async () =>
      Number((await sender.query("select count(*) from outbox_event where delivered_at is null"))[0].count);
    for (const deadline = Date.now() + 120_000; (await pending()) > 0 && Date.now() < deadline;) await pause(50);
    expect(await pending()).toBe(0);
  } finally {
    await Promise.all(
      [...running].map((child) => {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGKILL");
        return ended;
      }),
    );
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What arrived: all of it, what of it twice, and what after a later step of the same subject. */
async function seen({ sender, receiver }: Run) {
  const [{ sent }] = await sender.query("select sum(step)::int as sent from subject");
  const [{ effects, different }] = await receiver.query(
    "select count(*)::int as effects, count(distinct (subject, step))::int as different from effect",
  );
  const [{ disordered }] = await receiver.query(
    `select count(*)::int as disordered from
     (select step - lag(step, 1, 0) over (partition by subject order by position) as advance from effect) s where advance <> 1`,
  );
  return { sent, effects, lost: sent - different, disordered };
}

test(`${size.events} events, ${size.relays} relays of which ${size.kills} are killed, a tenth refused: none lost, each one effect, in the order of their subject`, async () => {
  const run = await start();
  try {
    await play(run, size);
    const { requests, before, after, events } = run.refused;
    process.stdout.write(
      `relay: ${size.events} events, ${size.relays} relays, ${size.kills} kills, of ${requests} requests ${before} refused before and ${after} after the receiver handled them, ${events} events failed in it\n`,
    );
    expect(await seen(run)).toEqual({ sent: size.events, effects: size.events, lost: 0, disordered: 0 });
    expect([before > 0, after > 0, events > 0]).toEqual([true, true, true]);
  } finally {
    await run.stop();
  }
}, 300_000);

test("without the note of what was handled, what is sent again has a second effect", async () => {
  const run = await start();
  try {
    await run.receiver.query("alter table handled_event drop constraint handled_event_pkey");
    await play(run, { events: 150, subjects: 15, relays: 1, kills: 1 });
    const { sent, effects } = await seen(run);
    expect(effects).toBeGreaterThan(sent);
  } finally {
    await run.stop();
  }
}, 120_000);
