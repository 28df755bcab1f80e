import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { GovernanceBody } from "./governance-body.entity";

/** Enters many governance bodies at once, with the counters of owners' committees; for imports and the demo. */
export async function enterGovernanceBodies(tx: EntityManager, bodies: readonly GovernanceBody[]): Promise<void> {
  await insertRows(tx, GovernanceBody, bodies);
  const counts = new Counts();
  for (const { regionCode, kind, members, partyMembers, createdAt } of bodies) {
    // A share needs both numbers; a committee that gives only one of them would bend the rate.
    if (kind !== "OWNERS_COMMITTEE" || members === null || partyMembers === null) continue;
    counts.add(regionCode, dayOf(createdAt), "ownersCommitteeMembers", "", members);
    counts.add(regionCode, dayOf(createdAt), "ownersCommitteePartyMembers", "", partyMembers);
  }
  await counts.write(tx);
}
