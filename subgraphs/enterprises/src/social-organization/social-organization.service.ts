import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { SocialOrganization } from "./social-organization.entity";

/** Enters many social organizations at once, with their counters; for imports and the demo. */
export async function enterSocialOrganizations(tx: EntityManager, organizations: readonly SocialOrganization[]): Promise<void> {
  await insertRows(tx, SocialOrganization, organizations);
  const counts = new Counts();
  for (const { regionCode, createdAt, stage } of organizations)
    counts.add(regionCode, dayOf(createdAt), "socialOrganizations", stage);
  await counts.write(tx);
}
