import type { EntityManager } from "typeorm";
import { accept, insertRows, isRegionCode, type Outcome, refuse, requireScopeIn, type Viewer } from "@quyu/kernel";
import { Region, RegionLevel } from "./region.entity";

const levelByLength: Record<number, keyof typeof RegionLevel> = {
  2: "PROVINCE",
  4: "CITY",
  6: "DISTRICT",
  9: "STREET",
  12: "COMMUNITY",
};
const parentLength: Record<number, number> = { 4: 2, 6: 4, 9: 6, 12: 9 };

/** The level a code stands for, by its length. */
export const levelOf = (code: string): keyof typeof RegionLevel => {
  const level = levelByLength[code.length];
  if (!level) throw new Error(`${code} is no region code`);
  return level;
};

/** The code one level up; null for a province. */
export function parentCodeOf(code: string): string | null {
  const length = parentLength[code.length];
  return length === undefined ? null : code.slice(0, length);
}

/** The codes of all levels above, the province first. */
export function ancestorCodesOf(code: string): string[] {
  const parent = parentCodeOf(code);
  return parent === null ? [] : [...ancestorCodesOf(parent), parent];
}

/**
 * A region of any level that a new record is to be about, its row locked so that those who record there come one after another. Throws
 * FORBIDDEN where the caller lacks the scope there.
 */
export async function lockAnyRegion(
  tx: EntityManager,
  viewer: Viewer,
  scope: string,
  code: string,
): Promise<Outcome<string, "REGION_NOT_FOUND">> {
  requireScopeIn(viewer, scope, code);
  const rows: unknown[] = await tx.query("select from region where code = $1 for no key update", [code]);
  return rows.length > 0 ? accept(code) : refuse("REGION_NOT_FOUND", "regionCode");
}

/**
 * Takes the rows of a region file (code,name and optionally archetype,founded,administered_by,is_provisional) into the tree; regions that
 * exist are left as they are. Gives how many rows the file has. A wrong code, an empty name or a missing parent refuses the whole file, by line.
 */
export async function importRegions(tx: EntityManager, rows: Record<string, string>[]): Promise<number> {
  const known = new Set((await tx.find(Region, { select: { code: true } })).map(({ code }) => code));
  const inFile = new Set(rows.map(({ code }) => code ?? ""));
  const regions = rows.map((row, index) => toRegion(row, `第${index + 2}行`));
  for (const [index, { code, parentCode }] of regions.entries()) {
    if (parentCode !== null && !known.has(parentCode) && !inFile.has(parentCode))
      throw new Error(`第${index + 2}行:${code} 的上级 ${parentCode} 不在文件里，也不在平台里`);
  }
  const fresh = [...new Map(regions.map((region) => [region.code, region])).values()].filter(({ code }) => !known.has(code));
  // Parents before children: shorter codes first.
  await insertRows(
    tx,
    Region,
    fresh.sort((a, b) => a.code.length - b.code.length),
  );
  return rows.length;
}

function toRegion(row: Record<string, string>, place: string): Region {
  const code = row["code"] ?? "";
  if (!isRegionCode(code)) throw new Error(`${place}:区划代码“${code}”应是2、4、6、9或12位数字`);
  if (!row["name"]) throw new Error(`${place}:名称不能为空`);
  return Object.assign(new Region(), {
    code,
    parentCode: parentCodeOf(code),
    name: row["name"],
    level: levelOf(code),
    archetype: row["archetype"] || null,
    founded: row["founded"] || null,
    administeredBy: row["administered_by"] || null,
    isProvisional: row["is_provisional"] === "true",
  });
}
