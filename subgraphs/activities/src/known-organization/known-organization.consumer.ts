import { z } from "zod";
import { consumer, isRegionCode } from "@quyu/kernel";

/** What the organizations subgraph tells of a new organization. */
export const organizationRegistered = z.object({ organizationId: z.uuid(), regionCode: z.string().refine(isRegionCode) });

/** Notes where an organization is. It stays there: only the code of its region can change, and of that the region tree tells. */
export const onOrganizationRegistered = consumer("organization.registered", organizationRegistered, async (tx, { data }) => {
  await tx.query("insert into known_organization (id, region_code) values ($1, $2) on conflict (id) do nothing", [
    data.organizationId,
    data.regionCode,
  ]);
});
