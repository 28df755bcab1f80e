import { addDays, demoId, demoTable, today } from "@quyu/kernel";

/** `enterprise:longhe/0301-0343` → the 43 keys; a key without a range is itself. Only two numbers of one width are a range. */
export function keysOf(pattern: string): string[] {
  const [, stem, from, to] = /^(.*?)(\d+)-(\d+)$/.exec(pattern) ?? [];
  if (stem === undefined || !from || !to) return [pattern];
  const first = Number(from);
  return Array.from({ length: Number(to) - first + 1 }, (_, index) => stem + String(first + index).padStart(from.length, "0"));
}

/** `a;b/1-3` → a, b/1, b/2, b/3. */
export const keyList = (text: string): string[] => (text === "" ? [] : text.split(";").flatMap(keysOf));

export const idOrNull = (key: string | null | undefined): string | null => (key ? demoId(key) : null);
export const numberOrNull = (text: string): number | null => (text === "" ? null : Number(text));

/** `-12` → the day twelve days ago; `07-03` → the last third of July that has passed. */
export function dayFrom(text: string): string {
  if (!/^\d\d-\d\d$/.test(text)) return addDays(today(), Number(text));
  const year = Number(today().slice(0, 4));
  const thisYear = `${year}-${text}`;
  return thisYear <= today() ? thisYear : `${year - 1}-${text}`;
}

export interface Staff {
  planner: string;
  reviewer: string;
}

/** Who plans and who reviews in a region: those of the row whose code is the longest beginning of the region's. */
export function staffFinder(): (regionCode: string) => Staff {
  const rows = demoTable("activities/staff.csv") as unknown as (Staff & { region: string })[];
  const longestFirst = rows.sort((a, b) => b.region.length - a.region.length);
  return (regionCode) => {
    const found = longestFirst.find(({ region }) => regionCode.startsWith(region));
    if (!found) throw new Error(`nobody plans in ${regionCode}: see demo/activities/staff.csv`);
    return found;
  };
}
