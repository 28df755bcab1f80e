import { randomUUID } from "node:crypto";
import { In } from "typeorm";
import { z } from "zod";
import { consumer, insertRows } from "@quyu/kernel";
import { Issue } from "../issue/issue.entity";
import { IssueNote } from "./issue-note.entity";

/** What the enterprises subgraph tells of a project that was delivered. */
export const projectDelivered = z.object({
  projectId: z.uuid(),
  regionCode: z.string(),
  originResolutionId: z.uuid().nullable(),
  originIssueIds: z.array(z.uuid()),
});

/** Whoever works on an issue that became a need reads that its project is delivered; to prove and close it is still theirs. */
export const onProjectDelivered = consumer("project.delivered", projectDelivered, async (tx, { data, occurredAt }) => {
  if (data.originIssueIds.length === 0) return;
  const issues = await tx.find(Issue, { where: { id: In(data.originIssueIds) }, select: { id: true }, order: { id: "ASC" } });
  await insertRows(
    tx,
    IssueNote,
    issues.map(({ id: issueId }) => ({
      ...{ id: randomUUID(), issueId, text: "由此提出的需求，项目已经完成，请核实整改并上传凭证。" },
      ...{ notedAt: occurredAt, byRole: "system", byName: null },
    })),
  );
});
