import { In, type EntityManager } from "typeorm";
import { isUuid } from "@quyu/kernel";
import { Proof } from "./proof.entity";

/** How many of the ids are proofs of this order. */
export const proofsOfOrder = (tx: EntityManager, serviceOrderId: string, ids: readonly string[]): Promise<number> =>
  tx.countBy(Proof, { serviceOrderId, id: In(ids.filter(isUuid)) });

/** How many of the ids are proofs of this issue. */
export const proofsOfIssue = (tx: EntityManager, issueId: string, ids: readonly string[]): Promise<number> =>
  tx.countBy(Proof, { issueId, id: In(ids.filter(isUuid)) });
