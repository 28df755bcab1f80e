import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ServiceType } from "./service-type.entity";

/** Defines many service types at once; for imports and the demo. */
export const defineServiceTypes = (tx: EntityManager, types: readonly ServiceType[]): Promise<void> =>
  insertRows(tx, ServiceType, types);
