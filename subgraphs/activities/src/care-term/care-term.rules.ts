import type { Viewer } from "@quyu/kernel";
import { isStaffOf } from "../visibility";

/**
 * A number of children, or null where it is so small that it could tell who they are: under 5, for everybody but staff of the region.
 * Rule of this product for counts of care enrolments; zero is small too.
 */
export const unlessSmall = (count: number, viewer: Viewer, regionCode: string): number | null =>
  count < 5 && !isStaffOf(viewer, regionCode) ? null : count;
