import "reflect-metadata";
import {
  alone,
  createLogger,
  declarationsOf,
  drift,
  keepConnections,
  listen,
  openWhenReachable,
  stopWithParent,
} from "@quyu/kernel";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tokenAuthenticator } from "./authenticate";
import { checkPublicFields } from "./authorize/public-fields";
import { readGatewayEnv, readHubDatabaseEnv } from "./env";
import { startGateway } from "./gateway";
import { createApp } from "./http";
import { hubDatabase } from "./hub/database";
import { startHub } from "./hub/hub";
import { hubSubgraph } from "./hub/schema";
import { liveStreams } from "./live/live-routes";
import { takenEvents } from "./live/topics";
import { createMetrics } from "./metrics";
import { readSupergraph } from "./supergraph";

/** The first argument says what to do: `serve` (the default), `sdl`, `declarations`, and on the hub's database `migrate`, `check-migrations`, `draft-migration`. */
async function main(command = "serve"): Promise<void> {
  switch (command) {
    case "serve":
      return serve();
    case "sdl":
      return void process.stdout.write(`${hubSubgraph().sdl}\n`);
    case "declarations":
      return void process.stdout.write(`${JSON.stringify(declarationsOf({ consumers: takenEvents }))}\n`);
    case "migrate":
    case "check-migrations":
    case "draft-migration":
      return tendDatabase(command);
    default:
      throw new Error(`unknown command ${command}`);
  }
}

async function serve(): Promise<void> {
  const env = readGatewayEnv();
  const log = createLogger("gateway", env.logLevel);
  const supergraph = readSupergraph(env.supergraphFile);
  checkPublicFields(supergraph.schema, supergraph.rules);
  const hub = await startHub({ env: env.hub, host: env.host, keepAliveMs: env.keepAliveMs, sources: env.subgraphs, log });
  const metrics = createMetrics();
  const hubUrl = env.hub.url ?? hub.url ?? `http://127.0.0.1:${env.hub.port}/graphql`;
  const gateway = await startGateway({
    supergraph,
    sources: { ...env.subgraphs, hub: { ...env.hub, url: reachable(hubUrl) } },
    metrics,
    usage: hub.usage,
    suggestions: env.suggestions,
    log,
  });
  const authenticate = await tokenAuthenticator(env.tokens);
  const live = liveStreams({ feed: hub.feed, metrics, log });
  const http = createServer(
    createApp({
      ...{ apollo: gateway.apollo, authenticate, tokens: env.tokens, sourceStatuses: hub.sourceStatuses },
      ...{ volunteers: env.subgraphs.volunteers, publicUrl: env.publicUrl, live, metrics, log },
      ...{
        sdl: gateway.sdl,
        corsOrigins: env.corsOrigins,
        publicMaxAgeSeconds: env.publicMaxAgeSeconds,
        handsOutTokens: !env.isProduction,
      },
    }),
  );
  keepConnections(http, env.keepAliveMs);
  await listen(http, env.port, env.host);
  const url = `http://${env.host}:${(http.address() as AddressInfo).port}/graphql`;
  log.info({ url }, "listening");
  process.send?.({ type: "listening", url });

  stopWithParent(async () => {
    // New callers go to another copy; those inside get their answer before the sources are closed.
    live.stop();
    const closed = new Promise((resolve) => http.close(resolve));
    http.closeIdleConnections();
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
    http.closeAllConnections();
    await gateway.stop();
    await hub.stop();
  }, log);
}

/** An address this process can call where the service listens on all of them. */
const reachable = (url: string): string => url.replace(/^http:\/\/(0\.0\.0\.0|\[?::\]?)(?=:\d)/, "http://127.0.0.1");

async function tendDatabase(command: "migrate" | "check-migrations" | "draft-migration"): Promise<void> {
  const env = readHubDatabaseEnv();
  const log = createLogger("gateway", env.LOG_LEVEL);
  const database = hubDatabase(env.HUB_DATABASE_URL, log);
  await openWhenReachable(database, log);
  try {
    if (command === "migrate") return void (await alone(database, () => database.runMigrations()));
    const missing = await drift(database);
    for (const sql of missing) process.stdout.write(`${sql};\n`);
    if (command === "check-migrations" && missing.length > 0) process.exitCode = 1;
  } finally {
    await database.destroy();
  }
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
