import DataLoader from "dataloader";
import { Column, Entity, Index, PrimaryColumn, type EntityManager } from "typeorm";
import { distinctDay, distinctShareSelects, withDistinctShares } from "./distinct";
import { badInput } from "./errors";
import { underRegion } from "./region";
import type { CountBy, DateRangeInput } from "./values";
import { labelOf } from "./described-enum";

/**
 * An additive count of one region and day. Only the region a row belongs to has counters; a street or a city sums by code prefix,
 * so writers never queue on an ancestor. A histogram is a metric whose dimensions are its buckets (whole minutes or days).
 */
@Entity("region_counter")
export class RegionCounter {
  @PrimaryColumn({ type: "text", collation: "C" }) regionCode!: string;
  @PrimaryColumn("text") metric!: string;
  @PrimaryColumn("text") dimension!: string;
  @PrimaryColumn("date") day!: string;
  @Column("bigint") value!: string;
}

/** How often a region's rows refer to something: what the distinct counts among the counters are made from (distinct.ts). */
@Entity("region_link")
@Index("region_link_kind_target_idx", ["kind", "target"])
export class RegionLink {
  @PrimaryColumn({ type: "text", collation: "C" }) regionCode!: string;
  @PrimaryColumn("text") kind!: string;
  @PrimaryColumn("text") target!: string;
  @Column("int") refs!: number;
}

/** Collects what a change adds to the counters; `write` it in the transaction of the change. */
export class Counts {
  private readonly counters = new Map<string, { at: [string, string, string, string]; value: number }>();
  private readonly links = new Map<string, { at: [string, string, string]; refs: number }>();
  private sign = 1;

  /** Adds `delta` to a metric of a region on a day (`YYYY-MM-DD`, Shanghai). */
  add(regionCode: string, day: string, metric: string, dimension = "", delta = 1): this {
    const at: [string, string, string, string] = [regionCode, metric, dimension, day];
    const entry = this.counters.get(at.join("\n")) ?? { at, value: 0 };
    entry.value += this.sign * delta;
    this.counters.set(at.join("\n"), entry);
    return this;
  }

  /** Adds `delta` references from a region to a distinct thing. */
  link(regionCode: string, kind: string, target: string, delta = 1): this {
    const at: [string, string, string] = [regionCode, kind, target];
    const entry = this.links.get(at.join("\n")) ?? { at, refs: 0 };
    entry.refs += this.sign * delta;
    this.links.set(at.join("\n"), entry);
    return this;
  }

  /** Takes back what a row counted before it changed and adds what it counts now; null where it was, or is, not there. */
  replace<Row>(count: (counts: this, row: Row) => void, before: Row | null, after: Row | null): this {
    this.sign = -1;
    if (before) count(this, before);
    this.sign = 1;
    if (after) count(this, after);
    return this;
  }

  /** Writes everything collected: links first, then the counters, each in key order so that concurrent writers cannot deadlock. */
  async write(tx: EntityManager): Promise<void> {
    const links = sorted(this.links).filter(({ refs }) => refs !== 0);
    if (links.length > 0) {
      const things = links.map(({ at: [, kind, target] }) => ({ kind, target }));
      const shares = await withDistinctShares(tx, things, () => writeLinks(tx, links));
      for (const { regionCode, kind, difference } of shares) this.add(regionCode, distinctDay, kind, "", difference);
    }
    const counters = sorted(this.counters).filter(({ value }) => value !== 0);
    if (counters.length === 0) return;
    await tx.query(
      `insert into region_counter (region_code, metric, dimension, day, value)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::bigint[])
       on conflict (region_code, metric, dimension, day) do update set value = region_counter.value + excluded.value`,
      [
        ...columns(
          counters.map(({ at }) => at),
          4,
        ),
        counters.map(({ value }) => value),
      ],
    );
  }
}

async function writeLinks(tx: EntityManager, links: { at: [string, string, string]; refs: number }[]): Promise<void> {
  await tx.query(
    `insert into region_link (region_code, kind, target, refs)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::int[])
     on conflict (region_code, kind, target) do update set refs = region_link.refs + excluded.refs`,
    [
      ...columns(
        links.map(({ at }) => at),
        3,
      ),
      links.map(({ refs }) => refs),
    ],
  );
}

const sorted = <Value>(entries: Map<string, Value>): Value[] =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
const columns = (rows: string[][], width: number): string[][] =>
  Array.from({ length: width }, (_, column) => rows.map((row) => row[column] as string));

/** The sums of one region: what a summary reads. */
export class Tally {
  private readonly sums = new Map<string, Map<string, number>>();

  set(metric: string, dimension: string, value: number): void {
    this.sums.set(metric, (this.sums.get(metric) ?? new Map<string, number>()).set(dimension, value));
  }

  /** The sum of a metric over all its dimensions, or of one dimension. */
  total(metric: string, dimension?: string): number {
    const byDimension = this.sums.get(metric);
    if (dimension !== undefined) return byDimension?.get(dimension) ?? 0;
    return [...(byDimension?.values() ?? [])].reduce((sum, value) => sum + value, 0);
  }

