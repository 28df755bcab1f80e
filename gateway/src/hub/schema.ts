import { buildSubgraph, type Subgraph } from "@quyu/kernel";
import type { HubContext } from "./context";
import { NodeResolver } from "./node/node.resolver";
import { nodeTypes } from "./node/node.types";
import { PartnerResolver } from "./partner/partner.resolver";
import { ReadLedgerResolver } from "./read-ledger/read-ledger.resolver";
import { SourceStatusResolver } from "./source-status.resolver";
import { PartnerUsageResolver } from "./usage/partner-usage.resolver";

/** The gateway's own small subgraph, "hub". */
export const hubSubgraph = (): Subgraph =>
  buildSubgraph<HubContext>({
    resolvers: [SourceStatusResolver, PartnerResolver, PartnerUsageResolver, ReadLedgerResolver, NodeResolver],
    orphanedTypes: [...nodeTypes],
    references: {},
  });
