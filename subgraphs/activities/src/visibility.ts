import { mayRead, type Viewer } from "@quyu/kernel";

/** Whether the viewer is staff of a region for this subgraph: sees unpublished rows, names in histories, small counts. */
export const isStaffOf = (viewer: Viewer, regionCode: string): boolean => mayRead(viewer, "activities:read", regionCode);
