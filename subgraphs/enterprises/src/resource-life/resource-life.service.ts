import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  coversRegion,
  hasScope,
  invalid,
  isRegionOfRecords,
  isUuid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  type Viewer,
} from "@quyu/kernel";
import type { BookingRefusal } from "../booking/booking-life.types";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Resource, ResourceHours } from "../resource/resource.entity";
import { enterHours } from "../resource/resource.service";
import type { AmendResourceInput, OfferResourceInput, ResourceHoursInput } from "./resource-life.types";

const write = "enterprises:write";
const resourceRecord: RecordKind<Resource> = {
  entity: Resource,
  visibility: { scope: "enterprises:read", own: { enterprise: "t.owner_id" } },
};

type Answer = Promise<Outcome<Resource, BookingRefusal>>;
type Times = Pick<ResourceHours, "weekday" | "fromMinute" | "toMinute">[];
const mostHours = 50;

/** Offers a resource: of the caller's enterprise, or by staff of an enterprise's or the community's own. */
export async function offerResource(tx: EntityManager, viewer: Viewer, input: OfferResourceInput): Answer {
  const ownerId = input.ownerId ?? viewer.enterprise ?? null;
  const owner = ownerId !== null && isUuid(ownerId) ? await tx.findOneBy(Enterprise, { id: ownerId }) : null;
  if (ownerId !== null && !owner) return refuse("ENTERPRISE_NOT_FOUND", "ownerId");
  const regionCode = input.regionCode ?? owner?.regionCode;
  if (!regionCode) return invalid("请写明所在区划", "regionCode");
  const isStaff = hasScope(viewer, write) && coversRegion(viewer, regionCode);
  if (!isStaff && !(owner && viewer.enterprise === owner.id && regionCode === owner.regionCode)) throw refused(viewer);
  if (!(await isRegionOfRecords(tx, regionCode))) return refuse("REGION_NOT_FOUND", "regionCode");
  const times = timesOf(input.hours ?? []);
  if (!times.ok) return times;
  const { name, kind, field = null, conditions = null, quantity } = input;
  const resource = await begin(tx, resourceRecord, viewer, {
    ...{ id: randomUUID(), regionCode, ownerId, name, kind, field, conditions, quantity: quantity ?? 1 },
    isIllustrative: false,
  });
  await enterHours(tx, resource.id, times.value);
  return accept(resource);
}

/**
 * Changes what is offered, by the enterprise whose it is or by staff. What is booked stays booked: the quantity does not fall below what is
 * held at any time to come, and new weekly times are for new bookings.
 */
export async function amendResource(tx: EntityManager, viewer: Viewer, input: AmendResourceInput): Answer {
  const isOwner = ({ enterprise }: Viewer, { ownerId }: Resource) => ownerId !== null && enterprise === ownerId;
  const found = await lockForEdit(tx, resourceRecord, viewer, input, { scope: write, may: isOwner });
  if (!found.ok) return found;
  const times = input.hours ? timesOf(input.hours) : null;
  if (times && !times.ok) return times;
  if (times) {
    await tx.delete(ResourceHours, { resourceId: found.value.id });
    await enterHours(tx, found.value.id, times.value);
  }
  const { name, quantity } = found.value;
  const { field = found.value.field, conditions = found.value.conditions } = input;
  const after = { name: input.name ?? name, quantity: input.quantity ?? quantity, field, conditions };
  return accept(await amend(tx, resourceRecord, viewer, found.value, after));
}

function timesOf(hours: readonly ResourceHoursInput[]): Outcome<Times, BookingRefusal> {
  if (hours.length > mostHours) return invalid(`可预约的时间最多${mostHours}段`, "hours");
  const times: Times = [];
  for (const [index, { weekday, from, to }] of hours.entries()) {
    const [fromMinute, toMinute] = [minuteOf(from), minuteOf(to)];
    if (fromMinute === null || toMinute === null || toMinute <= fromMinute)
      return invalid("时间应写成 18:00 的样子，结束晚于开始", "hours", String(index));
    times.push({ weekday, fromMinute, toMinute });
  }
  return accept(times);
}

function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 24 || Number(minutes) > 59) return null;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute <= 1_440 ? minute : null;
}
