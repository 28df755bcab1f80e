import type { EntityManager } from "typeorm";
import { accept, amend, emit, type Outcome, refuse, type Viewer } from "@quyu/kernel";
import type { Issue } from "../issue/issue.entity";
import { issueRecord, lockIssue } from "../issue/issue-life.service";
import type { IssueRefusal } from "../issue/issue-life.types";
import { endedStatuses } from "../issue/issue.states";
import { issueEscalated } from "./escalation.events";
import type { EscalateIssueToNeedInput } from "./escalation.types";

/** Passes an issue on as a need, once. The issue stays open; the need follows by event and is read as `issue.need`. */
export async function escalateIssueToNeed(
  tx: EntityManager,
  viewer: Viewer,
  { id, version, title, field }: EscalateIssueToNeedInput,
): Promise<Outcome<Issue, IssueRefusal>> {
  const found = await lockIssue(tx, viewer, id, ["staff"]);
  if (!found.ok) return found;
  const issue = found.value;
  if ((endedStatuses as readonly string[]).includes(issue.status)) return refuse("WRONG_STATE");
  if (typeof version === "number" && version !== issue.version) return refuse("VERSION_CONFLICT", "version");
  if (issue.escalatedAt !== null) return refuse("ALREADY_ESCALATED");
  const escalated = await amend(tx, issueRecord, viewer, issue, { escalatedAt: new Date() }, { reason: "转成需求" });
  await emit(tx, issueEscalated, issue.id, { issueId: issue.id, regionCode: issue.regionCode, title, field });
  return accept(escalated);
}
