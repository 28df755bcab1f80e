import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createLogger, visitor } from "@quyu/kernel";
import { getIntrospectionQuery } from "graphql";
import type { SourceName, SourceSettings } from "../env";
import { type RunningGateway, startGateway } from "../gateway";
import { createApp } from "../http";
import { createMetrics } from "../metrics";
import { composeTestSupergraph, serveRaw, serveTestSubgraph, sourceNames } from "../testing";
import { brokenShape } from "./document-shape";
import { limits, type LimitName } from "./limits";

const log = createLogger("test", "silent");
const metrics = createMetrics();
const stops: (() => unknown)[] = [];
let gateway: RunningGateway;
let url: string;
/** Characters of the name that the raw source gives its enterprise. */
let longName = 3;

beforeAll(async () => {
  const sources = {} as Record<SourceName, SourceSettings>;
  for (const name of sourceNames) {
    const served = await serveTestSubgraph(name);
    sources[name] = { ...served.settings, timeoutMs: 5_000 };
    stops.push(served.stop);
  }
  const raw = await serveRaw((_, body, response) => {
    const field = body.includes("mutation") ? "openNeed" : "enterprise";
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ data: { [field]: { id: "e1", name: "企".repeat(longName) } } }));
  });
  stops.push(raw.stop);
  sources.enterprises = { ...sources.enterprises, url: raw.url };
  gateway = await startGateway({ supergraph: composeTestSupergraph(), sources, metrics, log });
  const app = createApp({
    apollo: gateway.apollo,
    authenticate: async () => visitor,
    tokens: { issuer: "i", audience: "a", jwksUrl: "http://127.0.0.1:9/", keyFile: "" },
    sourceStatuses: async () => [],
    volunteers: sources.volunteers,
    metrics,
    log,
  });
  const http: Server = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  stops.unshift(() => (http.close(), http.closeAllConnections()), gateway.stop);
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function post(body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: text });
  const answer = (await response.json()) as any;
  const [error] = answer.errors ?? [];
  return { status: response.status, code: error?.extensions.code, message: error?.message, data: answer.data };
}

const repeat = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const wrapped = (levels: number, inner: string, name = (_level: number) => "children"): string =>
  levels === 0 ? inner : `${name(levels)} { ${wrapped(levels - 1, inner, name)} }`;
const region = (inner: string) => `{ region(code: "5") { ${inner} } }`;
const named = (inner: string) => `query X ${region(inner)}`;

/** Just within a limit, and one beyond it. */
const borders: [LimitName, string, string][] = [
  ["documentCharacters", region("name").padEnd(16_000, "#"), region("name").padEnd(16_001, "#")],
  // `{ f ( a : [ ] ) }` are nine.
  ["tokens", `{ f(a: [${repeat(1_991, () => "1")}]) }`, `{ f(a: [${repeat(1_992, () => "1")}]) }`],
  [
    "depth",
    `{ ${wrapped(19, "x", (level) => `a${level}`)} }`,
    `{ ...A } fragment A on Query { ${wrapped(20, "x", (level) => `a${level}`)} }`,
  ],
  ["aliases", region(repeat(100, (index) => `a${index}: name`)), region(repeat(101, (index) => `a${index}: name`))],
  ["aliasCharacters", region(`${"a".repeat(60)}: name`), region(`... { ${"a".repeat(61)}: name }`)],
  [
    "directives",
    region(repeat(50, (index) => `a${index}: name @include(if: true)`)),
    region(repeat(51, (index) => `a${index}: name @include(if: true)`)),
  ],
  [
    "rootFields",
    `{ ${repeat(20, (index) => `a${index}: region(code: "5") { name }`)} }`,
    `{ ...A ...B } ${["A", "B"].map((name) => `fragment ${name} on Query { ${repeat(11, (index) => `${name}${index}: region(code: "5") { name }`)} }`).join(" ")}`,
  ],
  [
    "mutations",
    `mutation { ${repeat(10, (index) => `a${index}: openNeed(title: "x") { id }`)} }`,
    `mutation { ...A ... { ...B } } ${["A", "B"].map((name) => `fragment ${name} on Mutation { ${repeat(6, (index) => `${name}${index}: openNeed(title: "x") { id }`)} }`).join(" ")}`,
  ],
  [
    "operations",
    `${named("name")} ${repeat(19, (index) => `query Q${index} ${region("name")}`)}`,
    `${named("name")} ${repeat(20, (index) => `query Q${index} ${region("name")}`)}`,
  ],
  [
    "fragments",
    `${region(repeat(40, (index) => `...F${index}`))} ${repeat(40, (index) => `fragment F${index} on Region { name }`)} ${repeat(10, (index) => `fragment G${index} on Region { name }`)}`,
    `${region("...F0")} ${repeat(51, (index) => `fragment F${index} on Region { name }`)}`,
  ],
  [
    "variables",
    `query (${repeat(50, (index) => `$v${index}: Int`)}) { x }`,
    `query (${repeat(51, (index) => `$v${index}: Int`)}) { x }`,
  ],
  // 45 fields of one name are 990 pairs, 46 are 1,035.
  ["repeatedPairs", region(repeat(45, () => "... { name }")), region(repeat(46, () => "... { name }"))],
  [
    "unfoldedFields",
    // With the spread and the field around it.
    `${region("...F")} fragment F on Region { ${repeat(1_098, (index) => `f${index}`)} }`,
    `${region("...F")} fragment F on Region { ${repeat(1_099, (index) => `f${index}`)} }`,
  ],
  [
    "objects",
    region(`...F`) + ` fragment F on Region { ${repeat(249, (index) => `f${index} { x }`)} }`,
    region(`...F`) + ` fragment F on Region { ${repeat(250, (index) => `f${index} { x }`)} }`,
  ],
  ["recursion", region(wrapped(5, "name")), region(wrapped(6, "name"))],
  ["recursion", region("name"), "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"],
];

