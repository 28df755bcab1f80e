import type { ScriptEnv } from "./env";
import type { Secrets } from "./secrets";
import { type DatabaseName, databaseNames, type PortName, type ServiceName, type SubgraphName, subgraphNames } from "./services";

// Five processes share an office's computer: a small young generation and a bounded heap make Node collect before it asks the
// system for more, which halves what the services hold. The gateway puts everybody's answers together: with as little as the others it
// would spend a quarter of its time collecting. A later option wins, so NODE_OPTIONS of the person's own still rule.
const nodeOptions = (service: ServiceName): string =>
  `--disable-warning=ExperimentalWarning --max-semi-space-size=${service === "gateway" ? 16 : 2} --max-old-space-size=256`;

export interface HubEnvironmentOptions {
  env: ScriptEnv;
  secrets: Secrets;
  ports: Record<PortName, number>;
  /** The URL of a database the environment does not name. */
  embeddedUrl: (database: DatabaseName) => string;
}

/** Whether any database is left for the embedded PostgreSQL to keep. */
export const needsEmbedded = (env: ScriptEnv) => embeddedDatabases(env).length > 0;
export const embeddedDatabases = (env: ScriptEnv) => databaseNames.filter((name) => !env.databaseUrls[name]);

/** The variables each service of the hub reads, on top of what this process was given itself. */
export function hubEnvironment({
  env,
  secrets,
  ports,
  embeddedUrl,
}: HubEnvironmentOptions): (service: ServiceName) => NodeJS.ProcessEnv {
  const databaseUrl = (name: DatabaseName) => env.databaseUrls[name] ?? embeddedUrl(name);
  const signingKey = (name: DatabaseName) => env.signingKeys[name] ?? secrets.signingKeys[name];
  const eventsKey = (name: DatabaseName) => env.eventsKeys[name] ?? secrets.eventsKeys[name];
  const shared: NodeJS.ProcessEnv = {
    ...withoutOthersKeys(env.inherited),
    HOST: env.host,
    LOG_LEVEL: env.logLevel,
    QUYU_DEMO: env.demo,
    DATA_KEYS: env.dataKeys ?? secrets.dataKeys,
    DATABASE_POOL_SIZE: String(env.poolSize),
    ISSUER_KEY_FILE: env.issuerKeyFile,
    APOLLO_TELEMETRY_DISABLED: "true",
  };
  const own = (name: DatabaseName): NodeJS.ProcessEnv => ({
    [`${name.toUpperCase()}_DATABASE_URL`]: databaseUrl(name),
    [`${name.toUpperCase()}_SIGNING_KEY`]: signingKey(name),
    [`${name.toUpperCase()}_PORT`]: String(ports[name]),
  });
  return (service) => {
    const common = { ...shared, NODE_OPTIONS: `${nodeOptions(service)} ${env.inherited["NODE_OPTIONS"] ?? ""}`.trim() };
    const addresses = <Name extends DatabaseName>(names: readonly Name[], key: string, keyOf: (name: Name) => string) =>
      Object.fromEntries(
        names.flatMap((name) => [
          [`${name.toUpperCase()}_URL`, `http://${reachable(env.host)}:${ports[name]}/graphql`],
          [`${name.toUpperCase()}_${key}`, keyOf(name)],
        ]),
      );
    // A subgraph sends events to its siblings and to the hub; only the gateway may ask them as anybody.
    if (service !== "gateway") return { ...common, ...own(service), ...addresses(databaseNames, "EVENTS_KEY", eventsKey) };
    return {
      ...common,
      ...own("hub"),
      HUB_EVENTS_KEY: eventsKey("hub"),
      GATEWAY_PORT: String(ports.gateway),
      ...addresses<SubgraphName>(subgraphNames, "SIGNING_KEY", signingKey),
    };
  };
}

/** An address a program on this computer can call, also where the service listens on every address. */
export const reachable = (host: string) =>
  host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;

/** A service gets its own database and key, not everybody's. */
const withoutOthersKeys = (given: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !/_(DATABASE_URL|SIGNING_KEY|EVENTS_KEY)$/.test(name)));
