import { z } from "zod";
import { consumer } from "@quyu/kernel";
import { finishByProject } from "./resolution-life.service";

/** What the enterprises subgraph tells of a project that was delivered. */
export const projectDelivered = z.object({
  projectId: z.uuid(),
  regionCode: z.string(),
  originResolutionId: z.uuid().nullable(),
  originIssueIds: z.array(z.uuid()),
});

/** What a meeting resolved is done once the project that came of it is delivered. */
export const onProjectDelivered = consumer("project.delivered", projectDelivered, async (tx, { data }) => {
  if (data.originResolutionId !== null) await finishByProject(tx, data.originResolutionId);
});
