import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  addDays,
  begin,
  coversRegion,
  dayOf,
  deadlineKind,
  hasScope,
  invalid,
  isUuid,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  schedule,
  type Viewer,
} from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Resource } from "../resource/resource.entity";
import { slots } from "../resource/resource.loaders";
import { Booking, type BookingStatusValue } from "./booking.entity";
import { bookingMachine, type BookingMove } from "./booking.states";
import type { BookingRefusal, BookResourceInput, MoveBookingInput } from "./booking-life.types";

export const bookingRecord: RecordKind<Booking, BookingStatusValue, BookingMove> = {
  entity: Booking,
  machine: bookingMachine,
  visibility: { scope: "enterprises:read", own: { person: "t.person_id", enterprise: "t.enterprise_id" } },
};

type Answer = Promise<Outcome<Booking, BookingRefusal>>;
const longestDays = 31;

/** The deadline at which a booking whose time is over counts as used. */
export const usedClock = "booking.used";

/**
 * Books a resource for a time that lies wholly within its hours. The database gives units that are free for all of that time, to one caller
 * after another, and refuses what is more than there is.
 */
export async function bookResource(tx: EntityManager, viewer: Viewer, input: BookResourceInput): Answer {
  const resource = isUuid(input.resourceId) ? await tx.findOneBy(Resource, { id: input.resourceId }) : null;
  if (!resource) return refuse("NOT_FOUND", "resourceId");
  const enterpriseId = input.enterpriseId ?? viewer.enterprise ?? null;
  const isStaff = hasScope(viewer, "enterprises:write") && coversRegion(viewer, resource.regionCode);
  const isContact = enterpriseId !== null && viewer.enterprise === enterpriseId;
  if (!isStaff && !isContact && !(enterpriseId === null && coversRegion(viewer, resource.regionCode))) throw refused(viewer);
  if (enterpriseId !== null && !(isUuid(enterpriseId) && (await tx.existsBy(Enterprise, { id: enterpriseId }))))
    return refuse("ENTERPRISE_NOT_FOUND", "enterpriseId");
  if (enterpriseId === null && viewer.person === undefined) return invalid("请写明为哪家企业预约", "enterpriseId");
  const { startsAt, endsAt, purpose } = input;
  const quantity = input.quantity ?? 1;
  if (endsAt <= startsAt) return invalid("结束时间应晚于开始时间", "endsAt");
  if (startsAt <= new Date()) return refuse("TIME_PASSED", "startsAt");
  if (quantity < 1) return invalid("数量至少为1", "quantity");
  if (endsAt.getTime() - startsAt.getTime() > longestDays * 24 * 3_600_000)
    return invalid(`一次最多预约${longestDays}天`, "endsAt");
  if (quantity > resource.quantity || !(await isOffered(tx, resource, startsAt, endsAt)))
    return refuse("OUTSIDE_CONDITIONS", "startsAt");
  const booking = await begin(tx, bookingRecord, viewer, {
    ...{ id: randomUUID(), regionCode: resource.regionCode, resourceId: resource.id, startsAt, endsAt, quantity, purpose },
    ...{ enterpriseId, personId: enterpriseId === null ? (viewer.person ?? null) : null, status: "BOOKED" as const },
  });
  await schedule(tx, usedClock, booking.id, endsAt);
  return accept(booking);
}

/** Whether all of a time lies in what the resource is offered for; one without weekly hours is offered at any time. */
async function isOffered(tx: EntityManager, { id }: Resource, startsAt: Date, endsAt: Date): Promise<boolean> {
  const [{ offered }] = await tx.query(
    `select not exists (select from resource_hours h where h.resource_id = $1)
       or coalesce((select range_agg(tstzrange(s.starts_at, s.ends_at)) @> tstzrange($4, $5)
         from resource t cross join lateral (${slots("t", "$2", "$3")}) s where t.id = $1), false) as offered`,
    [id, addDays(dayOf(startsAt), -1), dayOf(endsAt), startsAt, endsAt],
  );
  return offered as boolean;
}

/** Gives a booking back before it begins; its units are free at once. */
export async function cancelBooking(tx: EntityManager, viewer: Viewer, input: MoveBookingInput): Answer {
  const found = await lockForMove(tx, bookingRecord, viewer, "cancelBooking", input);
  if (!found.ok) return found;
  if (found.value.startsAt <= new Date()) return refuse("ALREADY_STARTED");
  return accept(await move(tx, bookingRecord, viewer, found.value, "cancelBooking", { reason: input.reason ?? null }));
}

/** Notes that a booking was used, before the clock does. */
export async function useBooking(tx: EntityManager, viewer: Viewer, input: MoveBookingInput): Answer {
  const found = await lockForMove(tx, bookingRecord, viewer, "useBooking", input);
  return found.ok
    ? accept(await move(tx, bookingRecord, viewer, found.value, "useBooking", { reason: input.reason ?? null }))
    : found;
}

/** A booking whose time is over counts as used. */
export const usedDeadline = deadlineKind(usedClock, async (tx, { subject }) => {
  const booking = await lockRow(tx, Booking, subject);
  if (booking?.status === "BOOKED") await moveFollowing(tx, bookingRecord, booking, "useBooking");
});
