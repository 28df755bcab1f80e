import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, type DateRangeInput } from "@quyu/kernel";
import { isCounted } from "../hours-record/hours-record.states";

export interface TeamSumsKey {
  teamId: string;
  range?: DateRangeInput | null | undefined;
}

export interface TeamSums {
  minutes: number;
  personTimes: number;
}

const rangeOf = ({ range }: TeamSumsKey): string => (range ? `${range.from}/${range.to}` : "-infinity/infinity");

export const teamServiceLoaders = (db: EntityManager) => ({
  /** What a team has served, in sessions and in hours confirmed one by one, of all time or within a range: one statement per distinct range, whatever the number of teams. */
  teamServiceSums: new DataLoader<TeamSumsKey, TeamSums, string>(
    async (keys) => {
      const ranges = [...new Set(keys.map(rangeOf))];
      const sums = new Map<string, TeamSums>();
      const teamsByRange = alignGroups(ranges, [...keys], rangeOf);
      await Promise.all(
        ranges.map(async (range, index) => {
          const rows: { id: string; minutes: number; personTimes: number }[] = await db.query(
            `select t.team_id as id, sum(t.minutes)::float8 as minutes, sum(t.person_times)::float8 as "personTimes" from (
               select team_id, served_on, minutes, person_times from team_service
               union all select h.team_id, h.served_on, h.minutes, 0 from hours_record h where ${isCounted("h")}) t
             where t.team_id = any($1::uuid[]) and t.served_on between $2::date and $3::date group by t.team_id`,
            [teamsByRange[index]?.map(({ teamId }) => teamId), ...range.split("/")],
          );
          for (const { id, ...sum } of rows) sums.set(`${id}\n${range}`, sum);
        }),
      );
      return keys.map((key) => sums.get(`${key.teamId}\n${rangeOf(key)}`) ?? { minutes: 0, personTimes: 0 });
    },
    { cacheKeyFn: (key) => `${key.teamId}\n${rangeOf(key)}` },
  ),
});
