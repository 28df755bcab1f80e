import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Need, NeedStatus } from "./need.entity";

/** Whose a need is: of who submitted it, and of the enterprise it is about. */
export const ownerOf = ({ submitterPersonId, enterpriseId, regionCode }: Need) => ({
  personId: submitterPersonId,
  enterpriseId,
  regionCode,
});

/**
 * A need is matched when a claim on its project is accepted (or by hand, with a resource), goes into delivery and is fulfilled with its
 * project, and is archived by the clock 90 days later. It can be withdrawn until somebody has come forward for it. There is no way back: it
 * stays matched when that claim is withdrawn (its project is open for others), and keeps its state when its project is stopped; then staff go
 * on by hand or draft another project for it.
 */
export const needMachine = stateMachine({
  subject: "Need",
  title: "需求",
  states: NeedStatus,
  actors: {
    submitter: { title: "提出人或所属企业", is: (viewer, need: Need) => isOwn(viewer, ownerOf(need)) },
    staff: staffWith("enterprises:write"),
  },
  starts: {
    draftNeed: { to: "DRAFT", by: ["submitter", "staff"] },
    issueEscalated: { to: "DRAFT", by: ["follow"] },
  },
  moves: {
    submitNeed: { from: "DRAFT", to: "SUBMITTED", by: ["submitter", "staff"] },
    startNeedReview: { from: "SUBMITTED", to: "REVIEWING", by: ["staff"] },
    reviewNeed: { from: "REVIEWING", to: ["LISTED", "DECLINED"], by: ["staff"] },
    mergeNeed: { from: "REVIEWING", to: "MERGED", by: ["staff"] },
    withdrawNeed: { from: ["DRAFT", "SUBMITTED", "REVIEWING", "LISTED"], to: "WITHDRAWN", by: ["submitter", "staff"] },
    matchNeed: { from: "LISTED", to: "MATCHED", by: ["staff"] },
    claimAccepted: { from: "LISTED", to: "MATCHED", by: ["follow"] },
    startNeedDelivery: { from: "MATCHED", to: "IN_DELIVERY", by: ["staff"] },
    projectStarted: { from: "MATCHED", to: "IN_DELIVERY", by: ["follow"] },
    fulfilNeed: { from: "IN_DELIVERY", to: "FULFILLED", by: ["staff"] },
    projectDelivered: { from: "IN_DELIVERY", to: "FULFILLED", by: ["follow"] },
    evaluateNeed: { from: "FULFILLED", to: "EVALUATED", by: ["submitter", "staff"] },
    archiveNeed: { from: "EVALUATED", to: "ARCHIVED", by: ["staff", "clock"] },
  },
});
export type NeedMove = keyof typeof needMachine.rules & string;
