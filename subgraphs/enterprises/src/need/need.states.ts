import { type Machine } from "@quyu/kernel";
import type { NeedStatusValue } from "./need.entity";

/**
 * A need is matched when a claim on its project is accepted (or by hand, with a resource), goes into delivery and is fulfilled with its
 * project, and is archived by the clock 90 days later. It can be withdrawn until somebody has come forward for it.
 */
export const needMachine: Machine<NeedStatusValue> = {
  start: ["DRAFT"],
  moves: {
    DRAFT: ["SUBMITTED", "WITHDRAWN"],
    SUBMITTED: ["REVIEWING", "WITHDRAWN"],
    REVIEWING: ["LISTED", "MERGED", "DECLINED", "WITHDRAWN"],
    LISTED: ["MATCHED", "WITHDRAWN"],
    MERGED: [],
    DECLINED: [],
    MATCHED: ["IN_DELIVERY"],
    IN_DELIVERY: ["FULFILLED"],
    FULFILLED: ["EVALUATED"],
    EVALUATED: ["ARCHIVED"],
    ARCHIVED: [],
    WITHDRAWN: [],
  },
};
