import { addDays, dayOf, type Dice, instantOf, type Move, today } from "@quyu/kernel";
import { staffOf } from "../seed.staff";
import type { Wish } from "./issue-plan.seed";
import { deadlineMinutes, type IssueStatusValue } from "../issue/issue.states";

const minute = 60_000;
const hour = 60;
const day = 24 * hour;

/** A step, in minutes after the report. */
type Step = [IssueStatusValue, number];

/** The way until somebody works on it, with the share of the time to rectification that is gone at each step. */
const fromReport: readonly Step[] = [
  ["REPORTED", 0],
  ["TRIAGED", 0.05],
  ["DISPATCHED", 0.1],
  ["ACKNOWLEDGED", 0.2],
  ["EXPERT_REVIEW", 0.3],
  ["RECTIFYING", 0.45],
];
const fromReopening: readonly Step[] = [["REOPENED", 0], ...fromReport.slice(2)];
const rejectedOnce: readonly Step[] = [
  ["RECTIFIED", 0.7],
  ["RECTIFYING", 0.75],
];

/** One round, from a report or a reopening to where the wish ends. `begin` is when it starts, in minutes after the report. */
function round(course: readonly Step[], { status, hazard, late, failed }: Wish, begin: number, dice: Dice): Step[] {
  const isVerified = status === "VERIFIED" || status === "CLOSED";
  const isRectified = isVerified || status === "RECTIFIED";
  const withExperts = status === "EXPERT_REVIEW" || (hazard === "COMPLEX" && dice.next() < 0.5);
  const steps = [...course, ...(failed ? rejectedOnce : []), ["RECTIFIED", 1] as const].filter(
    ([to]) => to !== "EXPERT_REVIEW" || withExperts,
  );
  const reached = steps.slice(0, steps.findLastIndex(([to]) => to === (isRectified ? "RECTIFIED" : status)) + 1);
  const whole = reached.at(-1)?.[1] || 1;
  // How much of its time an issue has used up: all of it and more where it is late.
  const used = isRectified ? (late ? 1.3 : 0.3 + 0.6 * dice.next()) : late ? 1.2 : 0.15 + 0.35 * dice.next();
  const told = reached.map(([to, share]): Step => [to, begin + (share / whole) * used * deadlineMinutes[hazard]]);
  if (!isVerified) return told;
  // An emergency is talked over the day after.
  const wait = hazard === "EMERGENCY" ? dice.between(25 * hour, 28 * hour) : dice.between(2 * hour, 30 * hour);
  const verifiedAt = (told.at(-1) as Step)[1] + wait;
  const verified: Step[] = [...told, ["VERIFIED", verifiedAt]];
  return status === "VERIFIED" ? verified : [...verified, ["CLOSED", verifiedAt + dice.between(hour, 2 * day)]];
}

function stepsTo(wish: Wish, dice: Dice): Step[] {
  const { status, hazard } = wish;
  if (status === "DUPLICATE" || status === "OUT_OF_SCOPE")
    return [...fromReport.slice(0, 2), [status, 0.1] as const].map(([to, share]) => [to, share * deadlineMinutes[hazard]]);
  if (!wish.reopened && status !== "REOPENED") return round(fromReport, wish, 0, dice);
  const first = round(fromReport, { status: "CLOSED", hazard }, 0, dice);
  const reopenedAt = (first.at(-1) as Step)[1] + dice.between(2 * day, 9 * day);
  return [...first, ...round(fromReopening, wish, reopenedAt, dice)];
}

/** How long ago the last step was taken, in minutes. */
function idle({ status, hazard, late }: Wish, dice: Dice): number {
  if (status === "CLOSED") return dice.between(day, 350 * day);
  if (status === "DUPLICATE" || status === "OUT_OF_SCOPE") return dice.between(1, 20) * day;
  if (status === "RECTIFIED" || status === "VERIFIED") return dice.between(hour, 3 * hour);
  return deadlineMinutes[hazard] * (late ? 1 : 0.05 + 0.1 * dice.next());
}

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit" });

/** What can wait is reported when people are up, and handled between half past eight and half past five. */
function atWork(instant: Date, isReport: boolean, dice: Dice): Date {
  const [time, on] = [clock.format(instant), dayOf(instant)];
  if (isReport) return time < "07:00" ? instantOf(on, `07:${dice.between(10, 59)}`) : instant;
  const morning = `08:${dice.between(30, 59)}`;
  if (time < "08:30") return instantOf(on, morning);
  return time > "17:30" ? instantOf(addDays(on, 1), morning) : instant;
}

/** Whoever rectified does not verify. */
const handlerOf = (to: IssueStatusValue, { planner, reviewer }: ReturnType<typeof staffOf>) =>
  to === "VERIFIED" || to === "CLOSED" ? { byRole: "officer", byName: reviewer } : { byRole: "staff", byName: planner };

/** The history of an issue that is to become what is wished, up to now at the latest; of a duplicate, since `after`. */
export function lifeOf(
  wish: Wish,
  region: string,
  reasons: Partial<Record<IssueStatusValue, string[]>>,
  dice: Dice,
  after?: Date,
): Move<IssueStatusValue>[] {
  const staff = staffOf(region);
  const steps = stepsTo(wish, dice);
  const isUrgent = wish.hazard === "EMERGENCY" || wish.hazard === "DANGER";
  const now = new Date();
  const last = (steps.at(-1) as Step)[1];
  // A duplicate lies between what it repeats and now.
  const since = after ? ((0.5 + 0.4 * dice.next()) * (now.getTime() - after.getTime())) / minute : idle(wish, dice) + last;
  const pace = after ? (0.5 * since) / last : 1;
  const moves: Move<IssueStatusValue>[] = [];
  for (const [to, minutes] of steps) {
    const before = moves.at(-1);
    const isReport = to === "REPORTED" || to === "REOPENED";
    const planned = new Date(now.getTime() + Math.round((minutes * pace - since) * 60) * 1000);
    const isAtOnce = isUrgent && to !== "VERIFIED" && to !== "CLOSED";
    const handled = isAtOnce || (after && isReport) ? planned : atWork(planned, isReport, dice);
    // Two steps that waited for the same morning are taken one after the other.
    const next =
      before && handled <= before.occurredAt ? new Date(before.occurredAt.getTime() + dice.between(4, 20) * minute) : handled;
    // A verification that fails, an end without a cure, a reopening: each has its reason.
    const isTold = to === "RECTIFYING" ? before?.to === "RECTIFIED" : reasons[to] !== undefined;
    moves.push({
      to,
      occurredAt: next > now ? now : next,
      ...(isReport ? { byRole: reporterRole(wish, dice), byName: null } : handlerOf(to, staff)),
      reason: to === "OUT_OF_SCOPE" ? (wish.text?.reason ?? null) : isTold ? dice.pick(reasons[to] as string[]) : null,
    });
  }
  return moves;
}

/** Half of what comes in is seen by the grid workers themselves. */
const reporterRole = ({ own }: Wish, dice: Dice): string => own ?? dice.pick(["resident", "staff"]);

/** The history of a story: each step on its day. */
export function storyMoves(region: string, days: Partial<Record<IssueStatusValue, number>>): Move<IssueStatusValue>[] {
  const staff = staffOf(region);
  return Object.entries(days).map(([status, offset]) => {
    const to = status as IssueStatusValue;
    return {
      to,
      occurredAt: instantOf(addDays(today(), offset), to === "REPORTED" ? "20:10" : "10:00"),
      ...(to === "REPORTED" ? { byRole: "resident", byName: null } : handlerOf(to, staff)),
      reason: null,
    };
  });
}
