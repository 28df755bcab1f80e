import { Query, Resolver } from "type-graphql";
import { createLogger } from "./log";
import { serveSubgraph, type RunningServer } from "./serve";
import { buildSubgraph } from "./subgraph";
import { coversRegion, hasScope, requireScope, requireScopeIn, signViewer, viewerHeader, visitor, type Viewer } from "./viewer";

let resolved = 0;

@Resolver()
class ProbeResolver {
  @Query(() => String, { description: "谁在问" })
  whoami(): string {
    resolved += 1;
    return "ok";
  }
}

const key = "a key of the subgraph that is long enough";
const body = JSON.stringify({ query: "{ whoami }" });
let server: RunningServer;

beforeAll(async () => {
  server = await serveSubgraph({
    name: "probe",
    host: "127.0.0.1",
    port: 0,
    signingKey: key,
    schema: buildSubgraph({ resolvers: [ProbeResolver], references: {} }).schema,
    contextFor: (viewer) => ({ viewer }),
    isReady: async () => true,
    log: createLogger("probe", "silent"),
  });
});
afterAll(() => server.stop());
beforeEach(() => (resolved = 0));

const ask = (signature: string | undefined, sent = body) =>
  fetch(server.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(signature !== undefined && { [viewerHeader]: signature }) },
    body: sent,
  });

test("a request signed for this subgraph and this body is answered", async () => {
  const response = await ask(signViewer(visitor, "probe", body, key));

  expect(await response.json()).toEqual({ data: { whoami: "ok" } });
  expect(resolved).toBe(1);
});

const signed = (audience = "probe", what = body, by = key, at = Date.now()) => signViewer(visitor, audience, what, by, at);
const other = JSON.stringify({ query: "{ __typename whoami }" });
const altered = (signature: string) => {
  const [payload, mac] = signature.split(".") as [string, string];
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  return `${Buffer.from(JSON.stringify({ ...claims, viewer: { ...visitor, role: "administrator" } })).toString("base64url")}.${mac}`;
};

test.each([
  ["no signature", () => undefined],
  ["an empty signature", () => ""],
  ["rubbish", () => "x.y.z"],
  ["another key", () => signed("probe", body, "another key that is long enough for us")],
  ["altered claims", () => altered(signed())],
  ["a signature for another subgraph", () => signed("enterprises")],
  ["an expired signature", () => signed("probe", body, key, Date.now() - 31_000)],
  ["a signature from the far future", () => signed("probe", body, key, Date.now() + 3_600_000)],
  ["a signature made for another body", () => signed("probe", other)],
])("%s is turned away before GraphQL runs", async (_, signature) => {
  for (const sent of [
    body,
    JSON.stringify({ query: "{ _service { sdl } }" }),
    JSON.stringify({ query: "{ _entities(representations: []) { __typename } }" }),
  ]) {
    const response = await ask(signature(), sent);

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  }
  expect(resolved).toBe(0);
});

test("a captured request cannot be sent a second time", async () => {
  const signature = signed();

  expect((await ask(signature)).status).toBe(200);
  expect((await ask(signature)).status).toBe(401);
  expect(resolved).toBe(1);
});

test("a body that is not JSON is a bad request, not a crash", async () => {
  const response = await ask(signed("probe", "not json"), "not json");

  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain("SyntaxError");
});

const staff: Viewer = { subject: "s", role: "staff", scopes: ["organizations:*", "cases:read"], regions: ["510116003"] };

test("a star covers every scope of its area, a region covers what lies under it", () => {
  expect(hasScope(staff, "organizations:read")).toBe(true);
  expect(hasScope(staff, "cases:write")).toBe(false);
  expect(coversRegion(staff, "510116003901")).toBe(true);
  expect(coversRegion(staff, "510116")).toBe(false);
  expect(() => requireScope(visitor, "organizations:read")).toThrow(
    expect.objectContaining({ extensions: { code: "FORBIDDEN" } }),
  );
  expect(() => requireScopeIn(staff, "organizations:read", "310104012")).toThrow(
    expect.objectContaining({ extensions: { code: "FORBIDDEN" } }),
  );
});
