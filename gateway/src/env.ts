import { commonEnv, port, readEnv, secret, toggle } from "@quyu/kernel";
import { join } from "node:path";
import { z } from "zod";
import { developmentAudience, developmentIssuer } from "./development-issuer";
import { projectFolder } from "./project";

// Apollo Gateway reads it when it is constructed; without it, it reports telemetry and asks cloud metadata addresses where it runs.
process.env["APOLLO_TELEMETRY_DISABLED"] = "true";

/** The subgraphs the gateway joins, as the supergraph names them; "hub" is its own. */
export const subgraphNames = ["organizations", "enterprises", "activities", "volunteers"] as const;
export type SubgraphName = (typeof subgraphNames)[number];
export type SourceName = SubgraphName | "hub";

/** Where a subgraph listens and how it is asked. */
export interface SourceSettings {
  url: string;
  /** The key that signs requests to it. */
  signingKey: string;
  timeoutMs: number;
  /** For mutations; the same as for questions where it is left out. */
  writeTimeoutMs?: number;
}

export interface GatewayEnv {
  host: string;
  port: number;
  logLevel: string;
  /** How long an idle connection is kept for its next request. */
  keepAliveMs: number;
  /** The address people find the hub under, where it differs from the one the gateway is asked by. */
  publicUrl: string | undefined;
  /** Origins whose pages may ask and read the answers. */
  corsOrigins: readonly string[];
  /** Seconds for which caches may keep what visitors are answered to the hub's own queries by GET. */
  publicMaxAgeSeconds: number;
  /** Whether this is production: then no page hands out tokens, whoever issues them. */
  isProduction: boolean;
  /** Whether somebody who misspells a name is told what it might have meant. */
  suggestions: boolean;
  supergraphFile: string;
  subgraphs: Record<SubgraphName, SourceSettings>;
  hub: HubEnv;
  tokens: TokenSettings;
}

export interface HubEnv {
  databaseUrl: string;
  port: number;
  /** Where the gateway asks the hub schema; undefined: the one this process serves. */
  url: string | undefined;
  signingKey: string;
  /** The key with which the subgraphs sign the events they send here. */
  eventsKey: string;
  /** Days for which live changes are kept, and milliseconds between two signs of life to those who listen. */
  liveDays: number;
  heartbeatMs: number;
  timeoutMs: number;
  /** Whether to register the demo's partners in an empty database. */
  demo: boolean;
}

/** Whose tokens are believed. */
export interface TokenSettings {
  issuer: string;
  audience: string;
  /** Where the issuer publishes its keys; undefined: the development issuer built in here, with its key in `keyFile`. */
  jwksUrl: string | undefined;
  keyFile: string;
}

const milliseconds = () => z.coerce.number().int().min(50).max(120_000);
const url = () => z.url("a http:// URL");

/** Origins as a browser names them, separated by commas. */
const origins = () =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== ""),
    )
    .refine((all) => all.every(isOrigin), "origins like https://city.example, separated by commas, without paths");

const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const shape = {
  ...commonEnv,
  GATEWAY_PORT: port(4000),
  PUBLIC_URL: url().optional(),
  CORS_ORIGINS: origins(),
  PUBLIC_MAX_AGE_SECONDS: z.coerce.number().int().min(0).max(86_400).default(60),
  SCHEMA_SUGGESTIONS: z.enum(["on", "off"]).optional(),
  HUB_PORT: port(4005),
  HUB_DATABASE_URL: z.url("a postgres:// URL"),
  HUB_SIGNING_KEY: secret(),
  HUB_EVENTS_KEY: secret(),
  HUB_URL: url().optional(),
  HUB_TIMEOUT_MS: milliseconds().optional(),
  ORGANIZATIONS_URL: url().default("http://127.0.0.1:4001/graphql"),
  ENTERPRISES_URL: url().default("http://127.0.0.1:4002/graphql"),
  ACTIVITIES_URL: url().default("http://127.0.0.1:4003/graphql"),
  VOLUNTEERS_URL: url().default("http://127.0.0.1:4004/graphql"),
  ORGANIZATIONS_SIGNING_KEY: secret(),
  ENTERPRISES_SIGNING_KEY: secret(),
  ACTIVITIES_SIGNING_KEY: secret(),
  VOLUNTEERS_SIGNING_KEY: secret(),
  SUBGRAPH_TIMEOUT_MS: milliseconds().default(3_000),
  SUBGRAPH_WRITE_TIMEOUT_MS: milliseconds().default(10_000),
  ORGANIZATIONS_TIMEOUT_MS: milliseconds().optional(),
  ENTERPRISES_TIMEOUT_MS: milliseconds().optional(),
  ACTIVITIES_TIMEOUT_MS: milliseconds().optional(),
  VOLUNTEERS_TIMEOUT_MS: milliseconds().optional(),
  SUPERGRAPH_FILE: z.string().default(join(projectFolder, "schema", "supergraph.graphql")),
  LIVE_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  LIVE_HEARTBEAT_MS: milliseconds().default(15_000),
  JWKS_URL: url().optional(),
  JWT_ISSUER: z.string().min(1).optional(),
  JWT_AUDIENCE: z.string().min(1).optional(),
  ISSUER_KEY_FILE: z.string().default(join(projectFolder, ".quyu", "issuer-key.json")),
  QUYU_DEMO: toggle("off"),
  QUYU_ALLOW_DEVELOPMENT_ISSUER: toggle("off"),
  NODE_ENV: z.string().optional(),
};

