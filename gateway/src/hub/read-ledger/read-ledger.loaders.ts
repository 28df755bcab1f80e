import { addDays, type DateRangeInput, instantOf, listLoader, regionsWithScope, type Viewer } from "@quyu/kernel";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { ReadLedgerDay, ReadLedgerEntry } from "./read-ledger.entity";

export interface ReadLedgerFilter {
  subject: string | null;
  regionCode: string | null;
  range: DateRangeInput | null;
}

interface DayKey {
  subgraph: string;
  day: string;
}
const textOf = ({ subgraph, day }: DayKey): string => `${subgraph} ${day}`;

export const readLedgerLoaders = (db: EntityManager, viewer: Viewer) => ({
  reads: listLoader<ReadLedgerEntry, ReadLedgerFilter>(db, {
    entity: ReadLedgerEntry,
    within: "true",
    orderBy: "readAt",
    direction: "DESC",
    where: ({ subject, regionCode, range }, bind) => [
      `exists (select from unnest(${bind(regionsWithScope(viewer, "audit:read"))}::text[]) as r(prefix) where starts_with(t.region_code, r.prefix))`,
      subject !== null && `t.subject_id = ${bind(subject)}::uuid`,
      regionCode !== null && `t.region_code >= ${bind(regionCode)} and t.region_code < ${bind(`${regionCode}~`)}`,
      range && `t.read_at >= ${bind(instantOf(range.from))} and t.read_at < ${bind(instantOf(addDays(range.to, 1)))}`,
    ],
  }),
  sealOfDay: new DataLoader<DayKey, string | null, string>(
    async (keys) => {
      const rows = await db.find(ReadLedgerDay, { where: keys.map(({ subgraph, day }) => ({ subgraph, day })) });
      const hashes = new Map(rows.map((row) => [textOf(row), row.hash]));
      return keys.map((key) => hashes.get(textOf(key)) ?? null);
    },
    { cacheKeyFn: textOf },
  ),
});
