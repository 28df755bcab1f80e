import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows, recordChanges, searchTextOf, changesOf, type Move } from "@quyu/kernel";
import { Activity, type ActivityStatusValue, isHeld } from "./activity.entity";
import { ActivityCoHost, ActivityHost, type HostRole } from "./activity-parties.entity";
import { ActivityRecord } from "./activity-record.entity";
import { scheduleClock } from "./activity.schedule";
import { activityMachine } from "./activity.states";

/** An activity with all that belongs to it, as an import or the demo states it. */
export interface ActivityEntry {
  activity: Activity;
  /** The lead first; every activity has one. */
  hosts: readonly { organizationId: string; role: HostRole }[];
  coHostIds: readonly string[];
  record?: Omit<ActivityRecord, "activityId" | "attendance">;
  moves: readonly Move<ActivityStatusValue>[];
}

/**
 * Enters many activities at once, with their hosts, records, history and counters; for imports and the demo.
 * Throws where one has no lead, or is recorded without the number of those who came.
 */
export async function enterActivities(tx: EntityManager, entries: readonly ActivityEntry[]): Promise<void> {
  for (const { activity, hosts, record } of entries) {
    if (hosts[0]?.role !== "LEAD") throw new Error(`${activity.title}: an activity is held by a lead`);
    if (record && activity.attendedCount === null) throw new Error(`${activity.title}: a record says how many came`);
  }
  await insertRows(
    tx,
    Activity,
    entries.map(({ activity }) => ({ ...activity, searchText: searchTextOf(activity.title) })),
  );
  await insertRows(
    tx,
    ActivityHost,
    entries.flatMap(({ activity, hosts }) => hosts.map((host, position) => ({ ...host, activityId: activity.id, position }))),
  );
  await insertRows(
    tx,
    ActivityCoHost,
    entries.flatMap(({ activity, coHostIds }) =>
      coHostIds.map((enterpriseId, position) => ({ activityId: activity.id, enterpriseId, position })),
    ),
  );
  await insertRows(
    tx,
    ActivityRecord,
    entries.flatMap(({ activity, record }) => (record ? [{ ...record, activityId: activity.id }] : [])),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ activity, moves }) => changesOf(activity, moves, activityMachine)),
  );
  // Those still to come go on living by the clock.
  await scheduleClock(
    tx,
    entries
      .map(({ activity }) => activity)
      .filter(({ status }) => !isHeld({ status }) && activityMachine.moves[status].length > 0),
  );
  const counts = new Counts();
  for (const entry of entries) countHeld(counts, entry);
  await counts.write(tx);
}

/** Adds a held activity to the counters of its region; one that is not held adds nothing. */
export function countHeld(counts: Counts, { activity, hosts, coHostIds }: ActivityEntry): void {
  if (!isHeld(activity)) return;
  const { regionCode } = activity;
  const day = dayOf(activity.startsAt);
  counts.add(regionCode, day, "sessions", activity.kind);
  if (activity.attendedCount !== null) counts.add(regionCode, day, "participants", activity.kind, activity.attendedCount);
  for (const { organizationId } of hosts) counts.link(regionCode, "organizationsInvolved", organizationId);
  for (const enterpriseId of coHostIds) counts.link(regionCode, "enterprisesInvolved", enterpriseId);
}
