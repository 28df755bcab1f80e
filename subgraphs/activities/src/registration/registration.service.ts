import type { EntityManager } from "typeorm";
import { Counts, insertRows, recordChanges, changesOf, type Move, scheduleAll } from "@quyu/kernel";
import { Registration, type RegistrationStatusValue, seatedStatuses } from "./registration.entity";
import { registrationMachine } from "./registration.states";
import { countWaiting, promotionClock } from "./seats.service";

/** A registration with its history, as an import or the demo states it. */
export interface RegistrationEntry {
  registration: Registration;
  moves: readonly Move<RegistrationStatusValue>[];
}

/** Seats that registrations add to their activity. */
interface Seats {
  confirmed: number;
  held: number;
  waiting: number;
  /** The place in the waitlist after the last one taken. */
  next: number;
}

/**
 * Enters many registrations at once, with history, counters and the seats they take; for imports and the demo. The database refuses more
 * confirmed and held seats than an activity has, and a second live registration of one person.
 */
export async function enterRegistrations(tx: EntityManager, entries: readonly RegistrationEntry[]): Promise<void> {
  const seats = new Map<string, Seats>();
  for (const { registration } of entries) seat(seats, registration);
  await takeSeats(tx, seats);
  await insertRows(
    tx,
    Registration,
    entries.map(({ registration }) => registration),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ registration, moves }) => changesOf(registration, moves, registrationMachine)),
  );
  await scheduleAll(
    tx,
    promotionClock,
    entries.flatMap(({ registration: { id, promotionExpiresAt } }) =>
      promotionExpiresAt ? [{ subject: id, dueAt: promotionExpiresAt }] : [],
    ),
  );
  const counts = new Counts();
  for (const { registration } of entries) countWaiting(counts, registration);
  await counts.write(tx);
}

function seat(seats: Map<string, Seats>, { activityId, status, partySize, waitlistSequence }: Registration): void {
  const taken = seats.get(activityId) ?? { confirmed: 0, held: 0, waiting: 0, next: 1 };
  seats.set(activityId, taken);
  if (seatedStatuses.includes(status)) taken.confirmed += partySize;
  if (status === "PROMOTED") taken.held += partySize;
  if (status === "WAITLISTED") taken.waiting += partySize;
  taken.next = Math.max(taken.next, (waitlistSequence ?? 0) + 1);
}

/** Adds seats to activities. Rows are locked in the order of their ids, so that two batches cannot wait for each other. */
async function takeSeats(tx: EntityManager, seats: ReadonlyMap<string, Seats>): Promise<void> {
  const taken = [...seats].sort(([a], [b]) => (a < b ? -1 : 1));
  const ids = taken.map(([id]) => id);
  await tx.query("select from activity where id = any($1::uuid[]) order by id for update", [ids]);
  await tx.query(
    `update activity a set confirmed_seats = a.confirmed_seats + s.confirmed, held_seats = a.held_seats + s.held,
       waiting_seats = a.waiting_seats + s.waiting, next_in_waitlist = greatest(a.next_in_waitlist, s.next)
     from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[]) as s(id, confirmed, held, waiting, next) where a.id = s.id`,
    [ids, ...(["confirmed", "held", "waiting", "next"] as const).map((kind) => taken.map(([, each]) => each[kind]))],
  );
}
