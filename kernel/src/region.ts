import { Column, Entity, PrimaryColumn, type ColumnOptions, type EntityManager } from "typeorm";
import DataLoader from "dataloader";

/**
 * Region codes join everything: 2, 4, 6, 9 or 12 digits, a child's code starts with its parent's. Compared byte by byte (collation C),
 * so that "all rows under a region" is one index range.
 */
export const RegionCodeColumn = (options: ColumnOptions = {}): PropertyDecorator =>
  Column({ ...options, type: "text", collation: "C" });

const codeLengths = new Set([2, 4, 6, 9, 12]);

/** Whether a value can be a region code at all; a missing one cannot. */
export const isRegionCode = (code: unknown): code is string =>
  typeof code === "string" && codeLengths.has(code.length) && /^\d+$/.test(code);

/** SQL: the rows of `alias` that lie in the region `p.key` or below it. */
export const underRegion = (alias: string, column = "region_code"): string =>
  `${alias}.${column} >= p.key and ${alias}.${column} < p.key || '~'`;

/** A region a subgraph has heard of. The tree itself belongs to organizations; the others keep the codes so that each answers alone. */
@Entity("known_region")
export class KnownRegion {
  @PrimaryColumn({ type: "text", collation: "C" })
  code!: string;
}

/** Whether regions are known to this subgraph, in one statement per tick; what is no region code is not. */
export const knownRegionLoader = (db: EntityManager): DataLoader<string, boolean> =>
  new DataLoader(async (codes: readonly string[]) => {
    const wanted = codes.filter(isRegionCode);
    if (wanted.length === 0) return codes.map(() => false);
    const rows: { code: string }[] = await db.query("select code from known_region where code = any($1)", [wanted]);
    const known = new Set(rows.map(({ code }) => code));
    return codes.map((code) => known.has(code));
  });

/**
 * Takes the codes of a region file (column `code`) into what a subgraph knows; those already known stay. Gives how many rows the file has.
 * A code of a wrong form refuses the whole file with an Error that names the line in Chinese.
 */
export async function importKnownRegions(tx: EntityManager, rows: readonly Record<string, string>[]): Promise<number> {
  const codes = rows.map(({ code = "" }) => code);
  const wrong = codes.findIndex((code) => !isRegionCode(code));
  // The first line of the file names the columns.
  if (wrong >= 0) throw new Error(`第${wrong + 2}行：区划代码“${codes[wrong]}”应是2、4、6、9或12位数字`);
  await tx.query("insert into known_region (code) select unnest($1::text[]) on conflict do nothing", [codes]);
  return rows.length;
}
