import type { EntityManager } from "typeorm";
import { listLoader, underRegion, type Viewer, visibleTo } from "@quyu/kernel";
import { ReportIn } from "./report-in.entity";

export const reportInLoaders = (db: EntityManager, viewer: Viewer) => ({
  reportInsUnder: listLoader<ReportIn>(db, {
    entity: ReportIn,
    within: underRegion("t"),
    orderBy: "reportedOn",
    direction: "DESC",
    where: (_, bind) => [visibleTo({ scope: "volunteers:read" }, viewer, bind)],
  }),
});
