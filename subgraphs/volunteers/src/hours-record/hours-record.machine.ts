import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type HoursRecord, HoursStatus } from "./hours-record.entity";

/** What a record's actors are told by: whose hours they are. */
export type OwnedHours = HoursRecord & { volunteerPersonId?: string | null };

/**
 * Hours are claimed, confirmed or rejected by the team's leader, recorded by the clock a week later, and may be disputed and put right from then
 * on.
 */
export const hoursMachine = stateMachine({
  subject: "HoursRecord",
  title: "服务时长记录",
  states: HoursStatus,
  actors: {
    volunteer: {
      title: "志愿者本人",
      is: (viewer, { volunteerPersonId }: OwnedHours) => isOwn(viewer, { personId: volunteerPersonId }),
    },
    leader: {
      title: "所在服务队的队长",
      is: (viewer, { teamId }: OwnedHours) => viewer.role === "leader" && isOwn(viewer, { teamId }),
    },
    staff: staffWith("volunteers:write"),
  },
  starts: {
    claimHours: { to: "CLAIMED", by: ["volunteer", "leader", "staff"] },
    backfillHours: { to: "CLAIMED", by: ["volunteer", "leader", "staff"] },
    activityAttended: { to: "CLAIMED", by: ["follow"] },
  },
  moves: {
    confirmHours: { from: "CLAIMED", to: ["LEADER_CONFIRMED", "REJECTED"], by: ["leader", "staff"] },
    recorded: { from: "LEADER_CONFIRMED", to: "RECORDED", by: ["clock"] },
    disputeHours: { from: "RECORDED", to: "DISPUTED", by: ["volunteer", "leader", "staff"] },
    correctHours: { from: "DISPUTED", to: "CORRECTED", by: ["leader", "staff"] },
  },
});
export type HoursMove = keyof typeof hoursMachine.rules & string;
