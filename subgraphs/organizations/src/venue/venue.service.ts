import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  dayOf,
  insertRows,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  refuseWith,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { standsFor } from "../party-organization/standing-organization";
import { problemOfWeek } from "./opening";
import { OpeningHours, RotaEntry, Venue } from "./venue.entity";
import { type AmendVenueInput, type CreateVenueInput, mostStretches, type VenueRefusal } from "./venue.types";

export const venueRecord: RecordKind<Venue> = { entity: Venue, count: countVenue };
const write = "organizations:write";

/** Enters many venues at once, with their hours, rotas and counters; for imports and the demo. */
export async function enterVenues(
  tx: EntityManager,
  venues: readonly Venue[],
  hours: readonly Partial<OpeningHours>[],
  rota: readonly Partial<RotaEntry>[],
): Promise<void> {
  await insertRows(tx, Venue, venues);
  await insertRows(tx, OpeningHours, hours);
  await insertRows(tx, RotaEntry, rota);
  const counts = new Counts();
  for (const venue of venues) countVenue(counts, venue);
  await counts.write(tx);
}

function countVenue(counts: Counts, { regionCode, kind, createdAt }: Venue): void {
  counts.add(regionCode, dayOf(createdAt), "venues", kind);
}

type Answer = Promise<Outcome<Venue, VenueRefusal>>;
type Refused = Extract<Outcome<never, VenueRefusal>, { ok: false }>;
type Week = Pick<CreateVenueInput, "openingHours" | "staffRota">;

/** Registers a venue with its week in a street or community where the caller holds organizations:write. */
export async function createVenue(tx: EntityManager, viewer: Viewer, input: CreateVenueInput): Answer {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { name, kind, hostId = null, capacity = null, services } = input;
  const problem = problemOf(input) ?? (await problemOfHost(tx, hostId, region.value));
  if (problem) return problem;
  const venue = await begin(tx, venueRecord, viewer, {
    id: randomUUID(),
    ...{ regionCode: region.value, name, kind, hostId, capacity },
    services: services ?? [],
  });
  await writeWeek(tx, venue, input);
  return accept(venue);
}

/** Changes the fields that are given. Hours and rota are given for the whole week, in place of what was there. */
export async function amendVenue(tx: EntityManager, viewer: Viewer, input: AmendVenueInput): Answer {
  const found = await lockForEdit(tx, venueRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const before = found.value;
  const { hostId = before.hostId, capacity = before.capacity } = input;
  const isSameHost = hostId === before.hostId;
  const problem = problemOf(input) ?? (isSameHost ? null : await problemOfHost(tx, hostId, before.regionCode));
  if (problem) return problem;
  const [name, kind, services] = [input.name ?? before.name, input.kind ?? before.kind, input.services ?? before.services];
  const after = await amend(tx, venueRecord, viewer, before, { name, kind, hostId, capacity, services });
  await writeWeek(tx, after, input);
  return accept(after);
}

async function problemOfHost(tx: EntityManager, hostId: string | null, regionCode: string): Promise<Refused | null> {
  return hostId === null || (await standsFor(tx, hostId, regionCode)) ? null : refuse("HOST_NOT_FOUND", "hostId");
}

/** What is wrong with a week, at the entry where it shows. */
function problemOf({ openingHours, staffRota }: Week): Refused | null {
  if ((openingHours?.length ?? 0) > mostStretches)
    return refuseWith("HOURS_INVALID", `开放时间最多${mostStretches}段`, "openingHours");
  if ((staffRota?.length ?? 0) > mostStretches) return refuseWith("ROTA_INVALID", `值守安排最多${mostStretches}段`, "staffRota");
  const notSaturday = openingHours?.findIndex(({ kind, weekday }) => kind === "SATURDAY" && weekday !== 6) ?? -1;
  if (notSaturday >= 0)
    return refuseWith("HOURS_INVALID", "周六错时只能在星期六", "openingHours", String(notSaturday), "weekday");
  const hours = problemOfWeek(
    (openingHours ?? []).map(({ weekday, opens, closes, kind }) => {
      return { weekday, from: opens, to: closes, track: kind === "MOBILE" ? kind : "" };
    }),
  );
  if (hours) return refuseWith("HOURS_INVALID", hours.problem, "openingHours", String(hours.index));
  const rota = problemOfWeek((staffRota ?? []).map(({ weekday, from, to, role }) => ({ weekday, from, to, track: role })));
  return rota ? refuseWith("ROTA_INVALID", rota.problem, "staffRota", String(rota.index)) : null;
}

/** Writes the parts of the week that are given, for a venue that is locked. */
async function writeWeek(tx: EntityManager, { id: venueId }: Venue, { openingHours, staffRota }: Week): Promise<void> {
  if (openingHours) {
    await tx.delete(OpeningHours, { venueId });
    const rows = openingHours.map(({ weekday, opens, closes, kind }) => ({ venueId, weekday, opens, closes, kind }));
    await insertRows(tx, OpeningHours, rows);
  }
  if (staffRota) {
    await tx.delete(RotaEntry, { venueId });
    const rows = staffRota.map(({ role, weekday, from, to }) => ({ venueId, role, weekday, from, to }));
    await insertRows(tx, RotaEntry, rows);
  }
}
