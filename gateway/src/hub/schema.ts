import { buildSubgraph, type Subgraph } from "@quyu/kernel";
import type { HubContext } from "./context";
import { SourceStatusResolver } from "./source-status.resolver";

/** The gateway's own small subgraph, "hub". */
export const hubSubgraph = (): Subgraph => buildSubgraph<HubContext>({ resolvers: [SourceStatusResolver], references: {} });
