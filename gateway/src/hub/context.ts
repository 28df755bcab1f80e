import type { Viewer } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { partnerLoaders } from "./partner/partner.loaders";
import { readLedgerLoaders } from "./read-ledger/read-ledger.loaders";
import type { SourceStatus } from "./source-status.entity";

const loadersFor = (db: EntityManager, viewer: Viewer) => ({ ...partnerLoaders(db, viewer), ...readLedgerLoaders(db, viewer) });
type Loaders = ReturnType<typeof loadersFor>;

/** What a request to the hub schema carries. */
export interface HubContext {
  viewer: Viewer;
  sourceStatuses: () => Promise<SourceStatus[]>;
  /** The hub's database; throws while it is not reachable, which only some fields need it to be. */
  db: () => EntityManager;
  loaders: () => Loaders;
  /** Brings the copies of the subgraphs' read ledgers up to date. */
  copyReads: () => Promise<void>;
}

/** The context of one request. */
export function hubContext(viewer: Viewer, shared: Pick<HubContext, "sourceStatuses" | "db" | "copyReads">): HubContext {
  let loaders: Loaders | undefined;
  return { ...shared, viewer, loaders: () => (loaders ??= loadersFor(shared.db(), viewer)) };
}
