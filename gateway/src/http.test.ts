import { createLogger } from "@quyu/kernel";
import { generateKeyPair, exportJWK, SignJWT } from "jose";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tokenAuthenticator } from "./authenticate";
import { developmentAudience, developmentIssuer, mintToken, type TokenOptions } from "./development-issuer";
import type { SourceSettings, TokenSettings } from "./env";
import { type RunningGateway, startGateway } from "./gateway";
import { createApp, type HttpOptions } from "./http";
import { status } from "./hub/source-status.service";
import { createMetrics } from "./metrics";
import { composeTestSupergraph, serveRaw, serveTestSubgraphs } from "./testing";

const log = createLogger("test", "silent");
const folder = mkdtempSync(join(tmpdir(), "quyu-gateway-"));
const tokens: TokenSettings = {
  issuer: developmentIssuer,
  audience: developmentAudience,
  jwksUrl: undefined,
  keyFile: join(folder, "new", "issuer.json"),
};
const stops: (() => Promise<unknown>)[] = [];
let gateway: RunningGateway;
let volunteers: SourceSettings;
let url: string;

beforeAll(async () => {
  const sources = await serveTestSubgraphs(stops);
  volunteers = sources.volunteers;
  gateway = await startGateway({ supergraph: composeTestSupergraph(), sources, metrics: createMetrics(), log });
  stops.unshift(gateway.stop);
  url = await serve(tokens);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  rmSync(folder, { recursive: true });
});

