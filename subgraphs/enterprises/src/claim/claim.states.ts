import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Claim, ClaimStatus } from "./claim.entity";

/** What was offered can be withdrawn until it is given. */
export const claimMachine = stateMachine({
  subject: "Claim",
  title: "认领",
  states: ClaimStatus,
  actors: {
    claimant: { title: "认领的企业", is: (viewer, { enterpriseId }: Claim) => isOwn(viewer, { enterpriseId }) },
    staff: staffWith("enterprises:write"),
  },
  starts: { offerClaim: { to: "OFFERED", by: ["claimant", "staff"] } },
  moves: {
    decideClaim: { from: "OFFERED", to: ["ACCEPTED", "DECLINED"], by: ["staff"] },
    signClaim: { from: "ACCEPTED", to: "SIGNED", by: ["claimant", "staff"] },
    fulfilClaim: { from: "SIGNED", to: "FULFILLED", by: ["staff"] },
    withdrawClaim: { from: ["OFFERED", "ACCEPTED", "SIGNED"], to: "WITHDRAWN", by: ["claimant", "staff"] },
  },
});
export type ClaimMove = keyof typeof claimMachine.rules & string;
