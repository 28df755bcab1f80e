import type { EntityManager } from "typeorm";
import { listLoader, underRegion, type Viewer, visibleById, visibleTo } from "@quyu/kernel";
import { Talent, talentVisibility } from "./talent.entity";
import type { TalentFilter } from "./talent.types";

export const talentLoaders = (db: EntityManager, viewer: Viewer) => ({
  talentById: visibleById(db, Talent, talentVisibility, viewer),
  talentsUnder: listLoader<Talent, TalentFilter>(db, {
    entity: Talent,
    within: underRegion("t"),
    orderBy: "createdAt",
    where: ({ skill }, bind) => [
      visibleTo(talentVisibility, viewer, bind),
      skill?.trim() && `${bind(skill.trim())} = any(t.skills)`,
    ],
  }),
});
