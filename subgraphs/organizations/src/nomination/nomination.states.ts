import { addDays, type Machine } from "@quyu/kernel";
import type { NominationStatusValue } from "../recognition/recognition.entity";

/** Applied, recommended by the street, reviewed, proposed, shown to the public, named; withdrawn at any time before it is named. */
export const nominationMachine: Machine<NominationStatusValue> = {
  start: ["APPLIED"],
  moves: {
    APPLIED: ["RECOMMENDED", "WITHDRAWN"],
    RECOMMENDED: ["REVIEWED", "WITHDRAWN"],
    REVIEWED: ["PROPOSED", "WITHDRAWN"],
    PROPOSED: ["PUBLICISED", "WITHDRAWN"],
    PUBLICISED: ["NAMED", "WITHDRAWN"],
    NAMED: [],
    WITHDRAWN: [],
  },
};

const workingDaysOfPublicity = 5;

/** Whether a day (`YYYY-MM-DD`) is a Saturday or a Sunday. */
export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/**
 * The last day of publicity: the fifth working day after the day of publication (`YYYY-MM-DD`, Shanghai), which does not count itself.
 * Working days are Monday to Friday here; public holidays and the days worked instead of them are not in it.
 */
export function publicityEnd(publicisedOn: string): string {
  let day = publicisedOn;
  for (let left = workingDaysOfPublicity; left > 0;) {
    day = addDays(day, 1);
    if (!isWeekend(day)) left -= 1;
  }
  return day;
}
