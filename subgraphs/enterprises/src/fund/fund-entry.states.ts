import { staffWith, stateMachine } from "@quyu/kernel";
import { FundEntryStage } from "./fund-entry.entity";

/** An expense is proposed, decided, shown, spent, looked after and rated; income enters as spent. */
export const fundEntryMachine = stateMachine({
  subject: "FundEntry",
  title: "基金的一笔收支",
  states: FundEntryStage,
  actors: { staff: staffWith("enterprises:write") },
  starts: { proposeFundEntry: { to: ["PROPOSED", "SPENT"], by: ["staff"] } },
  moves: {
    decide: { from: "PROPOSED", to: "DECIDED", by: ["staff"] },
    publicise: { from: "DECIDED", to: "PUBLICISED", by: ["staff"] },
    spend: { from: "PUBLICISED", to: "SPENT", by: ["staff"] },
    supervise: { from: "SPENT", to: "SUPERVISED", by: ["staff"] },
    rate: { from: "SUPERVISED", to: "RATED", by: ["staff"] },
  },
});
