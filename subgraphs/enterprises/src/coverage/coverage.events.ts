import { z } from "zod";
import { outboxEvent } from "@quyu/kernel";

/** How many units a party organization covers now; its subject is the organization. */
export const unitsChanged = outboxEvent("organization.units_changed", {
  to: ["organizations"],
  data: z.object({ partyOrganizationId: z.uuid(), units: z.int().nonnegative() }),
});

/** What organizations tells of a party organization that is no more, as far as it matters here; the subject is that organization. */
export const organizationDissolved = z.object({ into: z.uuid().nullable(), regionCode: z.string() });
