import type { EntityManager } from "typeorm";
import { listLoader } from "@quyu/kernel";
import { TalentBooking } from "./talent-booking.entity";

export const talentBookingLoaders = (db: EntityManager) => ({
  /** Whoever sees a talent sees its bookings: both are the talent's own and the region's staff's. */
  bookingsByTalent: listLoader<TalentBooking>(db, {
    entity: TalentBooking,
    within: "t.talent_id = p.key::uuid",
    orderBy: "startsAt",
    direction: "DESC",
  }),
});
