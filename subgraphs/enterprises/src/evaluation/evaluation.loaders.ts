import type { EntityManager } from "typeorm";
import { byId } from "@quyu/kernel";
import { Evaluation } from "./evaluation.entity";

export const evaluationLoaders = (db: EntityManager) => ({ evaluationById: byId(db, Evaluation) });
