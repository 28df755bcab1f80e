import { mayRead, type Viewer } from "@quyu/kernel";

/**
 * A number of people, or null where it is so small that it could tell who they are: under 5, for everybody without `volunteers:read`
 * in the region. Rule of this product for counts of talents and of party members among volunteers.
 */
export const unlessSmall = (count: number | null, viewer: Viewer, regionCode: string): number | null =>
  count !== null && count < 5 && !mayRead(viewer, "volunteers:read", regionCode) ? null : count;
