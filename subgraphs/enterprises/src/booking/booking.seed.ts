import type { EntityManager } from "typeorm";
import { addDays, demoId, demoPerson, demoTable, instantOf, today, type Move } from "@quyu/kernel";
import { Booking, type BookingStatusValue } from "./booking.entity";
import { type BookingEntry, enterBookings } from "./booking.service";

type Row = Record<string, string>;

/** Enters the bookings of demo/enterprises: those of past weeks are used or cancelled, those of the coming one stand. All are made up. */
export async function seedBookings(tx: EntityManager): Promise<void> {
  await enterBookings(tx, demoTable("enterprises/bookings.csv").map(bookingEntry));
}

function bookingEntry(row: Row, position: number): BookingEntry {
  const day = dayInWeek(Number(row["week"]), Number(row["weekday"]));
  const [startsAt, endsAt] = [instantIn(day, row["from"] as string), instantIn(day, row["to"] as string)];
  const by = row["by"] as string;
  const isFirm = by.startsWith("enterprise:");
  const moves = movesOf(row["status"] as BookingStatusValue, startsAt, isFirm ? "enterprise" : by, row["note"] || null);
  const booking = Object.assign(new Booking(), {
    id: demoId(`booking:${position + 1}`),
    resourceId: demoId(`resource:${row["resource"]}`),
    personId: isFirm ? null : demoPerson(by),
    enterpriseId: isFirm ? demoId(by) : null,
    startsAt,
    endsAt,
    quantity: Number(row["quantity"]),
    purpose: row["purpose"],
    status: row["status"],
    version: moves.length,
    createdAt: moves[0]?.occurredAt,
  });
  return { booking, moves };
}

/** The day of the week (1 for Monday) in the coming week (1), the last one (-1), the one before it (-2) … */
function dayInWeek(week: number, weekday: number): string {
  const monday = addDays(today(), -((new Date(`${today()}T00:00:00Z`).getUTCDay() + 6) % 7));
  return addDays(monday, week * 7 + weekday - 1);
}

const instantIn = (day: string, time: string): Date => (time === "24:00" ? instantOf(addDays(day, 1)) : instantOf(day, time));

/** Booked fifteen days ahead, which is before today even for the end of the coming week; cancelled the day before, or confirmed by the owner an hour after it began. */
function movesOf(status: BookingStatusValue, startsAt: Date, byRole: string, reason: string | null): Move<BookingStatusValue>[] {
  const hour = 3_600_000;
  const after = (hours: number) => new Date(startsAt.getTime() + hours * hour);
  const booked: Move<BookingStatusValue> = { to: "BOOKED", occurredAt: after(-15 * 24), byRole };
  if (status === "CANCELLED") return [booked, { to: status, occurredAt: after(-24), byRole, reason }];
  if (status === "USED") return [booked, { to: status, occurredAt: after(1), byRole: "enterprise" }];
  return [booked];
}
