import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
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
