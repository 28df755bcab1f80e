import { In, type EntityManager } from "typeorm";
import { insertRows, recordChanges, changesOf, type Move } from "@quyu/kernel";
import { Resource } from "../resource/resource.entity";
import { Booking, type BookingStatusValue } from "./booking.entity";
import { bookingMachine } from "./booking.states";

/** A booking as it is entered, and how it came to its status. Its region is the resource's, whatever is given. */
export interface BookingEntry {
  booking: Booking;
  moves: readonly Move<BookingStatusValue>[];
}

/**
 * Enters many bookings at once, with their history; for imports and the demo. The database refuses one for which not enough of the resource is
 * free (`booking_unit_overlap_excl`), and with it all of them. Throws where the moves do not lead to the status.
 */
export async function enterBookings(tx: EntityManager, entries: readonly BookingEntry[]): Promise<void> {
  const resources = await tx.findBy(Resource, { id: In([...new Set(entries.map(({ booking }) => booking.resourceId))]) });
  const regions = new Map(resources.map(({ id, regionCode }) => [id, regionCode]));
  const changes = entries.flatMap(({ booking, moves }) => changesOf(booking, moves, bookingMachine));
  await insertRows(
    tx,
    Booking,
    entries.map(({ booking }) => ({ ...booking, regionCode: regions.get(booking.resourceId) as string })),
  );
  await recordChanges(tx, changes);
}
