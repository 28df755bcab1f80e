import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ResponsibilityAssignment } from "./responsibility.entity";

/** Enters many assignments of responsibility at once; for imports and the demo. */
export const enterAssignments = (tx: EntityManager, assignments: readonly ResponsibilityAssignment[]): Promise<void> =>
  insertRows(tx, ResponsibilityAssignment, assignments);
