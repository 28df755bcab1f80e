import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type NextFunction, type Request, type Response } from "express";
import type { GraphQLSchema } from "graphql";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { nullRepresentations } from "./entities/serve-entities";
import { redact } from "./errors";
import { type CloudEvent, cloudEventBatch } from "./events/inbox";
import { eventAudience } from "./events/relay";
import type { Logger } from "./log";
import type { LedgerPage } from "./read-ledger";
import { viewerHeader, viewerVerifier, type Viewer } from "./viewer";

export interface SubgraphServerOptions<Context extends object> {
  name: string;
  host: string;
  port: number;
  /** How long an idle connection is kept for its next request; Node's own standard where it is left out. */
  keepAliveMs?: number;
  /** The key this subgraph shares with the gateway. */
  signingKey: string;
  schema: GraphQLSchema;
  contextFor: (viewer: Viewer) => Context;
  /** Whether the service can answer, e.g. its database does. */
  isReady: () => Promise<boolean>;
  /** The read ledger after a row, for the hub to copy; a service without personal data has none. */
  readsAfter?: (id: string) => Promise<LedgerPage>;
  /** Files of records: what a one-time token lets somebody store, and what a viewer may read. */
  files?: FileStore;
  /** Takes events that other services send under this key, and gives the ids of those that are handled. */
  events?: { key: string; receive: (batch: CloudEvent[]) => Promise<string[]> };
  log: Logger;
}

export interface StoredFile {
  mediaType: string;
  bytes: Buffer;
}

export interface FileStore {
  /** Whether a token lets somebody store a file now. Asked before the file is sent: a stranger's is not even read. */
  isExpected: (token: string) => Promise<boolean>;
  /** Stores what a token was given out for; the code says why not. The media type is the sender's word. */
  store: (token: string, file: StoredFile) => Promise<{ ok: true } | { ok: false; code: string; message: string }>;
  /** The file of a record the viewer may see; null where there is none. */
  read: (viewer: Viewer, id: string) => Promise<StoredFile | null>;
  /** The largest file, in bytes. */
  limit: number;
}

export interface RunningServer {
  url: string;
  stop: () => Promise<void>;
}

/** What Apollo Server would add on its own: nothing of it is wanted between our own processes. */
export const silentPlugins = [
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
];

// The gateway asks for many entities in one request; anything larger than this is not the gateway.
const largestBody = "4mb";

/** More errors than this nobody reads, and the gateway passes no more on. */
const mostErrors = 200;

const fewErrors: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === "single" && (body.singleResult.errors?.length ?? 0) > mostErrors)
          body.singleResult.errors = body.singleResult.errors?.slice(0, mostErrors) ?? [];
      },
    };
  },
};

/**
 * Serves a subgraph over HTTP: POST /graphql for signed requests only, /livez, /readyz and /metrics.
 * The signature is checked against the raw body before anything is parsed, `_service` and `_entities` included.
 */
