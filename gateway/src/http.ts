import { expressMiddleware } from "@as-integrations/express5";
import type { ApolloServer } from "@apollo/server";
import type { Logger } from "@quyu/kernel";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { join } from "node:path";
import type { Authenticate } from "./authenticate";
import { calendarRoutes } from "./calendar/calendar-routes";
import { certificateRoutes } from "./certificates/certificate-routes";
import { developmentKeySet } from "./development-issuer";
import type { SourceSettings, TokenSettings } from "./env";
import { type ClientCode, errorBody } from "./errors";
import type { SourceStatus } from "./hub/source-status.entity";
import { identify } from "./identify";
import { answerLimit, bodyProblem, requestLimits } from "./limits/http-limits";
import { type LimitName, limits } from "./limits/limits";
import type { LiveStreams } from "./live/live-routes";
import type { Metrics } from "./metrics";
import { explorer } from "./explorer/explorer";
import { developmentIdentities } from "./explorer/identities";
import { readSamples } from "./explorer/samples";
import { icon } from "./pages/icon";
import { answerNotFound, notFoundPage } from "./pages/not-found-page";
import { schemaText } from "./pages/schema-text";
import { sandboxPage } from "./pages/sandbox-page";
import { secureHeaders } from "./pages/security";
import { startPage } from "./pages/start-page";
import { projectFolder } from "./project";
import { compress } from "./protocol/compress";
import { crossOrigin } from "./protocol/cross-origin";
import { readOwnOperations } from "./protocol/own-operations";
import { persistedQueries } from "./protocol/persisted-queries";
import { publicAnswers } from "./protocol/public-answers";
import { usualCharset, usualOperationName } from "./protocol/request-forms";
import { fileKeeper } from "./proofs/file-keeper";
import { proofRoutes } from "./proofs/proof-routes";
import type { GatewayContext } from "./sources/source";

export interface HttpOptions {
  apollo: ApolloServer<GatewayContext>;
  authenticate: Authenticate;
  tokens: TokenSettings;
  sourceStatuses: () => Promise<SourceStatus[]>;
  /** The subgraph that keeps proofs. */
  volunteers: SourceSettings;
  /** Live changes; left out where there are none to be had. */
  live?: LiveStreams;
  /** The address people find the hub under, for what is printed; undefined: the one they ask by. */
  publicUrl?: string | undefined;
  /** The schema that clients see, as text; left out where nobody is to read it. */
  sdl?: string;
  /** The hub's own operations, one folder for each kind of reader. */
  operationsFolder?: string;
  /** Origins whose pages may ask and read the answers. */
  corsOrigins?: readonly string[];
  /** Whether pages may hand out tokens of the development issuer; left out: wherever it is in use. */
  handsOutTokens?: boolean;
  /** Seconds for which caches may keep what visitors are answered to the hub's own queries by GET. */
  publicMaxAgeSeconds?: number;
  metrics: Metrics;
  log: Logger;
}

/** What pages of other origins are for, by address. */
const openToOtherOrigins: [path: string, methods: string[]][] = [
  ["/graphql", ["GET", "POST"]],
  ["/events", ["GET"]],
  ["/uploads", ["PUT"]],
  ["/proofs", ["GET"]],
  ["/schema.graphql", ["GET"]],
];

