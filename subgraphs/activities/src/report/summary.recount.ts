import type { Recount } from "@quyu/kernel";
import { held, heldOn } from "../activity/activity.rules";

const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`;
const metric = (name: string, dimension: string, on: string, value: string, from: string) =>
  `select t.region_code, '${name}', ${dimension}, ${on}, ${value} from ${from} group by 1, 3, 4`;
const involved = (kind: string, target: string, table: string) =>
  `select t.region_code, '${kind}', i.${target}::text, count(*) from ${table} i join activity t on t.id = i.activity_id
   where ${held} group by 1, 3`;
/** What everybody may see of meetings: nothing before their minutes are confirmed. */
const confirmed = "t.status = 'MINUTES_CONFIRMED'";
const resolutions = "resolution t join meeting m on m.id = t.meeting_id and m.status = 'MINUTES_CONFIRMED'";
const closed = `${resolutions} where t.closed_at is not null`;

/** The same sums counted from the rows; must agree with what the services write. */
export const recount: Recount = {
  counters: [
    metric("sessions", "t.kind", heldOn, "count(*)", `activity t where ${held}`),
    metric(
      "participants",
      "t.kind",
      heldOn,
      "sum(t.attended_count)",
      `activity t where ${held} and t.attended_count is not null`,
    ),
    metric("meetings", "''", day("t.held_at"), "count(*)", `meeting t where ${confirmed}`),
    metric("resolutionsOpen", "''", day("t.passed_at"), "count(*)", resolutions),
    metric("resolutionsOpen", "''", day("t.closed_at"), "-count(*)", closed),
    metric("daysToClose", `(${day("t.closed_at")} - ${day("t.passed_at")})::text`, day("t.closed_at"), "count(*)", closed),
    metric("waitlisted", "''", day("t.created_at"), "sum(t.party_size)", "registration t where t.status = 'WAITLISTED'"),
    metric("carePlaces", "''", day("t.created_at"), "sum(t.places)", "care_term t"),
    metric(
      "careEnrolled",
      "''",
      day("e.confirmed_at"),
      "count(*)",
      "care_enrolment e join care_term t on t.id = e.term_id where e.status = 'CONFIRMED'",
    ),
  ],
  links: [
    involved("organizationsInvolved", "organization_id", "activity_host"),
    involved("enterprisesInvolved", "enterprise_id", "activity_co_host"),
  ],
};
