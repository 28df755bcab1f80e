import type { EntityManager } from "typeorm";
import { accept, amend, isUuid, lockForMove, lockRow, type Outcome, refuse, visibleTo, type Viewer } from "@quyu/kernel";
import { Issue, issueVisibility } from "../issue/issue.entity";
import { finishMove, issueRecord } from "../issue/issue-life.service";
import type { IssueRefusal, SettleIssueInput } from "../issue/issue-life.types";

type Answer = Promise<Outcome<Issue, IssueRefusal>>;

/** Ends an issue that repeats another one, or that is not for the community to settle; the reason is the answer. */
export async function settleIssue(tx: EntityManager, viewer: Viewer, input: SettleIssueInput): Answer {
  const found = await lockForMove(tx, issueRecord, viewer, "settleIssue", input);
  if (!found.ok) return found;
  const issue = found.value;
  const closedAt = new Date();
  if (input.outcome === "OUT_OF_SCOPE") {
    if (!input.reason) return refuse("REASON_REQUIRED", "reason");
    return finishMove(tx, viewer, issue, "settleIssue", { to: "OUT_OF_SCOPE", set: { closedAt }, reason: input.reason });
  }
  const original = await lockOriginal(tx, viewer, issue, input.duplicateOfId ?? null);
  if (!original.ok) return original;
  await repoint(tx, viewer, issue, original.value);
  const set = { duplicateOfId: original.value.id, closedAt };
  return finishMove(tx, viewer, issue, "settleIssue", { to: "DUPLICATE", set, reason: input.reason ?? null });
}

/** The issue that is repeated, locked so that it cannot become a duplicate itself meanwhile. */
async function lockOriginal(tx: EntityManager, viewer: Viewer, issue: Issue, id: string | null): Answer {
  if (id === null || !isUuid(id)) return refuse("DUPLICATE_NOT_FOUND", "duplicateOfId");
  if (id.toLowerCase() === issue.id) return refuse("DUPLICATE_OF_ITSELF", "duplicateOfId");
  const original = await lockRow(tx, Issue, id, (bind) => visibleTo(issueVisibility, viewer, bind));
  if (!original) return refuse("DUPLICATE_NOT_FOUND", "duplicateOfId");
  if (original.regionCode !== issue.regionCode) return refuse("DUPLICATE_OUTSIDE_REGION", "duplicateOfId");
  return original.status === "DUPLICATE" ? refuse("DUPLICATE_OF_DUPLICATE", "duplicateOfId") : accept(original);
}

/** What repeats the issue repeats from now on the one it repeats itself: nothing ever points at a duplicate. */
async function repoint(tx: EntityManager, viewer: Viewer, { id, number }: Issue, original: Issue): Promise<void> {
  const repeating = await tx.find(Issue, { where: { duplicateOfId: id }, select: { id: true }, order: { id: "ASC" } });
  const reason = `${number} 并入 ${original.number}，一并并入`;
  for (const each of repeating) {
    const locked = await lockRow(tx, Issue, each.id);
    if (locked?.duplicateOfId === id) await amend(tx, issueRecord, viewer, locked, { duplicateOfId: original.id }, { reason });
  }
}