/** Everything the gateway answers on its port. */
export function createApp(options: HttpOptions): Express {
  const { apollo, authenticate, tokens, sourceStatuses, volunteers, publicUrl, live, sdl, metrics, log } = options;
  const { operationsFolder = join(projectFolder, "operations"), corsOrigins = [], publicMaxAgeSeconds = 60 } = options;
  const app = express().disable("x-powered-by").set("etag", false);
  const isDevelopment = tokens.jwksUrl === undefined;
  const handsOutTokens = isDevelopment && (options.handsOutTokens ?? true);
  app.use((_, response, next) => {
    secureHeaders(response);
    next();
  });
  for (const [path, methods] of openToOtherOrigins) app.use(path, crossOrigin(corsOrigins, methods));

  const identified = identify(authenticate, refuse, log, (request, viewer) => (request.res!.locals["viewer"] = viewer));
  // Before anything is compressed: a stream is sent word by word.
  if (live) app.use("/events", live.routes(identified, refuse));
  app.use(compress());

  app.get("/livez", (_, response) => void response.type("text").send("ok"));
  // Ready means: can plan. A source that is down costs its own fields only, so it does not make the gateway unready.
  app.get("/readyz", async (_, response) => {
    const sources = (await sourceStatuses()).map(({ subgraph, isUp, since }) => ({ subgraph, isUp, since }));
    response.set("cache-control", "no-store").json({ isReady: true, sources });
  });
  app.get("/metrics", async (_, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  if (isDevelopment)
    app.get("/.well-known/jwks.json", async (_, response) => void response.json(await developmentKeySet(tokens.keyFile)));

  app.get("/", async (request, response) => {
    // Shown inside commands that people paste.
    const host = /^[\w.:[\]-]+$/.exec(request.get("host") ?? "")?.[0] ?? "127.0.0.1:4000";
    const { html, policy } = startPage({
      origin: `${request.protocol}://${host}`,
      statuses: await sourceStatuses(),
      isDevelopment,
    });
    response.type("html").set({ "content-security-policy": policy, "cache-control": "no-store" }).send(html);
  });
  const samplesFolder = join(operationsFolder, "explorer");
  const identities = async () => (handsOutTokens ? developmentIdentities(tokens) : []);
  app.use("/explore", explorer({ samplesFolder, identities }));
  const [firstSample] = readSamples(samplesFolder);
  app.get("/sandbox", async (_, response) => {
    const [identity] = await identities();
    const { html, policy } = sandboxPage({
      document: firstSample?.query ?? "",
      variables: JSON.parse(firstSample?.variables ?? "{}") as object,
      headers: identity ? { Authorization: `Bearer ${identity.token}` } : {},
    });
    response.type("html").set({ "content-security-policy": policy, "cache-control": "no-store" }).send(html);
  });

  app.use("/calendar", calendarRoutes(apollo, refuse));

  app.use(certificateRoutes({ apollo, identified, publicUrl, refuse, log }));
  app.use(proofRoutes({ files: fileKeeper("volunteers", volunteers, log), identified, refuse, observe: observeLimit }));

  app.get("/favicon.ico", (_, response) => {
    response.type("image/x-icon").set("cache-control", "public, max-age=86400").send(icon);
  });
  if (sdl !== undefined) app.get("/schema.graphql", schemaText(sdl));

  const ownQueries = new WeakSet<Request>();
  const contexts = new WeakMap<object, Required<GatewayContext>>();
  // What a browser opens is a page; nobody means to ask nothing.
  app.get("/graphql", (request, response, next) => {
    const isPage = request.accepts(["json", "html"]) === "html" && !request.query["query"] && !request.query["extensions"];
    if (!isPage) return next();
    response.vary("Accept").set("cache-control", "no-store").redirect(303, "/explore");
  });
  app.use(
    "/graphql",
    (_: Request, response: Response, next: NextFunction) => {
      response.set("cache-control", "no-store");
      const end = metrics.request.startTimer();
      response.on("finish", () => end({ status: response.statusCode }));
      next();
    },
    identify(authenticate, refuse, log, (request, viewer) => contexts.set(request, { viewer, effects: { hasWritten: false } })),
    usualCharset,
    express.json({ limit: limits.bodyBytes }),
    usualOperationName,
    persistedQueries(readOwnOperations(operationsFolder), refuse, (request) => ownQueries.add(request)),
    requestLimits(refuse, observeLimit),
    publicAnswers(publicMaxAgeSeconds, (request) => ownQueries.has(request)),
    answerLimit(refuse, observeLimit, (request) => contexts.get(request)?.effects.hasWritten ?? false),
    // Apollo Server asks for a body; a GET has none.
    (request: Request, _: Response, next: NextFunction) => {
      request.body ??= {};
      next();
    },
    expressMiddleware(apollo, { context: async ({ req }) => contexts.get(req) as GatewayContext }),
  );

  function observeLimit(limit: LimitName): void {
    metrics.refused.inc({ limit });
  }

  function refuse(response: Response, status: number, code: ClientCode, message?: string): void {
    metrics.error.inc({ code });
    const mediaType = response.req.accepts(["application/json", "application/graphql-response+json"]) || "application/json";
    response
      .status(status)
      .type(mediaType)
      .send(JSON.stringify(errorBody(code, message)));
  }

  app.use((request: Request, response: Response) => {
    answerNotFound(request, response, notFoundPage, () => refuse(response, 404, "BAD_REQUEST", "没有这个地址"));
  });
  // Express knows an error handler by its four parameters.
  app.use((error: { status?: number; type?: string }, _: Request, response: Response, __: NextFunction) => {
    const status = error.status ?? 500;
    if (status >= 500) log.error({ error: String(error) }, "a request failed");
    if (status >= 500) return refuse(response, 500, "INTERNAL_SERVER_ERROR");
    const { code, message, limit } = bodyProblem(error.type);
    if (limit) observeLimit(limit);
    refuse(response, status, code, message);
  });
  return app;
}
