import { z } from "zod";
import type { EntityManager } from "typeorm";
import { emit, outboxEvent } from "@quyu/kernel";
import type { Issue } from "./issue.entity";

/** An issue was reported, moved, or changed otherwise. The subject is the issue. */
export const issueChanged = outboxEvent("issue.changed", {
  to: ["hub"],
  data: z.object({
    issueId: z.uuid(),
    regionCode: z.string(),
    status: z.string(),
    version: z.number().int().positive(),
    hazardClass: z.string(),
    dueAt: z.iso.datetime(),
  }),
});

/** Tells whoever watches the issues of a region how an issue stands now. */
export function tellIssue(tx: EntityManager, issue: Issue): Promise<void> {
  const { id, regionCode, status, version, hazardClass, dueAt } = issue;
  return emit(tx, issueChanged, id, { issueId: id, regionCode, status, version, hazardClass, dueAt: dueAt.toISOString() });
}
