import { buildSubgraphSchema } from "@apollo/subgraph";
import { createLogger, describeDatabase, openDatabase, serveSubgraph, signViewer, viewerHeader, visitor } from "@quyu/kernel";
import { createTestDatabase } from "@quyu/kernel/testing";
import { parse } from "graphql";
import type { DataSource } from "typeorm";
import { serveRaw } from "../testing";
import { type Hub, startHub } from "./hub";
import { SourceStatus } from "./source-status.entity";
import { keptStatuses, mergeStatuses, recordStatus, status } from "./source-status.service";

const log = createLogger("test", "silent");
const eventsKey = "a key for events that is long enough for everyone";
const signingKey = "a signing key of the hub that is long enough";
let database: DataSource;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await createTestDatabase("hub"));
  database = await openDatabase(describeDatabase({ url, log, entities: [SourceStatus], migrations: [] }), log);
});
afterAll(async () => {
  await database?.destroy();
  await drop?.();
});
beforeEach(() => database.query("delete from source_status"));

const noon = new Date("2026-03-05T04:00:00Z");
const later = new Date("2026-03-05T05:00:00Z");

test("another copy of the gateway that sees the same state does not move its beginning", async () => {
  await recordStatus(database.manager, status("activities", true, 3, noon, noon));
  await recordStatus(database.manager, status("activities", true, 4, later, later));

  expect(await keptStatuses(database.manager)).toEqual([status("activities", true, 4, later, noon)]);
});

test("a change moves the beginning and keeps when the source was last seen", async () => {
  await recordStatus(database.manager, status("activities", true, 3, noon, noon));
  await recordStatus(database.manager, status("activities", false, null, null, later));

  expect(await keptStatuses(database.manager)).toEqual([status("activities", false, 3, noon, later)]);
});

test("what this copy sees decides, the kept row knows since when", () => {
  const seen = [status("activities", true, 2, later, later), status("volunteers", false, null, null, later)];
  const kept = [status("activities", true, 3, noon, noon), status("volunteers", true, 3, noon, noon)];

  expect(mergeStatuses(["activities", "volunteers", "enterprises"], seen, kept)).toEqual([
    status("activities", true, 2, later, noon),
    status("volunteers", false, 3, noon, later),
    status("enterprises", false, null, null, null),
  ]);
});

async function ask(hub: Hub): Promise<{ subgraph: string; isUp: boolean; latencyMs: number | null; since: string | null }[]> {
  const body = JSON.stringify({ query: "{ sourceStatus { subgraph isUp latencyMs lastSeenAt since } }" });
  const response = await fetch(hub.url as string, {
    method: "POST",
    headers: { "content-type": "application/json", [viewerHeader]: signViewer(visitor, "hub", body, signingKey) },
    body,
  });
  return ((await response.json()) as any).data.sourceStatus;
}

async function until<T>(read: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  for (const deadline = Date.now() + 8_000; ;) {
    const value = await read();
    if (isDone(value) || Date.now() > deadline) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const start = (databaseUrl: string, urls: Record<string, string>) =>
  startHub({
    env: {
      liveDays: 7,
      heartbeatMs: 15_000,
      databaseUrl,
      port: 0,
      url: undefined,
      signingKey,
      eventsKey,
      timeoutMs: 3_000,
      demo: false,
    },
    host: "127.0.0.1",
    sources: Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, { url, signingKey, timeoutMs: 3_000 }])),
    log,
  });

test("sourceStatus tells a source that is down from one that is up, and notices a change", async () => {
  let isReady = true;
  const source = await serveRaw((request, _, response) => {
    response.writeHead(request.url === "/readyz" && isReady ? 200 : 503).end();
  });
  const hub = await start(url, { activities: source.url, volunteers: "http://127.0.0.1:9/graphql" });

  const first = await until(
    () => ask(hub),
    ([one]) => one?.isUp === true,
  );
  expect(first.map(({ subgraph, isUp }) => [subgraph, isUp])).toEqual([
    ["activities", true],
    ["volunteers", false],
  ]);
  expect(first[0]?.latencyMs).toBeGreaterThan(0);
  expect(first[1]).toMatchObject({ latencyMs: null, lastSeenAt: null, since: expect.any(String) });

  isReady = false;
  const second = await until(
    () => ask(hub),
    ([one]) => one?.isUp === false,
  );
  expect(second[0]).toMatchObject({ isUp: false, lastSeenAt: expect.any(String) });
  expect(Date.parse(second[0]?.since ?? "")).toBeGreaterThan(Date.parse(first[0]?.since ?? ""));
  const kept = await until(
    () => keptStatuses(database.manager),
    (rows) => rows.some(({ subgraph, isUp }) => subgraph === "activities" && !isUp),
  );
  expect(kept.find(({ subgraph }) => subgraph === "activities")?.since?.toISOString()).toBe(second[0]?.since);

  await hub.stop();
  await source.stop();
});

test.each([
  ["nobody listens", "postgres://nobody@127.0.0.1:9/nothing", "select 1", "SUBGRAPH_UNAVAILABLE"],
  ["the connection is ended", undefined, "select pg_terminate_backend(pg_backend_pid())", "SUBGRAPH_UNAVAILABLE"],
  ["a statement is wrong", undefined, "select nothing", "INTERNAL_SERVER_ERROR"],
])("a service says whether its database is away or it has failed itself: %s", async (_, elsewhere, sql, code) => {
  const resolvers = {
    Query: {
      rows: async () => {
        const own = describeDatabase({ url: elsewhere ?? url, log, entities: [], migrations: [] });
        // Jest runs tests in a realm of their own, where an error of Node's sockets is no Error to GraphQL.
        await own.initialize().catch((error: Error) => {
          throw Object.assign(new Error(error.message), error);
        });
        return own.query(sql).finally(() => own.destroy());
      },
    },
  };
  const service = await serveSubgraph({
    name: "hub",
    host: "127.0.0.1",
    port: 0,
    signingKey,
    schema: buildSubgraphSchema({ typeDefs: parse("type Query { rows: [String] }"), resolvers }),
    contextFor: (viewer) => ({ viewer }),
    isReady: async () => true,
    log,
  });
  const body = JSON.stringify({ query: "{ rows }" });
  const response = await fetch(service.url, {
    method: "POST",
    headers: { "content-type": "application/json", [viewerHeader]: signViewer(visitor, "hub", body, signingKey) },
    body,
  });
  const { errors } = (await response.json()) as any;
  await service.stop();

  expect(errors).toEqual([
    { message: "系统暂时无法处理，请稍后再试", path: ["rows"], locations: expect.anything(), extensions: { code } },
  ]);
});

test("without its database the hub still says what this copy sees", async () => {
  const source = await serveRaw((_, __, response) => void response.writeHead(200).end());
  const hub = await start("postgres://nobody@127.0.0.1:9/nothing", { activities: source.url });

  const statuses = await until(
    () => ask(hub),
    ([one]) => one?.isUp === true,
  );
  await hub.stop();
  await source.stop();

  expect(statuses).toMatchObject([{ subgraph: "activities", isUp: true }]);
});