export async function serveSubgraph<Context extends object>(options: SubgraphServerOptions<Context>): Promise<RunningServer> {
  const { name, host, port, keepAliveMs, signingKey, schema, contextFor, isReady, readsAfter, files, events, log } = options;
  const app = express().disable("x-powered-by");
  const http = createServer(app);
  if (keepAliveMs !== undefined) keepConnections(http, keepAliveMs);
  const verify = viewerVerifier(name, signingKey);
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError: (formatted, error) => {
      const safe = redact(formatted, error, (original) => log.error({ error: describe(original) }, "a request failed"));
      // To a caller it is one whether the service or its database is away: try again later.
      const isAway = safe.extensions?.["code"] === "INTERNAL_SERVER_ERROR" && isConnectionFailure(error);
      return isAway ? { ...safe, extensions: { code: "SUBGRAPH_UNAVAILABLE" } } : safe;
    },
    plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http }), ...silentPlugins, fewErrors, nullRepresentations],
  });
  await apollo.start();

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const seconds = new Histogram({ name: "quyu_request_seconds", help: "Seconds a GraphQL request took", registers: [metrics] });

  app.get("/livez", (_, response) => void response.type("text").send("ok"));
  app.get("/readyz", async (_, response) => {
    const ready = await isReady().catch(() => false);
    response
      .status(ready ? 200 : 503)
      .type("text")
      .send(ready ? "ok" : "database not reachable");
  });
  app.get("/metrics", async (_, response) => void response.type(metrics.contentType).send(await metrics.metrics()));

  const viewers = new WeakMap<Request, Viewer>();
  const signedFor = (check: typeof verify, says: string) => (request: Request, response: Response, next: NextFunction) => {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const viewer = check(request.get(viewerHeader), raw);
    if (!viewer) return void refuse(response, 401, "UNAUTHENTICATED", says);
    viewers.set(request, viewer);
    try {
      request.body = JSON.parse(raw.toString("utf8"));
    } catch {
      return void refuse(response, 400, "BAD_REQUEST", "请求体不是 JSON");
    }
    next();
  };
  const signed = signedFor(verify, "只接受网关签名的请求");
  const readBody = express.raw({ type: () => true, limit: largestBody });
  app.post(
    "/graphql",
    readBody,
    signed,
    (_: Request, response: Response, next: NextFunction) => {
      response.on("finish", seconds.startTimer());
      next();
    },
    expressMiddleware(apollo, { context: async ({ req }) => contextFor(viewers.get(req as Request) as Viewer) }),
  );
  app.post("/read-ledger", readBody, signed, async (request: Request, response: Response) => {
    // The hub itself asks, never on behalf of a caller: who may see which row is decided where it is shown.
    if (viewers.get(request)?.role !== "system" || !readsAfter) return refuse(response, 403, "FORBIDDEN", "只供平台内部使用");
    const { after } = request.body as { after?: unknown };
    if (typeof after !== "string" || !/^\d{1,18}$/.test(after)) return refuse(response, 400, "BAD_REQUEST", "请求格式有误");
    response.json(await readsAfter(after));
  });
  if (files) {
    // The token is the right to store; the signature says that the gateway passed it on.
    app.put(
      "/files/:token",
      express.raw({ type: () => true, limit: files.limit }),
      async (request: Request, response: Response) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        if (verify(request.get(viewerHeader), bytes)?.role !== "system")
          return refuse(response, 401, "UNAUTHENTICATED", "只接受网关签名的请求");
        const mediaType = request.get("content-type") ?? "";
        const stored = await files.store(String(request.params["token"]), { mediaType, bytes });
        if (stored.ok) return void response.status(204).end();
        refuse(response, 400, stored.code, stored.message);
      },
    );
    app.post("/files/expected", readBody, signed, async (request: Request, response: Response) => {
      const { token } = request.body as { token?: unknown };
      const isOpen = viewers.get(request)?.role === "system" && typeof token === "string" && (await files.isExpected(token));
      if (!isOpen) return refuse(response, 404, "NOT_FOUND", "没有这个上传地址");
      response.status(204).end();
    });
    app.post("/files/read", readBody, signed, async (request: Request, response: Response) => {
      const { id } = request.body as { id?: unknown };
      const file = typeof id === "string" ? await files.read(viewers.get(request) as Viewer, id) : null;
      if (!file) return refuse(response, 404, "NOT_FOUND", "没有这个文件");
      response.type(file.mediaType).send(file.bytes);
    });
  }
  if (events) {
    const fromRelays = signedFor(viewerVerifier(eventAudience(name), events.key), "只接受平台内部签名的事件");
    app.post("/events", readBody, fromRelays, async (request: Request, response: Response) => {
      const batch = cloudEventBatch.safeParse(request.body);
      if (!batch.success) return refuse(response, 400, "BAD_REQUEST", "请求格式有误");
      response.json({ handled: await events.receive(batch.data) });
    });
  }
  app.use((_: Request, response: Response) => refuse(response, 404, "NOT_FOUND", "没有这个地址"));
  // Express knows an error handler by its four parameters.
  app.use((error: { status?: number }, _: Request, response: Response, __: NextFunction) =>
    refuse(response, error.status ?? 500, error.status === 413 ? "PAYLOAD_TOO_LARGE" : "BAD_REQUEST", "请求无法读取"),
  );

  await listen(http, port, host);
  return { url: `http://${host}:${(http.address() as AddressInfo).port}/graphql`, stop: () => apollo.stop() };
}

/** Resolves when the server listens; rejects when the port is taken. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) =>
    server.once("error", reject).listen(port, host, () => resolve(void server.off("error", reject))),
  );
}

/**
 * Keeps idle connections for so many milliseconds; answers say so in `Keep-Alive`. A caller that keeps them for a shorter time never sends
 * into one that is being closed here.
 */
export function keepConnections(server: Server, milliseconds: number): void {
  server.keepAliveTimeout = milliseconds;
  // The time for the headers of the next request must not end while its connection may still be idle.
  server.headersTimeout = milliseconds + 1_000;
}

// PostgreSQL: no connection (class 08), no more of them, shutting down, not up yet. System: nobody there, or gone in the middle.
const connectionCodes =
  /^(08...|53300|57P0[1-3]|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
// What `pg` says without a code.
const connectionMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether a statement failed for want of a database, whatever it said. */
function isConnectionFailure(error: unknown): boolean {
  const { code, message, originalError, driverError } = (error ?? {}) as Record<string, unknown>;
  return (
    connectionCodes.test(String(code)) ||
    connectionMessages.test(String(message)) ||
    [originalError, driverError].some((inner) => inner && isConnectionFailure(inner))
  );
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}

const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
