import { randomUUID } from "node:crypto";
import { type EntityManager, IsNull } from "typeorm";
import {
  accept,
  begin,
  Counts,
  dayOf,
  insertRows,
  invalid,
  type Outcome,
  type RecordKind,
  refuse,
  today,
  type Viewer,
} from "@quyu/kernel";
import { standsFor } from "../party-organization/standing-organization";
import { lockAnyRegion } from "../region/region.service";
import { Recognition } from "./recognition.entity";
import type { RecognitionRefusal, RecordRecognitionInput } from "./recognition.types";

export const recognitionRecord: RecordKind<Recognition> = { entity: Recognition, count: countRecognition };

/** Enters many recognitions at once, with the counter of those named; for imports and the demo. */
export async function enterRecognitions(tx: EntityManager, recognitions: readonly Recognition[]): Promise<void> {
  await insertRows(tx, Recognition, recognitions);
  const counts = new Counts();
  for (const recognition of recognitions) countRecognition(counts, recognition);
  await counts.write(tx);
}

function countRecognition(counts: Counts, { regionCode, status, createdAt }: Recognition): void {
  if (status === "NAMED") counts.add(regionCode, dayOf(createdAt), "recognitions");
}

/**
 * Records an honour that was conferred elsewhere; what is still to be decided goes through an award scheme. One honour is recorded once: the
 * region's row makes those who record there at the same time come one after another.
 */
export async function recordRecognition(
  tx: EntityManager,
  viewer: Viewer,
  input: RecordRecognitionInput,
): Promise<Outcome<Recognition, RecognitionRefusal>> {
  const region = await lockAnyRegion(tx, viewer, "organizations:write", input.regionCode);
  if (!region.ok) return region;
  const { title, level, year = null, batch = null, venueOrPremises = null, organizationId = null } = input;
  if (year !== null && year > Number(today().slice(0, 4))) return invalid("“获评年份”不能晚于今年", "year");
  if (organizationId !== null && !(await standsFor(tx, organizationId, region.value)))
    return refuse("ORGANIZATION_NOT_FOUND", "organizationId");
  const same = { regionCode: region.value, title, level };
  const parts = { year, batch, venueOrPremises, organizationId };
  const where = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, value ?? IsNull()]));
  if (await tx.existsBy(Recognition, { ...same, ...where })) return refuse("ALREADY_RECORDED", "title");
  return accept(await begin(tx, recognitionRecord, viewer, { id: randomUUID(), ...same, ...parts, status: "NAMED" }));
}
