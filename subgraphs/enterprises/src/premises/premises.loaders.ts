import type { EntityManager } from "typeorm";
import { byColumn, byId, listLoader, underRegion } from "@quyu/kernel";
import { Channel, Premises, type PremisesKindValue } from "./premises.entity";

export const premisesLoaders = (db: EntityManager) => ({
  premisesById: byId(db, Premises),
  premisesUnder: listLoader<Premises, { kind?: PremisesKindValue | null }>(db, {
    entity: Premises,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind }, bind) => [kind && `t.kind = ${bind(kind)}`],
  }),
  channelsByPremises: byColumn(db, Channel, "premisesId", { name: "ASC", id: "ASC" }),
});
