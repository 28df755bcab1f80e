import type { StateChange } from "@quyu/kernel";
import type { Context } from "./context";
import { isStaffOf } from "./visibility";

/** The history of a record, oldest first; who acted is named to staff of its region only. */
export async function historyOf({ id, regionCode }: { id: string; regionCode: string }, ctx: Context): Promise<StateChange[]> {
  const changes = await ctx.loaders.history.load(id);
  return isStaffOf(ctx.viewer, regionCode) ? changes : changes.map((change) => ({ ...change, byName: null }));
}
