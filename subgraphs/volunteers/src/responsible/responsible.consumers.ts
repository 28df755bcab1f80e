import { z } from "zod";
import { consumer, isRegionCode, uuidV5 } from "@quyu/kernel";
import { forgetResponsible, noteResponsible } from "./responsible.service";

const scope = {
  level: z.enum(["AREA", "ESTATE", "BUILDING"]),
  regionCode: z.string().refine(isRegionCode),
  gridId: z.uuid().nullable(),
  estateId: z.uuid().nullable(),
  building: z.string().nullable(),
};

/** What the organizations subgraph tells of who answers for a place. */
export const responsibilityAssigned = z.object({ ...scope, organizationId: z.uuid(), personId: z.uuid().nullable() });
export const responsibilityEnded = z.object(scope);

/** One row a scope: the events of a scope come in their order, so the last one holds. */
const idOf = ({ level, regionCode, gridId, estateId, building }: z.infer<typeof responsibilityEnded>): string =>
  uuidV5(["responsibility", level, regionCode, gridId, estateId, building].join("\n"));

export const onResponsibilityAssigned = consumer("responsibility.assigned", responsibilityAssigned, async (tx, { data }) => {
  const { level, regionCode, estateId, building, organizationId } = data;
  await noteResponsible(tx, { id: idOf(data), regionCode, level, estateId, building, organizationId });
});

export const onResponsibilityEnded = consumer("responsibility.ended", responsibilityEnded, async (tx, { data }) => {
  await forgetResponsible(tx, idOf(data));
});
