export const hoursStatusTexts = {
  CLAIMED: "已申报，待队长确认",
  LEADER_CONFIRMED: "队长已确认，7天后记入",
  REJECTED: "不予确认",
  RECORDED: "已记入",
  DISPUTED: "有异议，核对中",
  CORRECTED: "已更正",
};
export type HoursStatusValue = keyof typeof hoursStatusTexts;

/** Days after which hours that a leader confirmed are recorded by the clock. */
export const daysToRecord = 7;
/** The deadline at which that happens. */
export const recordClock = "hours.record";

/** The states in which hours count. Disputed ones do not until they are put right. */
export const countedStatuses: readonly HoursStatusValue[] = ["LEADER_CONFIRMED", "RECORDED", "CORRECTED"];

/** SQL: the records of `alias` that count. */
export const isCounted = (alias: string): string =>
  `${alias}.status in (${countedStatuses.map((status) => `'${status}'`).join(", ")})`;
