import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";
import { TeamCategory, TeamHost, VolunteerTeam } from "./volunteer-team.entity";

/** A team as it is entered: its row, the enterprises that run it and the categories it serves in. */
export interface TeamEntry {
  team: VolunteerTeam;
  hostEnterpriseIds: readonly string[];
  categoryIds: readonly string[];
}

/** Defines many service categories at once; for imports and the demo. */
export const defineServiceCategories = (tx: EntityManager, categories: readonly ServiceCategory[]): Promise<void> =>
  insertRows(tx, ServiceCategory, categories);

/** Forms many teams at once, with hosts, categories and counters; for imports and the demo. */
export async function formTeams(tx: EntityManager, entries: readonly TeamEntry[]): Promise<void> {
  const counts = new Counts();
  for (const { team, hostEnterpriseIds, categoryIds } of entries) {
    const day = dayOf(team.createdAt);
    counts.add(team.regionCode, day, "teams");
    counts.add(team.regionCode, day, "volunteers", "", team.memberCount ?? 0);
    counts.add(team.regionCode, day, "partyVolunteers", "", team.partyMemberCount ?? 0);
    for (const id of hostEnterpriseIds) counts.link(team.regionCode, "hostEnterprises", id);
    for (const id of categoryIds) counts.link(team.regionCode, "categories", id);
  }
  await insertRows(
    tx,
    VolunteerTeam,
    entries.map(({ team }) => team),
  );
  await insertRows(
    tx,
    TeamHost,
    entries.flatMap(({ team, hostEnterpriseIds }) =>
      hostEnterpriseIds.map((enterpriseId, position) => ({ teamId: team.id, enterpriseId, position })),
    ),
  );
  await insertRows(
    tx,
    TeamCategory,
    entries.flatMap(({ team, categoryIds }) => categoryIds.map((categoryId) => ({ teamId: team.id, categoryId }))),
  );
  await counts.write(tx);
}
