import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import {
  hydrate,
  listLoader,
  trendLoader,
  underRegion,
  visibleById,
  visibleTo,
  type Viewer,
  type Visibility,
} from "@quyu/kernel";
import { orderVisibility, ServiceOrder } from "./service-order.entity";
import { type OrderStatusValue, sqlList, waitingStatuses } from "./service-order.states";

export interface ServiceOrderFilter {
  status?: readonly OrderStatusValue[] | null;
  overdue?: boolean | null;
}

/** SQL: nobody has come and the time is over. */
const isOverdue = `(t.status in (${sqlList(waitingStatuses)}) and t.due_at < now())`;

export function serviceOrderLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string, visibility: Visibility = orderVisibility) =>
    listLoader<ServiceOrder, ServiceOrderFilter>(db, {
      entity: ServiceOrder,
      within,
      orderBy: "placedAt",
      direction: "DESC",
      where: ({ status, overdue }, bind) => [
        visibleTo(visibility, viewer, bind),
        status && `t.status = any(${bind(status)})`,
        overdue === true && isOverdue,
        overdue === false && `not ${isOverdue}`,
      ],
    });
  return {
    serviceOrderById: visibleById(db, ServiceOrder, orderVisibility, viewer),
    serviceOrderByNumber: new DataLoader(async (numbers: readonly string[]) => {
      const parameters: unknown[] = [numbers];
      const visible = visibleTo(orderVisibility, viewer, (value) => `$${parameters.push(value)}`);
      const rows: Record<string, unknown>[] = await db.query(
        `select t.* from service_order t where t.number = any($1) and ${visible}`,
        parameters,
      );
      const metadata = db.connection.getMetadata(ServiceOrder);
      const byNumber = new Map(rows.map((row) => [row["number"] as string, hydrate<ServiceOrder>(metadata, row)]));
      return numbers.map((number) => byNumber.get(number) ?? null);
    }),
    serviceOrdersUnder: listOf(underRegion("t")),
    // What one's own people, team or partner system is concerned with.
    ownServiceOrders: listOf("true", { own: orderVisibility.own ?? {} }),
    serviceTrend: trendLoader(db, { count: "ordersPlaced", quantity: "ordersServed" }),
  };
}
