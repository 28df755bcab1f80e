import { staffWith, stateMachine } from "@quyu/kernel";
import { TalentStatus } from "./talent.entity";

/** Nominated, verified, listed; who is listed can be booked until retired. */
export const talentMachine = stateMachine({
  subject: "Talent",
  title: "社区能人",
  states: TalentStatus,
  actors: { staff: staffWith("volunteers:write") },
  starts: { nominateTalent: { to: "NOMINATED", by: ["staff"] } },
  moves: {
    verifyTalent: { from: "NOMINATED", to: "VERIFIED", by: ["staff"] },
    listTalent: { from: "VERIFIED", to: "LISTED", by: ["staff"] },
    retireTalent: { from: "LISTED", to: "RETIRED", by: ["staff"] },
  },
});
export type TalentMoveName = keyof typeof talentMachine.rules & string;
