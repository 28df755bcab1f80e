import { z } from "zod";
import { isRegionCode, outboxEvent } from "@quyu/kernel";

/** What somebody is responsible for: an area of a region, an estate, a building; or a whole region, where nobody else holds what a case is about. */
const scope = {
  level: z.enum(["AREA", "ESTATE", "BUILDING", "STAND_IN"]),
  regionCode: z.string().refine(isRegionCode),
  gridId: z.uuid().nullable(),
  estateId: z.uuid().nullable(),
  building: z.string().nullable(),
};

/** A scope has a holder, in place of the one before. */
export const responsibilityAssigned = outboxEvent("responsibility.assigned", {
  to: ["volunteers"],
  data: z.object({ ...scope, organizationId: z.uuid(), personId: z.uuid().nullable() }),
});

/** A scope has no holder of its own any more: the community, or at last the street, stands in. */
export const responsibilityEnded = outboxEvent("responsibility.ended", { to: ["volunteers"], data: z.object(scope) });