test.each(borders)("%s: a document within the limit passes, one beyond it is refused with 400", async (limit, within, beyond) => {
  expect([brokenShape(within), brokenShape(beyond)]).toEqual([null, limit]);
  expect(await post({ query: beyond })).toMatchObject({ status: 400, code: "OPERATION_TOO_EXPENSIVE" });
});

test.each(["aliases", "directives", "rootFields", "repeatedPairs", "operations"] as LimitName[])(
  "a document just within %s is answered",
  async (limit) => {
    const [, within] = borders.find(([name]) => name === limit) as (typeof borders)[number];

    expect(await post({ query: within, ...(limit === "operations" && { operationName: "X" }) })).toMatchObject({ status: 200 });
  },
);

test.each([
  [
    "that double with each level",
    14,
    (level: number) => `a${level}: children { ...F${level + 1} } b${level}: children { ...F${level + 1} }`,
  ],
  ["that hold nothing but fragments", 40, (level: number) => `...F${level + 1} ... { ...F${level + 1} }`],
])("fragments %s are counted, not unfolded", (_, levels, inner) => {
  const bomb = `${region("...F0")} ${repeat(levels, (level) => `fragment F${level} on Region { ${level === levels - 1 ? "name" : inner(level)} }`)}`;

  expect(brokenShape(bomb)).toBe("unfoldedFields");
});

test("pairs of fields are counted across fragments and levels, as validation compares them", () => {
  const merged = (inner: string) =>
    region(`${repeat(20, () => `children { ${inner} }`)} ...A`) + " fragment A on Region { children { name } }";

  expect(brokenShape(merged("name"))).toBeNull();
  expect(brokenShape(merged("name name children { name } "))).toBe("repeatedPairs");
});

test("a body of 256 KB is read, a larger one is refused with 413", async () => {
  const padded = (bytes: number) => JSON.stringify({ query: region("name"), extensions: { pad: "x".repeat(bytes) } });
  const overhead = padded(0).length;

  expect(await post(padded(limits.bodyBytes - overhead))).toMatchObject({ status: 200 });
  expect(await post(padded(limits.bodyBytes - overhead + 1))).toMatchObject({ status: 413, code: "OPERATION_TOO_EXPENSIVE" });
});

