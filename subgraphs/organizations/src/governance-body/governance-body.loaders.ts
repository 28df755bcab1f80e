import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byId, listLoader, underRegion } from "@quyu/kernel";
import { GovernanceBody, type GovernanceBodyKind } from "./governance-body.entity";

export const governanceBodyLoaders = (db: EntityManager) => ({
  governanceBodyById: byId(db, GovernanceBody),
  governanceBodiesUnder: listLoader<GovernanceBody, { kind?: keyof typeof GovernanceBodyKind | null }>(db, {
    entity: GovernanceBody,
    within: underRegion("t"),
    orderBy: "name",
    where: ({ kind }, bind) => [kind && `t.kind = ${bind(kind)}`],
  }),
  ownersCommitteeByEstate: new DataLoader(async (ids: readonly string[]) => {
    const rows = await db.findBy(GovernanceBody, { estateId: In([...ids]), kind: "OWNERS_COMMITTEE" });
    const byEstate = new Map(rows.map((row) => [row.estateId, row]));
    return ids.map((id) => byEstate.get(id) ?? null);
  }),
});
