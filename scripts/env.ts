import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { issuerKeyFile, projectFolder } from "./folders";
import { type DatabaseName, databaseNames, type PortName, portNames, standardPorts } from "./services";

// The scripts do not load the kernel's reader: it would bring a GraphQL server and an ORM into the starter's memory.
if (existsSync(join(projectFolder, ".env"))) process.loadEnvFile(join(projectFolder, ".env"));

const text = z.string().trim().min(1).optional();
const port = (standard: number) => z.coerce.number("端口应为数字").int().min(1).max(65535).default(standard);

const shape = z.object({
  QUYU_DEMO: z.enum(["on", "off"], "只能是 on 或 off").default("on"),
  HOST: z.string().default("127.0.0.1"),
  LOG_LEVEL: z.string().default("warn"),
  DATA_KEYS: text,
  ISSUER_KEY_FILE: z.string().default(issuerKeyFile),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(2),
  INIT_CWD: z.string().default(process.cwd()),
  npm_lifecycle_event: text,
  ...Object.fromEntries(portNames.map((name) => [`${name.toUpperCase()}_PORT`, port(standardPorts[name])])),
  ...Object.fromEntries(databaseNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, text])),
  ...Object.fromEntries(databaseNames.map((name) => [`${name.toUpperCase()}_SIGNING_KEY`, text])),
  ...Object.fromEntries(databaseNames.map((name) => [`${name.toUpperCase()}_EVENTS_KEY`, text])),
});

/** For PostgreSQL's programs: PGPORT or PGDATA of the person's own PostgreSQL must not reach ours. */
export const bareEnvironment = {
  PATH: process.env["PATH"] ?? "",
  SystemRoot: process.env["SystemRoot"] ?? "",
  LC_ALL: "C",
};

export interface ScriptEnv {
  /** Whether an empty database is filled with demo data. */
  demo: "on" | "off";
  host: string;
  logLevel: string;
  /** Column encryption keys given from outside; otherwise the generated ones are used. */
  dataKeys: string | undefined;
  issuerKeyFile: string;
  poolSize: number;
  /** Where the person stood when calling npm, which changes to the project's folder itself. */
  calledFrom: string;
  /** `start`, `dev` …, or undefined when not run by npm. */
  npmScript: string | undefined;
  wantedPorts: Record<PortName, number>;
  /** Databases of one's own; those that are missing are kept in the embedded PostgreSQL. */
  databaseUrls: Partial<Record<DatabaseName, string>>;
  signingKeys: Partial<Record<DatabaseName, string>>;
  eventsKeys: Partial<Record<DatabaseName, string>>;
  /** Everything the process was given, for the services it starts. */
  inherited: NodeJS.ProcessEnv;
}

/** Reads what the scripts need; a wrong value ends the process with a line for each problem. */
export function readScriptEnv(): ScriptEnv {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) process.stderr.write(`环境变量 ${issue.path.join(".")}：${issue.message}\n`);
    process.exit(1);
  }
  const values = parsed.data as Record<string, unknown>;
  const collect = <Name extends string, Value>(names: readonly Name[], suffix: string) =>
    Object.fromEntries(names.map((name) => [name, values[`${name.toUpperCase()}_${suffix}`]])) as Record<Name, Value>;
  return {
    demo: values["QUYU_DEMO"] as "on" | "off",
    host: values["HOST"] as string,
    logLevel: values["LOG_LEVEL"] as string,
    dataKeys: values["DATA_KEYS"] as string | undefined,
    issuerKeyFile: values["ISSUER_KEY_FILE"] as string,
    poolSize: values["DATABASE_POOL_SIZE"] as number,
    calledFrom: values["INIT_CWD"] as string,
    npmScript: values["npm_lifecycle_event"] as string | undefined,
    wantedPorts: collect<PortName, number>(portNames, "PORT"),
    databaseUrls: collect<DatabaseName, string | undefined>(databaseNames, "DATABASE_URL"),
    signingKeys: collect<DatabaseName, string | undefined>(databaseNames, "SIGNING_KEY"),
    eventsKeys: collect<DatabaseName, string | undefined>(databaseNames, "EVENTS_KEY"),
    inherited: given,
  };
}
