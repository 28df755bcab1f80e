import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** Somebody was checked in at an activity at which a team served, and it has ended. The subject is the registration. */
export const activityAttended = outboxEvent("activity.attended", {
  to: ["volunteers"],
  data: z.object({
    activityId: z.uuid(),
    teamId: z.uuid(),
    personId: z.uuid(),
    startsAt: z.iso.datetime(),
    minutes: z.number().int().positive(),
  }),
});
