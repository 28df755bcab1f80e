import type { EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { Talent } from "./talent.entity";
import type { TalentFilter } from "./talent.types";

export const talentLoaders = (db: EntityManager) => ({
  /** Any talent, whoever asks: who may see it is the resolver's question. */
  talentById: byId(db, Talent),
  talentsUnder: listLoader<Talent, TalentFilter>(db, {
    entity: Talent,
    within: underRegion("t"),
    orderBy: "createdAt",
    where: ({ skill }, bind) => [skill?.trim() && `${bind(skill.trim())} = any(t.skills)`],
  }),
});
