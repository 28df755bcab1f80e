import { In, type EntityManager } from "typeorm";
import { Counts, insertRows } from "@quyu/kernel";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { TeamService } from "./team-service.entity";

/** Enters many service sessions at once, counted in the region of their team; for imports and the demo. Throws where a team is not there. */
export async function enterTeamServices(tx: EntityManager, sessions: readonly Omit<TeamService, "id">[]): Promise<void> {
  const teams = await tx.find(VolunteerTeam, {
    select: { id: true, regionCode: true },
    where: { id: In([...new Set(sessions.map(({ teamId }) => teamId))]) },
  });
  const regionByTeam = new Map(teams.map(({ id, regionCode }) => [id, regionCode]));
  const counts = new Counts();
  for (const { teamId, servedOn, minutes, personTimes } of sessions) {
    const regionCode = regionByTeam.get(teamId);
    if (regionCode === undefined) throw new Error("志愿服务队不存在");
    counts.add(regionCode, servedOn, "minutes", "", minutes);
    counts.add(regionCode, servedOn, "personTimes", "", personTimes);
  }
  await insertRows(tx, TeamService, sessions);
  await counts.write(tx);
}
