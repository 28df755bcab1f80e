import DataLoader from "dataloader";
import { In, type EntityManager } from "typeorm";
import { byColumn, listLoader, underRegion, type Viewer, visibleById, visibleTo } from "@quyu/kernel";
import { AgendaCarryOver, Resolution, resolutionVisibility, type ResolutionStatusValue } from "./resolution.entity";
import { overdue } from "./resolution.rules";

export interface ResolutionFilter {
  status?: readonly ResolutionStatusValue[] | null;
  overdue?: boolean | null;
}

export function resolutionLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string) =>
    listLoader<Resolution, ResolutionFilter>(db, {
      entity: Resolution,
      within,
      orderBy: "passedAt",
      direction: "DESC",
      where: (filter, bind) => [
        visibleTo(resolutionVisibility, viewer, bind),
        filter.status && `t.status = any(${bind(filter.status)})`,
        filter.overdue === true && overdue,
        filter.overdue === false && `not coalesce(${overdue}, false)`,
      ],
    });
  return {
    resolutionById: visibleById(db, Resolution, resolutionVisibility, viewer),
    resolutionsUnder: listOf(underRegion("t")),
    resolutionsByOwner: listOf("t.owner_organization_id = p.key::uuid"),
    // Whoever sees the meeting sees what it resolved: both follow the same rule.
    resolutionsByMeeting: byColumn(db, Resolution, "meetingId", { passedAt: "ASC", id: "ASC" }),
    carriedResolutionId: new DataLoader(async (itemIds: readonly string[]) => {
      const rows = await db.findBy(AgendaCarryOver, { agendaItemId: In([...itemIds]) });
      const byItem = new Map(rows.map(({ agendaItemId, resolutionId }) => [agendaItemId, resolutionId]));
      return itemIds.map((id) => byItem.get(id) ?? null);
    }),
  };
}
