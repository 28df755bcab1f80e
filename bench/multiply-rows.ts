import { distinctDay, distinctShareSelects } from "@quyu/kernel";
import { Client } from "pg";

/** Tables that stay as they are: what they hold does not come with every further record. */
const kept = new Set(["migration", "known_region", "region", "published_figure", "region_counter", "region_link"]);

interface Column {
  name: string;
  type: string;
  isSerial: boolean;
  /** Whether a unique index has this column, and no id beside it that would tell copies apart. */
  isUniqueText: boolean;
  isUniqueId: boolean;
}

/**
 * Makes a database hold `times` as many records: each row is copied with its own ids made new, so that copies hang together as their
 * originals do, and everything else as it is, in the same regions on the same days. The counters are those of all the rows.
 * Gives how many rows there were and are.
 */
export async function multiplyRows(url: string, times: number): Promise<{ before: number; after: number }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Rows go in table by table, in no order that foreign keys would know.
    await client.query("set session_replication_role = replica");
    const tables = await tablesOf(client);
    await client.query("create temporary table own_id (id uuid primary key)");
    for (const table of tables.filter(({ columns }) => columns.some(({ name, type }) => name === "id" && type === "uuid")))
      await client.query(`insert into own_id select id from ${table.name} on conflict do nothing`);
    await client.query("analyze own_id");
    const before = await total(client, tables);
    for (const { name, columns } of tables) {
      const written = columns.filter(({ isSerial }) => !isSerial);
      await client.query(
        `insert into ${name} (${written.map((column) => `"${column.name}"`).join(", ")})
         select ${written.map(copyOf).join(", ")} from ${name} t, generate_series(1, ${times - 1}) as copy(n)`,
      );
    }
    await client.query(`update region_counter set value = value * ${times}`);
    await multiplyLinks(client, times);
    await client.query("delete from region_counter where day = $1", [distinctDay]);
    await client.query(
      `insert into region_counter select region_code, metric, dimension, day, sum(value) from (${distinctShareSelects.join(" union all ")})
         as shares (region_code, metric, dimension, day, value) group by region_code, metric, dimension, day having sum(value) <> 0`,
    );
    const after = await total(client, tables);
    await client.query("vacuum analyze");
    return { before, after };
  } finally {
    await client.end();
  }
}

/** An id of a record of this database becomes the copy's; one of another subgraph's stays, and so does everything else. */
function copyOf({ name, type, isUniqueText, isUniqueId }: Column): string {
  // One of another subgraph's that no two records may share belongs to another record there as well.
  if (isUniqueId) return `md5(t."${name}"::text || copy.n)::uuid`;
  if (type === "uuid")
    return `case when exists (select from own_id o where o.id = t."${name}") then md5(t."${name}"::text || copy.n)::uuid else t."${name}" end`;
  return isUniqueText ? `t."${name}" || lpad(copy.n::text, 3, '0')` : `t."${name}"`;
}

async function multiplyLinks(client: Client, times: number): Promise<void> {
  const isOwn = "exists (select from own_id o where o.id::text = t.target)";
  await client.query(
    `insert into region_link (region_code, kind, target, refs)
     select region_code, kind, md5(target || copy.n)::uuid::text, refs from region_link t, generate_series(1, ${times - 1}) as copy(n) where ${isOwn}`,
  );
  await client.query(
    `update region_link t set refs = refs * ${times} where not ${isOwn}
     and not exists (select from own_id o, generate_series(1, ${times - 1}) as copy(n) where md5(o.id::text || copy.n)::uuid::text = t.target)`,
  );
}

async function tablesOf(client: Client): Promise<{ name: string; columns: Column[] }[]> {
  const { rows } = await client.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval%', false) as "isSerial",
       format_type(a.atttypid, a.atttypmod) = 'text' and exists (
         select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)
           and not exists (select from pg_attribute u where u.attrelid = c.oid and u.attnum = any(i.indkey) and u.atttypid = 'uuid'::regtype)
       ) as "isUniqueText",
       format_type(a.atttypid, a.atttypmod) = 'uuid' and exists (
         select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any(i.indkey)
           and not exists (select from pg_attribute u where u.attrelid = c.oid and u.attnum = any(i.indkey) and u.attnum <> a.attnum and u.atttypid = 'uuid'::regtype)
       ) as "isUniqueId"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname, a.attnum`,
  );
  const tables = new Map<string, Column[]>();
  for (const { table, ...column } of rows) if (!kept.has(table)) tables.set(table, [...(tables.get(table) ?? []), column]);
  return [...tables].map(([name, columns]) => ({ name, columns }));
}

async function total(client: Client, tables: { name: string }[]): Promise<number> {
  const counts = tables.map(({ name }) => `(select count(*) from ${name})`).join(" + ");
  const { rows } = await client.query<{ total: string }>(`select ${counts} as total`);
  return Number(rows[0]?.total);
}
