import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { insertRows, type Outcome, refuse, type Viewer } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
import { lockIssue } from "../issue/issue-life.service";
import type { AddIssueNoteInput, IssueRefusal } from "../issue/issue-life.types";
import type { RecordEmergencyStepInput } from "./emergency-step.types";
import { EmergencyStep, stepOrder } from "./emergency-step.entity";
import { IssueNote } from "./issue-note.entity";
import { Proof } from "../proof/proof.entity";

/** Enters many answers on issues at once; for imports and the demo. */
export const enterIssueNotes = (tx: EntityManager, notes: readonly IssueNote[]): Promise<void> =>
  insertRows(tx, IssueNote, notes);

/** Enters many proofs at once; for imports and the demo. */
export const enterProofs = (tx: EntityManager, proofs: readonly Proof[]): Promise<void> => insertRows(tx, Proof, proofs);

/**
 * Enters the timed steps of many emergencies at once; for imports and the demo. Throws an Error where the steps of one go back in time or
 * come in another order than they are taken, and where an issue is no emergency.
 */
export async function enterEmergencySteps(tx: EntityManager, steps: readonly EmergencyStep[]): Promise<void> {
  const last = new Map<string, EmergencyStep>();
  for (const step of steps) {
    const before = last.get(step.issueId);
    if (before && (before.occurredAt > step.occurredAt || stepOrder.indexOf(before.kind) >= stepOrder.indexOf(step.kind)))
      throw new Error(`the steps of ${step.issueId} are not in order at ${step.kind}`);
    last.set(step.issueId, step);
  }
  await insertRows(tx, EmergencyStep, steps);
  const emergencies = await tx
    .createQueryBuilder(Issue, "issue")
    .where("issue.id = any(:ids) and issue.hazardClass = 'EMERGENCY'", { ids: [...last.keys()] })
    .getCount();
  if (emergencies !== last.size) throw new Error("only emergencies have timed steps");
}

/** Answers on an issue, by its reporter or staff. An answer is a note: the issue stays in its state. */
export async function addIssueNote(
  tx: EntityManager,
  viewer: Viewer,
  { id, text }: AddIssueNoteInput,
): Promise<Outcome<Issue, IssueRefusal>> {
  const issue = await lockIssue(tx, viewer, id, ["reporter", "staff"]);
  if (!issue.ok) return issue;
  await insertRows(tx, IssueNote, [
    { id: randomUUID(), issueId: id, text, notedAt: new Date(), byRole: viewer.role, byName: null },
  ]);
  return issue;
}

/** Writes down a step of an emergency, after those that are there already. */
export async function recordEmergencyStep(
  tx: EntityManager,
  viewer: Viewer,
  { id, kind, witnessRole = null, occurredAt }: RecordEmergencyStepInput,
): Promise<Outcome<Issue, IssueRefusal>> {
  const issue = await lockIssue(tx, viewer, id, ["staff"]);
  if (!issue.ok) return issue;
  if (issue.value.hazardClass !== "EMERGENCY") return refuse("NOT_AN_EMERGENCY");
  const at = occurredAt ?? new Date();
  const steps = await tx.findBy(EmergencyStep, { issueId: id });
  const isAfter = steps.every((step) => stepOrder.indexOf(step.kind) < stepOrder.indexOf(kind) && step.occurredAt <= at);
  if (!isAfter || at > new Date()) return refuse("STEP_OUT_OF_ORDER", "kind");
  await insertRows(tx, EmergencyStep, [{ issueId: id, kind, witnessRole, occurredAt: at }]);
  return issue;
}
