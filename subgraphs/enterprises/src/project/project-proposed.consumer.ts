import { z } from "zod";
import { consumer, theHub } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { beginProject, takeOnNeed } from "./project-life.service";

/** What the activities subgraph tells of a resolution that is to become a project. */
export const projectProposed = z.object({
  resolutionId: z.uuid(),
  regionCode: z.string(),
  needId: z.uuid().nullable(),
  title: z.string(),
  summary: z.string(),
  field: z.string(),
  shares: z.int().positive(),
});

/** A resolution becomes a draft, which staff submit and publish like any other; it takes on the need of its agenda item where that is free. */
export const onProjectProposed = consumer("resolution.project_proposed", projectProposed, async (tx, { data }) => {
  const { resolutionId, needId, field, ...given } = data;
  const project = await beginProject(tx, theHub, {
    ...given,
    field: (field in CooperationField ? field : "CO_GOVERNANCE") as CooperationFieldValue,
    originResolutionId: resolutionId,
  });
  if (needId !== null) await takeOnNeed(tx, theHub, project, needId);
});
