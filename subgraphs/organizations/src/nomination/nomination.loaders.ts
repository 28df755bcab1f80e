import type { EntityManager } from "typeorm";
import { byColumn, listLoader, visibleTo, type Viewer } from "@quyu/kernel";
import { Nomination, nominationVisibility } from "./nomination.entity";
import type { NominationFilter } from "./nomination.types";
import { Objection } from "./objection.entity";

export const nominationLoaders = (db: EntityManager, viewer: Viewer) => ({
  nominationsByScheme: listLoader<Nomination, NominationFilter>(db, {
    entity: Nomination,
    within: "t.scheme_id = p.key::uuid",
    orderBy: "appliedAt",
    where: ({ regionCode }, bind) => [
      visibleTo(nominationVisibility, viewer, bind),
      regionCode && `starts_with(t.region_code, ${bind(regionCode)})`,
    ],
  }),
  objectionsByNomination: byColumn(db, Objection, "nominationId", { filedAt: "ASC", id: "ASC" }),
});
