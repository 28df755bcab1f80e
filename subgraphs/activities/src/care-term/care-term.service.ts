import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { CareEnrolment } from "./care-enrolment.entity";
import { CareTerm } from "./care-term.entity";

/** Enters many terms at once, with their enrolments and counters; for imports and the demo. Throws where a term has more children than places. */
export async function enterCareTerms(
  tx: EntityManager,
  terms: readonly CareTerm[],
  enrolments: readonly CareEnrolment[],
): Promise<void> {
  await insertRows(tx, CareTerm, terms);
  await insertRows(tx, CareEnrolment, enrolments);
  const counts = new Counts();
  for (const { id, title, regionCode, places, createdAt } of terms) {
    counts.add(regionCode, dayOf(createdAt), "carePlaces", "", places);
    const confirmed = enrolments.filter(({ termId, status }) => termId === id && status === "CONFIRMED");
    if (confirmed.length > places) throw new Error(`${title}: more children than places`);
    for (const { confirmedAt } of confirmed) if (confirmedAt) counts.add(regionCode, dayOf(confirmedAt), "careEnrolled");
  }
  await counts.write(tx);
}
