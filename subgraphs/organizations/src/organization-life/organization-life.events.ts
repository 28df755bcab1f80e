import { z } from "zod";
import { consumer, isRegionCode, outboxEvent } from "@quyu/kernel";

/**
 * A party organization is there, and where. Told on the subject of the region tree, so that it is heard of before its region's code changes and not
 * in between.
 */
export const organizationRegistered = outboxEvent("organization.registered", {
  to: ["activities"],
  data: z.object({ organizationId: z.uuid(), regionCode: z.string().refine(isRegionCode) }),
});

/** A party organization is no more; `into` took it over. Its subject is the organization that is no more. */
export const organizationDissolved = outboxEvent("organization.dissolved", {
  to: ["enterprises", "volunteers"],
  data: z.object({ into: z.uuid().nullable(), regionCode: z.string() }),
});

const unitsChanged = z.object({ partyOrganizationId: z.uuid(), units: z.int().nonnegative() });

/**
 * Keeps how many units an organization covers, which enterprises knows. The events of one organization come in their order, so the last one
 * stands. Nobody edits the number here, so it has no version and no history.
 */
export const onUnitsChanged = consumer("organization.units_changed", unitsChanged, async (tx, { data }) => {
  await tx.query("update party_organization set unit_count = $2 where id = $1", [data.partyOrganizationId, data.units]);
});
