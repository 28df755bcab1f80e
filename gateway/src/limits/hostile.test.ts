import { join } from "node:path";
import { type Viewer, visitor } from "@quyu/kernel";
import { hostileClasses, documentsPerClass } from "../../../bench/hostile-documents";
import type { SourceName, SourceSettings } from "../env";
import { clientCodes } from "../errors";
import { projectFolder } from "../project";
import { readSupergraph } from "../supergraph";
import { serveRaw, sourceNames } from "../testing";
import { type HttpGateway, serveGateway } from "../testing-http";

// The documents of `npm run bench:hostile` against the real schema: what the gateway says to each, without a clock. Behind it stand servers
// that give no answer of use, so that whatever is let through ends with the code for that.

const areas = ["organizations", "enterprises", "activities", "volunteers", "cases"];
const staff: Viewer = { ...visitor, role: "staff", scopes: areas.map((area) => `${area}:*`), regions: ["510116003901"] };
const callers = { visitor, "member of staff": staff };
const gateways = new Map<string, HttpGateway>();
const stops: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const silent = await serveRaw((_, __, response) => void response.writeHead(503).end());
  const sources = Object.fromEntries(
    sourceNames.map((name) => [name, { url: silent.url, signingKey: "a signing key that is long enough", timeoutMs: 1_000 }]),
  ) as Record<SourceName, SourceSettings>;
  for (const [name, viewer] of Object.entries(callers)) {
    const gateway = await serveGateway(readSupergraph(join(projectFolder, "schema", "supergraph.graphql")), sources, viewer);
    gateways.set(name, gateway);
    stops.push(gateway.stop);
  }
  stops.push(silent.stop);
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

async function post(caller: string, body: string) {
  const { url } = gateways.get(caller) as HttpGateway;
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { errors = [] } = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return { status: response.status, errors };
}

test("there are at least twenty classes of ten different documents", () => {
  expect(hostileClasses.length).toBeGreaterThanOrEqual(20);
  for (const { name, bodies } of hostileClasses) expect([name, new Set(bodies).size]).toEqual([name, documentsPerClass]);
});

const cases = Object.keys(callers).flatMap((caller) => hostileClasses.map((hostile) => ({ ...hostile, caller })));

test.each(cases)("$name, sent by a $caller: each is refused with a code or answered, and fails nowhere", async (one) => {
  const { caller, bodies, outcome } = one;
  for (const body of bodies) {
    const { status, errors } = await post(caller, body);

    const said = {
      outcome,
      status,
      codes: [...new Set(errors.map(({ extensions }) => extensions.code))],
      body: body.slice(0, 200),
    };
    // Compared whole, so that a failure names the document.
    const isFit = (outcome === "refused" ? [400, 413] : [200, 400, 413]).includes(status);
    expect({ ...said, isFit: isFit && !said.codes.includes("INTERNAL_SERVER_ERROR") }).toEqual({ ...said, isFit: true });
    if (status !== 200) expect(errors.length).toBeGreaterThan(0);
    for (const { message, extensions } of errors) {
      expect(clientCodes).toContain(extensions.code);
      expect(message).toMatch(/\p{Script=Han}/u);
      // A refusal does not hand the document back.
      expect(message.length).toBeLessThan(600);
    }
  }
});
