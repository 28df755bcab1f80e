import type { EntityManager } from "typeorm";
import { byColumn, byId, listLoader, underRegion, type Viewer } from "@quyu/kernel";
import { openOrTheirs, visibleById } from "../visibility";
import { MeetingSeries, type MeetingKindValue } from "./meeting-series.entity";
import { Meeting, type MeetingStatusValue } from "./meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting-parts.entity";

export interface MeetingFilter {
  kind?: MeetingKindValue | null;
  status?: MeetingStatusValue | null;
}

/** SQL: everybody may see the meeting. */
const confirmed = "t.status = 'MINUTES_CONFIRMED'";

export function meetingLoaders(db: EntityManager, viewer: Viewer) {
  const listOf = (within: string) =>
    listLoader<Meeting, MeetingFilter>(db, {
      entity: Meeting,
      within,
      orderBy: "heldAt",
      direction: "DESC",
      where: ({ kind, status }, bind) => [
        openOrTheirs(confirmed, viewer, bind),
        kind && `t.kind = ${bind(kind)}`,
        status && `t.status = ${bind(status)}`,
      ],
    });
  return {
    meetingById: visibleById(db, Meeting, confirmed, viewer),
    meetingsUnder: listOf(underRegion("t")),
    meetingsBySeries: listOf("t.series_id = p.key::uuid"),
    meetingsByAlliance: listOf("t.alliance_id = p.key::uuid"),
    meetingSeriesById: byId(db, MeetingSeries),
    unitsByMeeting: byColumn(db, MeetingUnit, "meetingId", { position: "ASC" }),
    agendaByMeeting: byColumn(db, AgendaItem, "meetingId", { position: "ASC" }),
    agendaItemById: byId(db, AgendaItem),
  };
}