test.each([
  ["nested too deep", { a: JSON.parse(`${"[".repeat(14)}${"]".repeat(14)}`) }],
  ["nested as deep as a body can be", { a: JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`) }, true],
  ["with a list too long", { a: Array.from({ length: 501 }, () => 1) }],
  ["with an object too wide", { a: Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`k${index}`, 1])) }],
])("variables %s are refused", async (_, variables, isDeep = false) => {
  // JSON.stringify would overflow on what JSON.parse can read.
  const body = isDeep
    ? `{"query":"{ __typename }","variables":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`
    : { query: "{ __typename }", variables };

  expect(await post(body)).toMatchObject({ status: 400, code: "OPERATION_TOO_EXPENSIVE" });
});

test("an answer over 4 MB is refused as a whole, and its source stays open to others", async () => {
  const query = '{ enterprise(id: "e1") { name } }';
  for (const [characters, status] of [
    // Three bytes each: within, beyond, and more than is read of a source.
    [1_390_000, 200],
    [1_400_000, 400],
    [3_000_000, 400],
  ] as const) {
    longName = characters;
    for (let round = 0; round < 6; round += 1) {
      const answer = await post({ query });
      expect(answer).toMatchObject({ status, code: status === 200 ? undefined : "OPERATION_TOO_EXPENSIVE" });
      if (status === 400) expect(answer.data).toBeUndefined();
    }
  }

  longName = 3;
  expect(await post({ query })).toMatchObject({ status: 200, data: { enterprise: { name: "企企企" } } });
});

test.each([1_400_000, 3_000_000])(
  "a mutation whose answer of %i characters is too large was carried out all the same",
  async (characters) => {
    longName = characters;
    const answer = await post({ query: 'mutation { openNeed(title: "x") { name } }' });
    longName = 3;

    expect(answer).toMatchObject({ status: 200, code: "OPERATION_TOO_EXPENSIVE" });
    expect(answer.message).toContain("已经送达办理");
  },
);

test("a GET meets the same limits", async () => {
  const ask = async (query: string) => {
    const response = await fetch(`${url}?${query}`, { headers: { "apollo-require-preflight": "yes" } });
    return [response.status, ((await response.json()) as any).errors?.[0].extensions.code];
  };
  const aliases = encodeURIComponent(region(repeat(101, (index) => `a${index}: name`)));
  const variables = encodeURIComponent(JSON.stringify({ a: Array.from({ length: 501 }, () => 1) }));

  expect(await ask(`query=${aliases}`)).toEqual([400, "OPERATION_TOO_EXPENSIVE"]);
  expect(await ask(`query=%7B__typename%7D&variables=${variables}`)).toEqual([400, "OPERATION_TOO_EXPENSIVE"]);
  expect(await ask("query=%7B__typename%7D")).toEqual([200, undefined]);
});

test.each<[string, unknown, string]>([
  ["several requests in one body", [{ query: "{ __typename }" }], "不支持一次发送多个查询，请逐个发送"],
  ["an empty object", {}, "请求中没有查询语句（query）"],
  ["null for a query", { query: null }, "请求中没有查询语句（query）"],
  ["an empty query", { query: "" }, "请求中没有查询语句（query）"],
  ["a number for a query", { query: 5 }, "查询语句（query）应为一段文字"],
  ["an object for a query", { query: {} }, "查询语句（query）应为一段文字"],
  ["a text for variables", { query: "{ __typename }", variables: "{}" }, "变量（variables）应为一个 JSON 对象"],
  ["a list for variables", { query: "{ __typename }", variables: [] }, "变量（variables）应为一个 JSON 对象"],
  ["a number for the operation's name", { query: "{ __typename }", operationName: 1 }, "操作名（operationName）应为一段文字"],
  ["a text for extensions", { query: "{ __typename }", extensions: "x" }, "扩展（extensions）应为一个 JSON 对象"],
  ["null for a body", "null", "请求体不是合法的 JSON"],
  ["no body", "", "请求中没有查询语句（query）"],
])("%s is refused in plain words", async (_, body, message) => {
  expect(await post(body)).toMatchObject({ status: 400, code: "BAD_REQUEST", message });
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/graphql", "multipart/form-data"])(
  "a body of type %s is refused in plain words",
  async (type) => {
    const answer = await post('{"query":"{ __typename }"}', { "content-type": type });

    expect(answer).toMatchObject({ status: 415, code: "BAD_REQUEST", message: expect.stringContaining("application/json") });
  },
);

test("what is misspelt is not told what it might have meant, and not more than ten times", async () => {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: `{ regio(code: "5") { name } ${repeat(15, (index) => `venu${index}`)} }` }),
  });
  const { errors } = (await response.json()) as any;

  expect(response.status).toBe(400);
  expect(errors[0].message).toContain("regio");
  // Ten, and one that says there are more.
  expect(errors).toHaveLength(11);
  expect(JSON.stringify(errors)).not.toMatch(/Did you mean|"region"|venue/);
});

test("a message does not repeat all that it complains of", async () => {
  const { message, status } = await post({ query: `{ "${"x".repeat(10_000)}" }` });

  expect(status).toBe(400);
  expect(message.length).toBeLessThan(500);
});

test("a refusal is counted by its limit", async () => {
  const shown = await metrics.registry.metrics();

  for (const limit of ["rootFields", "tokens", "bodyBytes", "variableItems", "responseBytes"])
    expect(shown).toMatch(new RegExp(`quyu_gateway_refused_total\\{limit="${limit}"\\} [1-9]`));
});

test("introspection is open to tools", async () => {
  const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, specifiedByUrl: true });

  expect(await post({ query })).toMatchObject({ status: 200, data: { __schema: { queryType: { name: "Query" } } } });
});
