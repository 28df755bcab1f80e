import type { Recount } from "@quyu/kernel";
import { unknownIndustry } from "../enterprise/enterprise.service";
import { settledStages } from "../fund/fund-entry.entity";

const shanghaiDay = (column: string): string => `(${column} at time zone 'Asia/Shanghai')::date`;
const createdDay = shanghaiDay("created_at");
const byDimension = (table: string, metric: string, dimension: string): string =>
  `select region_code, '${metric}', ${dimension}, ${createdDay}, count(*) from ${table} group by 1, 3, 4`;
const settled = settledStages.map((stage) => `'${stage}'`).join(", ");

/** The same sums counted from the rows; must agree with what the services write. */
export const recount: Recount = {
  counters: [
    byDimension("enterprise", "enterprises", "kind"),
    byDimension("enterprise", "enterprisesByIndustry", `coalesce(industry, '${unknownIndustry}')`),
    byDimension("enterprise", "enterprisesByCoverage", "party_coverage"),
    byDimension("premises", "premises", "kind"),
    byDimension("social_organization", "socialOrganizations", "stage"),
    byDimension("alliance", "alliances", "kind"),
    `select m.region_code, 'reliefAmount', '', g.granted_on, sum(g.amount)
     from relief_grant g join relief_measure m on m.id = g.measure_id group by 1, 4`,
    "select region_code, 'visits', '', visited_on, count(*) from visit group by 1, 4",
    `select f.region_code, 'fundBalance', '', e.posted_on, sum(case e.direction when 'INCOME' then e.amount else -e.amount end)
     from fund_entry e join fund f on f.id = e.fund_id where e.stage in (${settled}) group by 1, 4`,
    `select region_code, 'needsListed', '', ${shanghaiDay("listed_at")}, count(*) from need where listed_at is not null group by 1, 4`,
    `select region_code, 'needsClaimed', '', ${shanghaiDay("matched_at")}, count(*) from need where matched_at is not null group by 1, 4`,
    `select region_code, 'daysToClaim', (${shanghaiDay("matched_at")} - ${shanghaiDay("listed_at")})::text, ${shanghaiDay("matched_at")}, count(*)
     from need where matched_at is not null group by 1, 3, 4`,
    `select region_code, 'needsFulfilled', '', ${shanghaiDay("fulfilled_at")}, count(*) from need where fulfilled_at is not null group by 1, 4`,
    `select region_code, 'projectsRunning', '', ${shanghaiDay("started_at")}, count(*) from project where started_at is not null group by 1, 4`,
    `select region_code, 'projectsRunning', '', ${shanghaiDay("ended_at")}, -count(*) from project where ended_at is not null group by 1, 4`,
    `select region_code, 'claimsSigned', '', ${shanghaiDay("signed_at")}, count(*) from claim where signed_at is not null group by 1, 4`,
  ],
  links: [
    `select a.region_code, 'allianceMembers', coalesce(m.enterprise_id, m.social_organization_id)::text, count(*)::int
     from membership m join alliance a on a.id = m.alliance_id where m.status = 'ADMITTED' group by 1, 3`,
  ],
};
