import type { EntityManager } from "typeorm";

/** The day that distinct counts stand under: they are of the present and of no day. */
export const distinctDay = "1970-01-01";

/** Lengths of a region code, finest first. */
const levels = [12, 9, 6, 4, 2] as const;

/** The finest region that holds both codes; null where not even a province does. */
function commonRegion(one: string, other: string): string | null {
  const level = levels.find((length) => length <= one.length && one.slice(0, length) === other.slice(0, length));
  return level === undefined ? null : one.slice(0, level);
}

/**
 * How one thing that several regions refer to is counted so that it counts once under every region above them. In the order of their codes,
 * each region adds 1 and each pair of neighbours takes 1 off at the finest region that holds both. The regions below any prefix are
 * neighbours in that order, n of them with n − 1 pairs, so the sum of what lies below the prefix is 1, or 0 where none does. Counters that
 * add up by prefix can therefore hold distinct counts, exactly, and reading them does not grow with what is counted.
 */
export function distinctShares(regionCodes: readonly string[]): Map<string, number> {
  const shares = new Map<string, number>();
  const add = (code: string, share: number) => shares.set(code, (shares.get(code) ?? 0) + share);
  const sorted = [...regionCodes].sort((a, b) => (a < b ? -1 : 1));
  sorted.forEach((code, index) => {
    add(code, 1);
    const before = sorted[index - 1];
    const common = before === undefined ? null : commonRegion(code, before);
    if (common !== null) add(common, -1);
  });
  return shares;
}

/** SQL selects of (region_code, metric, dimension, day, value): the same from the rows of region_link, for the recount and the migration. */
export const distinctShareSelects = [
  `select region_code, kind, '', date '${distinctDay}', 1 from region_link where refs > 0`,
  `select common, kind, '', date '${distinctDay}', -1 from (
     select kind, (select left(region_code, n) from unnest(array[${levels.join(", ")}]) as n
       where n <= length(region_code) and left(region_code, n) = left(before, n) order by n desc limit 1) as common
     from (select region_code, kind, lag(region_code) over (partition by kind, target order by region_code) as before
       from region_link where refs > 0) l) pairs where common is not null`,
] as const;

interface LinkKey {
  kind: string;
  target: string;
}
interface ActiveLink extends LinkKey {
  regionCode: string;
}

/** Beyond this many things at once the whole table is locked: single locks would fill the server's memory for them. */
const mostLocks = 500;

/**
 * Runs `change` on the links of the things named, alone, and gives what it changes in the distinct counts, as (region, kind, difference).
 * Two changes to the links of one thing must not overlap: each reads which regions refer to it before and after.
 */
export async function withDistinctShares(
  tx: EntityManager,
  things: readonly LinkKey[],
  change: () => Promise<void>,
): Promise<{ regionCode: string; kind: string; difference: number }[]> {
  const keys = [things.map(({ kind }) => kind), things.map(({ target }) => target)];
  if (things.length > mostLocks) await tx.query("lock table region_link in share row exclusive mode");
  else {
    await tx.query("lock table region_link in row exclusive mode");
    await tx.query(
      `select pg_advisory_xact_lock(hashed) from (
         select distinct hashtextextended(kind || E'\\n' || target, 0) as hashed from unnest($1::text[], $2::text[]) as k(kind, target) order by 1) h`,
      keys,
    );
  }
  const active = async (): Promise<Map<string, ActiveLink[]>> => {
    const rows: ActiveLink[] = await tx.query(
      `select distinct l.region_code as "regionCode", l.kind, l.target from unnest($1::text[], $2::text[]) as k(kind, target)
       join region_link l using (kind, target) where l.refs > 0`,
      keys,
    );
    const groups = new Map<string, ActiveLink[]>();
    for (const row of rows) groups.set(nameOf(row), [...(groups.get(nameOf(row)) ?? []), row]);
    return groups;
  };
  const before = await active();
  await change();
  const after = await active();

  const differences = new Map<string, { regionCode: string; kind: string; difference: number }>();
  const add = (links: readonly ActiveLink[] | undefined, sign: 1 | -1) => {
    if (!links) return;
    const { kind } = links[0] as ActiveLink;
    for (const [regionCode, share] of distinctShares(links.map((link) => link.regionCode))) {
      const key = `${kind}\n${regionCode}`;
      const difference = (differences.get(key)?.difference ?? 0) + sign * share;
      differences.set(key, { regionCode, kind, difference });
    }
  };
  for (const name of new Set(things.map(nameOf))) {
    add(before.get(name), -1);
    add(after.get(name), 1);
  }
  return [...differences.values()].filter(({ difference }) => difference !== 0);
}

const nameOf = ({ kind, target }: LinkKey): string => `${kind}\n${target}`;
