import { addDays, dayOf, instantOf, type Move } from "@quyu/kernel";
import type { Staff } from "../demo-rows";
import type { Activity, ActivityStatusValue } from "../activity/activity.entity";

/** Where a life ends before its time: a plan that got no further, or one that was called off or put off, with the reason. */
export interface Stop {
  at: ActivityStatusValue;
  reason: string | null;
}

type Planned = Pick<Activity, "startsAt" | "endsAt" | "registrationOpensAt" | "registrationClosesAt">;

/** Registration runs from two weeks before until six o'clock on the eve. */
export const registrationOf = (day: string) => ({
  registrationOpensAt: instantOf(addDays(day, -14), "09:00"),
  registrationClosesAt: instantOf(addDays(day, -1), "18:00"),
});

/** The moves of an activity up to `now`: drafted and reviewed by two people, the rest by the clock, recorded and filed afterwards. */
export function lifeOf(
  activity: Planned,
  { planner, reviewer }: Staff,
  stop: Stop | null,
  now: Date,
): Move<ActivityStatusValue>[] {
  const day = dayOf(activity.startsAt);
  const on = (offset: number, time: string) => instantOf(addDays(day, offset), time);
  const by = {
    planner: { byRole: "staff", byName: planner },
    reviewer: { byRole: "officer", byName: reviewer },
    clock: { byRole: "system" },
  };
  const whole: Move<ActivityStatusValue>[] = [
    { to: "DRAFT", occurredAt: on(-52, "10:20"), ...by.planner },
    { to: "REVIEWING", occurredAt: on(-50, "09:40"), ...by.planner },
    { to: "PUBLISHED", occurredAt: on(-47, "15:10"), ...by.reviewer },
    { to: "REGISTRATION_OPEN", occurredAt: activity.registrationOpensAt ?? on(-14, "09:00"), ...by.clock },
    { to: "REGISTRATION_CLOSED", occurredAt: activity.registrationClosesAt ?? on(-1, "18:00"), ...by.clock },
    { to: "ONGOING", occurredAt: activity.startsAt, ...by.clock },
    { to: "ENDED", occurredAt: activity.endsAt, ...by.clock },
    { to: "SUMMARISED", occurredAt: on(9, "16:30"), ...by.planner },
    { to: "ARCHIVED", occurredAt: on(40, "02:00"), ...by.clock },
  ];
  const passed = whole.filter(({ occurredAt }) => occurredAt <= now);
  if (stop === null) return passed;
  const last = whole.findIndex(({ to }) => to === stop.at);
  if (last >= 0) return passed.slice(0, last + 1);
  // Called off or put off two days before it would have begun, or yesterday where that is still to come.
  const eve = on(-2, "11:00");
  const yesterday = instantOf(addDays(dayOf(now), -1), "11:00");
  const occurredAt = eve < yesterday ? eve : yesterday;
  const before = passed.filter((move) => move.occurredAt < occurredAt);
  return [...before, { to: stop.at, occurredAt, reason: stop.reason, ...by.planner }];
}
