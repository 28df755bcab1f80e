import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CloudEvent, createLogger, openDatabase } from "@quyu/kernel";
import { createTestDatabase } from "@quyu/kernel/testing";
import express from "express";
import { SignJWT } from "jose";
import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { DataSource, EntityManager } from "typeorm";
import { tokenAuthenticator } from "../authenticate";
import { developmentAudience, developmentIssuer, mintToken, type TokenOptions } from "../development-issuer";
import { errorBody } from "../errors";
import { hubDatabase } from "../hub/database";
import { identify } from "../identify";
import { createMetrics } from "../metrics";
import { Feed } from "./feed";
import { dropOld, enterEvents, eventsAfter, keptRange, takeEvents } from "./live-event.service";
import { liveLimits } from "./live-limits";
import { type LiveStreams, liveStreams } from "./live-routes";
import { type Reader, readStream } from "./testing";

const log = createLogger("test", "silent");
const folder = mkdtempSync(join(tmpdir(), "quyu-live-"));
const keyFile = join(folder, "issuer.json");
const settings = { issuer: developmentIssuer, audience: developmentAudience, jwksUrl: undefined, keyFile };
const longhe = "510116003901";
const binjiang = "510116003902";
const readers: Reader[] = [];
let database: DataSource;
let isAway = false;
let drop: () => Promise<void>;
let feed: Feed;
let live: LiveStreams;
let server: Server;
let url: string;
const metrics = createMetrics();

