import type { EntityManager } from "typeorm";
import { changesOf, Counts, dayOf, insertRows, type Move, recordChanges } from "@quyu/kernel";
import { enterPracticalDeeds } from "../practical-deed/practical-deed.service";
import { continueFrom } from "../service-order/daily-number";
import { Issue } from "./issue.entity";
import { issueMachine } from "./issue.machine";
import { wordsOf } from "./issue-words";
import { endedStatuses, type IssueStatusValue } from "./issue.states";

/** An issue as entered: its row and how it came to its status. */
export interface IssueEntry {
  issue: Issue;
  moves: readonly Move<IssueStatusValue>[];
}

const isEnded = (status: IssueStatusValue): boolean => (endedStatuses as readonly string[]).includes(status);

/**
 * Enters many issues at once, with history, counters and, for closed ones, practical deeds; for imports and the demo. Counted by day: open
 * ones (a stock) and reopenings. Throws an Error where a history is not one the machine allows or is not the one the row tells of.
 */
export async function enterIssues(tx: EntityManager, entries: readonly IssueEntry[]): Promise<void> {
  const changes = entries.flatMap(({ issue, moves }) => changesOf(issue, moves, issueMachine));
  const counts = new Counts();
  for (const entry of entries) {
    checkTimes(entry);
    count(entry, counts);
  }
  // A duplicate comes after what it repeats.
  const rows = entries.map(({ issue }) => Object.assign(issue, { words: wordsOf(issue.title, issue.detail) }));
  await insertRows(tx, Issue, [
    ...rows.filter(({ duplicateOfId }) => duplicateOfId === null),
    ...rows.filter(({ duplicateOfId }) => duplicateOfId !== null),
  ]);
  await continueFrom(
    tx,
    rows.map(({ number }) => number),
  );
  await recordChanges(tx, changes);
  await counts.write(tx);
  const deeds = rows.flatMap(({ id, regionCode, status, closedAt }) =>
    status !== "CLOSED" || closedAt === null
      ? []
      : [{ source: "ISSUE" as const, sourceId: id, regionCode, closedOn: dayOf(closedAt) }],
  );
  await enterPracticalDeeds(tx, deeds);
}

/** The row's times are those of its history: reported at the first step, its clock started at the last reopening, ended at the last step. */
function checkTimes({ issue, moves }: IssueEntry): void {
  const reopenings = moves.filter(({ to }) => to === "REOPENED");
  const told = [issue.reopened, issue.reportedAt.getTime(), issue.deadlineFrom.getTime(), issue.closedAt?.getTime() ?? null];
  const happened = [
    reopenings.length,
    moves[0]?.occurredAt.getTime(),
    (reopenings.at(-1) ?? moves[0])?.occurredAt.getTime(),
    isEnded(issue.status) ? moves.at(-1)?.occurredAt.getTime() : null,
  ];
  if (told.some((value, index) => value !== happened[index]))
    throw new Error(`the times of ${issue.number} are not those of its history`);
}

function count({ issue: { regionCode }, moves }: IssueEntry, counts: Counts): void {
  for (const [index, { to, occurredAt }] of moves.entries()) {
    countStep(counts, regionCode, moves[index - 1]?.to ?? null, to, occurredAt);
  }
}

/** What one step of an issue counts, on its day: open ones are a stock, and it may be closed and opened again. */
export function countStep(
  counts: Counts,
  regionCode: string,
  from: IssueStatusValue | null,
  to: IssueStatusValue,
  occurredAt: Date,
): void {
  const day = dayOf(occurredAt);
  if (from === null || (isEnded(from) && !isEnded(to))) counts.add(regionCode, day, "issuesOpen");
  if (isEnded(to)) counts.add(regionCode, day, "issuesOpen", "", -1);
  if (to === "REOPENED") counts.add(regionCode, day, "issuesReopened");
}
