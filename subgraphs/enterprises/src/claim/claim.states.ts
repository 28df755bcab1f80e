import { type Machine } from "@quyu/kernel";
import type { ClaimStatusValue } from "./claim.entity";

/** What was offered can be withdrawn until it is given. */
export const claimMachine: Machine<ClaimStatusValue> = {
  start: ["OFFERED"],
  moves: {
    OFFERED: ["ACCEPTED", "DECLINED", "WITHDRAWN"],
    ACCEPTED: ["SIGNED", "WITHDRAWN"],
    DECLINED: [],
    SIGNED: ["FULFILLED", "WITHDRAWN"],
    FULFILLED: [],
    WITHDRAWN: [],
  },
};
