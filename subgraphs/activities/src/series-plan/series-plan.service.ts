import { randomUUID } from "node:crypto";
import { RRule } from "rrule";
import type { EntityManager } from "typeorm";
import {
  accept,
  addDays,
  amend,
  begin,
  dayOf,
  daysBetween,
  insertRows,
  instantOf,
  invalid,
  lockForEdit,
  lockRow,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  staffWith,
  today,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import { Activity, activityVisibility } from "../activity/activity.entity";
import { activityRecord } from "../activity/activity-life.service";
import { ActivityCoHost, ActivityHost } from "../activity/activity-parties.entity";
import { ActivitySeries } from "../activity-series/activity-series.entity";
import type { PlanSeriesInput, SeriesRefusal, StartSeriesInput } from "./series-plan.types";

type Answer = Promise<Outcome<ActivitySeries, SeriesRefusal>>;

const seriesRecord: RecordKind<ActivitySeries> = { entity: ActivitySeries };
const longestPlan = 366;

/** Starts a series of activities, with a target per year and, where it has one, the rule by which it recurs (RFC 5545, days only). */
export async function startSeries(tx: EntityManager, viewer: Viewer, input: StartSeriesInput): Answer {
  const region = await requireRegion(tx, viewer, "activities:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, targetPerYear = null, recurrenceRule = null } = input;
  if (recurrenceRule !== null && !daysOf(recurrenceRule, today(), addDays(today(), longestPlan)))
    return refuse("RULE_INVALID", "recurrenceRule");
  const row = { id: randomUUID(), regionCode, name, targetPerYear, recurrenceRule };
  return accept(await begin(tx, seriesRecord, viewer, row));
}

/**
 * Plans drafts on the days a series' rule names, after the pattern of one of its region's activities: same title, hosts, seats and time of day, and
 * registration as long before. Days on which the series has an activity already are left alone, so planning twice plans once.
 */
export async function planSeries(tx: EntityManager, viewer: Viewer, input: PlanSeriesInput): Answer {
  const found = await lockForEdit(tx, seriesRecord, viewer, input, { scope: "activities:write" });
  if (!found.ok) return found;
  const series = found.value;
  if (series.recurrenceRule === null) return refuse("NO_RULE");
  if (input.to < input.from) return invalid("开始日期不能晚于结束日期", "to");
  if (input.from < today()) return invalid("开始日期不能早于今天", "from");
  if (daysBetween(input.from, input.to) > longestPlan) return invalid("最多策划一年", "to");
  const template = await lockRow(tx, Activity, input.templateId, (bind) => visibleTo(activityVisibility, viewer, bind));
  if (!template || !staffWith("activities:write").is(viewer, template)) return refuse("TEMPLATE_NOT_FOUND", "templateId");
  const taken: { day: string }[] = await tx.query(
    "select distinct (starts_at at time zone 'Asia/Shanghai')::date::text as day from activity where series_id = $1 and status <> 'CANCELLED'",
    [series.id],
  );
  const days = (daysOf(series.recurrenceRule, input.from, input.to) ?? []).filter(
    (day) => !taken.some((held) => held.day === day),
  );
  if (days.length === 0) return refuse("NOTHING_TO_PLAN");
  const hosts = await tx.findBy(ActivityHost, { activityId: template.id });
  const coHosts = await tx.findBy(ActivityCoHost, { activityId: template.id });
  for (const day of days) {
    const { id } = await begin(tx, activityRecord, viewer, draftOn(day, template, series, viewer));
    await insertRows(
      tx,
      ActivityHost,
      hosts.map((host) => ({ ...host, activityId: id })),
    );
    await insertRows(
      tx,
      ActivityCoHost,
      coHosts.map((coHost) => ({ ...coHost, activityId: id })),
    );
  }
  return accept(await amend(tx, seriesRecord, viewer, series, {}));
}

function draftOn(day: string, template: Activity, series: ActivitySeries, viewer: Viewer): Partial<Activity> {
  const shift = instantOf(day).getTime() - instantOf(dayOf(template.startsAt)).getTime();
  const moved = (instant: Date | null) => (instant ? new Date(instant.getTime() + shift) : null);
  const { title, searchText, summary, kind, category, venueId, allianceId, projectId, capacity, enterpriseQuota } = template;
  return {
    ...{ title, searchText, summary, kind, category, venueId, allianceId, projectId, capacity, enterpriseQuota },
    id: randomUUID(),
    regionCode: series.regionCode,
    seriesId: series.id,
    status: "DRAFT",
    startsAt: moved(template.startsAt) as Date,
    endsAt: moved(template.endsAt) as Date,
    registrationOpensAt: moved(template.registrationOpensAt),
    registrationClosesAt: moved(template.registrationClosesAt),
    plannerPersonId: viewer.person ?? null,
  };
}

/** The days (`YYYY-MM-DD`) a rule names between two others, both included; null where the rule cannot be read or names a time of day. */
export function daysOf(rule: string, from: string, to: string): string[] | null {
  if (!/^FREQ=(WEEKLY|MONTHLY|YEARLY);?[A-Z0-9=,;+-]*$/.test(rule) || /BY(HOUR|MINUTE|SECOND)|COUNT|UNTIL|DTSTART/.test(rule))
    return null;
  try {
    const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
    // Days have no zone: reckoned in UTC, they are the same days everywhere. Counted from a fixed Monday, so that "every second week" stays the same.
    const recurring = new RRule({ ...RRule.parseString(rule), dtstart: midnight("2024-01-01") });
    return recurring.between(midnight(from), midnight(to), true).map((day) => day.toISOString().slice(0, 10));
  } catch {
    return null;
  }
}
