import type { EntityManager } from "typeorm";
import { scheduleAll } from "@quyu/kernel";
import type { Activity } from "./activity.entity";

/** The deadline at which the clock looks at an activity. */
export const activityClock = "activity.clock";

/** Has the clock look at activities when their registration opens and closes and when they begin and end. */
export function scheduleClock(tx: EntityManager, activities: readonly Activity[]): Promise<void> {
  const deadlines = activities.flatMap(({ id, registrationOpensAt, registrationClosesAt, startsAt, endsAt }) =>
    [registrationOpensAt, registrationClosesAt, startsAt, endsAt].flatMap((dueAt) => (dueAt ? [{ subject: id, dueAt }] : [])),
  );
  return scheduleAll(tx, activityClock, deadlines);
}
