import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** A project was delivered: the resolution it came from is done, the issues behind its needs can be closed. The subject is the project. */
export const projectDelivered = outboxEvent("project.delivered", {
  to: ["activities", "volunteers"],
  data: z.object({
    projectId: z.uuid(),
    regionCode: z.string(),
    originResolutionId: z.uuid().nullable(),
    originIssueIds: z.array(z.uuid()),
  }),
});