/** The whole HTTP side over the gateway, believing the tokens it is told to. */
async function serve(settings: TokenSettings, options: Partial<HttpOptions> = {}): Promise<string> {
  const app = createApp({
    apollo: gateway.apollo,
    authenticate: await tokenAuthenticator(settings),
    tokens: settings,
    sourceStatuses: async () => [
      status("organizations", true, 1, new Date(), new Date()),
      status("activities", false, null, null, null),
    ],
    volunteers,
    metrics: createMetrics(),
    log,
    ...options,
  });
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stops.unshift(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const secret = `{ enterprise(id: "e1") { secret } }`;

async function post(query: string, headers: Record<string, string> = {}, at = url) {
  const response = await fetch(`${at}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as any };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const codes = ({ body }: { body: any }) => body.errors?.map((error: any) => error.extensions.code);

test.each<[TokenOptions, string]>([
  [{ role: "staff" }, "staff demo-staff organizations:*,enterprises:*,activities:*,volunteers:*,cases:* 510116003901"],
  [{ role: "officer", subject: "王" }, "officer 王 organizations:*,enterprises:*,activities:*,volunteers:*,cases:* 510116003"],
  [{ role: "auditor", regions: ["5101", "64"] }, "auditor demo-auditor audit:read 5101,64"],
  [{ role: "partner", scopes: ["orders:place"] }, "partner demo-partner orders:place 510116003"],
  [{ role: "resident" }, "resident demo-resident  510116003901"],
])("a token of the development issuer signs its holder in: %j", async (options, viewer) => {
  const { body } = await post(secret, bearer(await mintToken(options, tokens)));

  expect(body).toEqual({ data: { enterprise: { secret: viewer } } });
});

test("the issuer's key is made once, and only its owner can read it", async () => {
  const [one, other] = await Promise.all([0, 1].map(() => mintToken({ role: "staff" }, { keyFile: join(folder, "raced.json") })));

  const kid = (token = "") => JSON.parse(Buffer.from(token.split(".")[0] as string, "base64url").toString()).kid;
  expect(kid(one)).toBe(kid(other));
  expect(statSync(join(folder, "raced.json")).mode & 0o777).toBe(0o600);
});

test("without a token the caller is a visitor", async () => {
  const answer = await post(secret);

  expect(answer.status).toBe(200);
  expect(codes(answer)).toEqual(["UNAUTHENTICATED"]);
});

const now = () => Math.floor(Date.now() / 1000);
type Change = { claims?: object; issuer?: string; audience?: string; expires?: number; algorithm?: string };

async function external(change: Change = {}) {
  const algorithm = change.algorithm ?? "RS256";
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const jwks = await serveRaw(async (_, __, response) => {
    const key = { ...(await exportJWK(publicKey)), kid: "k1", alg: algorithm, use: "sig" };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ keys: [key] }));
  });
  stops.unshift(jwks.stop);
  const token = await new SignJWT({ role: "staff", scope: ["cases:read"], regions: ["51"], ...change.claims })
    .setProtectedHeader({ alg: algorithm, kid: "k1" })
    .setIssuer(change.issuer ?? "https://issuer.example")
    .setAudience(change.audience ?? "quyu")
    .setSubject("u1")
    .setIssuedAt()
    .setExpirationTime(change.expires ?? now() + 60)
    .sign(privateKey);
  return { token, settings: { ...tokens, issuer: "https://issuer.example", audience: "quyu", jwksUrl: jwks.url } };
}

test("a token of an issuer known by the address of its keys signs its holder in; the development issuer is off", async () => {
  const { token, settings } = await external();
  const at = await serve(settings);

  expect((await post(secret, bearer(token), at)).body).toEqual({ data: { enterprise: { secret: "staff u1 cases:read 51" } } });
  expect((await post(secret, bearer(await mintToken({ role: "staff" }, tokens)), at)).status).toBe(401);
  expect((await fetch(`${at}/.well-known/jwks.json`)).status).toBe(404);
  expect(await (await fetch(`${at}/explore/options.js`)).text()).not.toContain("Bearer");
});

test.each<[string, Change]>([
  ["expired", { expires: now() - 60 }],
  ["of another issuer", { issuer: "https://other.example" }],
  ["for somebody else", { audience: "other" }],
  ["with a role nobody has", { claims: { role: "system" } }],
  ["with regions that are no codes", { claims: { regions: [""] } }],
  ["with a scope that is none", { claims: { scope: "everything" } }],
])("a token that is %s is refused with 401", async (_, change) => {
  const { token, settings } = await external(change);

  const answer = await post(secret, bearer(token), await serve(settings));

  expect(answer.status).toBe(401);
  expect(codes(answer)).toEqual(["UNAUTHENTICATED"]);
  expect(answer.headers.get("www-authenticate")).toContain("Bearer");
});

test.each([
  ["rubbish", "Bearer x.y.z"],
  ["nothing", "Bearer "],
  ["another scheme", "Basic YTpi"],
  [
    "no signature",
    `Bearer ${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify({ sub: "x", role: "administrator", iss: developmentIssuer, aud: developmentAudience, exp: now() + 60, iat: now() })).toString("base64url")}.`,
  ],
])("an Authorization header with %s is refused with 401", async (_, authorization) => {
  const answer = await post(secret, { authorization });

  expect(answer.status).toBe(401);
  expect(codes(answer)).toEqual(["UNAUTHENTICATED"]);
});

test("an issuer that cannot be reached is not called the caller's fault", async () => {
  const { token, settings } = await external();

  const answer = await post(secret, bearer(token), await serve({ ...settings, jwksUrl: "http://127.0.0.1:9/jwks.json" }));

  expect(answer.status).toBe(503);
  expect(codes(answer)).toEqual(["INTERNAL_SERVER_ERROR"]);
});

const raw = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(url + path, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test.each<[string, string, RequestInit, number]>([
  [
    "a body that is not JSON",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/json" }, body: "{nope" },
    400,
  ],
  [
    "a body over 256 KB",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query: "#".repeat(257 * 1024) }) },
    413,
  ],
  [
    "a form from another site",
    "/graphql",
    { method: "POST", headers: { "content-type": "text/plain" }, body: `{"query":"{__typename}"}` },
    415,
  ],
  ["a query in a link of another site", "/graphql?query={__typename}", {}, 400],
  [
    "a mutation by GET",
    `/graphql?query=${encodeURIComponent('mutation { openNeed(title: "x") { id } }')}`,
    { headers: { "apollo-require-preflight": "1" } },
    405,
  ],
  [
    "several requests at once",
    "/graphql",
    { method: "POST", headers: { "content-type": "application/json" }, body: `[{"query":"{__typename}"}]` },
    400,
  ],
  ["an unknown address", "/nothing", { headers: { accept: "application/json" } }, 404],
])("%s is refused with a code and a Chinese sentence", async (_, path, init, expected) => {
  const answer = await raw(path, init);

  expect(answer.status).toBe(expected);
  const { errors } = JSON.parse(answer.text);
  expect(errors).toHaveLength(1);
  const code = expected === 413 ? "OPERATION_TOO_EXPENSIVE" : "BAD_REQUEST";
  expect(errors[0]).toEqual({ message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code } });
});

test.each<[string, object, string]>([
  [
    "an operation that is not in the document",
    { query: "query A { __typename }", operationName: "B" },
    "OPERATION_RESOLUTION_FAILURE",
  ],
  [
    "one operation of two, not said which",
    { query: "query A { __typename } query B { __typename }" },
    "OPERATION_RESOLUTION_FAILURE",
  ],
  ["a kind of operation there is none of", { query: "subscription { __typename }" }, "GRAPHQL_VALIDATION_FAILED"],
])("asking for %s is the caller's mistake", async (_, body, code) => {
  const answer = await raw("/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

  expect(answer.status).toBe(400);
  const { errors } = JSON.parse(answer.text);
  expect(errors[0].message).toMatch(/^(没有找到要执行的操作$|查询语句与接口不符)/);
  expect(errors.map(({ extensions }: any) => extensions.code)).toEqual([code]);
});

test("a query may come by GET where a browser has asked first", async () => {
  const { text } = await raw(`/graphql?query=${encodeURIComponent('{ region(code: "51") { code } }')}`, {
    headers: { "apollo-require-preflight": "1" },
  });

  expect(JSON.parse(text)).toEqual({ data: { region: { code: "51" } } });
});

test.each(["/", "/explore", "/sandbox", "/nothing"])(
  "%s is a Chinese page that loads only what its policy names",
  async (path) => {
    const { headers, text } = await raw(path, { headers: { accept: "text/html" } });

    expect(headers.get("content-type")).toContain("text/html");
    expect(text).toContain('lang="zh-CN"');
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.has("x-powered-by")).toBe(false);
  },
);

test("the start page shows which source is down", async () => {
  const { text } = await raw("/");

  expect(text).toMatch(/class="up"><strong>组织/);
  expect(text).toMatch(/class="down"><strong>活动<\/strong><em>不可用/);
});

test("a request that claims another host cannot put markup on the start page", async () => {
  const text = await new Promise<string>((resolve) =>
    request(url, { headers: { host: `"><script>x</script>` } }, (response) => {
      let body = "";
      response.on("data", (chunk) => (body += chunk)).on("end", () => resolve(body));
    }).end(),
  );

  expect(text).not.toContain("<script>");
});

