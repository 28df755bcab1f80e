import type { EntityManager } from "typeorm";
import { byColumn, byId, listLoader, underRegion } from "@quyu/kernel";
import { OpeningHours, RotaEntry, Venue, type VenueKind } from "./venue.entity";

export const venueLoaders = (db: EntityManager) => ({
  venueById: byId(db, Venue),
  venuesUnder: listLoader<Venue, { kind?: keyof typeof VenueKind | null }>(db, {
    entity: Venue,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind }, bind) => [kind && `t.kind = ${bind(kind)}`],
  }),
  openingHoursByVenue: byColumn(db, OpeningHours, "venueId", { weekday: "ASC", opens: "ASC", id: "ASC" }),
  rotaByVenue: byColumn(db, RotaEntry, "venueId", { weekday: "ASC", from: "ASC", role: "ASC" }),
});
