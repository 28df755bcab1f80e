import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ActivityFeedback } from "./feedback.entity";

/** Enters many scores at once; for imports and the demo. The database takes one per person and activity. */
export const enterFeedback = (tx: EntityManager, feedback: readonly ActivityFeedback[]): Promise<void> =>
  insertRows(tx, ActivityFeedback, feedback);
