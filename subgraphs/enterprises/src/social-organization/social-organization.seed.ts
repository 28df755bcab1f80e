import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { SocialOrganization } from "./social-organization.entity";
import { enterSocialOrganizations } from "./social-organization.service";

/** Enters the social organizations of demo/enterprises; their stages are made up, so all are illustrative. */
export async function seedSocialOrganizations(tx: EntityManager): Promise<void> {
  const organizations = demoTable("enterprises/social-organizations.csv").map((row, position) =>
    Object.assign(new SocialOrganization(), {
      id: demoId(row["key"] as string),
      regionCode: row["region"],
      name: row["name"],
      kind: row["kind"],
      stage: row["stage"],
      isIllustrative: true,
      createdAt: instantOf(addDays(today(), -600 + 9 * position)),
    }),
  );
  await enterSocialOrganizations(tx, organizations);
}
