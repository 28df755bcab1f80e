import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** What a meeting resolved is to become a project. The subject is the resolution; title and summary are written for the public list. */
export const projectProposed = outboxEvent("resolution.project_proposed", {
  to: ["enterprises"],
  data: z.object({
    resolutionId: z.uuid(),
    regionCode: z.string(),
    needId: z.uuid().nullable(),
    title: z.string(),
    summary: z.string(),
    field: z.string(),
    shares: z.int().positive(),
  }),
});