  /** The sums of a metric by dimension, largest first. With a described enum every value gets its Chinese label, otherwise the dimension is the label. */
  by(metric: string, labels?: object): CountBy[] {
    return [...(this.sums.get(metric) ?? [])]
      .filter(([, count]) => count !== 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([key, count]) => ({ key, label: labels ? labelOf(labels, key) : key, count }));
  }

  /** A quantile (0–1) of a histogram metric by nearest rank, in the buckets' unit; null when it is empty. */
  quantile(metric: string, share: number): number | null {
    const buckets = [...(this.sums.get(metric) ?? [])]
      .map(([bucket, count]) => [Number(bucket), count] as const)
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => a - b);
    let rank = Math.ceil(share * buckets.reduce((sum, [, count]) => sum + count, 0));
    for (const [bucket, count] of buckets) if ((rank -= count) <= 0) return bucket;
    return null;
  }
}

export interface SummarySpec {
  /** Metrics that count what happened (sessions, visits): with a range, only its days. All others are stocks: with a range, as of its last day. */
  flows: readonly string[];
  /**
   * Counts that depend on the clock, from partial indexes: SQL selects of (key, metric, dimension, value::text) over `keys as p(key)`;
   * `countUnder` writes the common one. They look at the present and take no part in a range.
   */
  now?: readonly string[];
}

/** SQL for SummarySpec.now: how many rows of a table under each region meet a condition that the clock moves. */
export const countUnder = (metric: string, table: string, condition: string): string =>
  `select p.key, '${metric}', '', count(*)::text from keys as p join ${table} t on ${underRegion("t")} where ${condition} group by p.key`;

export interface SummaryKey {
  code: string;
  range?: DateRangeInput | null;
}

/** Loads tallies: one statement per distinct range, whatever the number of regions. A range that ends before it begins is BAD_USER_INPUT. */
export function tallyLoader(db: EntityManager, { flows, now = [] }: SummarySpec): DataLoader<SummaryKey, Tally, string> {
  const rangeOf = ({ range }: SummaryKey) => (range ? `${range.from}/${range.to}` : "");
  return new DataLoader<SummaryKey, Tally, string>(
    async (keys) => {
      const tallies = new Map<string, Tally>();
      for (const name of new Set(keys.map(rangeOf))) {
        const codes = keys.filter((key) => rangeOf(key) === name).map(({ code }) => code);
        const [from, to] = name ? name.split("/") : ["-infinity", "infinity"];
        const rows: { key: string; metric: string; dimension: string; value: string }[] = await db.query(
          `with keys as (select unnest($1::text[]) as key)
           select p.key, c.metric, c.dimension, sum(c.value)::text as value from keys as p join region_counter c on ${underRegion("c")}
             where c.day <= $3::date and (c.day >= $2::date or c.metric <> all($4::text[])) group by p.key, c.metric, c.dimension
           ${now.map((select) => `union all ${select}`).join("\n")}`,
          [codes, from, to, flows],
        );
        for (const code of codes) tallies.set(`${code}\n${name}`, new Tally());
        for (const row of rows) tallies.get(`${row.key}\n${name}`)?.set(row.metric, row.dimension, Number(row.value));
      }
      return keys.map((key) => tallies.get(`${key.code}\n${rangeOf(key)}`) ?? new Tally());
    },
    { cacheKeyFn: (key) => `${key.code}\n${rangeOf(key)}` },
  );
}

/** Refuses a range that ends before it begins. */
export function checkRange(range: DateRangeInput | null | undefined): void {
  if (range && range.from > range.to) throw badInput("开始日期不能晚于结束日期");
}

export interface Recount {
  /** SQL selects of (region_code, metric, dimension, day, value) that count the rows themselves; distinct counts follow from `links`. */
  counters: readonly string[];
  /** SQL selects of (region_code, kind, target, refs). */
  links: readonly string[];
}

/** Counts everything again from the rows and gives a line per difference to the counters; none when all is well. */
export async function differences(db: EntityManager, { counters, links }: Recount): Promise<string[]> {
  const compare = async (selects: readonly string[], table: string, columns: string[], value: string): Promise<string[]> => {
    const key = columns.join(", ");
    const counted = selects.length > 0 ? selects.join("\nunion all\n") : `select ${key}, ${value} from ${table} where false`;
    const rows: Record<string, string>[] = await db.query(
      `select ${columns.map((column) => `${column}::text`).join(", ")}, coalesce(a.value, 0)::text as rows, coalesce(b.value, 0)::text as counted
       from (select ${key}, sum(${value}) as value from (${counted}) as recount (${key}, ${value}) group by ${key}) a
       full join (select ${key}, ${value} as value from ${table}) b using (${key}) where coalesce(a.value, 0) <> coalesce(b.value, 0) order by ${key}`,
    );
    return rows.map(
      ({ rows: fromRows, counted: stored, ...at }) => `${Object.values(at).join(" ")}: rows ${fromRows}, counter ${stored}`,
    );
  };
  return [
    ...(await compare(
      [...counters, ...distinctShareSelects],
      "region_counter",
      ["region_code", "metric", "dimension", "day"],
      "value",
    )),
    ...(await compare(links, "region_link", ["region_code", "kind", "target"], "refs")),
  ];
}
