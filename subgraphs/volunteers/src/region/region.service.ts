import type { EntityManager } from "typeorm";
import { isRegionCode, rememberRegions } from "@quyu/kernel";

/** Takes the codes of a region file (column `code`) into this subgraph; gives how many rows the file has. A wrong code refuses the whole file, by line. */
export async function importRegions(tx: EntityManager, rows: Record<string, string>[]): Promise<number> {
  const codes = rows.map(({ code = "" }) => code);
  const wrong = codes.findIndex((code) => !isRegionCode(code));
  if (wrong >= 0) throw new Error(`第${wrong + 2}行：区划代码“${codes[wrong]}”应是2、4、6、9或12位数字`);
  await rememberRegions(tx, codes);
  return rows.length;
}
