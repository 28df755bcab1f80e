import type { EntityManager } from "typeorm";
import { Counts, insertRows, recordChanges, changesOf, type Move, scheduleAll } from "@quyu/kernel";
import { HoursRecord } from "./hours-record.entity";
import { hoursMachine } from "./hours-record.machine";
import { countedStatuses, daysToRecord, type HoursStatusValue, recordClock } from "./hours-record.states";

/** A record of hours as entered: its row and how it came to its status. */
export interface HoursEntry {
  record: HoursRecord;
  moves: readonly Move<HoursStatusValue>[];
}

/**
 * Enters many records of hours at once, with history and counters; for imports and the demo. Throws an Error where a history is not one the
 * machine allows, where a volunteer is not of the team, and where the hours of a volunteer overlap.
 */
export async function enterHours(tx: EntityManager, entries: readonly HoursEntry[]): Promise<void> {
  const changes = entries.flatMap(({ record, moves }) => changesOf(record, moves, hoursMachine));
  await insertRows(
    tx,
    HoursRecord,
    entries.map(({ record }) => record),
  );
  await recordChanges(tx, changes);
  await scheduleAll(
    tx,
    recordClock,
    entries.flatMap(({ record: { id, status, confirmedAt } }) =>
      status === "LEADER_CONFIRMED" && confirmedAt
        ? [{ subject: id, dueAt: new Date(confirmedAt.getTime() + daysToRecord * 24 * 3_600_000) }]
        : [],
    ),
  );
  const counts = new Counts();
  for (const { record } of entries) countHours(counts, record);
  await counts.write(tx);
}

/** Hours count on the day they were served; those that came afterwards are counted once more apart. */
export function countHours(counts: Counts, { regionCode, servedOn, minutes, status, isBackfilled }: HoursRecord): void {
  if (!countedStatuses.includes(status)) return;
  counts.add(regionCode, servedOn, "minutes", "", minutes);
  if (isBackfilled) counts.add(regionCode, servedOn, "backfilledMinutes", "", minutes);
}
