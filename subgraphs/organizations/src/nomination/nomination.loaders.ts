import type { EntityManager } from "typeorm";
import { byColumn, listLoader, visibleTo, type Viewer, type Visibility } from "@quyu/kernel";
import { openStatuses } from "../recognition/recognition.entity";
import { Nomination } from "./nomination.entity";
import type { NominationFilter } from "./nomination.types";
import { Objection } from "./objection.entity";

/** Before publicity an application is known to the staff of its region only. */
const visibility: Visibility = {
  open: `t.status in (${openStatuses.map((status) => `'${status}'`).join(", ")})`,
  scope: "organizations:read",
};

export const nominationLoaders = (db: EntityManager, viewer: Viewer) => ({
  nominationsByScheme: listLoader<Nomination, NominationFilter>(db, {
    entity: Nomination,
    within: "t.scheme_id = p.key::uuid",
    orderBy: "appliedAt",
    where: ({ regionCode }, bind) => [
      visibleTo(visibility, viewer, bind),
      regionCode && `starts_with(t.region_code, ${bind(regionCode)})`,
    ],
  }),
  objectionsByNomination: byColumn(db, Objection, "nominationId", { filedAt: "ASC", id: "ASC" }),
});
