import type { Viewer } from "@quyu/kernel";
import type { EntityManager } from "typeorm";
import { type NodeReference, nodeFinder, type NodeSources } from "./node/node.service";
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
  /** The record with an id, whichever subgraph keeps it; null where it is not there or not the caller's to see. */
  findNode: (id: string) => Promise<NodeReference | null>;
}

/** The context of one request. */
export function hubContext(
  viewer: Viewer,
  nodes: NodeSources,
  shared: Pick<HubContext, "sourceStatuses" | "db" | "copyReads">,
): HubContext {
  let loaders: Loaders | undefined;
  return { ...shared, viewer, findNode: nodeFinder(nodes, viewer), loaders: () => (loaders ??= loadersFor(shared.db(), viewer)) };
}
