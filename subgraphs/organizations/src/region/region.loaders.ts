import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { badInput, byColumn, isRegionCode, type Connection, type PageArgs } from "@quyu/kernel";
import { Region } from "./region.entity";
import type { RegionFilter } from "./region.types";

export const regionLoaders = (db: EntityManager) => ({
  regionByCode: new DataLoader(async (codes: readonly string[]) => {
    const wanted = codes.filter(isRegionCode);
    const found = wanted.length > 0 ? await db.findBy(Region, { code: In(wanted) }) : [];
    const rows = new Map(found.map((region) => [region.code, region]));
    return codes.map((code) => rows.get(code) ?? null);
  }),
  regionsByParent: byColumn(db, Region, "parentCode", { code: "ASC" }),
  regionPage: (page: PageArgs, filter: RegionFilter) => regionPage(db, page, filter),
});

/** A page of regions in the order of their codes. The code is the key and the order at once, so the code itself is the cursor. */
async function regionPage(
  db: EntityManager,
  { first, after }: PageArgs,
  { level, under }: RegionFilter,
): Promise<Connection<Region>> {
  const size = first ?? 20;
  if (size < 0 || size > 100) throw badInput("每次可取0到100条");
  const matching = db.createQueryBuilder(Region, "region").where("true");
  if (level) matching.andWhere("region.level = :level", { level });
  if (under) matching.andWhere("region.code > :under and region.code < :under || '~'", { under });
  const rest = matching.clone();
  if (after) rest.andWhere("region.code > :after", { after: codeOf(after) });
  const found = await rest
    .orderBy("region.code")
    .limit(size + 1)
    .getMany();
  const edges = found.slice(0, size).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => matching.getCount(),
  };
}

const cursorOf = ({ code }: Region): string => Buffer.from(code).toString("base64url");

function codeOf(cursor: string): string {
  const code = Buffer.from(cursor, "base64url").toString("utf8");
  if (!isRegionCode(code)) throw badInput("游标无效，请从第一页重新取");
  return code;
}
