import { In, type EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { ReliefGrant, ReliefMeasure } from "./relief.entity";

/** Enters measures at once; for imports and the demo. */
export const enterReliefMeasures = (tx: EntityManager, measures: readonly ReliefMeasure[]): Promise<void> =>
  insertRows(tx, ReliefMeasure, measures);

/** Enters many grants at once, with their counters; amounts are whole 分. */
export async function enterReliefGrants(tx: EntityManager, grants: readonly ReliefGrant[]): Promise<void> {
  const ids = [...new Set(grants.map(({ measureId }) => measureId))];
  const regions = new Map((await tx.findBy(ReliefMeasure, { id: In(ids) })).map(({ id, regionCode }) => [id, regionCode]));
  await insertRows(tx, ReliefGrant, grants);
  const counts = new Counts();
  for (const { measureId, grantedOn, amount } of grants)
    counts.add(regions.get(measureId) as string, grantedOn, "reliefAmount", "", Number(amount));
  await counts.write(tx);
}
