import { randomUUID } from "node:crypto";
import { z } from "zod";
import { amend, begin, consumer, lockRow, searchTextOf, theHub } from "@quyu/kernel";
import { CooperationField, type CooperationFieldValue } from "../cooperation/cooperation-field";
import { Need } from "../need/need.entity";
import { needRecord } from "../need/need-life.service";
import { isFree, projectRecord } from "./project-life.service";

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
  const { resolutionId, regionCode, needId, title, summary, field, shares } = data;
  const need = needId === null ? null : await lockRow(tx, Need, needId);
  const project = await begin(tx, projectRecord, theHub, {
    ...{ id: randomUUID(), regionCode, title, summary, shares, status: "DRAFT", searchText: searchTextOf(title) },
    field: (field in CooperationField ? field : "CO_GOVERNANCE") as CooperationFieldValue,
    originResolutionId: resolutionId,
    isCharity: false,
  });
  if (need?.regionCode.startsWith(regionCode.slice(0, 9)) && (await isFree(tx, need)))
    await amend(tx, needRecord, theHub, need, { projectId: project.id }, { reason: "已有项目承接" });
});
