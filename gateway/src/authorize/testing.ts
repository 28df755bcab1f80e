import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { createLogger, type RunningServer, serveSubgraph, type Viewer, visitor } from "@quyu/kernel";
import { parse } from "graphql";
import type { SourceName, SourceSettings } from "../env";
import { startGateway } from "../gateway";
import { createMetrics } from "../metrics";
import { describeSupergraph, type Supergraph } from "../supergraph";

const imports = ["@key", "@shareable", "@external", "@requires"].map((name) => `"${name}"`).join(", ");

/** Both rules go by names of our own, as a graph may choose; the real one has the standard names. */
const renamed = `{ name: "@authenticated", as: "@signedIn" }, { name: "@requiresScopes", as: "@needs" }`;

/** The first lines of a subgraph's schema, with the rules as it imports them. */
export const head = (rules = renamed): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [${imports}, ${rules}])\n`;

/** The text of the supergraph of some subgraphs; throws what the composition says against them. */
export function composeText(parts: Record<string, string>): string {
  const services = Object.entries(parts).map(([name, sdl]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return supergraphSdl as string;
}

export const compose = (parts: Record<string, string>): Supergraph => describeSupergraph(composeText(parts));

export type Parts = Partial<Record<SourceName, { sdl: string; resolvers: any }>>;

export interface Answer {
  data: any;
  /** `path CODE` of each. */
  errors: string[];
  messages: string[];
  /** How many requests the subgraphs got for it. */
  requests: number;
}

export interface GuardedGateway {
  supergraph: Supergraph;
  ask(query: string, viewer?: Partial<Viewer>, variables?: Record<string, unknown>): Promise<Answer>;
  stop(): Promise<void>;
}

/** A gateway with rules over subgraphs that have none of their own: what one of them tells has come through the gateway. */
export async function startGuardedGateway(parts: Parts): Promise<GuardedGateway> {
  const log = createLogger("test", "silent");
  const signingKey = "a signing key that is long enough for everybody";
  const settings: Partial<Record<SourceName, SourceSettings>> = {};
  const servers: RunningServer[] = [];
  let asked = 0;
  for (const [name, { sdl, resolvers }] of Object.entries(parts)) {
    const server = await serveSubgraph({
      name,
      host: "127.0.0.1",
      port: 0,
      signingKey,
      schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
      contextFor: (viewer) => {
        asked += 1;
        return { viewer };
      },
      isReady: async () => true,
      log,
    });
    servers.push(server);
    settings[name as SourceName] = { url: server.url, signingKey, timeoutMs: 2_000 };
  }
  const supergraph = compose(Object.fromEntries(Object.entries(parts).map(([name, { sdl }]) => [name, sdl])));
  const gateway = await startGateway({
    supergraph,
    sources: settings as Record<SourceName, SourceSettings>,
    metrics: createMetrics(),
    log,
  });
  return {
    supergraph,
    async ask(query, viewer = {}, variables = {}) {
      const before = asked;
      const { body } = await gateway.apollo.executeOperation(
        { query, variables },
        { contextValue: { viewer: { ...visitor, ...viewer } } },
      );
      if (body.kind !== "single") throw new Error("one answer expected");
      const { data, errors = [] } = JSON.parse(JSON.stringify(body.singleResult)) as { data?: any; errors?: any[] };
      return {
        data,
        errors: errors.map(({ path, extensions }) => `${path?.join(".")} ${extensions.code}`),
        messages: errors.map(({ message }) => message),
        requests: asked - before,
      };
    },
    async stop() {
      await gateway.stop();
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
