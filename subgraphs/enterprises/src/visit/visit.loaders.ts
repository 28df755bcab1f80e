import type { EntityManager } from "typeorm";
import { listLoader, type Viewer, visibleTo } from "@quyu/kernel";
import { Need, needVisibility } from "../need/need.entity";
import { visibleRowsBy } from "../visible-rows";
import { Visit } from "./visit.entity";

export const visitLoaders = (db: EntityManager, viewer: Viewer) => ({
  visitsByEnterprise: listLoader<Visit>(db, {
    entity: Visit,
    within: "t.enterprise_id = p.key::uuid",
    orderBy: "visitedOn",
    direction: "DESC",
    where: (_, bind) => [visibleTo({ scope: "enterprises:read", own: { enterprise: "t.enterprise_id" } }, viewer, bind)],
  }),
  needsByVisit: visibleRowsBy(
    db,
    Need,
    { column: "t.visit_id", orderBy: "t.created_at, t.id", visibility: needVisibility },
    viewer,
  ),
});
