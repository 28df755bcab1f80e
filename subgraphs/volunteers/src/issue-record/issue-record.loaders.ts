import type { EntityManager } from "typeorm";
import { byColumn } from "@quyu/kernel";
import { EmergencyStep } from "./emergency-step.entity";
import { IssueNote } from "./issue-note.entity";
import { Proof } from "../proof/proof.entity";

/** Asked only for issues that the viewer sees. */
export const issueRecordLoaders = (db: EntityManager) => ({
  notesByIssue: byColumn(db, IssueNote, "issueId", { notedAt: "ASC", id: "ASC" }),
  proofsByIssue: byColumn(db, Proof, "issueId", { takenAt: "ASC", id: "ASC" }),
  stepsByIssue: byColumn(db, EmergencyStep, "issueId", { occurredAt: "ASC", kind: "ASC" }),
});
