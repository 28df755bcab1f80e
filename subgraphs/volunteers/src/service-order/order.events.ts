import { z } from "zod";
import type { EntityManager } from "typeorm";
import { emit, outboxEvent } from "@quyu/kernel";
import type { ServiceOrder } from "./service-order.entity";

/** An order was placed, moved, or warned of. The subject is the order. */
export const orderChanged = outboxEvent("order.changed", {
  to: ["hub"],
  data: z.object({
    orderId: z.uuid(),
    regionCode: z.string(),
    status: z.string(),
    version: z.number().int().positive(),
    dueAt: z.iso.datetime(),
    isWarned: z.boolean(),
    escalations: z.number().int().min(0),
  }),
});

/** Tells whoever watches the orders of a region how an order stands now. */
export function tellOrder(tx: EntityManager, order: ServiceOrder): Promise<void> {
  const { id, regionCode, status, version, dueAt, warnedAt, escalations } = order;
  const data = { orderId: id, regionCode, status, version, dueAt: dueAt.toISOString(), isWarned: warnedAt !== null, escalations };
  return emit(tx, orderChanged, id, data);
}
