import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { mintToken, type TokenOptions } from "@quyu/gateway/development-issuer";
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { Pool } from "pg";
import { type DatabaseName, databaseNames, serviceEntry, subgraphNames } from "../../scripts/services";
import { isShared, startStack, type Stack } from "../stack";

/** What a mutation answered: its thing, or the first reason why not, thrown or told. */
export interface Reply {
  status: number;
  thing: any;
  code: string | undefined;
  message: string | undefined;
  field: string[] | null;
}

/** A running hub as the tests of writing use it. */
export interface Hub {
  stack: Stack;
  token(options: TokenOptions): Promise<string>;
  /** Calls a mutation by its name; `select` is what is wanted of its thing. The document is made from the schema. */
  mutate(name: string, input: object, token?: string, select?: string): Promise<Reply>;
  /** A service's database, past all rules. */
  sql<Row = any>(database: DatabaseName, text: string, values?: unknown[]): Promise<Row[]>;
  /** How many rows each table of each database has. */
  counts(): Promise<Record<string, number>>;
  /** A digest of every row of every table: the same only where nothing at all has changed. */
  digest(): Promise<Record<string, string>>;
  /** Whether the counters of all subgraphs say what their rows say. On a hub that files share this is asked once, after the last of them. */
  expectCleanSummaries(): Promise<void>;
  /** Resolves when every event has been delivered. */
  quiet(): Promise<void>;
  /** Does `work` in a database that lacks a constraint; afterwards it holds again for what is written from then on. */
  without(database: DatabaseName, table: string, constraint: string, work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const schema = buildSchema(readFileSync(join(__dirname, "../../schema/api.graphql"), "utf8"));
const run = promisify(execFile);

/** How a mutation is called, by its name. */
export function documentOf(name: string, select?: string): { source: string; thing: string } {
  const field = schema.getMutationType()?.getFields()[name];
  const input = getNamedType(field?.args[0]?.type);
  const payload = getNamedType(field?.type);
  if (!isInputObjectType(input) || !isObjectType(payload)) throw new Error(`${name} is no mutation of the schema`);
  const thing = Object.keys(payload.getFields()).find((each) => each !== "userErrors") as string;
  const thingType = getNamedType(payload.getFields()[thing]?.type);
  const fields = isObjectType(thingType) ? thingType.getFields() : {};
  const key = ["id", "code", "number"].find((each) => each in fields);
  const source = `mutation ($input: ${input.name}!) { ${name}(input: $input) { ${thing} { ${select ?? key} } userErrors { code ... on UserError { message field } } } }`;
  return { source, thing };
}

export async function startHub(options?: Parameters<typeof startStack>[0]): Promise<Hub> {
  const stack = await startStack(options);
  const pools = Object.fromEntries(
    databaseNames.map((name) => {
      const pool = new Pool({ connectionString: stack.env[`${name.toUpperCase()}_DATABASE_URL`], max: 4 });
      // A database that is dropped under an idle connection is no failure of a test.
      pool.on("error", () => {});
      return [name, pool];
    }),
  ) as Record<DatabaseName, Pool>;
  const sql: Hub["sql"] = async (database, text, values) => (await pools[database].query(text, values)).rows;
  const tables = async (name: DatabaseName): Promise<string[]> =>
    (
      await sql(
        name,
        "select tablename from pg_tables where schemaname = 'public' and tablename not in ('migrations', 'read_ledger', 'source_status') order by 1",
      )
    ).map(({ tablename }) => tablename);
  const ofEveryTable = async <Value>(select: (table: string) => string): Promise<Record<string, Value>> => {
    const parts = databaseNames.map(async (name) => {
      const query = (await tables(name)).map((table) => `select '${name}.${table}' as name, (${select(table)})::text as value`);
      const rows = await sql<{ name: string; value: Value }>(name, query.join(" union all "));
      return rows.map((row) => [row.name, row.value] as const);
    });
    return Object.fromEntries((await Promise.all(parts)).flat());
  };

  const quiet: Hub["quiet"] = async () => {
    for (const until = Date.now() + 10_000; Date.now() < until; await pause(100)) {
      const waiting = await Promise.all(
        subgraphNames.map((name) => sql(name, "select from outbox_event where delivered_at is null limit 1")),
      );
      if (waiting.every((rows) => rows.length === 0)) return;
    }
  };
  // What the file before has set going is none of this one's.
  if (isShared()) await quiet();

  return {
    stack,
    sql,
    quiet,
    async without(database, table, constraint, work) {
      const [{ definition }] = await sql(
        database,
        "select pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = $1::regclass and conname = $2",
        [table, constraint],
      );
      await sql(database, `alter table ${table} drop constraint ${constraint}`);
      try {
        await work();
      } finally {
        const past = definition.startsWith("CHECK") ? " not valid" : "";
        await sql(database, `alter table ${table} add constraint ${constraint} ${definition}${past}`);
      }
    },
    token: (options) => mintToken(options, { keyFile: stack.env["ISSUER_KEY_FILE"] as string }),
    async mutate(name, input, token, select) {
      const { source, thing } = documentOf(name, select);
      const { status, data, errors } = await stack.ask<any>(source, { input }, token);
      const [thrown] = errors;
      const [told] = data?.[name]?.userErrors ?? [];
      return {
        status,
        thing: data?.[name]?.[thing] ?? null,
        code: thrown ? (thrown.extensions?.code ?? "none") : told?.code,
        message: thrown?.message ?? told?.message,
        field: told?.field ?? null,
      };
    },
    counts: () => ofEveryTable((table) => `select count(*) from ${table}`),
    async digest() {
      const sums = await ofEveryTable<string>(
        (table) => `select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from ${table} t`,
      );
      const text = Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1));
      return { ...sums, all: createHash("sha256").update(JSON.stringify(text)).digest("hex") };
    },
    async expectCleanSummaries() {
      if (isShared()) askedForCleanSummaries = true;
      else await expectCleanSummaries(stack);
    },
    async stop() {
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
      await stack.stop();
    },
  };
}

let askedForCleanSummaries = false;

/** Recounts the summaries of a shared hub if a file that used it wants that. */
export async function expectSummariesAsAsked(stack: Stack): Promise<void> {
  if (askedForCleanSummaries) await expectCleanSummaries(stack);
}

/** Recounts every summary of a running hub, and expects no difference. */
async function expectCleanSummaries(stack: Stack): Promise<void> {
  const env = { ...stack.env, LOG_LEVEL: "error" };
  const verified = await Promise.all(
    subgraphNames.map((name) =>
      run(process.execPath, [serviceEntry(name), "verify-summaries"], { env })
        .catch(({ stdout, message }: { stdout?: string; message: string }) => ({ stdout: stdout || message }))
        .then(({ stdout }) => stdout.trim()),
    ),
  );
  expect(verified).toEqual(subgraphNames.map((name) => `${name}: 0 differences`));
}

/** Runs `work` for each item, so many at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index] as Item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How many of each there are. */
export const tally = (values: readonly (string | undefined)[]): Record<string, number> =>
  values.reduce<Record<string, number>>((sums, value = "done") => ({ ...sums, [value]: (sums[value] ?? 0) + 1 }), {});
