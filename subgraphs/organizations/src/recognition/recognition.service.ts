import type { EntityManager } from "typeorm";
import { Counts, dayOf, insertRows } from "@quyu/kernel";
import { Recognition } from "./recognition.entity";

/** Enters many recognitions at once, with the counter of those named; for imports and the demo. */
export async function enterRecognitions(tx: EntityManager, recognitions: readonly Recognition[]): Promise<void> {
  await insertRows(tx, Recognition, recognitions);
  const counts = new Counts();
  for (const { regionCode, status, createdAt } of recognitions) {
    if (status === "NAMED") counts.add(regionCode, dayOf(createdAt), "recognitions");
  }
  await counts.write(tx);
}
