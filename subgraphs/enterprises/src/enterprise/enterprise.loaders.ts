import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byColumn, byId, isUuid, listLoader, matching, underRegion, type Bind } from "@quyu/kernel";
import { Enterprise } from "./enterprise.entity";
import type { EnterpriseFilter } from "./enterprise.types";

export const enterpriseLoaders = (db: EntityManager) => ({
  enterpriseById: byId(db, Enterprise),
  enterpriseByCreditCode: new DataLoader(async (codes: readonly string[]) => {
    const rows = new Map((await db.findBy(Enterprise, { creditCode: In([...codes]) })).map((row) => [row.creditCode, row]));
    return codes.map((code) => rows.get(code) ?? null);
  }),
  enterprisesUnder: listOf(db, underRegion("t")),
  // Not `underRegion` of the empty code: a condition that every row meets would be taken for a narrow one, and its index for the right one.
  enterprisesAnywhere: listOf(db, "true"),
  occupantsByPremises: listLoader<Enterprise>(db, {
    entity: Enterprise,
    within: "t.premises_id = p.key::uuid",
    orderBy: "name",
  }),
  unitsByPartyOrganization: byColumn(db, Enterprise, "partyOrganizationId", { name: "ASC", id: "ASC" }),
});

const listOf = (db: EntityManager, within: string) =>
  listLoader<Enterprise, EnterpriseFilter>(db, { entity: Enterprise, within, orderBy: "name", where: conditions });

function conditions(filter: EnterpriseFilter, bind: Bind) {
  const { text, kind, industry, premisesId, coverage, allianceId, regionCode } = filter;
  const region = regionCode && bind(regionCode);
  // An id that cannot be ours is that of nothing, so nothing matches.
  const matches = (id: string | null | undefined, condition: (placeholder: string) => string) =>
    id && (isUuid(id) ? condition(bind(id)) : "false");
  return [
    text?.trim() && matching(text, bind),
    kind && `t.kind = ${bind(kind)}`,
    region && `t.region_code >= ${region} and t.region_code < ${region} || '~'`,
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
