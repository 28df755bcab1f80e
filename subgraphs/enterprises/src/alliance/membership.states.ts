import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Membership, MembershipStatus } from "./membership.entity";

/** Who asks to join is admitted or declined; who founds an alliance is in it from the first day; who is in it may leave. */
export const membershipMachine = stateMachine({
  subject: "Membership",
  title: "成员资格",
  states: MembershipStatus,
  actors: {
    member: {
      title: "成员企业的联系人",
      is: (viewer, { enterpriseId }: Pick<Membership, "enterpriseId" | "regionCode">) => isOwn(viewer, { enterpriseId }),
    },
    staff: staffWith("enterprises:write"),
  },
  starts: {
    applyToAlliance: { to: "APPLIED", by: ["member", "staff"] },
    foundAlliance: { to: "ADMITTED", by: ["staff"] },
  },
  moves: {
    admitMember: { from: "APPLIED", to: "ADMITTED", by: ["staff"] },
    declineMember: { from: "APPLIED", to: "DECLINED", by: ["staff"] },
    endMembership: { from: "ADMITTED", to: "LEFT", by: ["member", "staff"] },
  },
});
export type MembershipMove = keyof typeof membershipMachine.rules & string;
