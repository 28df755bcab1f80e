import { z } from "zod";
import { consumer, move, theHub } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { beginNeed, needRecord } from "./need-life.service";

/** What the volunteers subgraph tells of an issue that cannot be settled alone. */
export const issueEscalated = z.object({ issueId: z.uuid(), regionCode: z.string(), title: z.string(), field: z.string() });

/** An issue becomes one need, which waits for review like any other. */
export const onIssueEscalated = consumer("issue.escalated", issueEscalated, async (tx, { data }) => {
  const { issueId, regionCode, title, field } = data;
  const known: unknown[] = await tx.query(
    "select from need where origin_issue_id = $1 and status not in ('MERGED', 'DECLINED', 'WITHDRAWN')",
    [issueId],
  );
  if (known.length > 0) return;
  const aim = (field in CooperationField ? field : "CO_GOVERNANCE") as CooperationFieldValue;
  const need = await beginNeed(tx, theHub, { regionCode, raisedBy: "ISSUE", title, field: aim, originIssueId: issueId });
  await move(tx, needRecord, theHub, need, "submitNeed");
});
