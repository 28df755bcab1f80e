import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { isUuid, listLoader, underRegion, visibleTo, type Viewer } from "@quyu/kernel";
import { visibleRowsBy } from "../visible-rows";
import { Claim, claimVisibility, promisedStatuses, type ClaimStatusValue } from "./claim.entity";

export interface ClaimFilter {
  status?: readonly ClaimStatusValue[] | null;
}

export function claimLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string, visibility = claimVisibility) =>
    listLoader<Claim, ClaimFilter>(db, {
      entity: Claim,
      within,
      orderBy: "createdAt",
      direction: "DESC",
      where: ({ status }, bind) => [visibleTo(visibility, viewer, bind), status && `t.status = any(${bind(status)})`],
    });
  return {
    claimsUnder: listOf(underRegion("t")),
    claimsByEnterprise: listOf("t.enterprise_id = p.key::uuid"),
    ownClaims: listOf("true", { own: claimVisibility.own ?? {} }),
    claimsByProject: visibleRowsBy(
      db,
      Claim,
      { column: "t.project_id", orderBy: "t.created_at, t.id", visibility: claimVisibility },
      viewer,
    ),
    /** Whether the viewer's own enterprise takes part in a project. */
    isOwnClaimOn: new DataLoader(async (projectIds: readonly string[]) => {
      const { enterprise } = viewer;
      if (enterprise === undefined || !isUuid(enterprise)) return projectIds.map(() => false);
      const rows: { id: string }[] = await db.query(
        "select project_id as id from claim where project_id = any($1::uuid[]) and enterprise_id = $2 and status = any($3::text[])",
        [projectIds, enterprise, promisedStatuses],
      );
      const own = new Set(rows.map(({ id }) => id));
      return projectIds.map((id) => own.has(id));
    }),
  };
}
