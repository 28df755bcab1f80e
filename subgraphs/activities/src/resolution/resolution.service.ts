import { In, type EntityManager } from "typeorm";
import {
  addDays,
  changesOf,
  Counts,
  dayOf,
  daysBetween,
  insertRows,
  instantOf,
  type Move,
  recordChanges,
  scheduleAll,
} from "@quyu/kernel";
import { Meeting } from "../meeting/meeting.entity";
import { AgendaCarryOver, owedStatuses, Resolution, type ResolutionStatusValue } from "./resolution.entity";
import { overdueClock } from "./resolution.rules";
import { resolutionMachine } from "./resolution.states";

/** A resolution with its history, as an import or the demo states it. */
export interface ResolutionEntry {
  resolution: Resolution;
  moves: readonly Move<ResolutionStatusValue>[];
}

/** Enters many resolutions at once, with history and counters; for imports and the demo. */
export async function enterResolutions(tx: EntityManager, entries: readonly ResolutionEntry[]): Promise<void> {
  await insertRows(
    tx,
    Resolution,
    entries.map(({ resolution }) => resolution),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ resolution, moves }) => changesOf(resolution, moves, resolutionMachine)),
  );
  // The clock looks at what is owed when its due date is over.
  await scheduleAll(
    tx,
    overdueClock,
    entries.flatMap(({ resolution: { id, dueOn, status } }) =>
      dueOn !== null && owedStatuses.includes(status) && status !== "ESCALATED"
        ? [{ subject: id, dueAt: instantOf(addDays(dueOn, 1)) }]
        : [],
    ),
  );
  const counts = new Counts();
  const confirmed = await confirmedMeetings(
    tx,
    entries.map(({ resolution }) => resolution.meetingId),
  );
  for (const { resolution } of entries) if (confirmed.has(resolution.meetingId)) countResolution(counts, resolution);
  await counts.write(tx);
}

/** Which of the meetings have confirmed minutes. What a meeting resolved is public, and counted, from then on. */
async function confirmedMeetings(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const meetings = await tx.find(Meeting, {
    where: { id: In([...new Set(ids)]), status: "MINUTES_CONFIRMED" },
    select: { id: true },
  });
  return new Set(meetings.map(({ id }) => id));
}

/** Open resolutions are a stock: one more on the day one is passed, one less on the day it is closed. */
export function countResolution(counts: Counts, { regionCode, passedAt, closedAt }: Resolution): void {
  const passedOn = dayOf(passedAt);
  counts.add(regionCode, passedOn, "resolutionsOpen");
  if (closedAt === null) return;
  const closedOn = dayOf(closedAt);
  counts.add(regionCode, closedOn, "resolutionsOpen", "", -1);
  counts.add(regionCode, closedOn, "daysToClose", String(daysBetween(passedOn, closedOn)));
}

/** Puts open resolutions on the agenda of a later meeting; for imports and the demo. */
export const carryOver = (tx: EntityManager, carried: readonly AgendaCarryOver[]): Promise<void> =>
  insertRows(tx, AgendaCarryOver, carried);
