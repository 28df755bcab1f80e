import type { Recount } from "@quyu/kernel";
import { endedStatuses } from "../issue/issue.states";
import { sqlList } from "../service-order/service-order.states";
import { isCounted } from "../hours-record/hours-record.states";

const createdOn = "(t.created_at at time zone 'Asia/Shanghai')::date";
const listedOn = "(t.listed_at at time zone 'Asia/Shanghai')::date";
const teamStock = (metric: string, value: string) =>
  `select t.region_code, '${metric}', '', ${createdOn}, ${value} from volunteer_team t group by 1, 4`;
const served = (metric: string, column: string) =>
  `select t.region_code, '${metric}', '', s.served_on, sum(s.${column}) from team_service s join volunteer_team t on t.id = s.team_id group by 1, 4`;
const confirmed = (metric: string, condition: string) =>
  `select t.region_code, '${metric}', '', t.served_on, sum(t.minutes) from hours_record t where ${isCounted("t")} and ${condition} group by 1, 4`;
/** Each star given counts under itself and takes one off the star below. */
const stars = (star: string, value: string, condition: string) =>
  `select t.region_code, 'stars', (${star})::text, s.awarded_on, ${value} from volunteer_star s join volunteer t on t.id = s.volunteer_id where ${condition} group by 1, 3, 4`;

const dayOf = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;
const orders = (metric: string, dimension: string, column: string, value = "count(*)") =>
  `select t.region_code, '${metric}', ${dimension}, ${dayOf(column)}, ${value} from service_order t where ${column} is not null group by 1, 3, 4`;
const orderCounters = [
  orders("ordersPlaced", "''", "t.placed_at"),
  orders("ordersOpen", "''", "t.placed_at"),
  orders("ordersOpen", "''", "t.completed_at", "-count(*)"),
  orders("ordersOpen", "''", "t.cancelled_at", "-count(*)"),
  orders("orderMinutes", "floor(extract(epoch from t.serving_at - t.placed_at) / 60)::int::text", "t.serving_at"),
  orders("ordersAtDoor", "case when t.serving_at <= t.due_at then 'within' else 'late' end", "t.serving_at"),
  orders("ordersServed", "''", "t.completed_at"),
  `select t.region_code, 'ratings', t.rating::text, ${dayOf("t.completed_at")}, count(*) from service_order t where t.rating is not null group by 1, 3, 4`,
];

/** Which day an issue was open on only its history tells: it may have been closed and opened again. An amendment is no step. */
const issueSteps = (metric: string, value: string, condition: string) =>
  `select t.region_code, '${metric}', '', ${dayOf("c.occurred_at")}, ${value} from issue t join state_change c on c.subject_id = t.id where c.from_state is distinct from c.to_state and (${condition}) group by 1, 4`;
const ended = sqlList(endedStatuses);
const issueCounters = [
  issueSteps("issuesOpen", "count(*)", `c.from_state is null or (c.from_state in (${ended}) and c.to_state not in (${ended}))`),
  issueSteps("issuesOpen", "-count(*)", `c.to_state in (${ended})`),
  issueSteps("issuesReopened", "count(*)", "c.to_state = 'REOPENED'"),
];

/** The same sums counted from the rows; must agree with what the services write. */
export const recount: Recount = {
  counters: [
    teamStock("teams", "count(*)"),
    teamStock("volunteers", "sum(t.member_count)"),
    teamStock("partyVolunteers", "sum(t.party_member_count)"),
    served("minutes", "minutes"),
    confirmed("minutes", "true"),
    confirmed("backfilledMinutes", "t.is_backfilled"),
    stars("s.star", "count(*)", "true"),
    stars("s.star - 1", "-count(*)", "s.star > 1"),
    served("personTimes", "person_times"),
    ...orderCounters,
    ...issueCounters,
    "select t.region_code, 'practicalDeeds', '', t.closed_on, count(*) from practical_deed t group by 1, 4",
    `select t.region_code, 'talents', '', ${listedOn}, count(*) from talent t where t.status = 'LISTED' group by 1, 4`,
  ],
  links: [
    "select t.region_code, 'hostEnterprises', h.enterprise_id::text, count(*) from team_host h join volunteer_team t on t.id = h.team_id group by 1, 3",
    "select t.region_code, 'categories', c.category_id::text, count(*) from team_category c join volunteer_team t on t.id = c.team_id group by 1, 3",
    "select t.region_code, 'talentEnterprises', t.enterprise_id::text, count(*) from talent t where t.status = 'LISTED' and t.enterprise_id is not null group by 1, 3",
  ],
};
