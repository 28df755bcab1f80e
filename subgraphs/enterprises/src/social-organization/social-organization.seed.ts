import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, type Move, today } from "@quyu/kernel";
import { SocialOrganization, type IncubationStageValue } from "./social-organization.entity";
import { enterSocialOrganizations, type SocialOrganizationEntry } from "./social-organization.service";

const stages = ["SEED", "INCUBATING", "FILED", "REGISTERED", "GRADUATED"] as const;

/** Enters the social organizations of demo/enterprises; their stages are made up, so all are illustrative. */
export async function seedSocialOrganizations(tx: EntityManager): Promise<void> {
  await enterSocialOrganizations(tx, demoTable("enterprises/social-organizations.csv").map(entryOf));
}

/** One that is where it is after some months in each stage, the first in the year before last. */
function entryOf(row: Record<string, string>, position: number): SocialOrganizationEntry {
  const status = row["stage"] as IncubationStageValue;
  const began = addDays(today(), -600 + 9 * position);
  const moves = stages.slice(0, stages.indexOf(status) + 1).map((to, step): Move<IncubationStageValue> => {
    return { to, occurredAt: instantOf(addDays(began, 80 * step), "10:00"), byRole: "staff" };
  });
  const organization = Object.assign(new SocialOrganization(), {
    id: demoId(row["key"] as string),
    regionCode: row["region"],
    name: row["name"],
    kind: row["kind"],
    status,
    isIllustrative: true,
    version: moves.length,
    createdAt: instantOf(began),
  });
  return { organization, moves };
}
