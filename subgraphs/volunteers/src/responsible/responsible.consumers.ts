import { randomUUID } from "node:crypto";
import { z } from "zod";
import { consumer, isRegionCode } from "@quyu/kernel";
import { forgetResponsible, noteResponsible } from "./responsible.service";

const scope = {
  level: z.enum(["AREA", "ESTATE", "BUILDING", "STAND_IN"]),
  regionCode: z.string().refine(isRegionCode),
  gridId: z.uuid().nullable(),
  estateId: z.uuid().nullable(),
  building: z.string().nullable(),
};

/** What the organizations subgraph tells of who answers for a place. */
export const responsibilityAssigned = z.object({ ...scope, organizationId: z.uuid(), personId: z.uuid().nullable() });
export const responsibilityEnded = z.object(scope);

// The events of a scope come in their order, so the last one holds. A grid is a part of an area, and which estates lie in it is not known here: who
// holds a grid does not answer for the whole area.

export const onResponsibilityAssigned = consumer("responsibility.assigned", responsibilityAssigned, async (tx, { data }) => {
  const { level, regionCode, gridId, estateId, building, organizationId } = data;
  if (gridId === null) await noteResponsible(tx, { id: randomUUID(), regionCode, level, estateId, building, organizationId });
});

export const onResponsibilityEnded = consumer("responsibility.ended", responsibilityEnded, async (tx, { data }) => {
  if (data.gridId === null) await forgetResponsible(tx, data);
});
