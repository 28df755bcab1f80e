import type { EntityManager } from "typeorm";
import { byId, listLoader, regionsWithScope, type Viewer, rowsUnderRegion } from "@quyu/kernel";
import { FundEntry, openStages } from "./fund-entry.entity";
import { Fund } from "./fund.entity";

export const fundLoaders = (db: EntityManager, viewer: Viewer) => ({
  fundById: byId(db, Fund),
  fundsUnder: rowsUnderRegion(db, Fund, "name"),
  // What is proposed or decided is not public yet: only staff of the fund's region see it.
  entriesByFund: listLoader<FundEntry>(db, {
    entity: FundEntry,
    within: "t.fund_id = p.key::uuid",
    orderBy: "postedOn",
    direction: "DESC",
    where: (_, bind) => [
      `(t.stage = any(${bind(openStages)}) or exists (
        select from fund f, unnest(${bind(regionsWithScope(viewer, "enterprises:read"))}::text[]) as r(prefix)
        where f.id = t.fund_id and starts_with(f.region_code, r.prefix)))`,
    ],
  }),
});
