import type { EntityManager } from "typeorm";
import { listLoader, underRegion, visibleById, visibleTo, type Viewer, type Visibility } from "@quyu/kernel";
import { openStatuses, Recognition } from "./recognition.entity";

const visibility: Visibility = {
  open: `t.status in (${openStatuses.map((status) => `'${status}'`).join(", ")})`,
  scope: "organizations:read",
};

export const recognitionLoaders = (db: EntityManager, viewer: Viewer) => ({
  recognitionById: visibleById(db, Recognition, visibility, viewer),
  recognitionsUnder: listLoader<Recognition>(db, {
    entity: Recognition,
    within: underRegion("t"),
    orderBy: "title",
    where: (_, bind) => [visibleTo(visibility, viewer, bind)],
  }),
});
