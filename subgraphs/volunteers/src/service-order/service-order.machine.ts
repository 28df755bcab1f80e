import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { OrderStatus, type ServiceOrder } from "./service-order.entity";

/** A refusal goes back to dispatch; an order can be cancelled until somebody is at the door; it is closed rated or not. */
export const orderMachine = stateMachine({
  subject: "ServiceOrder",
  title: "服务订单",
  states: OrderStatus,
  actors: {
    client: {
      title: "下单人或代为下单的合作系统",
      is: (viewer, { clientPersonId, partnerId }: ServiceOrder) => isOwn(viewer, { personId: clientPersonId, partnerId }),
    },
    provider: {
      title: "所派服务队的队长和队员",
      is: (viewer, { providerTeamId }: ServiceOrder) => isOwn(viewer, { teamId: providerTeamId }),
    },
    staff: staffWith("cases:write"),
  },
  starts: { placeOrder: { to: "PLACED", by: ["client", "staff"] } },
  moves: {
    acceptOrder: { from: "PLACED", to: "ACCEPTED", by: ["staff"] },
    dispatchOrder: { from: ["ACCEPTED", "REFUSED"], to: "DISPATCHED", by: ["staff"] },
    takeOrder: { from: "DISPATCHED", to: "TAKEN", by: ["provider"] },
    departOrder: { from: "TAKEN", to: "EN_ROUTE", by: ["provider"] },
    arriveOrder: { from: "EN_ROUTE", to: "SERVING", by: ["provider"] },
    completeOrder: { from: "SERVING", to: "COMPLETED", by: ["provider"] },
    refuseOrder: { from: ["DISPATCHED", "TAKEN"], to: "REFUSED", by: ["provider"] },
    cancelOrder: {
      from: ["PLACED", "ACCEPTED", "DISPATCHED", "REFUSED", "TAKEN", "EN_ROUTE"],
      to: "CANCELLED",
      by: ["client", "staff"],
    },
    rateOrder: { from: "COMPLETED", to: "RATED", by: ["client"] },
    closeOrder: { from: ["COMPLETED", "RATED"], to: "CLOSED", by: ["staff", "clock"] },
  },
});
export type OrderMove = keyof typeof orderMachine.rules & string;
