import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { send as sendMutation, type TestSubgraph } from "@quyu/kernel/testing";
import type { Nomination } from "../nomination/nomination.entity";
import { enterNominations } from "../nomination/nomination.service";
import type { NominationStatusValue } from "../recognition/recognition.entity";
import { aNomination, aRecognition, staffOf } from "../testing";

export { codeOf } from "@quyu/kernel/testing";

export const city = "5101";
export const street = "510116003";
export const community = `${street}901`;
export const neighbour = `${street}902`;

const person = (viewer: Viewer): Viewer => ({ ...viewer, person: randomUUID() });
/** Who holds the award, the street that recommends, the community that applies, one next to it, and somebody who lives there. */
export const organizer = person(staffOf(city));
export const streetOffice = person(staffOf(street));
export const clerk = person(staffOf(community));
export const otherClerk = person(staffOf(neighbour));
export const aResident = (): Viewer => person({ subject: "resident", role: "resident", scopes: [], regions: [community] });

const path: NominationStatusValue[] = ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED", "NAMED"];

/**
 * Stores a nomination that went the usual way to a status: applied sixty days ago, publicised forty days ago, so that its publicity is over unless
 * `publicisedDaysAgo` says otherwise. Each has a title of its own.
 */
export async function nominationIn(
  subgraph: TestSubgraph,
  schemeId: string,
  status: NominationStatusValue,
  { publicisedDaysAgo = 40, ...given }: Partial<Nomination> & { publicisedDaysAgo?: number } = {},
): Promise<Nomination> {
  const way = status === "WITHDRAWN" ? (["APPLIED", "WITHDRAWN"] as const) : path.slice(0, path.indexOf(status) + 1);
  const daysAgo = [60, 57, 54, 51, publicisedDaysAgo, 2];
  const moves = way.map((to, index) => ({
    to,
    occurredAt: instantOf(addDays(today(), -(daysAgo[index] ?? 0)), "08:00"),
    byRole: "staff",
  }));
  const nomination = aNomination({
    schemeId,
    regionCode: community,
    title: `示范社区 ${randomUUID().slice(0, 8)}`,
    status,
    version: moves.length,
    ...given,
  });
  if (status === "NAMED") {
    const { regionCode, title } = nomination;
    nomination.recognitionId = (await subgraph.given(aRecognition({ regionCode, title, year: 2026 }))).id;
  }
  await subgraph.db.transaction((tx) => enterNominations(tx, [{ nomination, moves }]));
  return nomination;
}

/** Sends a mutation about a nomination and gives its payload. */
export const send = (
  subgraph: TestSubgraph,
  viewer: Partial<Viewer>,
  name: string,
  input: object,
  selection = "nomination { id status version allowedMoves }",
): Promise<any> => sendMutation(subgraph, viewer, name, input, selection);
