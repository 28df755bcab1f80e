import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { visitor, type Viewer } from "@quyu/kernel";
import { buildSchema, parse, print } from "graphql";
import { composeTestSupergraph, serveTestSubgraphs } from "../testing";
import { type HttpGateway, serveGateway } from "../testing-http";
import { digestOf } from "./own-operations";

const folder = mkdtempSync(join(tmpdir(), "quyu-operations-"));
const own = {
  districts: `query Districts { region(code: "5") { ...Named } }\nfragment Named on Region { code name }\n`,
  street: `# 街道\nquery Street($code: ID!) { region(code: $code) { name organizationSummary { partyOrganizations } } }\n`,
  needsSignIn: `query NeedsSignIn { enterprise(id: "e1") { secret } }`,
  opensNeed: `mutation OpensNeed { openNeed(title: "x") { id } }`,
};
/** As a client with a cache sends the first of them. */
const withTypenames = print(
  parse(
    `query Street($code: ID!) { region(code: $code) { name organizationSummary { partyOrganizations __typename } __typename } }`,
  ),
);
const other = `{ region(code: "5") { name } }`;
const staff: Viewer = { ...visitor, role: "staff", subject: "u1" };

const stops: (() => unknown)[] = [];
const cityPage = "https://city.example";
let gateway: HttpGateway;
let signedIn: HttpGateway;

beforeAll(async () => {
  mkdirSync(join(folder, "dashboards"));
  for (const [name, text] of Object.entries(own)) writeFileSync(join(folder, "dashboards", `${name}.graphql`), text);
  const sources = await serveTestSubgraphs(stops, 5_000);
  const options = { operationsFolder: folder, corsOrigins: [cityPage], publicMaxAgeSeconds: 45 };
  gateway = await serveGateway(composeTestSupergraph(), sources, visitor, options);
  signedIn = await serveGateway(composeTestSupergraph(), sources, staff, { ...options, corsOrigins: [], suggestions: true });
  stops.unshift(gateway.stop, signedIn.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true });
});

type Parameters = { query?: string; operationName?: string; variables?: object; extensions?: object };
type Headers = Record<string, string>;

async function answer(response: Response) {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text.startsWith("{") ? JSON.parse(text) : null };
}
const post = async (parameters: Parameters, headers: Headers = {}, at = gateway) =>
  answer(
    await fetch(at.url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(parameters),
    }),
  );
async function get(parameters: Parameters, headers: Headers = {}, at = gateway) {
  const search = new URLSearchParams(
    Object.entries(parameters).map(
      ([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)] as [string, string],
    ),
  );
  return answer(await fetch(`${at.url}?${search}`, { headers }));
}
/** What a browser sends when it has an answer already. */
const known = (etag: string | null): Headers => ({ "if-none-match": String(etag), "cache-control": "max-age=0" });
const byDigest = (text: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash: digestOf(text) } } });
const code = { variables: { code: "5" } };

describe("a digest in place of the text", () => {
  test.each<[string, string]>([
    ["as its file has it", own.street],
    ["as graphql-js prints it", print(parse(own.street))],
    ["with the type names that a client's cache wants", withTypenames],
  ])("names an own operation %s, by POST and by GET, without a header of its own", async (_, text) => {
    for (const send of [post, get])
      expect((await send({ ...byDigest(text), ...code })).body.data).toMatchObject({
        region: { name: "区划5", organizationSummary: { partyOrganizations: 21 } },
      });
  });

  test("names an operation of several parts as urql prints it", async () => {
    const text = parse(own.districts).definitions.map(print).join("\n");
    expect((await get(byDigest(text))).body.data).toEqual({ region: { code: "5", name: "区划5" } });
  });

  test.each<[string, Parameters]>([
    ["one that is not known", byDigest(other)],
    ["another version of the protocol", { extensions: { persistedQuery: { version: 2, sha256Hash: digestOf(own.street) } } }],
    ["none at all", { extensions: { persistedQuery: { version: 1 } } }],
  ])("%s is answered with the word at which clients send their texts", async (_, parameters) => {
    for (const send of [post, get]) {
      const { status, body, headers } = await send(parameters);
      expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
      expect(body).toEqual({
        errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }],
      });
    }
  });

  test("beside its text is no hindrance, and registers nothing", async () => {
    expect((await post({ query: other, ...byDigest(other) })).body).toEqual({ data: { region: { name: "区划5" } } });
    expect((await post(byDigest(other))).body.errors[0].message).toBe("PersistedQueryNotSupported");
  });

  test("that is not the text's is refused", async () => {
    const { status, body } = await post({ query: other, ...byDigest(own.street) });

    expect([status, body.errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
  });

  test("keeps what stands beside it in the extensions from nobody, and a mutation from GET", async () => {
    expect((await post(byDigest(own.opensNeed))).body.data).toEqual({ openNeed: { id: "e1" } });
    expect((await get(byDigest(own.opensNeed), { "apollo-require-preflight": "1" })).status).toBe(405);
    expect((await get(byDigest(own.opensNeed))).status).toBe(400);
  });
});

