import type { IncomingMessage, ServerResponse } from "node:http";
import type { SourceName, SourceSettings } from "../env";
import { places, serveRaw, serveTestSubgraphs, sourceNames, startTestGateway, type TestGateway } from "../testing";

// One subgraph, enterprises, is replaced by a server that misbehaves as each test says; the others are well.
type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let misbehave: Handler;
let asked = 0;
let gateway: TestGateway;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const sources = await serveTestSubgraphs(stops);
  const raw = await serveRaw((request, body, response) => {
    asked += 1;
    misbehave(request, body, response);
  });
  stops.push(raw.stop);
  gateway = await startTestGateway({ ...sources, enterprises: { ...sources.enterprises, url: raw.url } });
  stops.unshift(gateway.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

// The circuit closes again before each test: half a second, then an answer that is well.
beforeEach(async () => {
  misbehave = json({ data: { region: { code: "51", enterpriseSummary: { enterprises: 1 } } } });
  for (let tries = 0; tries < 40; tries += 1) {
    const { errors } = await gateway.ask(`{ region(code: "51") { enterpriseSummary { enterprises } } }`);
    if (errors.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  asked = 0;
});

const leak = "SELECT * FROM secret_table at /srv/app.js:12 http://10.0.0.7:5432";
const send =
  (status: number, type: string, body: string): Handler =>
  (_, __, response) =>
    void response.writeHead(status, { "content-type": type }).end(body);
const json = (body: unknown, status = 200) => send(status, "application/json; charset=utf-8", JSON.stringify(body));

const page = `{ region(code: "51") { code name activitySummary { sessions } enterpriseSummary { enterprises } enterprises { id name } } }`;
const missing = ["region.enterpriseSummary: SUBGRAPH_UNAVAILABLE", "region.enterprises: SUBGRAPH_UNAVAILABLE"];

const faults: [string, Handler][] = [
  ["cuts the connection", (request) => void request.socket.destroy()],
  ["never answers", () => {}],
  [
    "stops in the middle of its answer",
    (_, __, response) => void response.writeHead(200, { "content-type": "application/json" }).write('{"data":'),
  ],
  [
    "cuts the connection in the middle of its answer",
    (request, _, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write('{"data":');
      setTimeout(() => request.socket.destroy(), 20);
    },
  ],
  ["answers 500 with HTML", send(500, "text/html", `<h1>${leak}</h1>`)],
  ["answers 200 with HTML", send(200, "text/html", `<h1>${leak}</h1>`)],
  ["answers 502 with JSON of a proxy", json({ message: leak }, 502)],
  ["sends us elsewhere", (_, __, response) => void response.writeHead(302, { location: "http://127.0.0.1:9/" }).end()],
  ["answers with JSON that is none", send(200, "application/json", `{"data": ${leak}`)],
  ["answers in text/plain", send(200, "text/plain", JSON.stringify({ data: { region: { code: "51" } } }))],
  ["answers null", json(null)],
  ["answers with a list", json([{ data: {} }])],
  ["answers with an empty object", json({})],
  ["answers with data null and no error", json({ data: null })],
  ["answers with data that is a text", json({ data: leak })],
  ["answers with errors that are no list", json({ errors: leak })],
  ["answers with data that lacks the field", json({ data: {} })],
  ["refuses our signature", json({ errors: [{ message: leak, extensions: { code: "UNAUTHENTICATED" } }] }, 401)],
  [
    "knows an older schema",
    json({ errors: [{ message: 'Cannot query field "enterprises"', extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] }, 400),
  ],
];

test.each(faults)("a subgraph that %s costs its own fields only", async (_, handler) => {
  misbehave = handler;
  const began = Date.now();

  const answer = await gateway.ask(page);

  expect(answer.data).toEqual({
    region: { code: "51", name: "区划51", activitySummary: { sessions: 24 }, enterpriseSummary: null, enterprises: null },
  });
  expect(places(answer)).toEqual(missing);
  expect(Date.now() - began).toBeLessThan(1_500);
  expect(answer.text).not.toMatch(/secret|SELECT|10\.0\.0\.7|app\.js|Cannot query|127\.0\.0\.1/);
  for (const { message, extensions } of answer.errors) {
    expect(message).toBe("这部分数据暂时取不到，请稍后再试");
    expect(extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE" });
  }
});

test("a port nobody listens on is a fault like any other", async () => {
  const closed = await serveRaw(() => {});
  await closed.stop();
  const sources = Object.fromEntries(
    sourceNames.map((name) => [name, { url: closed.url, signingKey: "x".repeat(32), timeoutMs: 400 }]),
  ) as Record<SourceName, SourceSettings>;
  const alone = await startTestGateway(sources);

  const answer = await alone.ask(page);
  await alone.stop();

  expect(answer.data).toEqual({ region: null });
  expect(new Set(answer.errors.map(({ extensions }) => extensions?.["code"]))).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
});

test.each<[string, unknown, unknown, string[]]>([
  ["a text for an object", { enterpriseSummary: leak }, { enterpriseSummary: null }, ["region.enterpriseSummary"]],
  ["a number for a list", { enterprises: 7 }, { enterprises: null }, ["region.enterprises"]],
  ["an object for a list", { enterprises: { id: "e1" } }, { enterprises: null }, ["region.enterprises"]],
  ["a list for an object", { enterpriseSummary: [] }, { enterpriseSummary: null }, ["region.enterpriseSummary"]],
  [
    "an object for a text",
    { enterprises: [{ id: "e1", name: { leak } }] },
    { enterprises: [{ id: "e1", name: null }] },
    ["region.enterprises.0.name"],
  ],
  [
    "a text for a number that may not be null",
    { enterpriseSummary: { enterprises: leak } },
    { enterpriseSummary: null },
    ["region.enterpriseSummary.enterprises"],
  ],
  ["no field at all", {}, { enterpriseSummary: null, enterprises: null }, ["region.enterpriseSummary", "region.enterprises"]],
])("a value of the wrong type is null with the code at its path: %s", async (_, given, shown, paths) => {
  const well = { code: "51", enterpriseSummary: { enterprises: 1 }, enterprises: [{ id: "e1", name: "企业" }] };
  misbehave = json({
    data: { region: Object.keys(given as object).length > 0 ? { ...well, ...(given as object) } : { code: "51" } },
  });

  const answer = await gateway.ask(page);

  expect(answer.data.region).toMatchObject({ name: "区划51", activitySummary: { sessions: 24 }, ...(shown as object) });
  expect(places(answer)).toEqual(paths.map((path) => `${path}: SUBGRAPH_UNAVAILABLE`));
  expect(answer.text).not.toContain("secret");
});

test("keys that reach for a prototype are a name like any other, and go nowhere", async () => {
  misbehave = send(
    200,
    "application/json",
    `{"data":{"__proto__":{"polluted":1},"region":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"code":"51","enterpriseSummary":{"enterprises":2,"__proto__":{"polluted":1}}}}}`,
  );

  const answer = await gateway.ask(
    `{ region(code: "51") { __proto__: enterpriseSummary { __proto__: enterprises } enterpriseSummary { enterprises } } }`,
  );

  expect(answer.text).not.toContain("polluted");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(answer.data.region.enterpriseSummary).toEqual({ enterprises: 2 });
});

// organizations names the children; enterprises is asked about each as an entity.
const children = `{ region(code: "51") { children { code enterpriseSummary { enterprises } } } }`;
const child = (index: number, code = "SUBGRAPH_UNAVAILABLE") => `region.children.${index}.enterpriseSummary: ${code}`;
const summary = { __typename: "Region", enterpriseSummary: { enterprises: 3 } };

test.each<[string, unknown, string[]]>([
  ["too few entities", { data: { _entities: [summary] } }, [child(0), child(1)]],
  ["too many entities", { data: { _entities: [summary, summary, summary] } }, [child(0), child(1)]],
  ["no list of entities", { data: { _entities: leak } }, [child(0), child(1)]],
  ["no entities", { data: {} }, [child(0), child(1)]],
  ["a text for an entity", { data: { _entities: [leak, summary] } }, ["region.children.0: SUBGRAPH_UNAVAILABLE"]],
  ["an entity without its field", { data: { _entities: [{ __typename: "Region" }, summary] } }, [child(0)]],
  [
    "an error for one entity",
    {
      data: { _entities: [summary, { __typename: "Region", enterpriseSummary: null }] },
      errors: [{ message: leak, path: ["_entities", 1, "enterpriseSummary"], extensions: { code: "FORBIDDEN", leak } }],
    },
    [child(1, "FORBIDDEN")],
  ],
  [
    "an error for all of them",
    { data: null, errors: [{ message: leak, path: ["_entities"], extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    [child(0, "INTERNAL_SERVER_ERROR"), child(1, "INTERNAL_SERVER_ERROR")],
  ],
])("entities: %s", async (_, given, paths) => {
  misbehave = json(given);

  const answer = await gateway.ask(children);

  expect(answer.data.region.children.map(({ code }: any) => code)).toEqual(["51901", "51902"]);
  expect(places(answer)).toEqual(paths);
  expect(answer.text).not.toContain("secret");
});

test("an entity that is not there is null without an error", async () => {
  misbehave = json({ data: { _entities: [summary, null] } });

  const answer = await gateway.ask(children);

  expect(answer.data.region.children.map((one: any) => one.enterpriseSummary)).toEqual([{ enterprises: 3 }, null]);
  expect(answer.errors).toEqual([]);
});

test.each<[string, unknown, string, string]>([
  ["a code of ours", { code: "FORBIDDEN" }, "FORBIDDEN", "没有权限查看或办理此项"],
  ["a code we do not know", { code: "ER_DUP_ENTRY" }, "INTERNAL_SERVER_ERROR", "系统暂时无法处理，请稍后再试"],
  ["no code", undefined, "INTERNAL_SERVER_ERROR", "系统暂时无法处理，请稍后再试"],
  ["a code only the gateway may give", { code: "RATE_LIMITED" }, "INTERNAL_SERVER_ERROR", "系统暂时无法处理，请稍后再试"],
  ["its database away", { code: "SUBGRAPH_UNAVAILABLE" }, "SUBGRAPH_UNAVAILABLE", "这部分数据暂时取不到，请稍后再试"],
  ["a wrong input explained by a library", { code: "BAD_USER_INPUT" }, "BAD_USER_INPUT", "输入有误"],
])("an error with details loses them: %s", async (_, extensions, code, message) => {
  const well = { code: "51", enterpriseSummary: { enterprises: 1 } };
  misbehave = json({
    data: { region: { ...well, enterprises: null } },
    errors: [
      {
        message: `错误：${leak}`,
        path: ["region", "enterprises"],
        locations: [{ line: 1, column: 1 }],
        extensions: extensions && { ...(extensions as object), stacktrace: [leak], exception: { leak }, serviceName: leak },
      },
    ],
  });

  const answer = await gateway.ask(page);

  expect(answer.errors).toEqual([{ message, path: ["region", "enterprises"], extensions: { code } }]);
  expect(answer.text).not.toContain("secret");
});

test("an error at an object that others answer too stands at the part that is missing", async () => {
  misbehave = json({
    data: { region: null },
    errors: [{ message: leak, path: ["region"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
  });

  const answer = await gateway.ask(page);

  expect(answer.data.region).toMatchObject({ code: "51", name: "区划51", activitySummary: { sessions: 24 } });
  expect(places(answer)).toEqual([
    "region.enterpriseSummary: INTERNAL_SERVER_ERROR",
    "region.enterprises: INTERNAL_SERVER_ERROR",
  ]);
});

test("a page of many rows does not answer with more errors than anyone reads", async () => {
  misbehave = send(500, "text/html", leak);
  const many = Array.from(
    { length: 105 },
    (_, index) => `r${index}: region(code: "${index}") { enterpriseSummary { enterprises } enterprises { id } }`,
  );

  const answer = await gateway.ask(`{ ${many.join(" ")} }`);

  expect(answer.errors).toHaveLength(200);
});

test("a subgraph that keeps failing is left alone for a moment, then asked once", async () => {
  misbehave = (request) => void request.socket.destroy();
  for (let round = 0; round < 5; round += 1) await gateway.ask(page);
  expect(asked).toBe(5);

  // All at once: one after the other they might outlast the pause on a busy machine.
  await Promise.all(Array.from({ length: 20 }, () => gateway.ask(page)));
  expect(asked).toBe(5);

  await new Promise((resolve) => setTimeout(resolve, 550));
  await Promise.all([gateway.ask(page), gateway.ask(page), gateway.ask(page)]);
  expect(asked).toBe(6);
});

test("a subgraph that hangs makes one caller wait for it, not all", async () => {
  misbehave = () => {};
  for (let round = 0; round < 5; round += 1) await gateway.ask(page);
  await new Promise((resolve) => setTimeout(resolve, 550));
  const trial = gateway.ask(page);
  await new Promise((resolve) => setTimeout(resolve, 260));

  const answered: string[] = [];
  const other = gateway.ask(page).finally(() => answered.push("the other"));
  await Promise.all([trial.finally(() => answered.push("the trial")), other]);
  expect(answered).toEqual(["the other", "the trial"]);
  expect(places(await other)).toEqual(missing);
  expect(asked).toBe(6);
});

test("a fetch beside the first one that a subgraph answers again is answered too", async () => {
  misbehave = (request) => void request.socket.destroy();
  for (let round = 0; round < 5; round += 1) await gateway.ask(page);
  await new Promise((resolve) => setTimeout(resolve, 550));
  const well = json({ data: { region: { code: "51", enterpriseSummary: { enterprises: 1 }, enterprises: [] } } });
  misbehave = (...exchange) => void setTimeout(() => well(...exchange), 50);

  const answers = await Promise.all([gateway.ask(page), gateway.ask(page)]);

  expect(answers.map(({ errors }) => errors)).toEqual([[], []]);
});

test("a subgraph of which directives leave nothing to ask is not asked, and not missed", async () => {
  misbehave = (request) => void request.socket.destroy();

  const answer = await gateway.ask(
    `query ($some: Boolean!, $few: Boolean!) {
      region(code: "51") { name enterpriseSummary @include(if: $some) { enterprises } enterprises @skip(if: $few) { id } }
    }`,
    { some: false, few: true },
  );

  expect(asked).toBe(0);
  expect(answer.data).toEqual({ region: { name: "区划51" } });
  expect(answer.errors).toEqual([]);
});

test("errors of GraphQL do not open the circuit", async () => {
  misbehave = json({
    data: { region: { code: "51", enterpriseSummary: null, enterprises: null } },
    errors: [{ message: "x", path: ["region", "enterprises"], extensions: { code: "FORBIDDEN" } }],
  });

  for (let round = 0; round < 20; round += 1) await gateway.ask(page);

  expect(asked).toBe(20);
});

test("a mutation is sent once, whatever becomes of it", async () => {
  misbehave = (request) => void request.socket.destroy();

  const answer = await gateway.ask(`mutation { openNeed(title: "停车难") { name } }`);

  expect(answer.data).toEqual({ openNeed: null });
  expect(places(answer)).toEqual(["openNeed: SUBGRAPH_UNAVAILABLE"]);
  expect(asked).toBe(1);
});
