import { createLogger, type Viewer, visitor } from "@quyu/kernel";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { SourceSettings } from "./env";
import { startGateway } from "./gateway";
import { createApp, type HttpOptions } from "./http";
import { createMetrics } from "./metrics";
import type { Supergraph } from "./supergraph";

export interface HttpGateway {
  /** Where /graphql is. */
  url: string;
  stop(): Promise<void>;
}

/** A gateway for tests that is asked over HTTP, as clients do; whoever asks is `viewer`. */
export async function serveGateway(
  supergraph: Supergraph,
  sources: Readonly<Record<string, SourceSettings>>,
  viewer: Viewer = visitor,
  { suggestions, ...options }: Partial<HttpOptions> & { suggestions?: boolean } = {},
): Promise<HttpGateway> {
  const log = createLogger("test", "silent");
  const metrics = createMetrics();
  const gateway = await startGateway({ supergraph, sources, metrics, log, ...(suggestions !== undefined && { suggestions }) });
  const app = createApp({
    apollo: gateway.apollo,
    authenticate: async () => viewer,
    tokens: { issuer: "i", audience: "a", jwksUrl: "http://127.0.0.1:9/", keyFile: "" },
    sourceStatuses: async () => [],
    // Keeps the photographs, which a federation of other subgraphs has none of.
    volunteers: sources["volunteers"] ?? { url: "http://volunteers.invalid/graphql", signingKey: "none", timeoutMs: 100 },
    metrics,
    log,
    sdl: gateway.sdl,
    ...options,
  });
  const http = createServer(app);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`,
    async stop() {
      http.close();
      http.closeAllConnections();
      await gateway.stop();
    },
  };
}
