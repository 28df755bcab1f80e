import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today, type Move } from "@quyu/kernel";
import { Talent } from "../talent/talent.entity";
import { TalentBooking, type BookingStatusValue } from "./talent-booking.entity";
import { enterTalentBookings, type TalentBookingEntry } from "./talent-booking.service";

/** The bookings of talent-bookings.csv; days count from today. Made two weeks ahead, cancelled the day before. */
export async function seedTalentBookings(tx: EntityManager): Promise<void> {
  const regions = new Map(
    (await tx.find(Talent, { select: { id: true, regionCode: true } })).map((row) => [row.id, row.regionCode]),
  );
  const entries = demoTable("volunteers/talent-bookings.csv").map((row): TalentBookingEntry => {
    const talentId = demoId(`talent:${row["talent"]}`);
    const status = row["status"] as BookingStatusValue;
    const day = Number(row["day"]);
    const at = (offset: number, time: string) => instantOf(addDays(today(), offset), time);
    const moves: Move<BookingStatusValue>[] = [
      { to: "BOOKED", occurredAt: at(Math.min(day - 14, -2), "10:00"), byRole: "staff" },
    ];
    if (status === "USED") moves.push({ to: status, occurredAt: at(day, "17:30"), byRole: "staff" });
    if (status === "CANCELLED")
      moves.push({ to: status, occurredAt: at(day - 1, "11:00"), byRole: "staff", reason: row["reason"] ?? null });
    const booking = Object.assign(new TalentBooking(), {
      id: demoId(`talent-booking:${row["talent"]}/${row["day"]}`),
      regionCode: regions.get(talentId),
      talentId,
      organizationId: demoId(`organization:${row["organization"]}`),
      bookedByPersonId: null,
      startsAt: at(day, row["time"] as string),
      status,
      rating: row["rating"] ? Number(row["rating"]) : null,
      version: moves.length,
      createdAt: moves[0]?.occurredAt,
    });
    return { booking, moves };
  });
  await enterTalentBookings(tx, entries);
}
