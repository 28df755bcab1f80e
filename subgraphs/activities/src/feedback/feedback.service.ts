import type { EntityManager } from "typeorm";
import { accept, insertRows, isUuid, type Outcome, type RefusalOf, refuse, type Viewer } from "@quyu/kernel";
import { Activity, isHeld } from "../activity/activity.entity";
import { ActivityFeedback } from "./feedback.entity";
import type { feedbackErrors, LeaveFeedbackInput } from "./feedback-life.types";

/** A participant's score of an activity that has ended, once. Who did not come, or was not registered, scores nothing. */
export async function leaveFeedback(
  tx: EntityManager,
  viewer: Viewer,
  { activityId, score }: LeaveFeedbackInput,
): Promise<Outcome<Activity, RefusalOf<typeof feedbackErrors>>> {
  const activity = isUuid(activityId) ? await tx.findOneBy(Activity, { id: activityId }) : null;
  if (!activity?.publishedAt) return refuse("NOT_FOUND", "activityId");
  if (!isHeld(activity)) return refuse("NOT_ENDED_YET");
  const took: unknown[] = await tx.query(
    "select from registration where activity_id = $1 and participant_person_id = $2 and status in ('CONFIRMED', 'CHECKED_IN')",
    [activity.id, viewer.person ?? null],
  );
  if (took.length === 0 || viewer.person === undefined) return refuse("NOT_A_PARTICIPANT");
  await insertRows(tx, ActivityFeedback, [{ activityId: activity.id, personId: viewer.person, score }]);
  return accept(activity);
}

/** Enters many scores at once; for imports and the demo. The database takes one per person and activity. */
export const enterFeedback = (tx: EntityManager, feedback: readonly ActivityFeedback[]): Promise<void> =>
  insertRows(tx, ActivityFeedback, feedback);
