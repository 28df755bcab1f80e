import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { WorkMethod } from "./work-method.entity";

/** Enters many work methods at once; for imports and the demo. */
export const enterWorkMethods = (tx: EntityManager, methods: readonly WorkMethod[]): Promise<void> =>
  insertRows(tx, WorkMethod, methods);
