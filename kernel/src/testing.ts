import { randomUUID } from "node:crypto";
import { graphql, type GraphQLError, type GraphQLSchema } from "graphql";
import { Client } from "pg";
import type { DataSource, DeepPartial, EntityManager, ObjectLiteral } from "typeorm";
import { describeDatabase, openDatabase } from "./database";
import { useDataKeys } from "./encryption";
import { createLogger } from "./log";
import type { Service } from "./service";
import { visitor, type Viewer } from "./viewer";

export { wayTo } from "./testing-way";
export { codeOf, send } from "./testing-send";
export { actorsOfNothing } from "./testing-actors";
export { walkMachine, type MachineWalk } from "./testing-walk";

/** A key for test databases only. */
export const testDataKeys = `test:${Buffer.alloc(32, 7).toString("base64")}`;

/** Creates a database of its own on the test cluster, a copy of a subgraph's migrated template unless told otherwise; `drop` removes it. */
export async function createTestDatabase(
  name: string,
  template = `template_${name}`,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const cluster = process.env["QUYU_TEST_CLUSTER_URL"];
  if (!cluster) throw new Error("QUYU_TEST_CLUSTER_URL is not set: run through jest, whose global setup starts the cluster");
  const database = `${name}_${randomUUID().slice(0, 8)}`;
  const administer = async (sql: string) => {
    const client = new Client({ connectionString: cluster });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await administer(`create database ${database} template ${template}`);
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return { url: url.toString(), drop: () => administer(`drop database if exists ${database} with (force)`) };
}

export interface Caller {
  /** Runs an operation and gives its data; the first error is thrown with its extensions. */
  run(source: string, variables?: Record<string, unknown>): Promise<any>;
}

export interface TestSubgraph {
  /** The subgraph as a caller sees it. */
  as(viewer: Partial<Viewer>): Caller;
  /** Stores an entity that a builder made. */
  given<Row extends ObjectLiteral>(row: Row): Promise<Row>;
  /** What it serves. */
  readonly schema: GraphQLSchema;
  /** For what no operation can show; filled before the first test. */
  readonly db: EntityManager;
  /** SQL statements sent since the last call. */
  statements(): string[];
}

/** Starts a subgraph for a test file: its own database from the template, removed afterwards. Call it at the top of the file. */
export function startTestSubgraph<Context extends object>(service: Service<Context>, { seeded = false } = {}): TestSubgraph {
  let database: DataSource;
  let drop: () => Promise<void>;
  const statements: string[] = [];

  beforeAll(async () => {
    useDataKeys(testDataKeys);
    const created = await createTestDatabase(service.name);
    drop = created.drop;
    const log = createLogger("test", "silent");
    database = describeDatabase({ url: created.url, log, ...service });
    database.setOptions({ logging: "all", logger: { ...silent, logQuery: (sql) => void statements.push(sql) } });
    await openDatabase(database, log);
    if (seeded) await database.transaction((tx) => service.seed(tx));
  }, 120_000);
  afterAll(async () => {
    await database?.destroy();
    await drop?.();
  });

  return {
    as: (viewer) => ({
      async run(source, variableValues) {
        const contextValue = service.contextFor(database.manager, { ...visitor, ...viewer });
        const { data, errors } = await graphql({ schema: service.subgraph.schema, source, variableValues, contextValue });
        if (errors?.[0]) throw errors[0] satisfies GraphQLError;
        return data;
      },
    }),
    schema: service.subgraph.schema,
    given: (row) => database.manager.save(row as DeepPartial<typeof row>) as Promise<typeof row>,
    get db() {
      return database.manager;
    },
    statements: () => statements.splice(0),
  };
}

const silent = {
  logQuery: () => {},
  logQueryError: () => {},
  logQuerySlow: () => {},
  logSchemaBuild: () => {},
  logMigration: () => {},
  log: () => {},
};
