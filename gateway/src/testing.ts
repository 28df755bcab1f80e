import { composeServices } from "@apollo/composition";
import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  createLogger,
  DateScalar,
  DateTimeScalar,
  FenScalar,
  type RunningServer,
  serveSubgraph,
  type Viewer,
  visitor,
} from "@quyu/kernel";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { GraphQLError, parse } from "graphql";
import type { SourceName, SourceSettings } from "./env";
import { startGateway } from "./gateway";
import { createMetrics } from "./metrics";
import { describeSupergraph, type Supergraph } from "./supergraph";

/** A small federation of the same make as the real one: `region` is served by all, each adds its own part. */
const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@tag"])`;

const definitions: Record<SourceName, { sdl: string; resolvers: Record<string, any> }> = {
  organizations: {
    sdl: `${head}
      type Query { region(code: ID!): Region @shareable  venue(id: ID!): Venue }
      type Region @key(fields: "code") { code: ID! name: String children: [Region!] organizationSummary: OrganizationSummary }
      type OrganizationSummary { partyOrganizations: Int! }
      type Venue @key(fields: "id") { id: ID! name: String! kind: VenueKind }
      enum VenueKind { HALL ROOM }`,
    resolvers: {
      Query: { region: (_: unknown, { code }: any) => region(code), venue: (_: unknown, { id }: any) => venue(id) },
      Region: {
        __resolveReference: ({ code }: any) => region(code),
        children: ({ code }: any) => ["901", "902"].map((end) => region(`${code}${end}`)),
        organizationSummary: () => ({ partyOrganizations: 21 }),
      },
      Venue: { __resolveReference: ({ id }: any) => venue(id) },
    },
  },
  enterprises: {
    sdl: `${head}
      scalar Fen
      scalar Date
      scalar DateTime
      type Query { region(code: ID!): Region @shareable  enterprise(id: ID!): Enterprise  spent(over: Fen!): Int }
      type Mutation { openNeed(title: String!): Enterprise  recordVisit(input: RecordVisitInput!): RecordVisitPayload }
      enum VisitKind { HOME SITE }
      input RecordVisitInput { visitedOn: Date! notes: String! kind: VisitKind shares: Int startsAt: DateTime offers: [OfferInput!] from: String }
      input OfferInput { name: String! amount: Fen }
      type RecordVisitPayload { visit: Enterprise userErrors: [VisitUserError!]! }
      type VisitUserError { code: String! message: String! field: [String!] }
      type Region @key(fields: "code") { code: ID! enterpriseSummary: EnterpriseSummary enterprises(first: Int): [Enterprise!] }
      type EnterpriseSummary { enterprises: Int! }
      type Enterprise @key(fields: "id") { id: ID! name: String secret: String }`,
    resolvers: {
      Query: {
        region: (_: unknown, { code }: any) => ({ code }),
        enterprise: (_: unknown, { id }: any) => ({ id, name: "企业" }),
        spent: () => 1,
      },
      Fen: FenScalar,
      Date: DateScalar,
      DateTime: DateTimeScalar,
      Mutation: {
        openNeed: () => ({ id: "e1", name: "企业" }),
        recordVisit: (_: unknown, { input }: any) =>
          input.notes === refusedNotes
            ? { visit: null, userErrors: [visitRefusal] }
            : { visit: { id: "e1", name: input.notes }, userErrors: [] },
      },
      Region: {
        __resolveReference: ({ code }: any) => ({ code }),
        enterpriseSummary: () => ({ enterprises: 1500 }),
        enterprises: (_: unknown, { first }: any) => {
          if (first > 100) throw new GraphQLError("每页最多100条", { extensions: { code: "BAD_USER_INPUT" } });
          return [{ id: "e1", name: "企业一" }];
        },
      },
      Enterprise: {
        secret: (_: unknown, __: unknown, { viewer }: { viewer: Viewer }) => {
          if (viewer.role === "visitor") throw new GraphQLError("请先登录", { extensions: { code: "UNAUTHENTICATED" } });
          return `${viewer.role} ${viewer.subject} ${viewer.scopes.join(",")} ${viewer.regions.join(",")}`;
        },
      },
    },
  },
  activities: {
    sdl: `${head}
      type Query { region(code: ID!): Region @shareable }
      type Region @key(fields: "code") { code: ID! activitySummary: ActivitySummary activities: [Activity!] }
      type ActivitySummary { sessions: Int! }
      type Activity @key(fields: "id") { id: ID! title: String venue: Venue }
      type Venue @key(fields: "id", resolvable: false) { id: ID! }`,
    resolvers: {
      Query: { region: (_: unknown, { code }: any) => ({ code }) },
      Region: {
        __resolveReference: ({ code }: any) => ({ code }),
        activitySummary: () => ({ sessions: 24 }),
        activities: () => [
          { id: "a1", title: "义诊", venue: { id: "v1" } },
          { id: "a2", title: "讲座", venue: null },
          { id: "a3", title: "市集", venue: { id: "v2" } },
        ],
      },
    },
  },
  volunteers: {
    sdl: `${head}
      type Query { region(code: ID!): Region @shareable }
      type Region @key(fields: "code") { code: ID! volunteerSummary: VolunteerSummary }
      type VolunteerSummary { teams: Int! }`,
    resolvers: {
      Query: { region: (_: unknown, { code }: any) => ({ code }) },
      Region: { __resolveReference: ({ code }: any) => ({ code }), volunteerSummary: () => ({ teams: 36 }) },
    },
  },
  hub: {
    sdl: `${head}
      type Query { sourceStatus: [String!] }`,
    resolvers: { Query: { sourceStatus: () => [] } },
  },
};

