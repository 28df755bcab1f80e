import { z } from "zod";

/**
 * Reads the variables a process needs. Takes a zod shape keyed by variable name; gives the parsed values.
 * A process that lacks a variable must not half start, so all problems are named at once and the process ends with code 1.
 */
export function readEnv<Shape extends z.ZodRawShape>(shape: Shape): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(process.env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  process.stderr.write(`These environment variables are missing or wrong (see .env.example):\n${lines.join("\n")}\n`);
  process.exit(1);
}

/** A TCP port with the default it has when nothing is set; 0 lets the system choose. */
export const port = (standard: number) => z.coerce.number().int().min(0).max(65535).default(standard);

/** `on` or `off`, as a boolean. */
export const toggle = (standard: "on" | "off") =>
  z
    .enum(["on", "off"])
    .default(standard)
    .transform((value) => value === "on");

/** A shared secret: long enough that guessing it is hopeless. */
export const secret = () => z.string().min(32, "at least 32 characters");

/** What every service reads under the same name. */
export const commonEnv = {
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  // Above the 60 s for which nginx, HAProxy and the clouds' load balancers keep theirs: the side that closes first must be the one that sends.
  KEEP_ALIVE_TIMEOUT_MS: z.coerce.number().int().min(1_000).max(3_600_000).default(65_000),
};

/**
 * What a subgraph reads: `prefix` is its name in capitals, as in ORGANIZATIONS_DATABASE_URL; `receivers` are the services it sends events to,
 * each with its address and the key that signs events for it.
 */
export function readSubgraphEnv<Prefix extends string>(
  prefix: Prefix,
  standardPort: number,
  receivers: readonly string[],
): SubgraphEnv {
  const values = readEnv({
    ...commonEnv,
    [`${prefix}_DATABASE_URL`]: z.url("a postgres:// URL"),
    [`${prefix}_PORT`]: port(standardPort),
    [`${prefix}_SIGNING_KEY`]: secret(),
    [`${prefix}_EVENTS_KEY`]: secret(),
    ...Object.fromEntries(
      receivers.flatMap((name) => [
        [`${name.toUpperCase()}_URL`, z.url("an http:// URL")],
        [`${name.toUpperCase()}_EVENTS_KEY`, secret()],
      ]),
    ),
    DATA_KEYS: z.string().min(1, "k1:<base64 of 32 bytes>, newest first"),
    QUYU_DEMO: toggle("off"),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(8),
  }) as Record<string, unknown>;
  return {
    host: values["HOST"] as string,
    logLevel: values["LOG_LEVEL"] as string,
    keepAliveMs: values["KEEP_ALIVE_TIMEOUT_MS"] as number,
    databaseUrl: values[`${prefix}_DATABASE_URL`] as string,
    port: values[`${prefix}_PORT`] as number,
    signingKey: values[`${prefix}_SIGNING_KEY`] as string,
    eventsKey: values[`${prefix}_EVENTS_KEY`] as string,
    receivers: Object.fromEntries(
      receivers.map((name) => [
        name,
        {
          url: new URL("/events", values[`${name.toUpperCase()}_URL`] as string).toString(),
          key: values[`${name.toUpperCase()}_EVENTS_KEY`] as string,
        },
      ]),
    ),
    dataKeys: values["DATA_KEYS"] as string,
    demo: values["QUYU_DEMO"] as boolean,
    poolSize: values["DATABASE_POOL_SIZE"] as number,
  };
}

export interface SubgraphEnv {
  host: string;
  logLevel: string;
  /** How long an idle connection is kept for its next request. */
  keepAliveMs: number;
  databaseUrl: string;
  port: number;
  signingKey: string;
  /** The key with which other services sign the events they send here. */
  eventsKey: string;
  /** By service: where its events go, and the key that signs them. */
  receivers: Record<string, { url: string; key: string }>;
  dataKeys: string;
  demo: boolean;
  /** How many connections one copy of the service may hold. */
  poolSize: number;
}
