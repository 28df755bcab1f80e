import "./env";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { serveGateway } from "@quyu/gateway/testing-http";
import { describeSupergraph } from "@quyu/gateway/supergraph";
import { parse, Kind, valueFromASTUntyped } from "graphql";
import { randomBytes } from "node:crypto";
import type { AuditCase } from "./audit-server";
import type { Outcome } from "./verdict";

/** A gateway that is asked over HTTP. */
export interface AskedGateway {
  ask(operation: Pick<AuditCase, "query" | "variables">): Promise<Outcome>;
  stop(): Promise<void>;
}

const patienceMs = 10_000;

/**
 * Our gateway over a supergraph, with all of its limits, asked by a visitor. Foreign subgraphs are signed to as our own are; they do not
 * look at it. Throws where the gateway refuses the supergraph.
 */
export async function startOurs(sdl: string): Promise<AskedGateway> {
  const signingKey = randomBytes(32).toString("hex");
  const sources = Object.fromEntries(subgraphUrls(sdl).map(([name, url]) => [name, { url, signingKey, timeoutMs: 5_000 }]));
  const { url, stop } = await serveGateway(describeSupergraph(sdl), sources);
  return { ask: (operation) => post(url, operation), stop };
}

/** Apollo's gateway and server as their makers ship them, over the same supergraph. Throws where they refuse it. */
export async function startStock(sdl: string): Promise<AskedGateway> {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl: sdl, logger: silent }),
    logger: silent,
    stopOnTerminationSignals: false,
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  return { ask: (operation) => post(url, operation), stop: () => server.stop() };
}

/** Name and address of each subgraph, as the join directives of the supergraph say. */
export function subgraphUrls(sdl: string): [name: string, url: string][] {
  for (const definition of parse(sdl, { noLocation: true }).definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph")
      return (definition.values ?? []).map(({ directives }) => {
        const given = directives?.find(({ name }) => name.value === "join__graph")?.arguments ?? [];
        const { name, url } = Object.fromEntries(given.map((one) => [one.name.value, valueFromASTUntyped(one.value)]));
        return [String(name), String(url)];
      });
  throw new Error("the supergraph names no subgraphs");
}

async function post(url: string, { query, variables }: Pick<AuditCase, "query" | "variables">): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, ...(variables && { variables }) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    return JSON.parse(await response.text()) as Outcome;
  } catch (error) {
    return { failure: (error as Error).message };
  }
}
