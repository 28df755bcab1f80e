import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows, recordChanges, searchTextOf, changesOf, type Move } from "@quyu/kernel";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Project, type ProjectStatusValue } from "./project.entity";
import { projectMachine } from "./project.states";

/** A project with its history, as an import or the demo states it. */
export interface ProjectEntry {
  project: Project;
  moves: readonly Move<ProjectStatusValue>[];
  evaluation?: Evaluation | null;
}

/**
 * Enters many projects at once, with history, evaluations and counters; for imports and the demo. They come without claims: `sharesClaimed`
 * follows when `enterClaims` enters those. Throws an Error where a history is not one the machine allows; the database refuses a project that
 * is evaluated without an evaluation, or the other way round.
 */
export async function enterProjects(tx: EntityManager, entries: readonly ProjectEntry[]): Promise<void> {
  const changes = entries.flatMap(({ project, moves }) => changesOf(project, moves, projectMachine));
  await insertRows(
    tx,
    Evaluation,
    entries.flatMap(({ evaluation }) => evaluation ?? []),
  );
  await insertRows(
    tx,
    Project,
    // A project that is replicated stands before its replications.
    entries.map(({ project, evaluation }) => ({
      ...project,
      sharesClaimed: 0,
      evaluationId: evaluation?.id ?? null,
      searchText: searchTextOf(project.title),
    })),
  );
  await recordChanges(tx, changes);
  const counts = new Counts();
  for (const { project } of entries) countProject(counts, project);
  await counts.write(tx);
}

/** Running projects are a stock: one more on the day one starts, one less on the day it is delivered or stopped. */
export function countProject(counts: Counts, { regionCode, startedAt, endedAt }: Project): void {
  if (startedAt) counts.add(regionCode, dayOf(startedAt), "projectsRunning");
  if (endedAt) counts.add(regionCode, dayOf(endedAt), "projectsRunning", "", -1);
}
