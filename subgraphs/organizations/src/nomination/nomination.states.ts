import { addWorkingDays, coversStreetOf, hasScope, mayRead, staffWith, stateMachine } from "@quyu/kernel";
import { NominationStatus } from "../recognition/recognition.entity";
import type { Nomination } from "./nomination.entity";

/** What the actors need to know of a nomination; `schemeRegionCode` is that of its scheme. */
type Standing = Pick<Nomination, "regionCode" | "schemeRegionCode">;

/** Applied, recommended by the street, reviewed, proposed, shown to the public, named; withdrawn at any time before it is named. */
export const nominationMachine = stateMachine({
  subject: "Nomination",
  title: "申报",
  states: NominationStatus,
  actors: {
    applicant: staffWith("organizations:write"),
    street: {
      title: "持 organizations:write、辖区包括申报所在街道的工作人员",
      is: (viewer, { regionCode }: Standing) => hasScope(viewer, "organizations:write") && coversStreetOf(viewer, regionCode),
    },
    organizer: {
      title: "持 organizations:write、辖区包括开展评选的区划的工作人员",
      is: (viewer, { schemeRegionCode }: Standing) =>
        schemeRegionCode !== undefined && mayRead(viewer, "organizations:write", schemeRegionCode),
    },
  },
  starts: { nominateForAward: { to: "APPLIED", by: ["applicant"] } },
  moves: {
    recommendNomination: { from: "APPLIED", to: "RECOMMENDED", by: ["street"] },
    reviewNomination: { from: "RECOMMENDED", to: "REVIEWED", by: ["organizer"] },
    proposeNomination: { from: "REVIEWED", to: "PROPOSED", by: ["organizer"] },
    publiciseNomination: { from: "PROPOSED", to: "PUBLICISED", by: ["organizer"] },
    nameNomination: { from: "PUBLICISED", to: "NAMED", by: ["organizer"] },
    withdrawNomination: {
      from: ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED"],
      to: "WITHDRAWN",
      by: ["applicant"],
    },
  },
});
export type NominationMove = keyof typeof nominationMachine.rules & string;

const workingDaysOfPublicity = 5;

/**
 * The last day of publicity: the fifth working day after the day of publication (`YYYY-MM-DD`, Shanghai), which does not count itself. Public
 * holidays and the weekend days worked instead of others are those of the State Council's notice; of a year without one, those of the law.
 */
export const publicityEnd = (publicisedOn: string): string => addWorkingDays(publicisedOn, workingDaysOfPublicity);
