import type { EntityManager } from "typeorm";
import {
  changesOf,
  Counts,
  dayOf,
  daysBetween,
  insertRows,
  type Move,
  recordChanges,
  scheduleAll,
  searchTextOf,
} from "@quyu/kernel";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Need, type NeedStatusValue } from "./need.entity";
import { needMachine } from "./need.states";

/** The deadline at which an evaluated need is archived. */
export const archiveClock = "need.archive";
const daysToArchive = 90;
/** When that is, of a need evaluated at this instant. */
export const archiveDueAt = (evaluatedAt: Date): Date => new Date(evaluatedAt.getTime() + daysToArchive * 86_400_000);

/** A need with its history, as an import or the demo states it. */
export interface NeedEntry {
  need: Need;
  moves: readonly Move<NeedStatusValue>[];
  evaluation?: Evaluation | null;
}

/**
 * Enters many needs at once, with history, evaluations and counters; for imports and the demo. A need that is merged comes after the one it
 * is merged into. Throws an Error where a history is not one the machine allows; the database refuses a need that is evaluated without an
 * evaluation, or the other way round.
 */
export async function enterNeeds(tx: EntityManager, entries: readonly NeedEntry[]): Promise<void> {
  const changes = entries.flatMap(({ need, moves }) => changesOf(need, moves, needMachine));
  await insertRows(
    tx,
    Evaluation,
    entries.flatMap(({ evaluation }) => evaluation ?? []),
  );
  await insertRows(
    tx,
    Need,
    entries.map(({ need, evaluation }) => ({
      ...need,
      evaluationId: evaluation?.id ?? null,
      searchText: searchTextOf(need.title),
    })),
  );
  await recordChanges(tx, changes);
  const evaluated = entries.flatMap(({ need: { id, status }, evaluation }) =>
    status === "EVALUATED" && evaluation ? [{ subject: id, dueAt: archiveDueAt(evaluation.evaluatedAt) }] : [],
  );
  await scheduleAll(tx, archiveClock, evaluated);
  const counts = new Counts();
  for (const { need } of entries) countNeed(counts, need);
  await counts.write(tx);
}

/** Each counts on the day it happened: listed, matched (with the days that took), fulfilled. */
export function countNeed(counts: Counts, { regionCode, listedAt, matchedAt, fulfilledAt }: Need): void {
  if (listedAt) counts.add(regionCode, dayOf(listedAt), "needsListed");
  if (listedAt && matchedAt) {
    const matchedOn = dayOf(matchedAt);
    counts.add(regionCode, matchedOn, "needsClaimed");
    counts.add(regionCode, matchedOn, "daysToClaim", String(daysBetween(dayOf(listedAt), matchedOn)));
  }
  if (fulfilledAt) counts.add(regionCode, dayOf(fulfilledAt), "needsFulfilled");
}
