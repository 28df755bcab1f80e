import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { createLogger, type Viewer, visitor } from "@quyu/kernel";
import { startGateway } from "@quyu/gateway/gateway";
import { createMetrics } from "@quyu/gateway/metrics";
import { describeSupergraph } from "@quyu/gateway/supergraph";
import { subgraphUrls } from "../../scripts/federation-audit/gateways";
import type { Answer } from "./compare";

/** A gateway that is asked in this process; it asks its subgraphs by HTTP. */
export interface Asked {
  ask(query: string, variables: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

/** Our gateway with its rules and limits, asked by somebody who holds every scope that the rules name. */
export async function startOurs(sdl: string): Promise<Asked> {
  const supergraph = describeSupergraph(sdl);
  const sources = Object.fromEntries(
    subgraphUrls(sdl).map(([name, url]) => [name, { url, signingKey: "a signing key that is long enough", timeoutMs: 5_000 }]),
  );
  const gateway = await startGateway({ supergraph, sources, metrics: createMetrics(), log: createLogger("test", "silent") });
  const scopes = [...sdl.matchAll(/"([a-z]+:[a-z*]+)"/g)].map(([, scope]) => scope as string);
  const viewer: Viewer = { ...visitor, role: "administrator", subject: "everybody", scopes: [...new Set(scopes)] };
  return {
    async ask(query, variables) {
      const { body } = await gateway.apollo.executeOperation({ query, variables }, { contextValue: { viewer } });
      return body.kind === "single" ? body.singleResult : {};
    },
    stop: gateway.stop,
  };
}

/** Apollo's gateway and server as they are shipped, over the same supergraph without its rules. */
export async function startStock(sdl: string): Promise<Asked> {
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({
    gateway: new ApolloGateway({ supergraphSdl: describeSupergraph(sdl).rules.sdl, logger: silent }),
    logger: silent,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    async ask(query, variables) {
      const { body } = await server.executeOperation({ query, variables });
      return body.kind === "single" ? body.singleResult : {};
    },
    stop: () => server.stop(),
  };
}