/** Reads what the gateway needs; ends the process where something is missing, or where nobody fit for production issues tokens. */
export function readGatewayEnv(): GatewayEnv {
  const values = readEnv(shape);
  const problem = issuerProblem(values);
  if (problem) {
    process.stderr.write(`${problem}\n`);
    process.exit(1);
  }
  const source = (name: Uppercase<SubgraphName>): SourceSettings => ({
    url: values[`${name}_URL`],
    signingKey: values[`${name}_SIGNING_KEY`],
    timeoutMs: values[`${name}_TIMEOUT_MS`] ?? values.SUBGRAPH_TIMEOUT_MS,
    writeTimeoutMs: values.SUBGRAPH_WRITE_TIMEOUT_MS,
  });
  return {
    host: values.HOST,
    port: values.GATEWAY_PORT,
    logLevel: values.LOG_LEVEL,
    keepAliveMs: values.KEEP_ALIVE_TIMEOUT_MS,
    publicUrl: values.PUBLIC_URL,
    corsOrigins: values.CORS_ORIGINS,
    publicMaxAgeSeconds: values.PUBLIC_MAX_AGE_SECONDS,
    isProduction: values.NODE_ENV === "production",
    suggestions: values.SCHEMA_SUGGESTIONS ? values.SCHEMA_SUGGESTIONS === "on" : values.NODE_ENV !== "production",
    supergraphFile: values.SUPERGRAPH_FILE,
    subgraphs: {
      organizations: source("ORGANIZATIONS"),
      enterprises: source("ENTERPRISES"),
      activities: source("ACTIVITIES"),
      volunteers: source("VOLUNTEERS"),
    },
    hub: {
      databaseUrl: values.HUB_DATABASE_URL,
      port: values.HUB_PORT,
      url: values.HUB_URL,
      signingKey: values.HUB_SIGNING_KEY,
      eventsKey: values.HUB_EVENTS_KEY,
      liveDays: values.LIVE_DAYS,
      heartbeatMs: values.LIVE_HEARTBEAT_MS,
      timeoutMs: values.HUB_TIMEOUT_MS ?? values.SUBGRAPH_TIMEOUT_MS,
      demo: values.QUYU_DEMO,
    },
    tokens: {
      issuer: values.JWT_ISSUER ?? developmentIssuer,
      audience: values.JWT_AUDIENCE ?? developmentAudience,
      jwksUrl: values.JWKS_URL,
      keyFile: values.ISSUER_KEY_FILE,
    },
  };
}

/** What the commands on the hub's database read. */
export const readHubDatabaseEnv = () => readEnv({ LOG_LEVEL: commonEnv.LOG_LEVEL, HUB_DATABASE_URL: shape.HUB_DATABASE_URL });

type Values = z.infer<z.ZodObject<typeof shape>>;

function issuerProblem(values: Values): string | null {
  if (values.JWKS_URL)
    return values.JWT_ISSUER && values.JWT_AUDIENCE ? null : "JWKS_URL needs JWT_ISSUER and JWT_AUDIENCE beside it";
  // Whoever reads the key file of the development issuer is anybody he likes.
  if (values.NODE_ENV === "production" && !values.QUYU_ALLOW_DEVELOPMENT_ISSUER)
    return "NODE_ENV=production needs JWKS_URL (the development issuer is refused unless QUYU_ALLOW_DEVELOPMENT_ISSUER=on)";
  return null;
}
