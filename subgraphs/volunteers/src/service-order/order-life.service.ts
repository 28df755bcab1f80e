import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  coversRegion,
  dayOf,
  deadlineKind,
  findRegion,
  hasScope,
  invalid,
  isUuid,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  personId,
  type RecordKind,
  refuse,
  refused,
  theHub,
  today,
  type Step,
  type Viewer,
} from "@quyu/kernel";
import { enterPracticalDeeds } from "../practical-deed/practical-deed.service";
import { ServiceType } from "../service-type/service-type.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { nextInChain, responsibleFor } from "../responsible/responsible.service";
import { nextNumber } from "./daily-number";
import { tellOrder } from "./order.events";
import type {
  CompleteOrderInput,
  DispatchOrderInput,
  CancelOrderInput,
  RefuseOrderInput,
  MoveOrderInput,
  OrderRefusal,
  PlaceOrderInput,
  RateOrderInput,
} from "./order-life.types";
import { orderVisibility, ServiceOrder } from "./service-order.entity";
import { orderMachine, type OrderMove } from "./service-order.machine";
import { closeClock, countOrder, escalateClock, scheduleOrders, warnClock } from "./service-order.service";
import { type OrderStatusValue, openStatuses, sqlList, waitingStatuses } from "./service-order.states";

export const orderRecord: RecordKind<ServiceOrder, OrderStatusValue, OrderMove> = {
  entity: ServiceOrder,
  machine: orderMachine,
  visibility: orderVisibility,
  count: countOrder,
  tell: tellOrder,
};

type Answer = Promise<Outcome<ServiceOrder, OrderRefusal>>;

/**
 * Places an order of the caller, of a partner's resident (scope orders:place), or by staff for somebody of their region. It is due after the target
 * minutes of its service. Whom the service is for is checked and only the result is kept.
 */
export async function placeOrder(tx: EntityManager, viewer: Viewer, input: PlaceOrderInput): Answer {
  const { regionCode, onBehalfOf, address } = input;
  const isStaff = hasScope(viewer, "cases:write") && coversRegion(viewer, regionCode);
  if (viewer.role === "partner" && !hasScope(viewer, "orders:place")) throw refused(viewer);
  if (onBehalfOf && !isStaff && viewer.role !== "partner") throw refused(viewer);
  if (!onBehalfOf && (viewer.role === "partner" || viewer.person === undefined)) return invalid("请写明代谁下单", "onBehalfOf");
  // A resident orders where he lives, which only he knows: any region that is one.
  const region = await findRegion(tx, regionCode);
  if (!region.ok) return region;
  const type = isUuid(input.serviceTypeId) ? await tx.findOneBy(ServiceType, { id: input.serviceTypeId }) : null;
  if (!type) return refuse("NOT_FOUND", "serviceTypeId");
  if (!regionCode.startsWith(type.regionCode)) return refuse("SERVICE_NOT_OFFERED", "regionCode");
  if (input.careGroup && !type.audience.includes(input.careGroup)) return refuse("NOT_ELIGIBLE", "careGroup");
  const responsibleOrganizationId = await responsibleFor(tx, { regionCode });
  if (responsibleOrganizationId === null) return refuse("NO_RESPONSIBLE", "regionCode");
  const placedAt = new Date();
  const order = await begin(tx, orderRecord, viewer, {
    id: randomUUID(),
    number: await nextNumber(tx, "FW", today()),
    regionCode,
    responsibleOrganizationId,
    serviceTypeId: type.id,
    clientPersonId: onBehalfOf ? personId(viewer.partner ?? "staff", onBehalfOf.subjectToken) : (viewer.person ?? null),
    partnerId: viewer.partner ?? null,
    clientName: onBehalfOf?.name ?? input.name ?? null,
    clientPhone: onBehalfOf?.phone ?? input.phone ?? null,
    address,
    placedAt,
    dueAt: new Date(placedAt.getTime() + type.targetMinutes * 60_000),
    status: "PLACED",
  });
  await scheduleOrders(tx, [order]);
  return accept(order);
}

/** Takes an order on. */
export const acceptOrder = (tx: EntityManager, viewer: Viewer, input: MoveOrderInput): Answer =>
  take(tx, viewer, "acceptOrder", input);

/** Gives an order to a team: the one named, or of the teams of the region, then of the street, the one with the fewest orders in hand. */
export async function dispatchOrder(tx: EntityManager, viewer: Viewer, input: DispatchOrderInput): Answer {
  const found = await lockForMove(tx, orderRecord, viewer, "dispatchOrder", input);
  if (!found.ok) return found;
  const { id, regionCode } = found.value;
  const street = regionCode.slice(0, 9);
  if (input.teamId) {
    const team = isUuid(input.teamId) ? await tx.findOneBy(VolunteerTeam, { id: input.teamId }) : null;
    if (!team?.regionCode.startsWith(street)) return refuse("TEAM_NOT_FOUND", "teamId");
    return accept(await move(tx, orderRecord, viewer, found.value, "dispatchOrder", { set: { providerTeamId: team.id } }));
  }
  const [chosen] = await tx.query(
    `select t.id from volunteer_team t
     where starts_with(t.region_code, $1)
       and not exists (select from order_refusal r where r.order_id = $3 and r.team_id = t.id)
     order by t.region_code = $2 desc,
       (select count(*) from service_order o where o.provider_team_id = t.id and o.status in (${sqlList(openStatuses)})), t.id limit 1`,
    [street, regionCode, id],
  );
  if (!chosen) return refuse("NO_PROVIDER");
  return accept(
    await move(tx, orderRecord, viewer, found.value, "dispatchOrder", { set: { providerTeamId: chosen.id as string } }),
  );
}

