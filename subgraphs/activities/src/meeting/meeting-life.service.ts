import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  dayOf,
  insertRows,
  invalid,
  isUuid,
  isWrongId,
  lockForEdit,
  lockForMove,
  lockRow,
  move,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { MeetingSeries } from "./meeting-series.entity";
import { Meeting, type MeetingStatusValue, meetingVisibility } from "./meeting.entity";
import { AgendaItem, MeetingUnit } from "./meeting-parts.entity";
import { meetingMachine, type MeetingMove } from "./meeting.states";
import type {
  CallMeetingInput,
  DraftMinutesInput,
  HoldMeetingInput,
  MeetingRefusal,
  MoveMeetingInput,
  ProposeAgendaItemInput,
  StartMeetingSeriesInput,
} from "./meeting-life.types";

export const meetingRecord: RecordKind<Meeting, MeetingStatusValue, MeetingMove> = {
  entity: Meeting,
  machine: meetingMachine,
  visibility: meetingVisibility,
  count: countMeeting,
};

/** A meeting counts on the day it was held, once its minutes are confirmed. */
export function countMeeting(counts: Counts, { status, regionCode, heldAt }: Meeting): void {
  if (status === "MINUTES_CONFIRMED") counts.add(regionCode, dayOf(heldAt), "meetings");
}

type Answer = Promise<Outcome<Meeting, MeetingRefusal>>;
const mostUnits = 200;

/** Starts a series of meetings in a region where the caller holds activities:write. */
export async function startMeetingSeries(
  tx: EntityManager,
  viewer: Viewer,
  { regionCode, name, kind }: StartMeetingSeriesInput,
): Promise<Outcome<MeetingSeries, MeetingRefusal>> {
  const region = await requireRegion(tx, viewer, "activities:write", regionCode);
  if (!region.ok) return region;
  const id = randomUUID();
  await insertRows(tx, MeetingSeries, [{ id, regionCode, name, kind, createdAt: new Date() }]);
  return accept((await lockRow(tx, MeetingSeries, id)) as MeetingSeries);
}

/** Calls a meeting and asks for topics. One of a series is of the series' kind and region. */
export async function callMeeting(tx: EntityManager, viewer: Viewer, input: CallMeetingInput): Answer {
  const region = await requireRegion(tx, viewer, "activities:write", input.regionCode);
  if (!region.ok) return region;
  const series = input.seriesId ? await lockRow(tx, MeetingSeries, input.seriesId) : null;
  if (input.seriesId && series?.regionCode !== input.regionCode) return refuse("SERIES_NOT_FOUND", "seriesId");
  const kind = series?.kind ?? input.kind;
  if (!kind) return invalid("请写明会议类型", "kind");
  if (series && input.kind && input.kind !== series.kind) return invalid("会议类型与系列不同", "kind");
  if (isWrongId(input.allianceId)) return invalid("编号有误", "allianceId");
  const { regionCode, title, heldAt } = input;
  const row = { id: randomUUID(), regionCode, title, heldAt, kind, status: "TOPIC_CALL" as const };
  return accept(
    await begin(tx, meetingRecord, viewer, { ...row, seriesId: series?.id ?? null, allianceId: input.allianceId ?? null }),
  );
}

/** Puts a topic at the end of the agenda while topics are called for. */
export async function proposeAgendaItem(tx: EntityManager, viewer: Viewer, input: ProposeAgendaItemInput): Answer {
  const found = await lockForEdit(tx, meetingRecord, viewer, input, { by: ["staff"], from: ["TOPIC_CALL"] });
  if (!found.ok) return found;
  for (const field of ["originNeedId", "originIssueId"] as const)
    if (input[field] && !isUuid(input[field])) return invalid("编号有误", field);
  const [{ position }] = await tx.query(
    "select coalesce(max(position), 0) + 1 as position from agenda_item where meeting_id = $1",
    [input.id],
  );
  const { title, raisedByRole, originNeedId = null, originIssueId = null } = input;
  await insertRows(tx, AgendaItem, [
    { id: randomUUID(), meetingId: input.id, position, title, raisedByRole, originNeedId, originIssueId },
  ]);
  return accept(await amend(tx, meetingRecord, viewer, found.value, {}));
}

/** Fixes the agenda. `carryOver` puts what is still owed to the series before what is new. */
export async function fixAgenda(
  tx: EntityManager,
  viewer: Viewer,
  input: MoveMeetingInput,
  carryOver: (meeting: Meeting) => Promise<void>,
): Answer {
  const found = await lockForMove(tx, meetingRecord, viewer, "fixAgenda", input);
  if (!found.ok) return found;
  await carryOver(found.value);
  if ((await tx.countBy(AgendaItem, { meetingId: input.id })) === 0) return refuse("EMPTY_AGENDA");
  return accept(await move(tx, meetingRecord, viewer, found.value, "fixAgenda"));
}

/** Holds a meeting: who was invited, and who came. */
export async function holdMeeting(tx: EntityManager, viewer: Viewer, input: HoldMeetingInput): Answer {
  const found = await lockForMove(tx, meetingRecord, viewer, "holdMeeting", input);
  if (!found.ok) return found;
  const { units } = input;
  if (units.length > mostUnits) return invalid(`参会单位最多${mostUnits}个`, "units");
  const now = new Date();
  if (input.heldAt && input.heldAt > now) return refuse("TIME_IN_FUTURE", "heldAt");
  for (const [index, { organizationId, enterpriseId }] of units.entries()) {
    const at = ["units", String(index)];
    if (organizationId && enterpriseId) return invalid("一个单位只能是党组织或企业之一", ...at);
    if ([organizationId, enterpriseId].some((id) => isWrongId(id))) return invalid("编号有误", ...at);
  }
  await insertRows(
    tx,
    MeetingUnit,
    units.map(({ name, isPresent, organizationId = null, enterpriseId = null }, position) => ({
      ...{ meetingId: input.id, position, name, isPresent, organizationId, enterpriseId },
    })),
  );
  const planned = found.value.heldAt;
  const heldAt = input.heldAt ?? (planned <= now ? planned : now);
  return accept(await move(tx, meetingRecord, viewer, found.value, "holdMeeting", { set: { heldAt } }));
}

/** Drafts the minutes, or drafts them again. */
export async function draftMinutes(tx: EntityManager, viewer: Viewer, input: DraftMinutesInput): Answer {
  const found = await lockForMove(tx, meetingRecord, viewer, "draftMinutes", input);
  if (!found.ok) return found;
  return accept(await move(tx, meetingRecord, viewer, found.value, "draftMinutes", { set: { minutes: input.minutes } }));
}

/** Confirms the minutes: from now on everybody reads the meeting and what it resolved, which `onPublic` counts. */
export async function confirmMinutes(
  tx: EntityManager,
  viewer: Viewer,
  input: MoveMeetingInput,
  onPublic: (meeting: Meeting) => Promise<void>,
): Answer {
  const found = await lockForMove(tx, meetingRecord, viewer, "confirmMinutes", input);
  if (!found.ok) return found;
  const confirmed = await move(tx, meetingRecord, viewer, found.value, "confirmMinutes");
  await onPublic(confirmed);
  return accept(confirmed);
}
