import type { EntityManager } from "typeorm";
import { insertRows, recordChanges, changesOf, type Machine, type Move } from "@quyu/kernel";
import { TalentBooking, type BookingStatusValue } from "./talent-booking.entity";

export const bookingMachine: Machine<BookingStatusValue> = {
  start: ["BOOKED"],
  moves: { BOOKED: ["USED", "CANCELLED"], USED: [], CANCELLED: [] },
};

/** A booking of a talent as entered: its row and how it came to its status. */
export interface TalentBookingEntry {
  booking: TalentBooking;
  moves: readonly Move<BookingStatusValue>[];
}

/**
 * Enters many bookings of talents at once, with history, and adds their ratings to the talents'; for imports and the demo.
 * Throws an Error where a history is not one the machine allows.
 */
export async function enterTalentBookings(tx: EntityManager, entries: readonly TalentBookingEntry[]): Promise<void> {
  const changes = entries.flatMap(({ booking, moves }) => changesOf(booking, moves, bookingMachine));
  await insertRows(
    tx,
    TalentBooking,
    entries.map(({ booking }) => booking),
  );
  await recordChanges(tx, changes);
  const rated = entries.flatMap(({ booking: { talentId, rating } }) => (rating === null ? [] : [{ talentId, rating }]));
  await tx.query(
    `update talent t set rating_total = t.rating_total + r.total, rating_count = t.rating_count + r.count
     from (select talent_id, sum(rating)::int as total, count(*)::int as count from unnest($1::uuid[], $2::int[]) as given(talent_id, rating)
       group by talent_id) r where t.id = r.talent_id`,
    [rated.map(({ talentId }) => talentId), rated.map(({ rating }) => rating)],
  );
}
