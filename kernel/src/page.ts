import DataLoader from "dataloader";
import { ArgsType, Field, Int, ObjectType, type ClassType } from "type-graphql";
import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import { badInput } from "./errors";
import { isUuid } from "./loaders";
import { forPartners } from "./partner-tags";
import { hydrate } from "./rows";
import { PageInfo } from "./values";

const standardPage = 20;

/** The arguments of every connection; a feature with filters extends it. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: standardPage, description: "取多少条，最多100" })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "从此游标之后取；不填从头取" })
  after?: string | null;
}

export interface Connection<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: PageInfo;
  /** A statement of its own, asked only where a client selects it. */
  totalCount: () => Promise<number>;
}

/**
 * Makes the GraphQL types XConnection and XEdge of a list.
 * Takes the type's name, the type and what a row is called in Chinese; `partner` tags them for the contract schema.
 */
export function connectionOf<Row extends object>(
  name: string,
  type: () => ClassType<Row>,
  label: string,
  { partner = true } = {},
): ClassType<Connection<Row>> {
  const tag = partner ? forPartners : () => {};

  @ObjectType(`${name}Edge`, { description: `${label}列表中的一条` })
  class Edge {
    @Field(() => String, { description: "本条的游标，作为 after 传入即从下一条取起" })
    cursor!: string;
    @Field(type, { description: `本条所列的${label}` })
    node!: Row;
  }
  @ObjectType(`${name}Connection`, { description: `${label}列表` })
  class ConnectionType {
    @Field(() => [Edge], { description: "本页各条" })
    edges!: Edge[];
    @Field(() => PageInfo, { description: "本页前后是否还有，以及首尾两条的游标" })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: "符合条件的总条数，各页合计" })
    totalCount!: () => Promise<number>;
  }
  for (const target of [Edge, ConnectionType]) tag(target);
  return ConnectionType as ClassType<Connection<Row>>;
}

/** Adds a value to a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

/** What a list is: which rows, in which parent, in which order. In SQL texts `t` is the row and `p.key` the parent. */
export interface ListSpec<Row, Filter> {
  entity: EntityTarget<Row>;
  /** SQL: which rows belong to the parent, e.g. `underRegion("t")` or `t.alliance_id = p.key::uuid`; `true` for a root list. */
  within: string;
  /** A NOT NULL column; the id breaks ties. */
  orderBy: keyof Row & string;
  direction?: "ASC" | "DESC";
  /** SQL conditions of a filter; falsy entries are left out. */
  where?: (filter: Filter, bind: Bind) => (string | false | null | undefined)[];
}

export interface List<Row, Filter> {
  /** One page for one parent. All parents asked for in one tick with the same arguments share one statement. */
  page(parent: string, args: PageArgs, filter: Filter): Promise<Connection<Row>>;
}

interface PageKey<Filter> {
  parent: string;
  first: number;
  after: string | null;
  filter: Filter;
}

const shapeOf = (key: PageKey<unknown>): string => JSON.stringify([key.first, key.after, key.filter]);

/**
 * Keyset pages of a list, batched over parents: one statement per distinct set of arguments, whatever the number of parents.
 * `first` outside 0–100 and a cursor that is not ours are BAD_USER_INPUT.
 */
