import { mayRead, requireScope, type Viewer } from "@quyu/kernel";

interface Owned {
  /** The enterprise that a record is about. */
  enterpriseId: string | null;
  regionCode: string;
}

/** Whether a record of an enterprise may be seen by this viewer: the enterprise itself, or staff of the region. */
export const isOwnOrStaff = (viewer: Viewer, { enterpriseId, regionCode }: Owned): boolean =>
  (enterpriseId !== null && viewer.enterprise === enterpriseId) || mayRead(viewer, "enterprises:read", regionCode);

/** Throws UNAUTHENTICATED or FORBIDDEN unless the viewer is the enterprise itself or staff of the region. */
export function requireOwnOrStaff(viewer: Viewer, owned: Owned): void {
  if (!isOwnOrStaff(viewer, owned)) requireScope(viewer, "enterprises:read", owned.regionCode);
}
