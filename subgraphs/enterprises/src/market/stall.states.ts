import { isOwn, staffWith, stateMachine } from "@quyu/kernel";
import { type Stall, StallStatus } from "./market.entity";

/** A stall with the region of its market, which its staff are told by. */
export type PlacedStall = Stall & { regionCode: string };

/** Applied for, allotted, settled: its share goes into the fund once. */
export const stallMachine = stateMachine({
  subject: "Stall",
  title: "夜市摊位",
  states: StallStatus,
  actors: {
    holder: { title: "摊主企业", is: (viewer, { holderId }: PlacedStall) => isOwn(viewer, { enterpriseId: holderId }) },
    staff: staffWith("enterprises:write"),
  },
  starts: { applyForStall: { to: "APPLIED", by: ["holder", "staff"] } },
  moves: {
    allotStall: { from: "APPLIED", to: "ALLOTTED", by: ["staff"] },
    recordTakings: { from: "ALLOTTED", to: "SETTLED", by: ["staff"] },
  },
});
export type StallMove = keyof typeof stallMachine.rules & string;
