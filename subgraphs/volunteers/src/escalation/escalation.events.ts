import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** An issue that cannot be settled alone is to become a need. The subject is the issue; the title is what staff wrote for the public list. */
export const issueEscalated = outboxEvent("issue.escalated", {
  to: ["enterprises"],
  data: z.object({ issueId: z.uuid(), regionCode: z.string(), title: z.string(), field: z.string() }),
});
