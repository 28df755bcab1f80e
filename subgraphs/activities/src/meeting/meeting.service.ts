import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { MeetingSeries } from "./meeting-series.entity";
import { Meeting } from "./meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting-parts.entity";

/** A meeting with those who came and what it was about, as an import or the demo states it. */
export interface MeetingEntry {
  meeting: Meeting;
  units: readonly Omit<MeetingUnit, "meetingId" | "position">[];
  agenda: readonly Omit<AgendaItem, "meetingId" | "position">[];
}

/** Enters many meeting series at once; for imports and the demo. */
export const enterMeetingSeries = (tx: EntityManager, series: readonly MeetingSeries[]): Promise<void> =>
  insertRows(tx, MeetingSeries, series);

/** Enters many meetings at once, with units, agenda and counters; for imports and the demo. Agenda items take the order they are given in. */
export async function enterMeetings(tx: EntityManager, entries: readonly MeetingEntry[]): Promise<void> {
  await insertRows(
    tx,
    Meeting,
    entries.map(({ meeting }) => meeting),
  );
  await insertRows(
    tx,
    MeetingUnit,
    entries.flatMap(({ meeting, units }) => units.map((unit, position) => ({ ...unit, meetingId: meeting.id, position }))),
  );
  await insertRows(
    tx,
    AgendaItem,
    entries.flatMap(({ meeting, agenda }) =>
      agenda.map((item, index) => ({ ...item, meetingId: meeting.id, position: index + 1 })),
    ),
  );
  const counts = new Counts();
  for (const { meeting } of entries)
    if (meeting.status === "MINUTES_CONFIRMED") counts.add(meeting.regionCode, dayOf(meeting.heldAt), "meetings");
  await counts.write(tx);
}