beforeAll(async () => {
  const created = await createTestDatabase("hub");
  drop = created.drop;
  database = await openDatabase(hubDatabase(created.url, log), log);
  const db = (): EntityManager => {
    if (isAway) throw new Error("away");
    return database.manager;
  };
  feed = new Feed({ db, pollMs: 30, heartbeatMs: 60, log });
  live = liveStreams({ feed, metrics, log });
  const app = express();
  const refuse = (response: express.Response, status: number, code: any, message?: string) =>
    void response.status(status).json(errorBody(code, message));
  const authenticate = await tokenAuthenticator(settings);
  const identified = identify(authenticate, refuse, log, (request, viewer) => (request.res!.locals["viewer"] = viewer));
  server = createServer(app.use("/events", live.routes(identified, refuse)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
});
afterEach(async () => {
  for (const reader of readers.splice(0)) {
    reader.close();
    await reader.over;
  }
});
afterAll(async () => {
  await feed?.stop();
  server?.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database?.destroy();
  await drop?.();
  rmSync(folder, { recursive: true });
});

const token = (options: TokenOptions) => mintToken(options, settings);

async function listen(query: string, options: Parameters<typeof readStream>[1] = {}): Promise<Reader> {
  const reader = await readStream(`${url}?${query}`, options);
  readers.push(reader);
  return reader;
}

async function until(check: () => boolean): Promise<void> {
  for (const deadline = Date.now() + 5_000; !check();) {
    if (Date.now() > deadline) throw new Error("it did not happen");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

let version = 0;
const anEvent = (type: string, subject: string, data: Record<string, unknown>): CloudEvent => ({
  specversion: "1.0",
  id: randomUUID(),
  source: "/volunteers",
  type: `org.quyu.${type}`,
  subject,
  time: new Date().toISOString(),
  datacontenttype: "application/json",
  data,
});
const anOrder = (regionCode: string, orderId: string = randomUUID()) => {
  const dueAt = new Date().toISOString();
  const data = { orderId, regionCode, status: "PLACED", version: (version += 1), dueAt, isWarned: false, escalations: 0 };
  return anEvent("order.changed", orderId, data);
};
const anActivity = (regionCode: string) => {
  const activityId = randomUUID();
  const at = new Date().toISOString();
  return anEvent("activity.cancelled", activityId, { activityId, regionCode, version: 2, startsAt: at, endsAt: at });
};
const take = (...events: CloudEvent[]) => takeEvents(database.manager, events, log);
const versions = ({ received }: Reader) => received.map(({ data }) => data.data.version as number);

test("a reader hears of the changes of his regions and topics, in order, and of no others", async () => {
  const staff = await listen("topics=orders", { token: await token({ role: "staff" }) });
  const officer = await listen("topics=orders,activities", { token: await token({ role: "officer" }) });
  const events = [anOrder(longhe), anOrder(binjiang), anActivity(longhe), anOrder("640106005901"), anOrder(longhe)];

  expect(await take(...events)).toEqual(events.map(({ id }) => id));
  await until(() => staff.received.length >= 2 && officer.received.length >= 4);
  await new Promise((resolve) => setTimeout(resolve, 100));

  expect(staff.received.map(({ event, data }) => [event, data])).toEqual(
    [events[0], events[4]].map((event) => ["orders", { type: "order.changed", time: event?.time, data: event?.data }]),
  );
  expect(officer.received.map(({ event }) => event)).toEqual(["orders", "orders", "activities", "orders"]);
});

test("an event that is sent again is shown once, one that is not what its kind declares holds back its subject only", async () => {
  const reader = await listen("topics=orders", { token: await token({ role: "staff" }) });
  const [first, second, other] = [anOrder(longhe, "s"), anOrder(longhe, "s"), anOrder(longhe)];
  const orderId = randomUUID();
  for (const event of [first, second]) Object.assign(event.data, { orderId });
  const broken = { ...anOrder(longhe, "s"), data: { status: "PLACED" } };

  expect(await take(first)).toEqual([first.id]);
  expect(await take(first, broken, second, other)).toEqual([first.id, other.id]);
  expect(await take(second)).toEqual([second.id]);
  await until(() => reader.received.length === 3);
  expect(versions(reader)).toEqual([first, other, second].map(({ data }) => data["version"]));
});

test("numbers become visible in their order: who has read up to one has missed none", async () => {
  const { newest } = await keptRange(database.manager);
  const slow = database.createQueryRunner();
  await slow.startTransaction();
  await enterEvents(slow.manager, [anOrder(longhe)]);
  // Later in its number, but it would be done first.
  const quick = take(anOrder(longhe));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const early = await eventsAfter(database.manager, newest, 10);
  await slow.commitTransaction();
  await slow.release();
  await quick;
  const late = await eventsAfter(database.manager, early.at(-1)?.id ?? newest, 10);

  expect([...early, ...late]).toHaveLength(2);
});

test("a reader who comes back gets what he missed, by header or by address, and never from another region", async () => {
  const staff = await token({ role: "staff" });
  const before = await listen("topics=orders", { token: staff });
  await take(anOrder(longhe));
  await until(() => before.received.length === 1);
  before.close();
  await before.over;
  const missed = [anOrder(longhe), anOrder(binjiang), anOrder(longhe)];
  await take(...missed);
  const lastEventId = before.received[0]?.id as number;

  for (const query of ["topics=orders", `topics=orders&lastEventId=${lastEventId}`]) {
    const again = await listen(query, { token: staff, ...(query === "topics=orders" && { lastEventId }) });
    await until(() => again.received.length === 2);
    expect(versions(again)).toEqual([missed[0], missed[2]].map((event) => event?.data["version"]));
  }
});

test("thousands of missed changes come in their order, with those that happen meanwhile", async () => {
  const { newest } = await keptRange(database.manager);
  const wanted = Array.from({ length: 1_300 }, () => anOrder(longhe));
  await take(...wanted.slice(0, 1_200));
  const reader = await listen("topics=orders", { token: await token({ role: "staff" }), lastEventId: newest });
  for (let start = 1_200; start < 1_300; start += 10) await take(...wanted.slice(start, start + 10));
  await until(() => reader.received.length >= 1_300);

  expect(versions(reader)).toEqual(wanted.map(({ data }) => data["version"]));
});

test("signs of life carry the place, so that a quiet reader does not grow old", async () => {
  const reader = await listen("topics=orders", { token: await token({ role: "staff" }) });
  await take(anOrder("640106005901"));
  const { newest } = await keptRange(database.manager);
  await until(() => reader.beats() >= 2 && reader.place() === newest);
  expect(reader.received).toEqual([]);
});

test("old changes are dropped; a reader who needs them is told to read anew", async () => {
  const staff = await token({ role: "staff" });
  await take(anOrder(longhe), anOrder(longhe), anOrder(longhe));
  const { newest } = await keptRange(database.manager);
  await database.query("update live_event set received_at = now() - interval '8 days' where id < $1", [newest - 1]);
  expect(await dropOld(database.manager, 7)).toBeGreaterThan(0);

  const late = await listen("topics=orders", { token: staff, lastEventId: newest - 3 });
  const inTime = await listen("topics=orders", { token: staff, lastEventId: newest - 2 });
  const fromElsewhere = await listen("topics=orders", { token: staff, lastEventId: newest + 100 });
  await until(() => [late, inTime, fromElsewhere].every(({ received }) => received.length > 0));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([late, inTime, fromElsewhere].map(({ received }) => received.map(({ event }) => event))).toEqual([
    ["reset"],
    ["orders", "orders"],
    ["reset"],
  ]);
  expect(late.place()).toBe(newest);
});

test("who may not hear of something is told why, in Chinese and with a code", async () => {
  const staff = await token({ role: "staff" });
  const answers: [string, Parameters<typeof readStream>[1], number, string][] = [
    ["topics=orders", {}, 401, "UNAUTHENTICATED"],
    ["topics=activities", { token: "nonsense" }, 401, "UNAUTHENTICATED"],
    ["topics=orders", { token: await token({ role: "resident" }) }, 403, "FORBIDDEN"],
    ["topics=waitlists", { token: await token({ role: "staff", scopes: ["activities:read"] }) }, 403, "FORBIDDEN"],
    ["topics=issues", { token: await token({ role: "partner" }) }, 403, "FORBIDDEN"],
    [`topics=orders&regions=${binjiang}`, { token: staff }, 403, "FORBIDDEN"],
    ["topics=orders&regions=510116003", { token: staff }, 403, "FORBIDDEN"],
    ["topics=orders", { token: await token({ role: "staff", regions: [] }) }, 403, "FORBIDDEN"],
    ["", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics=", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics=orders,parties", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics=constructor", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics[a]=orders", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics=orders&regions=5101160039", { token: staff }, 400, "BAD_USER_INPUT"],
    ["topics=activities&regions=x", {}, 400, "BAD_USER_INPUT"],
    [`topics=activities&regions=${Array.from({ length: 51 }, () => "51").join()}`, {}, 400, "BAD_USER_INPUT"],
    ["topics=orders&lastEventId=soon", { token: staff }, 400, "BAD_USER_INPUT"],
    [`topics=activities&access_token=${staff}`, {}, 400, "BAD_USER_INPUT"],
  ];
  for (const [query, options, status, code] of answers) {
    const answer = await listen(query, options);
    const { errors } = await answer.body();
    expect([query, answer.status, errors[0].extensions.code]).toEqual([query, status, code]);
    expect(errors[0].message).toMatch(/\p{Script=Han}/u);
  }
});

test("what everybody may see needs no token, and can be narrowed to a region", async () => {
  const all = await listen("topics=activities");
  const one = await listen(`topics=activities&regions=${longhe}`);
  await take(anActivity(longhe), anActivity("640106005901"), anOrder(longhe));
  await until(() => all.received.length === 2 && one.received.length === 1);
  expect(one.received[0]?.data.data.regionCode).toBe(longhe);
});

test("a token that runs out ends the stream", async () => {
  const key = JSON.parse(readFileSync(keyFile, "utf8"));
  const short = await new SignJWT({ role: "staff", scope: "cases:*", regions: [longhe] })
    .setProtectedHeader({ alg: "ES256", kid: key.kid })
    .setIssuer(developmentIssuer)
    .setAudience(developmentAudience)
    .setSubject("short")
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1000) + 2)
    .sign(createPrivateKey({ key, format: "jwk" }));
  const reader = await listen("topics=orders", { token: short });
  expect(reader.status).toBe(200);
  const began = Date.now();
  await reader.over;
  expect(Date.now() - began).toBeLessThan(3_000);
});

test("a caller has so many streams and no more; when one ends another may come", async () => {
  const staff = await token({ role: "staff" });
  const opened: Reader[] = [];
  for (let count = 0; count < liveLimits.streamsPerCaller; count += 1)
    opened.push(await listen("topics=orders", { token: staff }));
  const refused = await listen("topics=orders", { token: staff });
  expect([refused.status, (await refused.body()).errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
  expect((await listen("topics=orders", { token: await token({ role: "staff", subject: "another" }) })).status).toBe(200);

  opened[0]?.close();
  await opened[0]?.over;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await listen("topics=orders", { token: staff })).status).toBe(200);
});

test("a reader who takes nothing is cut off, and the others do not wait for him", async () => {
  const staff = await token({ role: "staff" });
  const [slow, quick] = [await listen("topics=orders", { token: staff }), await listen("topics=orders", { token: staff })];
  slow.hang();
  const streamsCut = async () => (await metrics.streamsCut.get()).values[0]?.value ?? 0;
  let sent = 0;
  while ((await streamsCut()) === 0 && sent < 100_000) {
    const batch = Array.from({ length: 2_500 }, () => anOrder(longhe));
    await take(...batch);
    sent += batch.length;
    await until(() => quick.received.length === sent);
  }
  expect(await streamsCut()).toBe(1);
  expect(quick.received).toHaveLength(sent);
}, 60_000);

test("streams outlive a database that is away; new ones are asked to come later", async () => {
  const staff = await token({ role: "staff" });
  const reader = await listen("topics=orders", { token: staff });
  isAway = true;
  const early = await listen("topics=orders", { token: staff, lastEventId: 1 });
  expect([early.status, (await early.body()).errors[0].extensions.code]).toEqual([503, "SUBGRAPH_UNAVAILABLE"]);
  const event = anOrder(longhe);
  await take(event);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(reader.received).toEqual([]);
  isAway = false;
  await until(() => reader.received.length === 1);
  expect(versions(reader)).toEqual([event.data["version"]]);
});

test("stopping ends every stream at once and takes no more", async () => {
  const staff = await token({ role: "staff" });
  const reader = await listen("topics=orders", { token: staff });
  const began = Date.now();
  live.stop();
  await reader.over;
  expect(Date.now() - began).toBeLessThan(500);
  expect((await listen("topics=orders", { token: staff })).status).toBe(503);
});
