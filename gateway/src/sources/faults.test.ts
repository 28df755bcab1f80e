import type { IncomingMessage, ServerResponse } from "node:http";
import type { SourceName, SourceSettings } from "../env";
import { composeTestSupergraph, serveRaw, serveTestSubgraph, sourceNames } from "../testing";
import { serveGateway } from "../testing-http";

// Twelve ways in which a subgraph fails, through the whole gateway over HTTP on both sides: what a client is told, and where. The table of
// them is printed at the end. Finer cases of each are in source.test.ts.

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => void;
interface Answer {
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

const patienceMs = 400;
/** What no client may ever read of a subgraph. */
const leak = "SELECT * FROM secret_table at /srv/app.js:12 http://10.0.0.7:5432 password=hunter2";
const leaked = /secret|SELECT|app\.js|10\.0\.0\.7|hunter2|polluted|stacktrace|ECONN|127\.0\.0\.1|<h1>/;

const stops: (() => Promise<unknown>)[] = [];
const wellSources = {} as Record<SourceName, SourceSettings>;
let refusing: string;
let misbehaving: string;
let misbehave: Handler;
const rows: string[][] = [];

beforeAll(async () => {
  for (const name of sourceNames) {
    const served = await serveTestSubgraph(name, patienceMs);
    wellSources[name] = served.settings;
    stops.push(served.stop);
  }
  const raw = await serveRaw((...exchange) => misbehave(...exchange));
  stops.push(raw.stop);
  misbehaving = raw.url;
  const closed = await serveRaw(() => {});
  await closed.stop();
  refusing = closed.url;
});

afterAll(async () => {
  for (const stop of stops) await stop();
  const table = [["fault", "code", "at", "answered after"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  process.stdout.write(`${rows.length} faults of a subgraph\n${lines.map((line) => `  ${line.trimEnd()}\n`).join("")}`);
});

/** Asks a gateway of its own whose enterprises live at `url`: no circuit that another fault has opened stands in the way. */
async function askGateway(url: string, query: string): Promise<{ status: number; text: string; milliseconds: number }> {
  const sources = { ...wellSources, enterprises: { ...wellSources.enterprises, url } };
  const gateway = await serveGateway(composeTestSupergraph(), sources);
  const began = performance.now();
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch(gateway.url, { method: "POST", headers, body: JSON.stringify({ query }) });
    return { status: response.status, text: await response.text(), milliseconds: performance.now() - began };
  } finally {
    await gateway.stop();
  }
}

const send =
  (status: number, type: string, body: string): Handler =>
  (_, __, response) =>
    void response.writeHead(status, { "content-type": type }).end(body);
const json = (body: unknown) => send(200, "application/json", JSON.stringify(body));

const page = `{ region(code: "51") { code name activitySummary { sessions } enterpriseSummary { enterprises } enterprises { id name } } }`;
const rest = { code: "51", name: "区划51", activitySummary: { sessions: 24 } };
const well = { code: "51", enterpriseSummary: { enterprises: 3 }, enterprises: [{ id: "e1", name: "企业" }] };
const children = `{ region(code: "51") { code name activitySummary { sessions } children { code enterpriseSummary { enterprises } } } }`;
const everything = ["region.enterpriseSummary", "region.enterprises"];
const unavailable = { code: "SUBGRAPH_UNAVAILABLE", message: "这部分数据暂时取不到，请稍后再试" };

interface Fault {
  name: string;
  /** Undefined: nobody listens. */
  handler?: Handler;
  query?: string;
  /** What the subgraph's own fields are in the answer. */
  shown?: object;
  at: string[];
  code?: string;
  message?: string;
}

const nothing = { enterpriseSummary: null, enterprises: null };
const faults: Fault[] = [
  { name: "refuses the connection", at: everything },
  { name: "resets the connection", handler: (request) => void request.socket.resetAndDestroy(), at: everything },
  { name: "hangs", handler: () => {}, at: everything },
  { name: "answers 500 with HTML", handler: send(500, "text/html", `<h1>${leak}</h1>`), at: everything },
  { name: "answers with bad JSON", handler: send(200, "application/json", `{"data": {"region": ${leak}`), at: everything },
  {
    name: "answers in text/plain",
    handler: send(200, "text/plain", JSON.stringify({ data: { region: well }, note: leak })),
    at: everything,
  },
  { name: "answers null", handler: send(200, "application/json", "null"), at: everything },
  {
    name: "gives too few entities",
    handler: json({ data: { _entities: [{ __typename: "Region", enterpriseSummary: { enterprises: 3 } }] } }),
    query: children,
    shown: {
      children: [
        { code: "51901", enterpriseSummary: null },
        { code: "51902", enterpriseSummary: null },
      ],
    },
    at: ["region.children.0.enterpriseSummary", "region.children.1.enterpriseSummary"],
  },
  {
    name: "gives values of the wrong types",
    handler: json({
      data: { region: { ...well, enterpriseSummary: { enterprises: leak }, enterprises: [{ id: "e1", name: [leak] }] } },
    }),
    shown: { enterpriseSummary: null, enterprises: [{ id: "e1", name: null }] },
    at: ["region.enterpriseSummary.enterprises", "region.enterprises.0.name"],
  },
  {
    name: "gives keys of a prototype",
    handler: send(
      200,
      "application/json",
      `{"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1},"region":{"__proto__":{"enterpriseSummary":{"enterprises":7}},"constructor":{"prototype":{"polluted":1}},"code":"51","enterprises":[]}}}`,
    ),
    // What stands on the prototype is not the field.
    shown: { enterpriseSummary: null, enterprises: [] },
    at: ["region.enterpriseSummary"],
  },
  {
    name: "gives errors with details",
    handler: json({
      data: { region: { ...well, enterprises: null } },
      errors: [
        {
          message: `错误：${leak}`,
          path: ["region", "enterprises"],
          locations: [{ line: 1, column: 1 }],
          extensions: { code: "ER_DUP_ENTRY", stacktrace: [leak], exception: { leak }, serviceName: leak },
        },
      ],
    }),
    shown: { enterpriseSummary: { enterprises: 3 }, enterprises: null },
    at: ["region.enterprises"],
    code: "INTERNAL_SERVER_ERROR",
    message: "系统暂时无法处理，请稍后再试",
  },
  {
    name: "is slower than it may be",
    // The head comes in time and then a byte now and then: what is bounded is the whole answer, not the wait for its beginning.
    handler: (_, __, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const drip = setInterval(() => response.write(" "), 50);
      const end = setTimeout(() => response.end(JSON.stringify({ data: { region: well } })), patienceMs * 4);
      response.on("close", () => (clearInterval(drip), clearTimeout(end)));
    },
    at: everything,
  },
];

test("there are twelve of them", () => expect(faults).toHaveLength(12));

test.each(faults)("a subgraph that $name costs its own fields only, and tells nothing of itself", async (fault) => {
  const { name, handler, query = page, shown = nothing, at, code = unavailable.code, message = unavailable.message } = fault;
  if (handler) misbehave = handler;

  const { status, text, milliseconds } = await askGateway(handler ? misbehaving : refusing, query);

  const { data, errors = [] } = JSON.parse(text) as Answer;
  expect(status).toBe(200);
  expect(data).toEqual({ region: { ...rest, ...shown } });
  expect(errors.map(({ path }) => path?.join(".")).sort()).toEqual(at);
  // A code and a sentence, and nothing beside them.
  for (const error of errors) expect(error).toEqual({ message, path: expect.anything(), extensions: { code } });
  expect(text).not.toMatch(leaked);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(milliseconds).toBeLessThan(patienceMs * 3);
  const codes = new Set(errors.map(({ extensions }) => String(extensions["code"])));
  rows.push([name, [...codes].join(", "), at.join(", "), `${milliseconds.toFixed(0)} ms`]);
});

test("the same gateway answers all of it where the subgraph is well", async () => {
  misbehave = json({ data: { region: well } });

  const { text } = await askGateway(misbehaving, page);

  expect(JSON.parse(text)).toEqual({ data: { region: { ...rest, ...well } } });
});