describe("caches", () => {
  test.each<[string, Parameters]>([
    ["its digest", { ...byDigest(own.street), ...code }],
    ["its text", { query: own.street, ...code }],
  ])("keep what a visitor is answered to an own query by GET and %s", async (_, parameters) => {
    const first = await get(parameters);
    expect(first.headers.get("cache-control")).toBe("public, max-age=45");
    for (const header of ["Authorization", "Accept", "Accept-Encoding"]) expect(first.headers.get("vary")).toContain(header);
    const etag = first.headers.get("etag") as string;

    const again = await get(parameters, known(etag));
    expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
    const another = await get({ ...parameters, variables: { code: "6" } }, known(etag));
    expect([another.status, another.headers.get("etag") === etag]).toEqual([200, false]);
  });

  test.each<[string, () => ReturnType<typeof get>]>([
    ["another query", () => get({ query: other }, { "apollo-require-preflight": "1" })],
    ["an own query by POST", () => post({ ...byDigest(own.street), ...code })],
    [
      "somebody's own query",
      () => get({ ...byDigest(own.street), ...code }, { authorization: "Bearer x", "apollo-require-preflight": "1" }),
    ],
    [
      "what a session asks",
      () => get({ ...byDigest(own.street), ...code }, { cookie: "session=1", "apollo-require-preflight": "1" }),
    ],
    ["an answer with an error", () => get(byDigest(own.needsSignIn))],
    ["a refusal", () => get({ ...byDigest(own.street), variables: {} })],
  ])("keep nothing of %s", async (_, send) => {
    const { headers, text } = await send();

    expect(text).toMatch(/^\{"/);
    expect([headers.get("cache-control"), headers.get("etag")]).toEqual(["no-store", null]);
  });

  test("do not take a page of another site for one who may ask in somebody's name", async () => {
    for (const headers of [{ authorization: "Bearer x" }, { cookie: "session=1" }] as Headers[]) {
      const { status, body } = await get({ ...byDigest(own.street), ...code }, headers);
      expect([status, body.errors[0].message]).toEqual([400, expect.stringContaining("apollo-require-preflight")]);
    }
  });
});

describe("forms of a request", () => {
  test.each(["utf8", "UTF8", '"utf8"', "utf-8", "UTF-8", '"utf-8"'])("charset=%s is UTF-8", async (charset) => {
    const { body } = await post(
      { query: `{ region(code: "锦") { name } }` },
      { "content-type": `application/json; charset=${charset}` },
    );

    expect(body).toEqual({ data: { region: { name: "区划锦" } } });
  });

  test.each(["latin1", "gbk"])("charset=%s is refused", async (charset) => {
    expect((await post({ query: other }, { "content-type": `application/json; charset=${charset}` })).status).toBe(415);
  });

  test("an empty name of the operation is none", async () => {
    expect((await post({ query: other, operationName: "" })).body).toEqual({ data: { region: { name: "区划5" } } });
    const byGet = await get({ query: other, operationName: "" }, { "apollo-require-preflight": "1" });
    expect(byGet.body).toEqual({ data: { region: { name: "区划5" } } });
  });

  test.each([
    ["an answer", other, 200],
    ["a mistake", "{ nothing }", 400],
    ["a refusal", "", 400],
  ])("%s comes in the media type the client takes", async (_, query, status) => {
    const accept = "application/graphql-response+json";
    const taken = await post({ query }, { accept });
    expect([taken.status, taken.headers.get("content-type")]).toEqual([status, `${accept}; charset=utf-8`]);
    const either = await post({ query }, { accept: `${accept};q=0.5, application/json` });
    expect([either.status, either.headers.get("content-type")]).toEqual([status, "application/json; charset=utf-8"]);
  });

  test("a refused GET is told by which header it would be taken", async () => {
    const { status, body } = await get({ query: other });

    expect([status, body.errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
    expect(body.errors[0].message).toMatch(/\p{Script=Han}.*apollo-require-preflight/u);
  });

  test("a misspelt name is told what it may have meant where that is wanted, and nowhere else", async () => {
    const query = `{ region(code: "5") { nam } }`;
    expect((await post({ query })).body.errors[0].message).not.toContain("Did you mean");
    expect((await post({ query }, {}, signedIn)).body.errors[0].message).toMatch(/^查询语句与接口不符.*Did you mean "name"\?$/);
  });
});

describe("pages of other origins", () => {
  const ask = async (origin: string, at: HttpGateway, path = "/graphql") => {
    const headers = {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,authorization",
    };
    const { status, headers: given } = await fetch(new URL(path, at.url), { method: "OPTIONS", headers });
    return {
      status,
      vary: given.get("vary"),
      allowed: [...given.keys()].filter((name) => name.startsWith("access-control-")),
      given,
    };
  };

  test("may ask where they are on the list, without cookies", async () => {
    const { status, vary, given } = await ask(cityPage, gateway);

    expect([status, vary]).toEqual([204, expect.stringContaining("Origin")]);
    expect(given.get("access-control-allow-origin")).toBe(cityPage);
    expect(given.get("access-control-allow-methods")).toContain("POST");
    expect(given.get("access-control-allow-headers")).toMatch(/authorization.*content-type.*apollo-require-preflight/);
    expect(given.has("access-control-allow-credentials")).toBe(false);
    const { headers, body } = await post({ query: other }, { origin: cityPage });
    expect([headers.get("access-control-allow-origin"), body.data.region.name]).toEqual([cityPage, "区划5"]);
    expect((await ask(cityPage, gateway, "/uploads/x")).given.get("access-control-allow-methods")).toBe("PUT");
  });

  test.each<[string, string, () => HttpGateway]>([
    ["one that is not on the list", "https://other.example", () => gateway],
    ["one that only begins like one", `${cityPage}.evil`, () => gateway],
    ["one without a name", "null", () => gateway],
    ["any, where there is no list", cityPage, () => signedIn],
  ])("%s gets an answer that allows nothing", async (_, origin, at) => {
    expect(await ask(origin, at())).toMatchObject({ status: 204, vary: "Origin", allowed: [] });
    expect((await post({ query: other }, { origin }, at())).headers.has("access-control-allow-origin")).toBe(false);
  });

  test("read no page that is not meant for programs", async () => {
    expect((await ask(cityPage, gateway, "/explore")).allowed).toEqual([]);
  });
});

test("the schema that clients see can be read as text, and is sent again only when it has changed", async () => {
  const address = new URL("/schema.graphql", gateway.url);
  const first = await answer(await fetch(address));

  expect(first.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const schema = buildSchema(first.text);
  expect(Object.keys(schema.getQueryType()!.getFields())).toContain("region");
  expect(first.text).not.toMatch(/join__|_entities|@link/);
  const again = await answer(await fetch(address, { headers: known(first.headers.get("etag")) }));
  expect([again.status, again.text]).toEqual([304, ""]);
});

test("a browser that opens the address of programs is led to the explorer; a program is told what is missing", async () => {
  const browser = await fetch(gateway.url, {
    headers: { accept: "text/html,application/xhtml+xml,*/*;q=0.8" },
    redirect: "manual",
  });
  expect([browser.status, browser.headers.get("location"), browser.headers.get("vary")]).toEqual([
    303,
    "/explore",
    expect.stringContaining("Accept"),
  ]);
  const program = await answer(await fetch(gateway.url, { headers: { accept: "*/*" } }));
  expect([program.status, program.body.errors[0].message]).toEqual([400, "请求中没有查询语句（query）"]);
});

test("the icon that every browser looks for is there, and is kept", async () => {
  const response = await fetch(new URL("/favicon.ico", gateway.url));
  const bytes = Buffer.from(await response.arrayBuffer());

  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/x-icon"]);
  expect(response.headers.get("cache-control")).toBe("public, max-age=86400");
  // An icon file with one picture, as long as it says.
  expect([...bytes.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
  expect(bytes.readUInt32LE(14) + bytes.readUInt32LE(18)).toBe(bytes.length);
});
