import type { EntityManager } from "typeorm";
import { changesOf, Counts, dayOf, insertRows, type Move, recordChanges } from "@quyu/kernel";
import { enterPracticalDeeds } from "../practical-deed/practical-deed.service";
import { isOpen, ServiceOrder } from "./service-order.entity";
import { orderMachine, type OrderStatusValue } from "./service-order.states";

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
  for (const { order, moves } of entries) count(order, moves, counts);
  await insertRows(
    tx,
    ServiceOrder,
    entries.map(({ order }) => order),
  );
  await recordChanges(tx, changes);
  await counts.write(tx);
  const deeds = entries.flatMap(({ order: { id, regionCode, closedAt } }) =>
    closedAt === null ? [] : [{ source: "ORDER" as const, sourceId: id, regionCode, closedOn: dayOf(closedAt) }],
  );
  await enterPracticalDeeds(tx, deeds);
}

function count(order: ServiceOrder, moves: readonly Move<OrderStatusValue>[], counts: Counts): void {
  const { regionCode, placedAt, dueAt, servingAt, completedAt, rating } = order;
  counts.add(regionCode, dayOf(placedAt), "ordersPlaced").add(regionCode, dayOf(placedAt), "ordersOpen");
  if (!isOpen(order)) {
    const ended = completedAt ?? (moves.at(-1)?.occurredAt as Date);
    counts.add(regionCode, dayOf(ended), "ordersOpen", "", -1);
  }
  if (servingAt) {
    const day = dayOf(servingAt);
    const minutes = Math.floor((servingAt.getTime() - placedAt.getTime()) / 60_000);
    counts.add(regionCode, day, "orderMinutes", String(minutes));
    counts.add(regionCode, day, "ordersAtDoor", servingAt <= dueAt ? "within" : "late");
  }
  if (completedAt) counts.add(regionCode, dayOf(completedAt), "ordersServed");
  if (rating !== null) counts.add(regionCode, dayOf(completedAt as Date), "ratings", String(rating));
}
