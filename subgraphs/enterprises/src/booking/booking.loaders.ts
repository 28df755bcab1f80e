import type { EntityManager } from "typeorm";
import { type Bind, listLoader, type Viewer, visibleTo } from "@quyu/kernel";
import { Booking } from "./booking.entity";

export const bookingLoaders = (db: EntityManager, viewer: Viewer) => ({
  bookingsByResource: listLoader<Booking>(db, {
    entity: Booking,
    within: "t.resource_id = p.key::uuid",
    orderBy: "startsAt",
    direction: "DESC",
    where: (_, bind) => [visibleBookings(viewer, bind)],
  }),
  bookingsOfViewer: listLoader<Booking>(db, {
    entity: Booking,
    within: "true",
    orderBy: "startsAt",
    direction: "DESC",
    where: (_, bind) => [visibleTo({ own: booker }, viewer, bind)],
  }),
});

const booker = { person: "t.person_id", enterprise: "t.enterprise_id" };

/** SQL: the bookings `t` that are the viewer's own, those of the viewer's enterprise's resources, and those of the regions the viewer works in. */
function visibleBookings(viewer: Viewer, bind: Bind): string {
  const owner = "(select r.owner_id from resource r where r.id = t.resource_id)";
  return `(${visibleTo({ scope: "enterprises:read", own: booker }, viewer, bind)} or ${visibleTo({ own: { enterprise: owner } }, viewer, bind)})`;
}
