import type { EntityManager } from "typeorm";
import { changesOf, Counts, dayOf, insertRows, type Move, recordChanges, scheduleAll } from "@quyu/kernel";
import { enterPracticalDeeds } from "../practical-deed/practical-deed.service";
import { continueFrom } from "./daily-number";
import { ServiceOrder } from "./service-order.entity";
import { orderMachine } from "./service-order.machine";
import { type OrderStatusValue, waitingStatuses } from "./service-order.states";

/** An order as entered: its row and how it came to its status. */
export interface ServiceOrderEntry {
  order: ServiceOrder;
  moves: readonly Move<OrderStatusValue>[];
}

/**
 * Enters many orders at once, with history, counters and, for closed ones, practical deeds; for imports and the demo.
 * Counted by day: placed; open (a stock); brought to the door, whether within the target, and in how many whole minutes; served; ratings.
 * Throws an Error where a history is not one the machine allows.
 */
export async function enterServiceOrders(tx: EntityManager, entries: readonly ServiceOrderEntry[]): Promise<void> {
  const changes = entries.flatMap(({ order, moves }) => changesOf(order, moves, orderMachine));
  const counts = new Counts();
  const orders = entries.map(({ order, moves }): ServiceOrder =>
    Object.assign(order, { cancelledAt: order.status === "CANCELLED" ? (moves.at(-1)?.occurredAt ?? null) : null }),
  );
  for (const order of orders) countOrder(counts, order);
  await insertRows(tx, ServiceOrder, orders);
  await continueFrom(
    tx,
    orders.map(({ number }) => number),
  );
  await scheduleOrders(tx, orders);
  await recordChanges(tx, changes);
  await counts.write(tx);
  const deeds = entries.flatMap(({ order: { id, regionCode, closedAt } }) =>
    closedAt === null ? [] : [{ source: "ORDER" as const, sourceId: id, regionCode, closedOn: dayOf(closedAt) }],
  );
  await enterPracticalDeeds(tx, deeds);
}

/** Counted on the day it happened: placed, open until it is served or cancelled, at the door, rated. */
export function countOrder(counts: Counts, order: ServiceOrder): void {
  const { regionCode, placedAt, dueAt, servingAt, completedAt, cancelledAt, rating } = order;
  counts.add(regionCode, dayOf(placedAt), "ordersPlaced").add(regionCode, dayOf(placedAt), "ordersOpen");
  const ended = completedAt ?? cancelledAt;
  if (ended) counts.add(regionCode, dayOf(ended), "ordersOpen", "", -1);
  if (servingAt) {
    const day = dayOf(servingAt);
    const minutes = Math.floor((servingAt.getTime() - placedAt.getTime()) / 60_000);
    counts.add(regionCode, day, "orderMinutes", String(minutes));
    counts.add(regionCode, day, "ordersAtDoor", servingAt <= dueAt ? "within" : "late");
  }
  if (completedAt) counts.add(regionCode, dayOf(completedAt), "ordersServed");
  if (rating !== null) counts.add(regionCode, dayOf(completedAt as Date), "ratings", String(rating));
}

/** The deadlines at which an order warns, goes up, and is closed. */
export const warnClock = "order.warn";
export const escalateClock = "order.escalate";
export const closeClock = "order.close";

/** An order warns when four fifths of its target are gone, goes up when it is over, and is closed a week after it was completed. */
const warnAfter = 0.8;
const closeAfter = 7 * 24 * 3_600_000;

/** Writes down what the clock will have to do for orders. */
export async function scheduleOrders(tx: EntityManager, orders: readonly ServiceOrder[]): Promise<void> {
  const waiting = orders.filter(({ status }) => (waitingStatuses as readonly string[]).includes(status));
  const share = ({ placedAt, dueAt }: ServiceOrder) => placedAt.getTime() + warnAfter * (dueAt.getTime() - placedAt.getTime());
  const warnings = waiting.filter(({ warnedAt }) => !warnedAt);
  await scheduleAll(
    tx,
    warnClock,
    warnings.map((order) => ({ subject: order.id, dueAt: new Date(share(order)) })),
  );
  await scheduleAll(
    tx,
    escalateClock,
    waiting.filter(({ escalations }) => !escalations).map(({ id, dueAt }) => ({ subject: id, dueAt })),
  );
  await scheduleAll(
    tx,
    closeClock,
    orders.flatMap(({ id, status, completedAt }) =>
      completedAt && (status === "COMPLETED" || status === "RATED")
        ? [{ subject: id, dueAt: new Date(completedAt.getTime() + closeAfter) }]
        : [],
    ),
  );
}
