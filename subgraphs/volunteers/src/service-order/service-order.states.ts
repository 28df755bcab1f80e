export const orderStatusTexts = {
  PLACED: "已下单，待受理",
  ACCEPTED: "已受理，待派单",
  DISPATCHED: "已派单，待接单",
  TAKEN: "已接单",
  EN_ROUTE: "已出发",
  SERVING: "服务中",
  COMPLETED: "已完成，待评价",
  RATED: "已评价",
  CLOSED: "已办结",
  REFUSED: "服务队未接，待重新派单",
  CANCELLED: "已取消",
};
export type OrderStatusValue = keyof typeof orderStatusTexts;

/** The states in which nobody has come to the door yet: in these an order can be overdue. */
export const waitingStatuses = ["PLACED", "ACCEPTED", "DISPATCHED", "REFUSED", "TAKEN", "EN_ROUTE"] as const;
/** The states in which the client has been served. */
export const servedStatuses = ["COMPLETED", "RATED", "CLOSED"] as const;
/** The states in which there is still something to do. */
export const openStatuses: readonly OrderStatusValue[] = [...waitingStatuses, "SERVING"];

/** SQL: a list of states. */
export const sqlList = (statuses: readonly string[]): string => statuses.map((status) => `'${status}'`).join(", ");
