import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { type Logger, silentPlugins } from "@quyu/kernel";
import { printSchema } from "graphql";
import { Forbidden, refusalsBy } from "./authorize/authorize";
import type { SourceSettings } from "./env";
import { executor } from "./execution/executor";
import { plannerOf } from "./execution/planner";
import { formatForClient, isAboutTheOperation, isTooExpensive } from "./errors";
import type { UsageMeter } from "./hub/usage/partner-usage.service";
import { usagePlugin } from "./hub/usage/usage-plugin";
import { complexityLimit } from "./limits/complexity";
import { documentStore } from "./limits/document-store";
import { introspectionLimit } from "./limits/introspection-limit";
import { limits, mistakesNamed, plansCompared } from "./limits/limits";
import { checkFetches, checkPlannedFetches } from "./limits/plan-limit";
import type { Metrics } from "./metrics";
import { type GatewayContext, Source } from "./sources/source";
import type { Supergraph } from "./supergraph";
import { withExecutor } from "./with-executor";

export interface GatewayOptions {
  supergraph: Supergraph;
  /** Where each subgraph listens, by the name the supergraph has for it. */
  sources: Readonly<Record<string, SourceSettings>>;
  metrics: Metrics;
  /** Counts what partners ask; left out where nobody wants to know. */
  usage?: UsageMeter;
  /** Whether somebody who misspells a name is told what it might have meant. */
  suggestions?: boolean;
  log: Logger;
}

export interface RunningGateway {
  apollo: ApolloServer<GatewayContext>;
  /** The schema that clients see, as text. */
  sdl: string;
  stop: () => Promise<void>;
}

/** Joins the subgraphs of the supergraph behind one GraphQL server. None of them needs to be up. */
export async function startGateway({
  supergraph,
  sources,
  metrics,
  usage,
  suggestions = false,
  log,
}: GatewayOptions): Promise<RunningGateway> {
  const all: Source[] = [];
  const tooManyFetches = () => metrics.refused.inc({ limit: "fetches" });
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    // The file is composed and checked when the project is built.
    validateSupergraph: false,
    queryPlannerConfig: { debug: { maxEvaluatedPlans: plansCompared } },
    __exposeQueryPlanExperimental: false,
    logger: quiet(log),
    buildService: ({ name }) => {
      const settings = Object.hasOwn(sources, name) ? sources[name] : undefined;
      if (!settings) throw new Error(`the supergraph names a subgraph nobody knows here: ${name}`);
      const source = new Source({
        name,
        ...settings,
        supergraph,
        siblings: () => all.filter((other) => other.name !== name),
        log,
        observe: (subgraph, outcome, seconds) => metrics.subgraph.observe({ subgraph, outcome }, seconds),
      });
      all.push(source);
      return source as GraphQLDataSource;
    },
  });
  const refusalsFor = refusalsBy(supergraph.rules);
  const introspect = introspectionLimit((limit) => metrics.refused.inc({ limit }));
  const sourceOf = (name: string) => all.find((source) => source.name === name) as Source;
  const apollo = new ApolloServer<GatewayContext>({
    gateway: withExecutor(gateway, () =>
      executor({
        supergraph,
        planner: plannerOf(gateway),
        refusalsFor: ({ context }) => refusalsFor((context as GatewayContext).viewer),
        introspect,
        checkOperation: (document) => checkFetches(supergraph, document, tooManyFetches),
        checkPlan: (plan) => checkPlannedFetches(plan, tooManyFetches),
        fetch: (subgraph, request, { context }) => sourceOf(subgraph).fetch(request, context as GatewayContext),
      }),
    ),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens, noLocation: false },
    validationOptions: { maxErrors: mistakesNamed },
    documentStore: documentStore(),
    hideSchemaDetailsFromClientErrors: !suggestions,
    logger: quiet(log),
    formatError: (formatted, original) => {
      const error = formatForClient(formatted, original, (unexpected) =>
        log.error({ error: describe(unexpected) }, "a request failed in the gateway"),
      );
      metrics.error.inc({ code: String(error.extensions?.["code"]) });
      // The rules say more than their code does where they refused more places than they name.
      return original instanceof Forbidden ? { ...error, message: original.message } : error;
    },
    plugins: [
      ...silentPlugins,
      complexityLimit<GatewayContext>(() => metrics.refused.inc({ limit: "complexity" })),
      plainAnswers,
      ...(usage ? [usagePlugin<GatewayContext>(usage)] : []),
    ],
  });
  let sdl = "";
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (sdl = `${printSchema(apiSchema)}\n`));
  await apollo.start();
  return {
    apollo,
    sdl,
    stop: async () => {
      await apollo.stop();
      await Promise.all(all.map((source) => source.close()));
    },
  };
}

/** Apollo Gateway reports nulls where the schema allows none in an extension of its own making; a client has `errors` for that. */
const plainAnswers: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, operation }) {
        if (response.body.kind !== "single") return;
        const { singleResult } = response.body;
        delete singleResult.extensions;
        // Apollo Gateway finds them where Apollo Server expects data, and takes them for failures of its own.
        const { errors = [] } = singleResult;
        if (!singleResult.data && errors.length > 0 && errors.every(isAboutTheOperation)) response.http.status = 400;
        // A mutation that was carried out was not refused, however little of its answer there is.
        if (operation?.operation === "mutation") return;
        // A part that was too large to be read: half an answer would be taken for the whole.
        const tooLarge = errors.find(isTooExpensive);
        if (!tooLarge || !singleResult.data) return;
        response.http.status = 400;
        response.body.singleResult = { errors: [{ message: tooLarge.message, extensions: { ...tooLarge.extensions } }] };
      },
    };
  },
};

/** The libraries' own chatter goes to the debug log; what they call an error is one. */
const quiet = (log: Logger) => ({
  debug: (message?: unknown) => log.trace({ detail: String(message) }, "apollo"),
  info: (message?: unknown) => log.debug({ detail: String(message) }, "apollo"),
  warn: (message?: unknown) => log.warn({ detail: String(message) }, "apollo"),
  error: (message?: unknown) => log.error({ detail: String(message) }, "apollo"),
});

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
