import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { developmentAudience, developmentIssuer } from "@quyu/gateway/development-issuer";
import { tokenAuthenticator } from "@quyu/gateway/authenticate";
import { describeSupergraph } from "@quyu/gateway/supergraph";
import { signViewer, type Viewer, viewerHeader, visitor } from "@quyu/kernel";
import { issuerKeyFile, projectFolder, secretsFile } from "../../scripts/folders";
import type { Answer } from "./answers";

/** A federation router that answers over our supergraph and our running subgraphs. */
export interface Router {
  name: string;
  /** Limits the comparison to visitors, for a router without access rules. */
  visitorsOnly: boolean;
  /** Recognizes a known fault of the router by its error message, so that other differences stand out. */
  knownFault?: { what: string; shows: RegExp };
  ask(query: string, variables: Record<string, unknown>, token: string | undefined): Promise<Answer>;
  stop(): Promise<void>;
}

export type SubgraphName = "organizations" | "enterprises" | "activities" | "volunteers" | "hub";
export type Ports = Record<SubgraphName | "gateway", number>;

/** Where each subgraph listens by what the supergraph says. */
const standardPort: Record<SubgraphName, string> = {
  organizations: "4001",
  enterprises: "4002",
  activities: "4003",
  volunteers: "4004",
  hub: "4005",
};

const supergraphSdl = (): string => readFileSync(join(projectFolder, "schema/supergraph.graphql"), "utf8");
const signingKeys = (): Record<SubgraphName, string> =>
  (JSON.parse(readFileSync(secretsFile, "utf8")) as { signingKeys: Record<SubgraphName, string> }).signingKeys;

const requestOf = (query: string, variables: object, token: string | undefined): RequestInit => ({
  method: "POST",
  headers: {
    "content-type": "application/json",
    accept: "application/json",
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
  },
  body: JSON.stringify({ query, variables }),
});

/** Our gateway, as it runs. */
export const ourRouter = (ports: Ports): Router => ({
  name: "ours",
  visitorsOnly: false,
  ask: async (query, variables, token) =>
    (await (await fetch(`http://127.0.0.1:${ports.gateway}/graphql`, requestOf(query, variables, token))).json()) as Answer,
  stop: async () => {},
});

/** Apollo's gateway and server as they are shipped, over the supergraph without its rules, which Apollo's refuses to load. */
export async function stockRouter(ports: Ports): Promise<Router> {
  const keys = signingKeys();
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const server = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl: describeSupergraph(supergraphSdl()).rules.sdl,
      logger: silent,
      buildService: ({ name }) =>
        new RemoteGraphQLDataSource({
          url: `http://127.0.0.1:${ports[name as SubgraphName]}/graphql`,
          // The subgraphs take signed requests only; nothing else is changed.
          fetcher: ((url: string, init: RequestInit) =>
            fetch(url, {
              ...init,
              headers: {
                ...(init.headers as Record<string, string>),
                [viewerHeader]: signViewer(visitor, name, String(init.body), keys[name as SubgraphName]),
              },
            })) as never,
        }),
    }),
    logger: silent,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return {
    name: "Apollo Gateway, rules stripped",
    visitorsOnly: true,
    async ask(query, variables) {
      const { body } = await server.executeOperation({ query, variables });
      // As it would go over the wire.
      return body.kind === "single" ? (JSON.parse(JSON.stringify(body.singleResult)) as Answer) : {};
    },
    stop: () => server.stop(),
  };
}

interface Runtime {
  fetch(url: string, init: RequestInit): Promise<Response>;
  [Symbol.asyncDispose](): Promise<void>;
}
interface FetchHook {
  url: string;
  setURL(url: string): void;
  options: RequestInit & { headers?: Record<string, string> };
  setOptions(options: RequestInit): void;
  context?: { request?: Request };
}

/**
 * Hive Gateway on the supergraph file as committed. Only addresses differ from those in the file, and only on the wire; requests are signed
 * with the kernel's signer.
 *
 * @param options.planner who plans: Hive Gateway itself, or Hive's router, whose planner is written in Rust
 * @param options.rules who enforces the rules of the supergraph: the router before it plans, or the subgraphs alone, as they always do once more
 */
export async function hiveRouter(
  ports: Ports,
  { planner, rules }: { planner: "JavaScript" | "Rust"; rules: "its own" | "the subgraphs'" },
): Promise<Router> {
  // Install the routers in this folder only, since running the hub does not need them.
  const installed = createRequire(join(projectFolder, "bench/hive/package.json"));
  const { createGatewayRuntime } = installed("@graphql-hive/gateway-runtime") as {
    createGatewayRuntime(config: object): Runtime;
  };
  const rust = planner === "Rust" ? (installed("@graphql-hive/router-runtime") as { unifiedGraphHandler: unknown }) : null;
  const keys = signingKeys();
  const authenticate = await tokenAuthenticator({
    issuer: developmentIssuer,
    audience: developmentAudience,
    jwksUrl: undefined,
    keyFile: issuerKeyFile,
  });
  const viewerOf = (request?: Request): Promise<Viewer> => authenticate(request?.headers.get("authorization") ?? undefined);
  const runtime = createGatewayRuntime({
    supergraph: supergraphSdl(),
    ...(rust && { unifiedGraphHandler: rust.unifiedGraphHandler }),
    logging: false,
    graphiql: false,
    landingPage: false,
    maskedErrors: false,
    ...(rules === "its own" && {
      genericAuth: {
        mode: "protect-granular",
        rejectUnauthenticated: false,
        resolveUserFn: async ({ request }: { request: Request }) => {
          const viewer = await viewerOf(request);
          return viewer === visitor ? null : { ...viewer, scope: viewer.scopes };
        },
      },
    }),
    plugins: () => [
      {
        async onFetch({ url, setURL, options, setOptions, context }: FetchHook) {
          const names = Object.keys(standardPort) as SubgraphName[];
          const name = names.find((candidate) => new URL(url).port === standardPort[candidate]);
          if (!name || typeof options.body !== "string") return;
          const signature = signViewer(await viewerOf(context?.request), name, options.body, keys[name]);
          setOptions({ ...options, headers: { ...options.headers, [viewerHeader]: signature } });
          setURL(url.replace(/:\d+\//, `:${ports[name]}/`));
        },
      },
    ],
  });
  return {
    name: `Hive, planner in ${planner}, ${rules} rules`,
    visitorsOnly: false,
    ...(planner === "Rust" &&
      rules === "its own" && {
        knownFault: {
          what: "its rules left an empty selection, which its planner cannot read",
          shows: /Failed to parse query.*Unexpected end of input/s,
        },
      }),
    ask: async (query, variables, token) =>
      (await (await runtime.fetch("http://router/graphql", requestOf(query, variables, token))).json()) as Answer,
    stop: () => runtime[Symbol.asyncDispose](),
  };
}
