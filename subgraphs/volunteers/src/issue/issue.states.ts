import { sqlList } from "../service-order/service-order.states";

export const issueStatusTexts = {
  REPORTED: "已上报，待研判",
  TRIAGED: "已研判，待派单",
  DUPLICATE: "重复反映，并入已有的问题",
  OUT_OF_SCOPE: "不属受理范围，已说明原因",
  DISPATCHED: "已派单，待责任单位签收",
  ACKNOWLEDGED: "责任单位已签收",
  EXPERT_REVIEW: "专家会诊中",
  RECTIFYING: "整改中",
  RECTIFIED: "已整改，待核验",
  VERIFIED: "已核验，待办结",
  CLOSED: "已办结",
  REOPENED: "重新打开，待再派单",
};
export type IssueStatusValue = keyof typeof issueStatusTexts;

/** The states in which the deadline runs: what was rectified in time is not late for waiting to be verified. */
export const pendingStatuses = [
  "REPORTED",
  "TRIAGED",
  "DISPATCHED",
  "ACKNOWLEDGED",
  "EXPERT_REVIEW",
  "RECTIFYING",
  "REOPENED",
] as const;
/** The states in which a case is over. */
export const endedStatuses = ["DUPLICATE", "OUT_OF_SCOPE", "CLOSED"] as const;

/** SQL: something is still to be done about the row `t`, and its time is over. */
export const isOverdue = `(t.status in (${sqlList(pendingStatuses)}) and t.due_at < now())`;

export const hazardTexts = {
  EMERGENCY: "紧急：10分钟",
  DANGER: "危险：2小时",
  UTILITIES: "水电气暖等：24小时",
  ORDINARY: "一般：7天",
  COMPLEX: "复杂：15天",
};
export type HazardClassValue = keyof typeof hazardTexts;

/** How long each class may take, in minutes. */
export const deadlineMinutes: Readonly<Record<HazardClassValue, number>> = {
  EMERGENCY: 10,
  DANGER: 2 * 60,
  UTILITIES: 24 * 60,
  ORDINARY: 7 * 24 * 60,
  COMPLEX: 15 * 24 * 60,
};

/** When an issue is due whose clock runs since `from`: since it was reported, or since it was last opened again. */
export const dueAfter = (from: Date, hazard: HazardClassValue): Date =>
  new Date(from.getTime() + deadlineMinutes[hazard] * 60_000);
