import { staffWith, stateMachine } from "@quyu/kernel";
import { IncubationStage } from "./social-organization.entity";

/**
 * From an idea to an organization that stands by itself, one stage after the other. Filing (备案) and registration (登记) are acts of the
 * authorities, so an organization may come to the hub as one that has been filed or registered before.
 */
export const incubationMachine = Object.assign(
  stateMachine({
    subject: "SocialOrganization",
    title: "社会组织孵化",
    states: IncubationStage,
    actors: { staff: staffWith("enterprises:write") },
    starts: { registerSocialOrganization: { to: ["SEED", "FILED", "REGISTERED"], by: ["staff"] } },
    moves: {
      advanceIncubation: {
        from: ["SEED", "INCUBATING", "FILED", "REGISTERED"],
        to: ["INCUBATING", "FILED", "REGISTERED", "GRADUATED"],
        by: ["staff"],
      },
    },
  }),
  {
    // One move with several ends: this says which belongs to which.
    moves: {
      SEED: ["INCUBATING"],
      INCUBATING: ["FILED"],
      FILED: ["REGISTERED"],
      REGISTERED: ["GRADUATED"],
      GRADUATED: [],
    } as const,
  },
);
export type IncubationMove = keyof typeof incubationMachine.rules & string;
