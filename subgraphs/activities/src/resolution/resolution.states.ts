import { staffWith, stateMachine } from "@quyu/kernel";
import { ResolutionStatus } from "./resolution.entity";

/**
 * Passed, given to an organization, worked on, done, reported to a later meeting, closed. One that is overdue goes up to the street, which gives
 * it out again; one whose project is delivered is done.
 */
export const resolutionMachine = stateMachine({
  subject: "Resolution",
  title: "决议",
  states: ResolutionStatus,
  actors: {
    staff: staffWith("activities:write"),
  },
  starts: { passResolution: { to: "PASSED", by: ["staff"] } },
  moves: {
    // What is overdue only the street gives out again; it is in progress at once.
    assignResolution: { from: ["PASSED", "ESCALATED"], to: ["ASSIGNED", "IN_PROGRESS"], by: ["staff"] },
    progressResolution: { from: "ASSIGNED", to: "IN_PROGRESS", by: ["staff"] },
    completeResolution: { from: "IN_PROGRESS", to: "DONE", by: ["staff"] },
    reportResolution: { from: "DONE", to: "REPORTED", by: ["staff"] },
    closeResolution: { from: "REPORTED", to: "CLOSED", by: ["staff"] },
    overdue: { from: ["PASSED", "ASSIGNED", "IN_PROGRESS"], to: "ESCALATED", by: ["clock"] },
    // Also where nobody was given it: whoever delivered the project did it.
    projectDelivered: { from: ["PASSED", "ASSIGNED", "IN_PROGRESS", "ESCALATED"], to: "DONE", by: ["follow"] },
  },
});
export type ResolutionMove = keyof typeof resolutionMachine.rules & string;