export function listLoader<Row extends ObjectLiteral & { id: string }, Filter extends object = object>(
  db: EntityManager,
  spec: ListSpec<Row, Filter>,
): List<Row, Filter> {
  const metadata = db.connection.getMetadata(spec.entity);
  const sort = metadata.findColumnWithPropertyName(spec.orderBy) as ColumnMetadata;
  const descending = spec.direction === "DESC";

  const batched = <Value>(
    shape: (key: PageKey<Filter>) => string,
    load: (parents: string[], key: PageKey<Filter>) => Promise<Map<string, Value>>,
    none: () => Value,
  ) =>
    new DataLoader<PageKey<Filter>, Value, string>(
      async (keys) => {
        const groups = groupBy(keys, shape);
        const answers = new Map<string, Map<string, Value>>();
        await Promise.all(
          [...groups].map(async ([name, group]) =>
            answers.set(
              name,
              await load(
                group.map(({ parent }) => parent),
                group[0] as PageKey<Filter>,
              ),
            ),
          ),
        );
        return keys.map((key) => answers.get(shape(key))?.get(key.parent) ?? none());
      },
      { cacheKeyFn: (key) => `${key.parent}\n${shape(key)}` },
    );

  const conditions = (filter: Filter, bind: Bind) =>
    [spec.within, ...(spec.where?.(filter, bind) ?? [])].filter((text): text is string => Boolean(text));

  const rows = batched<Row[]>(
    shapeOf,
    async (parents, { first, after, filter }) => {
      const parameters: unknown[] = [parents];
      const bind: Bind = (value) => `$${parameters.push(value)}`;
      const where = conditions(filter, bind);
      if (after !== null) {
        const [value, id] = readCursor(after, sort);
        where.push(`(t.${sort.databaseName}, t.id) ${descending ? "<" : ">"} (${bind(value)}, ${bind(id)})`);
      }
      const order = descending ? "desc" : "asc";
      const sql = `select p.key as "__parent", t.* from unnest($1::text[]) as p(key) cross join lateral (
        select t.* from ${metadata.tableName} t where ${where.join(" and ")}
        order by t.${sort.databaseName} ${order}, t.id ${order} limit ${bind(first + 1)}) t`;
      const found: Record<string, unknown>[] = await db.query(sql, parameters);
      const pages = new Map<string, Row[]>();
      for (const raw of found) {
        const parent = raw["__parent"] as string;
        pages.set(parent, [...(pages.get(parent) ?? []), hydrate<Row>(metadata, raw)]);
      }
      return pages;
    },
    () => [],
  );

  const totals = batched<number>(
    (key) => JSON.stringify(key.filter),
    async (parents, { filter }) => {
      const parameters: unknown[] = [parents];
      const where = conditions(filter, (value) => `$${parameters.push(value)}`);
      const sql = `select p.key, (select count(*)::int from ${metadata.tableName} t where ${where.join(" and ")}) as total from unnest($1::text[]) as p(key)`;
      const found: { key: string; total: number }[] = await db.query(sql, parameters);
      return new Map(found.map(({ key, total }) => [key, total]));
    },
    () => 0,
  );

  return {
    async page(parent, args, filter) {
      const first = args.first ?? standardPage;
      const after = args.after ?? null;
      if (first < 0 || first > 100) throw badInput("每次可取0到100条");
      const key = { parent, first, after, filter };
      const found = await rows.load(key);
      const shown = found.slice(0, first);
      const edges = shown.map((node) => ({ cursor: writeCursor(node, sort), node }));
      return {
        edges,
        pageInfo: {
          hasNextPage: found.length > first,
          hasPreviousPage: after !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        totalCount: () => totals.load(key),
      };
    },
  };
}

function writeCursor(row: ObjectLiteral & { id: string }, sort: ColumnMetadata): string {
  const value: unknown = sort.getEntityValue(row);
  return Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, row.id])).toString("base64url");
}

/** A cursor comes back from a client, so it is checked as input: its value must be one the sort column can hold. */
function readCursor(cursor: string, sort: ColumnMetadata): [unknown, string] {
  const wrong = () => badInput("游标无效，请从第一页重新取");
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw wrong();
  }
  if (!Array.isArray(parts) || parts.length !== 2) throw wrong();
  const [value, id] = parts as unknown[];
  if (typeof id !== "string" || !isUuid(id)) throw wrong();
  const type = String(sort.type);
  const fits =
    type.startsWith("timestamp") || type === "date"
      ? typeof value === "string" && /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\.\d{3}Z)?$/.test(value) && !Number.isNaN(Date.parse(value))
      : type === "text"
        ? typeof value === "string" && !value.includes("\0")
        : typeof value === "number" && Number.isSafeInteger(value);
  if (!fits) throw wrong();
  return [value, id];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Nobody searches for more; PostgreSQL folds the whole pattern again for every row, so a long one costs seconds. */
const longestSearch = 100;

/** A text typed into a search box as a LIKE pattern: its own % and _ mean themselves. One that is too long is BAD_USER_INPUT. */
export function containing(text: string): string {
  const words = text.trim();
  if (words.length > longestSearch) throw badInput(`搜索的文字最多${longestSearch}个字`);
  return `%${words.replace(/[\\%_]/g, "\\$&")}%`;
}