test("the offline explorer has its files, its tabs' language and a token that works", async () => {
  const page = await raw("/explore");
  const scripts = [...page.text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) => file as string);
  expect(scripts.length).toBeGreaterThan(3);
  for (const file of scripts) expect((await raw(`/explore/${file}`)).status).toBe(200);
  expect(page.text).not.toMatch(/(src|href)="(https?:)?\/\//);

  const options = (await raw("/explore/options.js")).text;
  expect(options).toContain('"language":"zh-CN"');
  const token = /"token":"([\w.-]+)"/.exec(options)?.[1] ?? "";
  expect((await post(secret, bearer(token))).body.data.enterprise.secret).toContain("staff");
});

test("in production no page hands out a token, though the development issuer is believed", async () => {
  const at = await serve(tokens, { handsOutTokens: false });
  for (const path of ["/explore/options.js", "/sandbox"]) {
    const text = await (await fetch(at + path)).text();
    expect(text).toMatch(/initialWindows|EmbeddedSandbox/);
    expect(text).not.toMatch(/eyJ|Bearer/);
  }
  expect((await post(secret, bearer(await mintToken({ role: "staff" }, tokens)), at)).status).toBe(200);
});

test("the state of the gateway can be asked for", async () => {
  expect((await raw("/livez")).text).toBe("ok");
  expect(JSON.parse((await raw("/readyz")).text)).toMatchObject({
    isReady: true,
    sources: [
      { subgraph: "organizations", isUp: true },
      { subgraph: "activities", isUp: false },
    ],
  });
  await post("{ nothing }");
  const metrics = (await raw("/metrics")).text;
  expect(metrics).toMatch(/quyu_gateway_request_seconds_count\{status="400"\} [1-9]/);
  expect(metrics).toContain("process_resident_memory_bytes");
  expect(JSON.parse((await raw("/.well-known/jwks.json")).text).keys[0]).not.toHaveProperty("d");
});
