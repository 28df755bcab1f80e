import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, Dice, instantOf, today } from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";
import { demoNames } from "../seed.names";
import { VolunteerTeam } from "./volunteer-team.entity";
import { defineServiceCategories, formTeams, type TeamEntry } from "./volunteer-team.service";

const words = (cell: string | undefined): string[] => (cell ? cell.split(" ") : []);

/** Teams were there before the year of services that the demo shows. */
const daysSinceFormed = 400;

export async function seedVolunteerTeams(tx: EntityManager): Promise<void> {
  const categories = demoTable("volunteers/service-categories.csv").map(({ key, name }) =>
    Object.assign(new ServiceCategory(), { id: demoId(`service-category:${key}`), name }),
  );
  await defineServiceCategories(tx, categories);

  const nameOf = demoNames(new Dice("team leaders"));
  const createdAt = instantOf(addDays(today(), -daysSinceFormed), "10:00");
  const entries = demoTable("volunteers/teams.csv").map((row): TeamEntry => ({
    team: Object.assign(new VolunteerTeam(), {
      id: demoId(`volunteer-team:${row["key"]}`),
      regionCode: row["region"],
      name: row["name"],
      hostOrganizationId: demoId(`organization:${row["organization"]}`),
      leaderName: nameOf(),
      memberCount: Number(row["members"]),
      partyMemberCount: Number(row["party_members"]),
      isIllustrative: true,
      createdAt,
    }),
    hostEnterpriseIds: words(row["hosts"]).map((key) => demoId(`enterprise:${key}`)),
    categoryIds: words(row["categories"]).map((key) => demoId(`service-category:${key}`)),
  }));
  await formTeams(tx, entries);
}
