import { underFigure, type Measures } from "@quyu/kernel";
import { held } from "../activity/activity.rules";

const inRegion = underFigure("t");
const param = (name: string) => `f.params ->> '${name}'`;
const id = (name: string) => `(${param(name)})::uuid`;
const ofKind = `t.kind = ${param("kind")}`;
const withinAYear = (column: string) => `${column} > now() - interval '1 year' and ${column} <= now()`;
const heldInRegion = `activity t where ${held} and ${inRegion}`;
const heldMeetings = `meeting t where t.status = 'MINUTES_CONFIRMED' and ${ofKind} and ${inRegion}`;
const latestMeeting = `(select t.id from ${heldMeetings} order by t.held_at desc, t.id limit 1)`;

/** How this subgraph counts what publications also state (see demo/figures.json). "A year" is the twelve months up to now. */
export const measures: Measures = {
  sessions: `select count(*) from ${heldInRegion} and ${ofKind}`,
  categories: `select count(distinct t.category) from ${heldInRegion} and ${ofKind}`,
  jointHosts: `select count(distinct h.organization_id) from activity_host h join activity t on t.id = h.activity_id
    where h.role = 'JOINT' and ${held} and ${inRegion} and ${ofKind}`,
  seriesSessions: `select count(*) from activity t where ${held} and t.series_id = ${id("series")}`,
  seriesPerMonth: `select round(count(*) / 12.0, 1)::float8 from activity t
    where ${held} and t.series_id = ${id("series")} and ${withinAYear("t.starts_at")}`,
  seriesFounded: `select s.founded from activity_series s where s.id = ${id("series")}`,
  allianceSessions: `select count(*) from activity t where ${held} and t.alliance_id = ${id("alliance")}`,
  kindPerYear: `select count(*) from ${heldInRegion} and ${ofKind} and ${withinAYear("t.starts_at")}`,
  coHostsOf: `select count(*) from activity_co_host c where c.activity_id = ${id("activity")}`,
  attendedOf: `select t.attended_count from activity t where t.id = ${id("activity")}`,
  meetingsPerYear: `select count(*) from ${heldMeetings} and ${withinAYear("t.held_at")}`,
  unitsAtLatestMeeting: `select count(*) from meeting_unit u where u.is_present and u.meeting_id = ${latestMeeting}`,
  agendaItemsAtLatestMeeting: `select count(*) from agenda_item a where a.meeting_id = ${latestMeeting}`,
  monthsToClose: `select round(extract(epoch from t.closed_at - t.passed_at) / 86400 / 30.4)::int from resolution t where t.id = ${id("resolution")}`,
  careTerms: `select count(*) from care_term t where ${inRegion}`,
  careEnrolled: `select count(*) from care_enrolment e where e.status = 'CONFIRMED' and e.term_id = ${id("term")}`,
};
