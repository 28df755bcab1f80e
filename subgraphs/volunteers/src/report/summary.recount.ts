import type { Recount } from "@quyu/kernel";

const createdOn = "(t.created_at at time zone 'Asia/Shanghai')::date";
const listedOn = "(t.listed_at at time zone 'Asia/Shanghai')::date";
const teamStock = (metric: string, value: string) =>
  `select t.region_code, '${metric}', '', ${createdOn}, ${value} from volunteer_team t group by 1, 4`;
const served = (metric: string, column: string) =>
  `select t.region_code, '${metric}', '', s.served_on, sum(s.${column}) from team_service s join volunteer_team t on t.id = s.team_id group by 1, 4`;

/** The same sums counted from the rows; must agree with what the services write. */
export const recount: Recount = {
  counters: [
    teamStock("teams", "count(*)"),
    teamStock("volunteers", "sum(t.member_count)"),
    teamStock("partyVolunteers", "sum(t.party_member_count)"),
    served("minutes", "minutes"),
    served("personTimes", "person_times"),
    `select t.region_code, 'talents', '', ${listedOn}, count(*) from talent t where t.status = 'LISTED' group by 1, 4`,
  ],
  links: [
    "select t.region_code, 'hostEnterprises', h.enterprise_id::text, count(*) from team_host h join volunteer_team t on t.id = h.team_id group by 1, 3",
    "select t.region_code, 'categories', c.category_id::text, count(*) from team_category c join volunteer_team t on t.id = c.team_id group by 1, 3",
    "select t.region_code, 'talentEnterprises', t.enterprise_id::text, count(*) from talent t where t.status = 'LISTED' and t.enterprise_id is not null group by 1, 3",
  ],
};
