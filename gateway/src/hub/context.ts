import type { Viewer } from "@quyu/kernel";
import type { SourceStatus } from "./source-status.entity";

/** What a request to the hub schema carries. */
export interface HubContext {
  viewer: Viewer;
  sourceStatuses: () => Promise<SourceStatus[]>;
}