/** Takes an order for the caller's team: of many who try at once exactly one. */
export const takeOrder = (tx: EntityManager, viewer: Viewer, input: MoveOrderInput): Answer =>
  take(tx, viewer, "takeOrder", input, () => accept({ set: { takenByPersonId: viewer.person ?? null } }));

/** Somebody is on the way. */
export const departOrder = (tx: EntityManager, viewer: Viewer, input: MoveOrderInput): Answer =>
  take(tx, viewer, "departOrder", input);

/** Somebody is at the door: the time to the target stops here. */
export const arriveOrder = (tx: EntityManager, viewer: Viewer, input: MoveOrderInput): Answer =>
  take(tx, viewer, "arriveOrder", input, () => accept({ set: { servingAt: new Date() } }));

/** Completes an order with proof of it; `countProofs` gives how many of the ids are proofs of this order. */
export async function completeOrder(
  tx: EntityManager,
  viewer: Viewer,
  input: CompleteOrderInput,
  countProofs: (order: ServiceOrder) => Promise<number>,
): Answer {
  const found = await lockForMove(tx, orderRecord, viewer, "completeOrder", input);
  if (!found.ok) return found;
  const proofs = new Set(input.proofIds.map((id) => id.toLowerCase())).size;
  if (proofs === 0 || (await countProofs(found.value)) !== proofs) return refuse("PROOF_REQUIRED", "proofIds");
  const completed = await move(tx, orderRecord, viewer, found.value, "completeOrder", { set: { completedAt: new Date() } });
  await scheduleOrders(tx, [completed]);
  return accept(completed);
}

/** Gives an order back to dispatch, with the reason; the same team is not chosen again by itself. */
export async function refuseOrder(tx: EntityManager, viewer: Viewer, input: RefuseOrderInput): Answer {
  const found = await lockForMove(tx, orderRecord, viewer, "refuseOrder", input);
  if (!found.ok) return found;
  if (!input.reason) return refuse("REASON_REQUIRED", "reason");
  await tx.query("insert into order_refusal (order_id, team_id) values ($1, $2) on conflict do nothing", [
    found.value.id,
    found.value.providerTeamId,
  ]);
  const step = { reason: input.reason, set: { providerTeamId: null, takenByPersonId: null } };
  return accept(await move(tx, orderRecord, viewer, found.value, "refuseOrder", step));
}

/** Calls an order off, as long as nobody is at the door. */
export const cancelOrder = (tx: EntityManager, viewer: Viewer, input: CancelOrderInput): Answer =>
  take(tx, viewer, "cancelOrder", input, () => accept({ reason: input.reason ?? null, set: { cancelledAt: new Date() } }));

/** The client's rating. */
export const rateOrder = (tx: EntityManager, viewer: Viewer, input: RateOrderInput): Answer =>
  take(tx, viewer, "rateOrder", input, () => accept({ set: { rating: input.rating } }));

/** Closes an order before the clock does; it becomes a practical deed. */
export async function closeOrder(tx: EntityManager, viewer: Viewer, input: MoveOrderInput): Answer {
  const closed = await take(tx, viewer, "closeOrder", input, () => accept({ set: { closedAt: new Date() } }));
  if (closed.ok) await enterDeed(tx, closed.value);
  return closed;
}

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: OrderMove,
  input: MoveOrderInput,
  decide: (order: ServiceOrder) => Outcome<Step<ServiceOrder, OrderStatusValue>, OrderRefusal> = () => accept({}),
): Answer {
  const found = await lockForMove(tx, orderRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = decide(found.value);
  return step.ok ? accept(await move(tx, orderRecord, viewer, found.value, name, step.value)) : step;
}

const enterDeed = (tx: EntityManager, { id, regionCode, closedAt }: ServiceOrder): Promise<void> =>
  enterPracticalDeeds(tx, [{ source: "ORDER", sourceId: id, regionCode, closedOn: dayOf(closedAt as Date) }]);

const isWaiting = ({ status }: ServiceOrder): boolean => (waitingStatuses as readonly string[]).includes(status);

/** Four fifths of the time are gone and nobody is at the door: the order warns, once. */
export const warnDeadline = deadlineKind(warnClock, async (tx, { subject }) => {
  const order = await lockRow(tx, ServiceOrder, subject);
  if (!order || !isWaiting(order) || order.warnedAt) return;
  await amend(tx, orderRecord, theHub, order, { warnedAt: new Date() }, { reason: "时限已过八成，请尽快上门" });
});

/** The time is over and nobody is at the door: the order goes up to the next holder of the responsibility chain, once. */
export const escalateDeadline = deadlineKind(escalateClock, async (tx, { subject }) => {
  const order = await lockRow(tx, ServiceOrder, subject);
  if (!order || !isWaiting(order) || order.escalations > 0) return;
  const next = await nextInChain(tx, order, order.responsibleOrganizationId);
  // Nobody answers for the place: there is nobody to go up to.
  if (next === null) return;
  const reason =
    next === order.responsibleOrganizationId
      ? "已超时限，责任链上没有更上一级，由原责任党组织督办"
      : "已超时限，上报责任链上一级接手";
  await amend(
    tx,
    orderRecord,
    theHub,
    order,
    { escalations: order.escalations + 1, responsibleOrganizationId: next },
    { reason },
  );
});

/** A week after it was completed an order is closed, rated or not. */
export const closeDeadline = deadlineKind(closeClock, async (tx, { subject }) => {
  const order = await lockRow(tx, ServiceOrder, subject);
  if (!order || !orderMachine.rules.closeOrder.from.includes(order.status)) return;
  await enterDeed(tx, await moveFollowing(tx, orderRecord, order, "closeOrder", { set: { closedAt: new Date() } }));
});
