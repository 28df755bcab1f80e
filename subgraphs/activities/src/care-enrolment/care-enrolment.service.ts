import { In, MoreThanOrEqual, type EntityManager } from "typeorm";
import { changesOf, Counts, insertRows, type Move, recordChanges, scheduleAll, today } from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";
import { CareAttendance, CarePickup } from "./care-attendance.entity";
import { CareEnrolment, type CareEnrolmentStatusValue, pendingStatuses } from "./care-enrolment.entity";
import { holdClock, scheduleErasure } from "./care-enrolment.rules";
import { careEnrolmentMachine } from "./care-enrolment.states";
import { countEnrolled } from "./care-life.service";

/** A child's enrolment with all that belongs to it, as an import or the demo states it. */
export interface CareEnrolmentEntry {
  enrolment: CareEnrolment;
  pickups: readonly CarePickup[];
  attendance: readonly Omit<CareAttendance, "pickedUpBy">[];
  moves: readonly Move<CareEnrolmentStatusValue>[];
}

/**
 * Enters many enrolments at once, with history, counters and the places they take; for imports and the demo. Throws where a child is confirmed
 * and nobody may fetch it; the database refuses more children than a term has places.
 */
export async function enterEnrolments(tx: EntityManager, entries: readonly CareEnrolmentEntry[]): Promise<void> {
  for (const { enrolment, pickups } of entries)
    if (enrolment.status === "CONFIRMED" && pickups.length === 0)
      throw new Error(`${enrolment.id}: a child is confirmed once somebody may fetch it`);
  await takePlaces(
    tx,
    entries.map(({ enrolment }) => enrolment),
  );
  await insertRows(
    tx,
    CareEnrolment,
    entries.map(({ enrolment }) => enrolment),
  );
  await insertRows(
    tx,
    CarePickup,
    entries.flatMap(({ pickups }) => pickups),
  );
  await insertRows(
    tx,
    CareAttendance,
    entries.flatMap(({ attendance }) => attendance),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ enrolment, moves }) => changesOf(enrolment, moves, careEnrolmentMachine)),
  );
  await scheduleAll(
    tx,
    holdClock,
    entries.flatMap(({ enrolment: { id, heldUntil } }) => (heldUntil ? [{ subject: id, dueAt: heldUntil }] : [])),
  );
  const termIds = [...new Set(entries.map(({ enrolment }) => enrolment.termId))];
  await scheduleErasure(tx, await tx.findBy(CareTerm, { id: In(termIds), endsOn: MoreThanOrEqual(today()) }));
  const counts = new Counts();
  for (const { enrolment } of entries) countEnrolled(counts, enrolment);
  await counts.write(tx);
}

/** Adds places that are taken or kept to their terms. Rows are locked in the order of their ids, so that two batches cannot wait for each other. */
async function takePlaces(tx: EntityManager, enrolments: readonly CareEnrolment[]): Promise<void> {
  const taken = new Map<string, number>();
  for (const { termId, status } of enrolments)
    if (status === "CONFIRMED" || pendingStatuses.includes(status)) taken.set(termId, (taken.get(termId) ?? 0) + 1);
  const ids = [...taken.keys()].sort();
  await tx.query("select from care_term where id = any($1::uuid[]) order by id for update", [ids]);
  await tx.query(
    "update care_term c set taken_places = c.taken_places + t.taken from unnest($1::uuid[], $2::int[]) as t(id, taken) where c.id = t.id",
    [ids, ids.map((id) => taken.get(id))],
  );
}
