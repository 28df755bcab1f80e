import { demoTable } from "@quyu/kernel";

/** Who handles the cases of a region in the demo, and who checks them: the nearest line of demo/activities/staff.csv. */
export function staffOf(regionCode: string): { planner: string; reviewer: string } {
  const rows = demoTable("activities/staff.csv").filter(({ region }) => regionCode.startsWith(region as string));
  const [nearest] = rows.sort((a, b) => (b["region"] as string).length - (a["region"] as string).length);
  if (!nearest) throw new Error(`nobody works in ${regionCode}: see demo/activities/staff.csv`);
  return { planner: nearest["planner"] as string, reviewer: nearest["reviewer"] as string };
}