/** What makes the small federation refuse a visit, and what it says then: nothing of it may be touched on its way. */
export const refusedNotes = "已撤回";
export const visitRefusal = {
  code: "WRONG_STATE",
  message: "error: 需求 #3 <已撤回> from null; select 1.2.3 http://x",
  field: ["input", "needId"],
};

const region = (code: string) => ({ code, name: `区划${code}` });
const venue = (id: string) => ({ id, name: `场所${id}`, kind: "HALL" });

export const sourceNames = Object.keys(definitions) as SourceName[];

/** The supergraph of the small federation. */
export function composeTestSupergraph(): Supergraph {
  const services = sourceNames.map((name) => ({
    name,
    url: `http://${name}.invalid/graphql`,
    typeDefs: parse(definitions[name].sdl),
  }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return describeSupergraph(supergraphSdl as string);
}

export interface TestSubgraphServer {
  settings: SourceSettings;
  stop: () => Promise<void>;
  /** Listens again on the same port. */
  revive: () => Promise<void>;
}

/** Serves one subgraph of the small federation as the real ones are served: signed requests only. */
export async function serveTestSubgraph(name: SourceName, timeoutMs = 400): Promise<TestSubgraphServer> {
  const { sdl, resolvers } = definitions[name];
  const signingKey = `a signing key of ${name} that is long enough`;
  const serve = (port: number): Promise<RunningServer> =>
    serveSubgraph({
      name,
      host: "127.0.0.1",
      port,
      signingKey,
      schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers }),
      contextFor: (viewer) => ({ viewer }),
      isReady: async () => true,
      log: createLogger("test", "silent"),
    });
  let server = await serve(0);
  const { url } = server;
  return {
    settings: { url, signingKey, timeoutMs },
    stop: () => server.stop(),
    async revive() {
      server = await serve(Number(new URL(url).port));
    },
  };
}

/** Serves all of them; how to stop each is added to `stops`. */
export async function serveTestSubgraphs(
  stops: (() => unknown)[],
  timeoutMs?: number,
): Promise<Record<SourceName, SourceSettings>> {
  const sources = {} as Record<SourceName, SourceSettings>;
  for (const name of sourceNames) {
    const served = await serveTestSubgraph(name, timeoutMs);
    sources[name] = served.settings;
    stops.push(served.stop);
  }
  return sources;
}

/** A real HTTP server that does as it is told; `connections` are cut when it stops. */
export async function serveRaw(
  handler: (request: IncomingMessage, body: string, response: ServerResponse) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => handler(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface TestGateway {
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<TestAnswer>;
  stop(): Promise<void>;
}

export interface TestAnswer {
  data: any;
  errors: { message: string; path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[];
  /** The answer as it goes over the wire. */
  text: string;
}

/** A gateway over the small federation, asked without HTTP in between. */
export async function startTestGateway(sources: Record<SourceName, SourceSettings>): Promise<TestGateway> {
  const gateway = await startGateway({
    supergraph: composeTestSupergraph(),
    sources,
    metrics: createMetrics(),
    log: createLogger("test", "silent"),
  });
  return {
    async ask(query, variables = {}, viewer = visitor) {
      const { body } = await gateway.apollo.executeOperation({ query, variables }, { contextValue: { viewer } });
      if (body.kind !== "single") throw new Error("one answer expected");
      const text = JSON.stringify(body.singleResult);
      const { data = null, errors = [] } = JSON.parse(text) as Partial<TestAnswer>;
      return { data, errors, text };
    },
    stop: gateway.stop,
  };
}

/** `path: CODE` of each error, sorted. */
export const places = ({ errors }: TestAnswer): string[] =>
  errors.map(({ path, extensions }) => `${path?.join(".")}: ${extensions?.["code"]}`).sort();
