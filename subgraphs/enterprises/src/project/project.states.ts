import { staffWith, stateMachine } from "@quyu/kernel";
import { ProjectStatus } from "./project.entity";

/** PARTLY_CLAIMED and CLAIMED follow from the accepted shares, so they go back when an accepted claim is withdrawn. */
export const projectMachine = stateMachine({
  subject: "Project",
  title: "项目",
  states: ProjectStatus,
  actors: { staff: staffWith("enterprises:write") },
  starts: { draftProject: { to: "DRAFT", by: ["staff"] }, replicateProject: { to: "DRAFT", by: ["staff"] } },
  moves: {
    submitProject: { from: "DRAFT", to: "REVIEWING", by: ["staff"] },
    publishProject: { from: "REVIEWING", to: "PUBLISHED", by: ["staff"] },
    partlyClaimed: { from: ["PUBLISHED", "CLAIMED"], to: "PARTLY_CLAIMED", by: ["follow"] },
    fullyClaimed: { from: ["PUBLISHED", "PARTLY_CLAIMED"], to: "CLAIMED", by: ["follow"] },
    unclaimed: { from: ["PARTLY_CLAIMED", "CLAIMED"], to: "PUBLISHED", by: ["follow"] },
    startProject: { from: "CLAIMED", to: "RUNNING", by: ["staff"] },
    deliverProject: { from: "RUNNING", to: "DELIVERED", by: ["staff"] },
    stopProject: { from: "RUNNING", to: "STOPPED", by: ["staff"] },
    evaluateProject: { from: ["DELIVERED", "STOPPED"], to: "EVALUATED", by: ["staff"] },
  },
});
export type ProjectMove = keyof typeof projectMachine.rules & string;

/** The state of a published project that has not begun, from how many of its shares are promised. */
export const claimStateOf = (sharesClaimed: number, shares: number): "PUBLISHED" | "PARTLY_CLAIMED" | "CLAIMED" =>
  sharesClaimed === 0 ? "PUBLISHED" : sharesClaimed < shares ? "PARTLY_CLAIMED" : "CLAIMED";
