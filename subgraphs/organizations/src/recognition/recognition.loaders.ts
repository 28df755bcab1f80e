import type { EntityManager } from "typeorm";
import { listLoader, regionsWithScope, underRegion, type Viewer } from "@quyu/kernel";
import { openStatuses, Recognition } from "./recognition.entity";

export const recognitionLoaders = (db: EntityManager, viewer: Viewer) => ({
  recognitionsUnder: listLoader<Recognition>(db, {
    entity: Recognition,
    within: underRegion("t"),
    orderBy: "title",
    where: (_, bind) => [
      `(t.status = any(${bind(openStatuses)})
        or exists (select from unnest(${bind(regionsWithScope(viewer, "organizations:read"))}::text[]) as r(prefix) where starts_with(t.region_code, r.prefix)))`,
    ],
  }),
});
