import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, Dice, today } from "@quyu/kernel";
import type { TeamService } from "./team-service.entity";
import { enterTeamServices } from "./team-service.service";

/** A year of service sessions up to yesterday; the person-times of each team add up to those of its row in teams.csv. */
export async function seedTeamServices(tx: EntityManager): Promise<void> {
  await enterTeamServices(tx, demoTable("volunteers/teams.csv").flatMap(sessionsOf));
}

function sessionsOf({ key, members, person_times, sessions }: Record<string, string>): Omit<TeamService, "id">[] {
  const dice = new Dice(`services of ${key}`);
  const count = Number(sessions);
  const weights = Array.from({ length: count }, () => dice.between(60, 140));
  const served = split(Number(person_times), weights);
  return weights.map((_, index) => {
    const volunteers = dice.between(3, Math.min(Number(members), 10));
    return {
      teamId: demoId(`volunteer-team:${key}`),
      servedOn: addDays(today(), -1 - Math.floor(((index + dice.next()) * 364) / count)),
      volunteers,
      minutes: volunteers * dice.pick([60, 90, 120, 150, 180]),
      personTimes: served[index] as number,
    };
  });
}

/** Parts of a whole number by weight that add up to it exactly. */
function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, weight) => left + weight, 0);
  let passed = 0;
  return weights.map((weight) => {
    const before = Math.round((total * passed) / sum);
    passed += weight;
    return Math.round((total * passed) / sum) - before;
  });
}
