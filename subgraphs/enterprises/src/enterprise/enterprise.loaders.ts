import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byColumn, byId, containing, isUuid, listLoader, underRegion, type Bind } from "@quyu/kernel";
import { Enterprise } from "./enterprise.entity";
import type { EnterpriseFilter } from "./enterprise.types";

export const enterpriseLoaders = (db: EntityManager) => ({
  enterpriseById: byId(db, Enterprise),
  enterpriseByCreditCode: new DataLoader(async (codes: readonly string[]) => {
    const rows = new Map((await db.findBy(Enterprise, { creditCode: In([...codes]) })).map((row) => [row.creditCode, row]));
    return codes.map((code) => rows.get(code) ?? null);
  }),
  // The parent key "" stands for the whole country: every code begins with it.
  enterprisesUnder: listLoader<Enterprise, EnterpriseFilter>(db, {
    entity: Enterprise,
    within: underRegion("t"),
    orderBy: "name",
    where: conditions,
  }),
  occupantsByPremises: listLoader<Enterprise>(db, {
    entity: Enterprise,
    within: "t.premises_id = p.key::uuid",
    orderBy: "name",
  }),
  unitsByPartyOrganization: byColumn(db, Enterprise, "partyOrganizationId", { name: "ASC", id: "ASC" }),
});

function conditions({ text, kind, industry, premisesId, coverage, allianceId }: EnterpriseFilter, bind: Bind) {
  // An id that cannot be ours is that of nothing, so nothing matches.
  const matches = (id: string | null | undefined, condition: (placeholder: string) => string) =>
    id && (isUuid(id) ? condition(bind(id)) : "false");
  return [
    text?.trim() && `t.name ilike ${bind(containing(text))}`,
    kind && `t.kind = ${bind(kind)}`,
    industry && `t.industry = ${bind(industry)}`,
    coverage && `t.party_coverage = ${bind(coverage)}`,
    matches(premisesId, (id) => `t.premises_id = ${id}::uuid`),
    matches(
      allianceId,
      (id) =>
        `exists (select from membership m where m.enterprise_id = t.id and m.alliance_id = ${id}::uuid and m.status = 'ADMITTED')`,
    ),
  ];
}
