import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { checkRange } from "./counters";
import { badInput } from "./errors";
import { underRegion } from "./region";
import type { DateRangeInput, TrendPoint } from "./values";

/** What a trend is made of: a metric of region_counter that counts what happened, and perhaps one that adds up how much. */
export interface TrendSpec {
  count: string;
  quantity?: string;
}

export interface TrendKey {
  code: string;
  range: DateRangeInput;
  /** Only this dimension of the metrics; all of them where it is left out. */
  dimension?: string | null;
}

const mostYears = 10;

/**
 * Loads trends from the counters: one point per month that the range touches, months without anything included, counting only the days of
 * the range. One statement per distinct range and dimension, whatever the number of regions. BAD_USER_INPUT for a range that ends before it
 * begins or is longer than ten years.
 */
export function trendLoader(db: EntityManager, { count, quantity }: TrendSpec): DataLoader<TrendKey, TrendPoint[], string> {
  const shapeOf = ({ range, dimension }: TrendKey) => JSON.stringify([range.from, range.to, dimension ?? null]);
  return new DataLoader<TrendKey, TrendPoint[], string>(
    async (keys) => {
      const answers = new Map<string, TrendPoint[]>();
      for (const shape of new Set(keys.map(shapeOf))) {
        const asked = keys.filter((key) => shapeOf(key) === shape);
        const { range, dimension } = asked[0] as TrendKey;
        const rows: { key: string; period: string; count: string; quantity: string }[] = await db.query(
          `select p.key, to_char(month, 'YYYY-MM') as period,
             coalesce(sum(c.value) filter (where c.metric = $4), 0)::text as count,
             coalesce(sum(c.value) filter (where c.metric = $5), 0)::text as quantity
           from unnest($1::text[]) as p(key)
           cross join generate_series(date_trunc('month', $2::date), $3::date, interval '1 month') as month
           left join region_counter c on ${underRegion("c")} and c.metric in ($4, $5) and ($6::text is null or c.dimension = $6)
             and c.day between greatest(month::date, $2::date) and least((month + interval '1 month - 1 day')::date, $3::date)
           group by p.key, month order by p.key, month`,
          [asked.map(({ code }) => code), range.from, range.to, count, quantity ?? null, dimension ?? null],
        );
        for (const { code } of asked) answers.set(`${code}\n${shape}`, []);
        for (const row of rows)
          answers.get(`${row.key}\n${shape}`)?.push({
            period: row.period,
            count: Number(row.count),
            quantity: quantity === undefined ? null : Number(row.quantity),
          });
      }
      return keys.map((key) => answers.get(`${key.code}\n${shapeOf(key)}`) ?? []);
    },
    { cacheKeyFn: (key) => `${key.code}\n${shapeOf(key)}` },
  );
}

/** Refuses a range no trend is drawn over. Call it before the loader: a loader would refuse every other caller's range with it. */
export function checkTrendRange(range: DateRangeInput): void {
  checkRange(range);
  if (Number(range.to.slice(0, 4)) - Number(range.from.slice(0, 4)) > mostYears) throw badInput(`趋势最长看${mostYears}年`);
}
