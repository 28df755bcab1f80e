import type { IncomingMessage, ServerResponse } from "node:http";
import type { SourceName, SourceSettings } from "../env";
import { writeSentences } from "../errors";
import { places, serveRaw, serveTestSubgraph, sourceNames, startTestGateway, type TestGateway } from "../testing";

// Mutations to a subgraph that fails: sent once or not at all, and the caller is told which of the two it may have been.
type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;

const writeTimeoutMs = 700;
const timeoutMs = 200;
let misbehave: Handler;
/** Bodies that have arrived. */
let arrived: string[] = [];
const mutationsArrived = () => arrived.filter((body) => body.includes("mutation"));
let gateway: TestGateway;
let refusing: string;
const wellSources = {} as Record<SourceName, SourceSettings>;
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  for (const name of sourceNames) {
    const served = await serveTestSubgraph(name);
    wellSources[name] = served.settings;
    stops.push(served.stop);
  }
  const raw = await serveRaw((request, body, response) => {
    arrived.push(body);
    misbehave(request, body, response);
  });
  const closed = await serveRaw(() => {});
  await closed.stop();
  refusing = closed.url;
  stops.push(raw.stop);
  gateway = await startTestGateway(withEnterprises(raw.url));
  stops.unshift(gateway.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

const withEnterprises = (url: string) => ({
  ...wellSources,
  enterprises: { ...wellSources.enterprises, url, timeoutMs, writeTimeoutMs },
});

// The circuit closes again before each test: half a second, then an answer that is well.
beforeEach(async () => {
  misbehave = well;
  for (let tries = 0; tries < 40; tries += 1) {
    const { errors } = await gateway.ask(look);
    if (errors.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  arrived = [];
});

const look = `{ enterprise(id: "e1") { name } }`;
const write = `mutation { openNeed(title: "停车难") { id name } }`;
const json = (body: unknown, status = 200): Handler => send(status, "application/json", JSON.stringify(body));
const send =
  (status: number, type: string, body: string): Handler =>
  (_, __, response) =>
    void response.writeHead(status, { "content-type": type }).end(body);
const later =
  (handler: Handler, milliseconds: number): Handler =>
  (...exchange) =>
    void setTimeout(() => handler(...exchange), milliseconds);
const opened = json({ data: { openNeed: { id: "e1", name: "停车难" } } });
const seen = json({ data: { enterprise: { name: "企业" } } });
const well: Handler = (request, body, response) =>
  body.includes("mutation")
    ? opened(request, body, response)
    : body.includes("enterprise")
      ? seen(request, body, response)
      : json({ data: { __typename: "Query" } })(request, body, response);
const cut: Handler = (request) => void request.socket.destroy();

const unsure: [string, Handler][] = [
  ["never answers", () => {}],
  ["cuts the connection", cut],
  ["resets the connection", (request) => void request.socket.resetAndDestroy()],
  [
    "cuts the connection in the middle of its answer",
    (request, _, response) => {
      response.writeHead(200, { "content-type": "application/json" }).write('{"data":');
      setTimeout(() => request.socket.destroy(), 20);
    },
  ],
  ["answers 502 with HTML", send(502, "text/html", "<h1>Bad gateway</h1>")],
  ["answers with JSON that is none", send(200, "application/json", "{")],
  ["answers without the payload", json({ data: {} })],
  ["answers with a payload that is none", json({ data: { openNeed: 7 } })],
  [
    "lost its database when it was to commit",
    json({
      data: { openNeed: null },
      errors: [{ message: "系统", path: ["openNeed"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    }),
  ],
];

test.each(unsure)("where a subgraph %s, a mutation was sent once and may have been carried out", async (_, handler) => {
  misbehave = handler;

  const answer = await gateway.ask(write);

  expect(answer.data).toEqual({ openNeed: null });
  expect(answer.errors).toEqual([
    { message: writeSentences.unsure, path: ["openNeed"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } },
  ]);
  expect(answer.errors[0]?.message).toMatch(/可能已经办成.*idempotencyKey.*原样重发/);
  expect(arrived).toHaveLength(1);
});

test.each<[string, Handler]>([
  ["does not take our signature", json({ errors: [{ message: "x", extensions: { code: "UNAUTHENTICATED" } }] }, 401)],
  [
    "knows an older schema",
    json({ errors: [{ message: 'Cannot query field "openNeed"', extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] }, 400),
  ],
])("a subgraph that %s has done nothing, and the caller is told so", async (_, handler) => {
  misbehave = handler;

  const { errors } = await gateway.ask(write);

  expect(errors.map(({ message }) => message)).toEqual([writeSentences.undone]);
});

test("where nobody listens nothing was done", async () => {
  const alone = await startTestGateway(withEnterprises(refusing));
  const { errors } = await alone.ask(write);
  await alone.stop();

  expect(errors).toEqual([
    { message: "暂时连不上，这次没有办理，请稍后再试", path: ["openNeed"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } },
  ]);
});

test("what was refused by the subgraph keeps its code, and a mutation that failed was taken back", async () => {
  misbehave = json({
    data: { openNeed: null },
    errors: [{ message: "boom", path: ["openNeed"], extensions: { code: "INTERNAL_SERVER_ERROR" } }],
  });

  expect((await gateway.ask(write)).errors).toMatchObject([
    { message: "系统暂时无法处理，请稍后再试", extensions: { code: "INTERNAL_SERVER_ERROR" } },
  ]);
});

test("a payload of which a part cannot be shown is a mutation that was carried out", async () => {
  misbehave = json({
    data: { openNeed: { id: "e1", name: null } },
    errors: [{ message: "x", path: ["openNeed", "name"], extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
  });

  const { data, errors } = await gateway.ask(write);

  expect(data).toEqual({ openNeed: { id: "e1", name: null } });
  expect(errors.map(({ message }) => message)).toEqual(["这部分数据暂时取不到，请稍后再试"]);
});

test("a mutation may take longer than a question", async () => {
  misbehave = later(well, timeoutMs + 150);

  expect((await gateway.ask(write)).errors).toEqual([]);
  expect((await gateway.ask(look)).errors).toHaveLength(1);
});

test("an answer too large to be read does not say that nothing was done", async () => {
  misbehave = json({ data: { openNeed: { id: "e1", name: "企".repeat(3_000_000) } } });

  const answer = await gateway.ask(write);

  expect(answer.data).toEqual({ openNeed: null });
  expect(answer.errors).toMatchObject([
    { message: expect.stringContaining("已经送达办理"), extensions: { code: "OPERATION_TOO_EXPENSIVE" } },
  ]);
  expect(arrived).toHaveLength(1);
});

describe("to a subgraph that has been failing", () => {
  const openCircuit = async () => {
    misbehave = cut;
    for (let round = 0; round < 5; round += 1) await gateway.ask(look);
    expect(arrived).toHaveLength(5);
    arrived = [];
  };
  const untilHalfOpen = () => new Promise((resolve) => setTimeout(resolve, 550));

  test("no mutation goes while it is left alone", async () => {
    await openCircuit();

    expect((await gateway.ask(write)).errors.map(({ message }) => message)).toEqual([writeSentences.undone]);
    expect(arrived).toEqual([]);
  });

  test("none is the one that tries whether it is well again: where it still fails, nothing was done", async () => {
    await openCircuit();
    await untilHalfOpen();
    misbehave = () => {};

    const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.ask(write)));

    for (const { errors } of answers) expect(errors.map(({ message }) => message)).toEqual([writeSentences.undone]);
    expect(mutationsArrived()).toEqual([]);
    expect(arrived.length).toBeLessThanOrEqual(2);
  });

  test("where it is well again, a mutation follows the question that tried it, once", async () => {
    await openCircuit();
    await untilHalfOpen();
    misbehave = well;

    const answers = await Promise.all(Array.from({ length: 5 }, () => gateway.ask(write)));

    const done = answers.filter(({ errors }) => errors.length === 0).length;
    // Each caller's answer says what became of his own.
    for (const { errors } of answers)
      if (errors.length > 0) expect(errors.map(({ message }) => message)).toEqual([writeSentences.undone]);
    expect(done).toBeGreaterThan(0);
    expect(mutationsArrived()).toHaveLength(done);
  });
});

test("mutations of one operation are carried out in their order, whatever their subgraph says to one of them", async () => {
  misbehave = (request, body, response) => {
    expect(body).toMatch(/first.*openNeed.*second.*openNeed/s);
    const errors = [{ message: "没有权限", path: ["first"], extensions: { code: "FORBIDDEN" } }];
    json({ data: { first: null, second: { id: "e2" } }, errors })(request, body, response);
  };

  const answer = await gateway.ask(`mutation { first: openNeed(title: "一") { id } second: openNeed(title: "二") { id } }`);

  expect(answer.data).toEqual({ first: null, second: { id: "e2" } });
  expect(places(answer)).toEqual(["first: FORBIDDEN"]);
  expect(arrived).toHaveLength(1);
});
