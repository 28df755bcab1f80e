import { coversRegion, hasScope, isOwn, stateMachine } from "@quyu/kernel";
import { type CareEnrolment, CareEnrolmentStatus, pendingStatuses } from "./care-enrolment.entity";

/**
 * A child's place waits for consent, then for the health declaration, then for somebody who may fetch the child: no way leads past one of them.
 * A place whose papers do not come in time goes to the next child who waits.
 */
export const careEnrolmentMachine = stateMachine({
  subject: "CareEnrolment",
  title: "托管班报名",
  states: CareEnrolmentStatus,
  actors: {
    guardian: {
      title: "监护人",
      is: (viewer, { guardianPersonId }: CareEnrolment) => isOwn(viewer, { personId: guardianPersonId }),
    },
    staff: {
      title: "同时持 activities:write 和 minors:read 的本辖区工作人员",
      is: (viewer, { regionCode }: CareEnrolment) =>
        hasScope(viewer, "activities:write") && hasScope(viewer, "minors:read") && coversRegion(viewer, regionCode),
    },
  },
  starts: { enrolChild: { to: ["PENDING_CONSENT", "WAITLISTED"], by: ["guardian", "staff"] } },
  moves: {
    giveConsent: { from: "PENDING_CONSENT", to: "PENDING_HEALTH", by: ["guardian", "staff"] },
    declareHealth: { from: "PENDING_HEALTH", to: "PENDING_PICKUP", by: ["guardian", "staff"] },
    authorisePickup: { from: "PENDING_PICKUP", to: "CONFIRMED", by: ["guardian", "staff"] },
    cancelEnrolment: { from: [...pendingStatuses, "CONFIRMED", "WAITLISTED"], to: "CANCELLED", by: ["guardian", "staff"] },
    promoted: { from: "WAITLISTED", to: "PENDING_CONSENT", by: ["follow"] },
    papersMissing: { from: [...pendingStatuses], to: "CANCELLED", by: ["clock"] },
  },
});
export type CareMove = keyof typeof careEnrolmentMachine.rules & string;
