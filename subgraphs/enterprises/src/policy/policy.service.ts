import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { Policy } from "./policy.entity";

/** Enters many policies at once; for imports and the demo. One whose conditions are not those of its audience is refused by the database. */
export const enterPolicies = (tx: EntityManager, policies: readonly Policy[]): Promise<void> => insertRows(tx, Policy, policies);
