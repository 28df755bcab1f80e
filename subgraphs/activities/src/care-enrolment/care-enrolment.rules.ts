import type { EntityManager } from "typeorm";
import { addDays, instantOf, scheduleAll } from "@quyu/kernel";
import type { CareTerm } from "../care-term/care-term.entity";

/** Whole days, after the one on which a place is given, that it is kept for papers that are missing. */
export const holdDays = 3;
/** Days after the last day of a term on which what was kept of its children is erased. */
export const eraseAfterDays = 30;

/** The deadlines after which a place goes to the next child, and what is kept of children is erased. */
export const holdClock = "care.hold";
export const eraseClock = "care.erase";

/** Years completed by somebody born on one day (`YYYY-MM-DD`) on another. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Writes down when terms are erased. */
export const scheduleErasure = (tx: EntityManager, terms: readonly CareTerm[]): Promise<void> =>
  scheduleAll(
    tx,
    eraseClock,
    terms.map(({ id, endsOn }) => ({ subject: id, dueAt: instantOf(addDays(endsOn, eraseAfterDays + 1), "03:00") })),
  );
