import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { ownerOf, type Registration, RegistrationStatus } from "./registration.entity";

/**
 * A registration has its seats, or waits for them. Seats that come free are held for the first who fits until he confirms or his time is over;
 * then he waits again, behind the others.
 */
export const registrationMachine = stateMachine({
  subject: "Registration",
  title: "报名",
  states: RegistrationStatus,
  actors: {
    participant: {
      title: "报名人、所报企业或代为报名的合作系统",
      is: (viewer, registration: Registration) => isOwn(viewer, ownerOf(registration)),
    },
    staff: staffWith("activities:write"),
  },
  starts: { registerForActivity: { to: ["CONFIRMED", "WAITLISTED"], by: ["participant", "staff"] } },
  moves: {
    promoted: { from: "WAITLISTED", to: "PROMOTED", by: ["follow"] },
    promotionExpired: { from: "PROMOTED", to: "WAITLISTED", by: ["clock"] },
    confirmPromotion: { from: "PROMOTED", to: "CONFIRMED", by: ["participant", "staff"] },
    cancelRegistration: { from: ["CONFIRMED", "WAITLISTED", "PROMOTED"], to: "CANCELLED", by: ["participant", "staff"] },
    activityCancelled: { from: ["CONFIRMED", "WAITLISTED", "PROMOTED"], to: "CANCELLED", by: ["follow"] },
    checkIn: { from: "CONFIRMED", to: "CHECKED_IN", by: ["participant", "staff"] },
    markNoShow: { from: "CONFIRMED", to: "NO_SHOW", by: ["staff"] },
  },
});

export type RegistrationMove = keyof typeof registrationMachine.rules & string;
