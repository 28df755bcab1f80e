import { type Machine } from "@quyu/kernel";
import type { ProjectStatusValue } from "./project.entity";

/** PARTLY_CLAIMED and CLAIMED follow from the accepted shares, so they go back when an accepted claim is withdrawn. */
export const projectMachine: Machine<ProjectStatusValue> = {
  start: ["DRAFT"],
  moves: {
    DRAFT: ["REVIEWING"],
    REVIEWING: ["PUBLISHED"],
    PUBLISHED: ["PARTLY_CLAIMED", "CLAIMED"],
    PARTLY_CLAIMED: ["CLAIMED", "PUBLISHED"],
    CLAIMED: ["RUNNING", "PARTLY_CLAIMED", "PUBLISHED"],
    RUNNING: ["DELIVERED", "STOPPED"],
    DELIVERED: ["EVALUATED"],
    STOPPED: ["EVALUATED"],
    EVALUATED: [],
  },
};

/** The state of a published project that has not begun, from how many of its shares are promised. */
export const claimStateOf = (sharesClaimed: number, shares: number): "PUBLISHED" | "PARTLY_CLAIMED" | "CLAIMED" =>
  sharesClaimed === 0 ? "PUBLISHED" : sharesClaimed < shares ? "PARTLY_CLAIMED" : "CLAIMED";
