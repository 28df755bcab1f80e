import { demoId, demoTable, Dice, instantOf } from "@quyu/kernel";
import { dayFrom, idOrNull, keyList, numberOrNull, staffFinder } from "../demo-rows";
import { lifeOf, registrationOf, type Stop } from "./activity-life.seed";
import { Activity, isHeld } from "../activity/activity.entity";
import type { ActivityEntry } from "../activity/activity.service";

/** What a line of the demo says about one activity; everything else follows from its day. */
export interface PlannedActivity extends Pick<
  Activity,
  | "regionCode"
  | "seriesId"
  | "allianceId"
  | "venueId"
  | "projectId"
  | "kind"
  | "category"
  | "title"
  | "summary"
  | "capacity"
  | "enterpriseQuota"
> {
  key: string;
  day: string;
  time: string;
  minutes: number;
  /** Keys of organizations, the lead first. */
  hosts: readonly string[];
  /** Keys of enterprises. */
  coHosts: readonly string[];
  /** How many come, where it is held. */
  attended: number | null;
  record: string;
  stop: Stop | null;
}

/** Makes activities with hosts, history and record of what the demo plans; how far each has come follows from the clock. */
export function activityMaker(now: Date): (planned: PlannedActivity) => ActivityEntry {
  const staffOf = staffFinder();
  const dice = new Dice("photos");
  return ({ key, day, time, minutes, hosts, coHosts, attended, record, stop, ...facts }) => {
    const startsAt = instantOf(day, time);
    const times = { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000), ...registrationOf(day) };
    const moves = lifeOf(times, staffOf(facts.regionCode), stop, now);
    const last = moves.at(-1);
    if (!last || !moves[0]) throw new Error(`${key} is planned too far ahead to exist yet`);
    const activity = Object.assign(new Activity(), {
      ...facts,
      ...times,
      id: demoId(`activity:${key}`),
      status: last.to,
      publishedAt: moves.find(({ to }) => to === "PUBLISHED")?.occurredAt ?? null,
      confirmedSeats: 0,
      heldSeats: 0,
      waitingSeats: 0,
      attendedCount: null as number | null,
      version: moves.length,
      createdAt: moves[0].occurredAt,
    });
    if (isHeld(activity)) activity.attendedCount = attended;
    const summarised = moves.find(({ to }) => to === "SUMMARISED");
    return {
      activity,
      hosts: hosts.map((host, index) => ({ organizationId: demoId(host), role: index === 0 ? "LEAD" : "JOINT" })),
      coHostIds: coHosts.map(demoId),
      moves,
      ...(summarised &&
        attended !== null && {
          record: { minutes: record, decisions: [], photosApproved: dice.between(2, 9), recordedAt: summarised.occurredAt },
        }),
    };
  };
}

/** The activities of demo/activities/activities.csv, one a line. */
export const singleActivities = (): PlannedActivity[] =>
  demoTable("activities/activities.csv").map((line) => {
    const cell = (column: string) => line[column] ?? "";
    return {
      key: cell("key"),
      regionCode: cell("region"),
      seriesId: idOrNull(cell("series")),
      allianceId: idOrNull(cell("alliance")),
      venueId: idOrNull(cell("venue")),
      projectId: idOrNull(cell("project")),
      kind: cell("kind") as Activity["kind"],
      category: cell("category") || null,
      title: cell("title"),
      summary: cell("summary"),
      capacity: numberOrNull(cell("capacity")),
      enterpriseQuota: numberOrNull(cell("enterprise_quota")),
      day: dayFrom(cell("day")),
      time: cell("time"),
      minutes: Number(cell("minutes")),
      hosts: [cell("lead"), ...keyList(cell("joint"))],
      coHosts: keyList(cell("co_hosts")),
      attended: numberOrNull(cell("attended")),
      record: cell("record"),
      stop: cell("stop") ? { at: cell("stop") as Activity["status"], reason: cell("reason") || null } : null,
    };
  });
