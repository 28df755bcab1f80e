import { allowedMoves, staffWith, stateMachine } from "@quyu/kernel";
import { type Activity, ActivityStatus, type ActivityStatusValue } from "./activity.entity";

/** The states before an activity has begun, in which registrations count. */
export const upcomingStatuses: readonly ActivityStatusValue[] = ["PUBLISHED", "REGISTRATION_OPEN", "REGISTRATION_CLOSED"];

/**
 * Planned, reviewed by somebody else, published; registration, beginning and end also by the clock; then recorded and filed. It can be called off
 * until it has ended, and put off until it has begun. What needs no registration goes from PUBLISHED to ONGOING.
 */
export const activityMachine = stateMachine({
  subject: "Activity",
  title: "活动",
  states: ActivityStatus,
  actors: { staff: staffWith("activities:write") },
  starts: { planActivity: { to: "DRAFT", by: ["staff"] } },
  moves: {
    submitActivity: { from: "DRAFT", to: "REVIEWING", by: ["staff"] },
    // Approval is noted on the activity, which then waits to be published; sent back, it is a draft again.
    reviewActivity: { from: "REVIEWING", to: ["REVIEWING", "DRAFT"], by: ["staff"] },
    publishActivity: { from: ["REVIEWING", "POSTPONED"], to: "PUBLISHED", by: ["staff"] },
    openRegistration: { from: "PUBLISHED", to: "REGISTRATION_OPEN", by: ["staff", "clock"] },
    closeRegistration: { from: "REGISTRATION_OPEN", to: "REGISTRATION_CLOSED", by: ["staff", "clock"] },
    startActivity: { from: ["PUBLISHED", "REGISTRATION_CLOSED"], to: "ONGOING", by: ["staff", "clock"] },
    endActivity: { from: "ONGOING", to: "ENDED", by: ["staff", "clock"] },
    recordActivity: { from: "ENDED", to: "SUMMARISED", by: ["staff"] },
    archiveActivity: { from: "SUMMARISED", to: "ARCHIVED", by: ["staff"] },
    cancelActivity: {
      from: ["DRAFT", "REVIEWING", ...upcomingStatuses, "ONGOING", "POSTPONED"],
      to: "CANCELLED",
      by: ["staff"],
    },
    postponeActivity: { from: [...upcomingStatuses], to: "POSTPONED", by: ["staff"] },
  },
});

export type ActivityMove = keyof typeof activityMachine.rules & string;
export const movesOf = (activity: Activity, viewer: Parameters<typeof allowedMoves>[2]) =>
  allowedMoves(activityMachine, activity, viewer);
