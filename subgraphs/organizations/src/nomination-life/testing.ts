import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import type { TestSubgraph } from "@quyu/kernel/testing";
import type { Nomination } from "../nomination/nomination.entity";
import { enterNominations } from "../nomination/nomination.service";
import type { NominationStatusValue } from "../recognition/recognition.entity";
import { aNomination, aRecognition, staffOf } from "../testing";

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

/** Sends a mutation whose input type is named after it, and gives its payload; what is thrown becomes its code. */
export async function send(
  subgraph: TestSubgraph,
  viewer: Partial<Viewer>,
  name: string,
  input: object,
  selection = "nomination { id status version allowedMoves }",
): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const source = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message field } } }`;
  const data = await subgraph
    .as(viewer)
    .run(source, { input })
    .catch((error: { extensions?: { code?: string } }) => ({ thrown: error.extensions?.code ?? String(error) }));
  return data[name] ?? data;
}

/** The one code a mutation answered with; undefined where it was done. */
export const codeOf = (answer: { thrown?: string; userErrors?: { code: string }[] }): string | undefined =>
  answer.thrown ?? answer.userErrors?.[0]?.code;
