import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** A need was fulfilled: one more thing done for people. The subject is the need. */
export const needFulfilled = outboxEvent("need.fulfilled", {
  to: ["volunteers"],
  data: z.object({ needId: z.uuid(), regionCode: z.string(), fulfilledAt: z.iso.datetime() }),
});
