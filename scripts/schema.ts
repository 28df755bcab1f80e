import { composeServices } from "@apollo/composition";
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from "@apollo/federation-internals";
import { composeSchemaContract } from "@theguild/federation-composition";
import {
  buildSchema,
  isInputObjectType,
  isInterfaceType,
  isEnumType,
  isObjectType,
  parse,
  print,
  printSchema,
  type GraphQLSchema,
} from "graphql";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cacheFacts, cacheFactsModule } from "./cache-facts";
import { declarationsOfSubgraph } from "./declarations";
import { eventsPage } from "./events-page";
import { glossary } from "./glossary";
import { openInterfaces } from "./open-interfaces";
import { subgraphNames } from "./services";
import { statesPage } from "./states-page";

/**
 * `npm run schema`: builds every subgraph's SDL from its code (no server runs), composes them, and writes schema/, the glossary, the pages
 * of states and events, and what clients' caches are told.
 * With `--check` nothing is written: a file that would change is named and the command fails.
 */

const root = resolve(__dirname, "../..");

/** Where each subgraph listens by default; the gateway replaces the addresses by what its environment says. */
const services = [
  { name: "organizations", main: "subgraphs/organizations/dist/src/main.js", url: "http://127.0.0.1:4001/graphql" },
  { name: "enterprises", main: "subgraphs/enterprises/dist/src/main.js", url: "http://127.0.0.1:4002/graphql" },
  { name: "activities", main: "subgraphs/activities/dist/src/main.js", url: "http://127.0.0.1:4003/graphql" },
  { name: "volunteers", main: "subgraphs/volunteers/dist/src/main.js", url: "http://127.0.0.1:4004/graphql" },
  { name: "hub", main: "gateway/dist/src/main.js", url: "http://127.0.0.1:4005/graphql" },
];

/** Hints of the composition that we know and accept: by code, what they may be about, and why. Any other hint fails the build. */
const explainedHints: Record<string, { about: string; why: string }> = {
  INCONSISTENT_OBJECT_VALUE_TYPE_FIELD: {
    about: 'of non-entity object type "SearchResults"',
    why: "every subgraph adds the lists of its own types; the root field is served by each of them, so all are reached",
  },
};

/** Interfaces that anybody may ask for though some of their types are guarded, and why nothing is told by it. */
const openToAll: Record<string, string> = {
  Node: "its only field is the id, which whoever asks has given; which record it gives is decided by the owner of the record",
};

interface Composed {
  /** Path → content. */
  files: Record<string, string>;
  api: GraphQLSchema;
}

function read(path: string): string | null {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : null;
}

async function compose(): Promise<Composed> {
  const subgraphs = services.map(({ name, main, url }) => ({
    name,
    url,
    sdl: execFileSync(process.execPath, [join(root, main), "sdl"], { encoding: "utf8" }),
  }));
  const composed = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (composed.errors) fail(["composition failed:", ...composed.errors.map(({ message }) => message)]);
  const hints = (composed.hints ?? []).filter(
    ({ definition, message }) => !message.includes(explainedHints[definition.code]?.about ?? "no such hint is explained"),
  );
  if (hints.length > 0)
    fail(["unexplained composition hints:", ...hints.map(({ definition, message }) => `${definition.code}: ${message}`)]);
  const supergraph = openInterfaces(composed.supergraphSdl as string, Object.keys(openToAll));
  const api = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
    .apiSchema()
    .toGraphQLJSSchema();

  const partner = composeSchemaContract(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
    { include: new Set(["partner"]), exclude: new Set() },
    true,
  );
  if (partner.errors) fail(["the partner contract does not compose:", ...partner.errors.map(({ message }) => message)]);

  const files = Object.fromEntries(subgraphs.map(({ name, sdl }) => [`schema/${name}.graphql`, sdl]));
  files["schema/supergraph.graphql"] = `${supergraph}\n`;
  files["schema/api.graphql"] = `${printSchema(api)}\n`;
  files["schema/partner.graphql"] = `${print(parse(partner.publicSdl as string))}\n`;
  files["partner-client/src/generated/cache-facts.ts"] = cacheFactsModule(cacheFacts(api, supergraph));
  files["docs/glossary.md"] = glossary(
    read("docs/glossary.md") ?? "",
    subgraphs.map(({ name, sdl }) => ({ name, document: parse(sdl) })),
  );
  const declared = await Promise.all(
    subgraphNames.map(async (name) => ({
      name,
      document: parse(files[`schema/${name}.graphql`] ?? ""),
      ...(await declarationsOfSubgraph(name)),
    })),
  );
  files["docs/states.md"] = statesPage(declared);
  files["docs/events.md"] = eventsPage([...declared, { name: "hub", ...(await declarationsOfSubgraph("hub")) }]);
  return { files, api };
}

/** `Type.field`, `Type.field(argument)`, `Enum.VALUE` and `Input.field` of a schema, each with whether it is deprecated. */
function members(schema: GraphQLSchema): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    const fields = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const values = isEnumType(type) ? type.getValues() : [];
    for (const member of [...fields, ...values]) {
      const place = `${type.name}.${member.name}`;
      found.set(place, Boolean(member.deprecationReason));
      for (const arg of "args" in member ? member.args : []) found.set(`${place}(${arg.name})`, Boolean(arg.deprecationReason));
    }
  }
  return found;
}

/** Says what clients will notice: added, deprecated, removed. */
function report(before: GraphQLSchema | null, after: GraphQLSchema): void {
  const old = before ? members(before) : new Map<string, boolean>();
  const now = members(after);
  const changes = {
    added: [...now.keys()].filter((name) => !old.has(name)),
    deprecated: [...now].filter(([name, deprecated]) => deprecated && old.get(name) === false).map(([name]) => name),
    removed: [...old.keys()].filter((name) => !now.has(name)),
  };
  for (const [kind, names] of Object.entries(changes)) {
    const shown = names.slice(0, 20).join(", ");
    console.log(`${kind}: ${names.length}${names.length > 0 ? ` (${shown}${names.length > 20 ? ", …" : ""})` : ""}`);
  }
}

function fail(lines: string[]): never {
  console.error(lines.join("\n"));
  process.exit(1);
}

async function main(): Promise<void> {
  const checking = process.argv.includes("--check");
  const { files, api } = await compose();
  const stale = Object.entries(files).filter(([name, content]) => read(name) !== content);

  if (checking) {
    if (stale.length > 0)
      fail(["these files are not what the code says; run `npm run schema`:", ...stale.map(([path]) => `  ${path}`)]);
    console.log(`generated files agree with the code (${Object.keys(files).length} files, 0 errors, 0 unexplained hints)`);
  } else {
    const before = read("schema/api.graphql");
    for (const [path, content] of stale) writeFileSync(join(root, path), content);
    report(before === null ? null : buildSchema(before), api);
    console.log(`wrote ${stale.length} of ${Object.keys(files).length} files`);
  }
}

void main();
