import { demoTable } from "@quyu/kernel";

export interface Staff {
  planner: string;
  reviewer: string;
}

/** Who handles and who reviews in a region (invented): those of the row whose code is the longest beginning of the region's. */
export function staffFinder(): (regionCode: string) => Staff {
  // The same people plan the activities.
  const rows = demoTable("activities/staff.csv") as unknown as (Staff & { region: string })[];
  const longestFirst = rows.sort((a, b) => b.region.length - a.region.length);
  return (regionCode) => {
    const found = longestFirst.find(({ region }) => regionCode.startsWith(region));
    if (!found) throw new Error(`nobody works in ${regionCode}: see demo/activities/staff.csv`);
    return found;
  };
}
