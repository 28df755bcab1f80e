import type { EntityManager } from "typeorm";
import { insertRows } from "@quyu/kernel";
import { ReportIn } from "./report-in.entity";

/** Enters many report-ins at once; for imports and the demo. */
export const enterReportIns = (tx: EntityManager, reportIns: readonly ReportIn[]): Promise<void> =>
  insertRows(tx, ReportIn, reportIns);
