import type { Pool, PoolClient } from "pg";
import {
  DataSource,
  DefaultNamingStrategy,
  type EntityManager,
  type EntityTarget,
  type Logger as SqlLogger,
  type MixedList,
  type ObjectLiteral,
} from "typeorm";
import type { Logger } from "./log";

const snake = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();

/** Columns are snake_case; constraint names say table and columns, so a migration reads like the entity. */
class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return [...prefixes, customName ?? propertyName].map(snake).join("_");
  }
  override primaryKeyName(table: { name: string } | string): string {
    return `${bare(table)}_pkey`;
  }
  override foreignKeyName(table: { name: string } | string, columns: string[]): string {
    return `${bare(table)}_${columns.join("_")}_fkey`;
  }
  override indexName(table: { name: string } | string, columns: string[]): string {
    return `${bare(table)}_${columns.join("_")}_idx`;
  }
  override uniqueConstraintName(table: { name: string } | string, columns: string[]): string {
    return `${bare(table)}_${columns.join("_")}_key`;
  }
}

const bare = (table: { name: string } | string): string =>
  (typeof table === "string" ? table : table.name).split(".").pop() as string;

export interface DatabaseOptions {
  url: string;
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
  poolSize?: number;
  log: Logger;
}

/** Describes a service's database; nothing is opened yet. Every instant is UTC, whatever the server is set to. */
export function describeDatabase({ url, entities, migrations, poolSize = 8, log }: DatabaseOptions): DataSource {
  return new DataSource({
    type: "postgres",
    url,
    entities,
    migrations,
    migrationsTableName: "migration",
    migrationsTransactionMode: "each",
    namingStrategy: new SnakeNaming(),
    uuidExtension: "pgcrypto",
    logging: log.isLevelEnabled("debug") ? "all" : ["error"],
    logger: statementLog(log),
    poolSize,
    poolErrorHandler: (error: unknown) => log.warn({ error: String(error) }, "an idle database connection was lost"),
    extra: { options: "-c timezone=UTC -c statement_timeout=15000", idleTimeoutMillis: 10_000, connectionTimeoutMillis: 3_000 },
  });
}

/** SQL goes to the debug log, one line a statement: that is how a test counts them. */
function statementLog(log: Logger): SqlLogger {
  return {
    logQuery: (sql) => log.debug({ sql }, "statement"),
    logQueryError: (error, sql) => log.debug({ sql, error: String(error) }, "statement failed"),
    logQuerySlow: (milliseconds, sql) => log.warn({ sql, milliseconds }, "slow statement"),
    logSchemaBuild: () => {},
    logMigration: () => {},
    log: () => {},
  };
}

/** Opens a described database. A connection the server drops while it is in use must not end the process either. */
export async function openDatabase(database: DataSource, log: Logger): Promise<DataSource> {
  await database.initialize();
  const pool = (database.driver as unknown as { master: Pool }).master;
  pool.on("connect", (client: PoolClient) => {
    client.on("error", (error) => log.warn({ error: String(error) }, "a database connection was lost"));
  });
  return database;
}

/** Runs `work` while no other copy of the same service does: migrations and seeding happen once, however many copies start. */
export async function alone<T>(database: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = database.createQueryRunner();
  await runner.connect();
  try {
    await runner.query("set statement_timeout = 0");
    await runner.query("select pg_advisory_lock(hashtext('quyu'), hashtext(current_database()))");
    return await work();
  } finally {
    await runner.query("select pg_advisory_unlock(hashtext('quyu'), hashtext(current_database()))").catch(() => {});
    await runner.query("reset statement_timeout").catch(() => {});
    await runner.release();
  }
}

/** The SQL that would bring the database to the entities; empty when the migrations say the same. */
export async function drift(database: DataSource): Promise<string[]> {
  const { upQueries } = await database.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Inserts many rows in few statements, without reading them back; for seeds and batch functions. */
export async function insertRows<Row extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Promise<void> {
  // PostgreSQL takes 65,535 parameters a statement; 400 rows leave room for wide tables.
  for (let start = 0; start < rows.length; start += 400) {
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.slice(start, start + 400) as never)
      .updateEntity(false)
      .execute();
  }
}
