import { buildSubgraphSchema } from "@apollo/subgraph";
import { createLogger, type RunningServer, serveSubgraph, thrown, type Viewer, visitor } from "@quyu/kernel";
import { parse } from "graphql";
import type { SourceSettings } from "../../env";
import { entitiesOf } from "./entities";
import { nodeFinder } from "./node.service";

const log = createLogger("test", "silent");
const signingKey = "a signing key that is long enough for everyone";
const servers: RunningServer[] = [];
const sources: Record<string, SourceSettings> = {};
/** The requests that the subgraphs got, each with the role it was made for. */
const asked: string[] = [];
let release: () => void = () => {};

const id = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
const [activity, volunteer, broken, slow, absent] = [id(1), id(2), id(3), id(4), id(9)];
const lettered = "0000000a-0000-4000-8000-00000000000b";

type Resolve = (reference: { id: string }, context: { viewer: Viewer }) => unknown;

/** A subgraph that has the entities of its list; those that `resolve` does not name it does not know. */
async function start(name: keyof typeof entitiesOf, resolve: Record<string, Resolve>): Promise<void> {
  const types = entitiesOf[name].map((type) => `type ${type} @key(fields: "id") { id: ID! }`).join("\n");
  const head = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])';
  const resolvers = Object.fromEntries(
    entitiesOf[name].map((type) => [type, { __resolveReference: resolve[type] ?? (() => null) }]),
  );
  const schema = buildSubgraphSchema({ typeDefs: parse(`${head} type Query { up: Boolean } ${types}`), resolvers });
  const contextFor = (viewer: Viewer) => {
    asked.push(`${name} ${viewer.role}`);
    return { viewer };
  };
  const server = await serveSubgraph({
    ...{ name, host: "127.0.0.1", port: 0, signingKey, schema, contextFor, log },
    isReady: async () => true,
  });
  servers.push(server);
  sources[name] = { url: server.url, signingKey, timeoutMs: 2_000 };
}

beforeAll(async () => {
  await start("activities", { Activity: (reference) => (reference.id === activity ? reference : null) });
  await start("volunteers", {
    async Volunteer(reference, { viewer }) {
      if (viewer.role === "visitor") throw thrown("FORBIDDEN");
      return reference.id === volunteer ? reference : null;
    },
    async Talent(reference) {
      if (reference.id === broken) throw new Error("the database has lost its mind");
      return reference.id === lettered ? reference : null;
    },
  });
  await start("enterprises", {
    // Never answers before it is let go.
    Need: async ({ id }) =>
      id === slow || id === activity ? new Promise<null>((resolve) => (release = () => resolve(null))) : null,
  });
});
afterEach(() => {
  release();
  asked.length = 0;
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

const finder = (viewer: Partial<Viewer> = {}, patienceMs = 2_000, also: Record<string, SourceSettings> = {}) =>
  nodeFinder({ sources: { ...sources, ...also }, patienceMs, log }, { ...visitor, ...viewer });
/** Nobody listens there. */
const down = { organizations: { url: "http://127.0.0.1:9/graphql", signingKey, timeoutMs: 2_000 } };
const unavailable = { code: "ECONNREFUSED" };

test("a record is found by its id in the subgraph that keeps it, in either case of letters", async () => {
  const find = finder({ role: "staff" });

  expect(await find(volunteer)).toEqual({ type: "Volunteer", id: volunteer });
  expect(await find(lettered.toUpperCase())).toEqual({ type: "Talent", id: lettered });
});

test("absent, refused and no id at all are one answer", async () => {
  const find = finder();

  expect(await Promise.all([absent, volunteer, "", "no id", `${activity} `].map(find))).toEqual([null, null, null, null, null]);
});

test("the subgraphs decide for the viewer who asks, and many ids take one request to each", async () => {
  const find = finder({ role: "officer" });
  const found = await Promise.all([volunteer, absent, id(7), volunteer].map(find));

  expect(found).toEqual([{ type: "Volunteer", id: volunteer }, null, null, { type: "Volunteer", id: volunteer }]);
  expect(asked.sort()).toEqual(["activities officer", "enterprises officer", "volunteers officer"]);
});

test("the first that knows a record is enough: one that is slow or down keeps no record of another back", async () => {
  expect(await finder({}, 60_000, down)(activity)).toEqual({ type: "Activity", id: activity });
});

test("where the one that might know a record does not answer, that is said, and not that it is not there", async () => {
  await expect(finder({}, 2_000, down)(absent)).rejects.toMatchObject(unavailable);
  await expect(finder({}, 50)(slow)).rejects.toMatchObject(unavailable);
  await expect(finder()(broken)).rejects.toMatchObject(unavailable);
  expect(await finder()(absent)).toBeNull();
});
