import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Resource, ResourceHours } from "./resource.entity";

/** A resource as it is entered, with its weekly times. */
export interface ResourceEntry {
  resource: Resource;
  hours: readonly Pick<ResourceHours, "weekday" | "fromMinute" | "toMinute">[];
}

/** Enters many resources at once, with their weekly times; for imports and the demo. Times of one resource that overlap are refused by the database. */
export async function enterResources(tx: EntityManager, entries: readonly ResourceEntry[]): Promise<void> {
  await insertRows(
    tx,
    Resource,
    entries.map(({ resource }) => resource),
  );
  await insertRows(
    tx,
    ResourceHours,
    entries.flatMap(({ resource, hours }) => hours.map((time) => ({ resourceId: resource.id, ...time }))),
  );
}

/** Enters the weekly times of one resource. */
export const enterHours = (tx: EntityManager, resourceId: string, hours: ResourceEntry["hours"]): Promise<void> =>
  insertRows(
    tx,
    ResourceHours,
    hours.map((time) => ({ resourceId, ...time })),
  );
