import type { EntityManager } from "typeorm";
import { deadlineKind, lockRow, moveFollowing } from "@quyu/kernel";
import { Activity } from "./activity.entity";
import { activityRecord, afterMove } from "./activity-life.service";
import { activityClock } from "./activity.schedule";
import type { ActivityMove } from "./activity.states";

/** What the clock does to an activity by a given instant; null where nothing is due. */
function dueMove(activity: Activity, now: Date): ActivityMove | null {
  const { status, registrationOpensAt, registrationClosesAt, startsAt, endsAt } = activity;
  switch (status) {
    case "PUBLISHED":
      if (registrationOpensAt) return registrationOpensAt <= now ? "openRegistration" : null;
      return startsAt <= now ? "startActivity" : null;
    case "REGISTRATION_OPEN":
      return (registrationClosesAt ?? startsAt) <= now ? "closeRegistration" : null;
    case "REGISTRATION_CLOSED":
      return startsAt <= now ? "startActivity" : null;
    case "ONGOING":
      return endsAt <= now ? "endActivity" : null;
    default:
      return null;
  }
}

/** Makes every move of an activity that is due at an instant; after a pause of the service that may be several. */
export async function advanceByClock(tx: EntityManager, id: string, now: Date): Promise<void> {
  const locked = await lockRow(tx, Activity, id);
  for (let activity = locked; activity;) {
    const due = dueMove(activity, now);
    if (!due) return;
    const moved: Activity = await moveFollowing(tx, activityRecord, activity, due);
    await afterMove(tx, activity, moved);
    activity = moved;
  }
}

/** Registration opens and closes, and activities begin and end, at the times they name. */
export const activityDeadline = deadlineKind(activityClock, (tx, { subject, dueAt }) =>
  // The database's clock says that it is time; ours may be a moment behind.
  advanceByClock(tx, subject, new Date(Math.max(Date.now(), dueAt.getTime()))),
);
