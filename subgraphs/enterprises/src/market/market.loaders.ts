import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { alignGroups, byId, regionsWithScope, type Viewer, rowsUnderRegion } from "@quyu/kernel";
import { Market, Stall } from "./market.entity";

export const marketLoaders = (db: EntityManager, viewer: Viewer) => ({
  marketById: byId(db, Market),
  marketsUnder: rowsUnderRegion(db, Market, "name"),
  stallsByMarket: stallsByMarket(db, viewer),
});

/** The stalls of each market, latest period first. Those only applied for are shown to their holder and to staff of the market's region. */
const stallsByMarket = (db: EntityManager, viewer: Viewer): DataLoader<string, Stall[]> =>
  new DataLoader(async (ids: readonly string[]) => {
    const stalls = await db
      .createQueryBuilder(Stall, "stall")
      .where("stall.marketId = any(:ids)", { ids })
      .andWhere(
        `(stall.status <> 'APPLIED' or stall.holderId = any(:own) or exists (
          select from market m, unnest(cast(:regions as text[])) as r(prefix)
          where m.id = stall.marketId and starts_with(m.region_code, r.prefix)))`,
        { own: viewer.enterprise ? [viewer.enterprise] : [], regions: regionsWithScope(viewer, "enterprises:read") },
      )
      .orderBy("stall.period", "DESC")
      .addOrderBy("stall.holderName")
      .addOrderBy("stall.id")
      .getMany();
    return alignGroups(ids, stalls, ({ marketId }) => marketId);
  });
