import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Issue, IssueStatus } from "./issue.entity";

/** An answer is a note, never a state: nothing moves by being answered. */
export const issueMachine = stateMachine({
  subject: "Issue",
  title: "群众反映的问题",
  states: IssueStatus,
  actors: {
    reporter: {
      title: "反映人或代为上报的合作系统",
      is: (viewer, { reporterPersonId, partnerId }: Issue) => isOwn(viewer, { personId: reporterPersonId, partnerId }),
    },
    staff: staffWith("cases:write"),
  },
  starts: { reportIssue: { to: "REPORTED", by: ["reporter", "staff"] } },
  moves: {
    triageIssue: { from: "REPORTED", to: "TRIAGED", by: ["staff"] },
    settleIssue: { from: "TRIAGED", to: ["DUPLICATE", "OUT_OF_SCOPE"], by: ["staff"] },
    dispatchIssue: { from: ["TRIAGED", "REOPENED"], to: "DISPATCHED", by: ["staff"] },
    acknowledgeIssue: { from: "DISPATCHED", to: "ACKNOWLEDGED", by: ["staff"] },
    requestExpertReview: { from: "ACKNOWLEDGED", to: "EXPERT_REVIEW", by: ["staff"] },
    startRectifying: { from: ["ACKNOWLEDGED", "EXPERT_REVIEW"], to: "RECTIFYING", by: ["staff"] },
    rectifyIssue: { from: "RECTIFYING", to: "RECTIFIED", by: ["staff"] },
    // Back to work where it is not as it should be.
    verifyIssue: { from: "RECTIFIED", to: ["VERIFIED", "RECTIFYING"], by: ["staff"] },
    closeIssue: { from: "VERIFIED", to: "CLOSED", by: ["staff"] },
    reopenIssue: { from: ["VERIFIED", "CLOSED"], to: "REOPENED", by: ["reporter", "staff"] },
  },
});
export type IssueMove = keyof typeof issueMachine.rules & string;
