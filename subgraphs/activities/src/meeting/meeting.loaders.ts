import type { EntityManager } from "typeorm";
import { byColumn, byId, listLoader, underRegion, type Viewer, visibleById, visibleTo } from "@quyu/kernel";
import { MeetingSeries, meetingSeriesVisibility, type MeetingKindValue } from "./meeting-series.entity";
import { Meeting, meetingVisibility, type MeetingStatusValue } from "./meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting-parts.entity";

export interface MeetingFilter {
  kind?: MeetingKindValue | null;
  statuses?: readonly MeetingStatusValue[] | null;
  status?: MeetingStatusValue | null;
}

export function meetingLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string) =>
    listLoader<Meeting, MeetingFilter>(db, {
      entity: Meeting,
      within,
      orderBy: "heldAt",
      direction: "DESC",
      where: ({ kind, statuses, status }, bind) => [
        visibleTo(meetingVisibility, viewer, bind),
        kind && `t.kind = ${bind(kind)}`,
        statuses && `t.status = any(${bind(statuses)})`,
        status && `t.status = ${bind(status)}`,
      ],
    });
  return {
    meetingById: visibleById(db, Meeting, meetingVisibility, viewer),
    meetingsUnder: listOf(underRegion("t")),
    meetingsBySeries: listOf("t.series_id = p.key::uuid"),
    meetingsByAlliance: listOf("t.alliance_id = p.key::uuid"),
    meetingSeriesById: visibleById(db, MeetingSeries, meetingSeriesVisibility, viewer),
    unitsByMeeting: byColumn(db, MeetingUnit, "meetingId", { position: "ASC" }),
    agendaByMeeting: byColumn(db, AgendaItem, "meetingId", { position: "ASC" }),
    agendaItemById: byId(db, AgendaItem),
  };
}
