import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  addDays,
  begin,
  coversStreetOf,
  Counts,
  deadlineKind,
  emit,
  insertRows,
  instantOf,
  invalid,
  isUuid,
  isWrongId,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  schedule,
  staffWith,
  type Step,
  today,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import { Meeting, meetingVisibility } from "../meeting/meeting.entity";
import { AgendaItem } from "../meeting/meeting-parts.entity";
import { AgendaCarryOver, Resolution, resolutionVisibility, type ResolutionStatusValue } from "./resolution.entity";
import type {
  AssignResolutionInput,
  CompleteResolutionInput,
  MoveResolutionInput,
  PassResolutionInput,
  ResolutionRefusal,
} from "./resolution-life.types";
import { countResolution } from "./resolution.service";
import { projectProposed } from "./resolution.events";
import { overdueClock } from "./resolution.rules";
import { resolutionMachine, type ResolutionMove } from "./resolution.states";

// Whoever writes a resolution locks its meeting first: whether it counts depends on the meeting's minutes.

export const resolutionRecord: RecordKind<Resolution, ResolutionStatusValue, ResolutionMove> = {
  entity: Resolution,
  machine: resolutionMachine,
  visibility: resolutionVisibility,
};

type Answer = Promise<Outcome<Resolution, ResolutionRefusal>>;

/** Writes down what a meeting resolved, from when it is held until its minutes are confirmed. */
export async function passResolution(tx: EntityManager, viewer: Viewer, input: PassResolutionInput): Answer {
  const meeting = await lockRow(tx, Meeting, input.meetingId, (bind) => visibleTo(meetingVisibility, viewer, bind));
  if (!meeting) return refuse("NOT_FOUND", "meetingId");
  if (!staffWith("activities:write").is(viewer, meeting)) throw refused(viewer);
  if (meeting.status !== "HELD" && meeting.status !== "MINUTES_DRAFT") return refuse("MEETING_NOT_HELD");
  if (input.dueOn && input.dueOn < today()) return refuse("DUE_IN_PAST", "dueOn");
  if (isWrongId(input.issueId)) return invalid("编号有误", "issueId");
  const item = input.agendaItemId ? await lockRow(tx, AgendaItem, input.agendaItemId) : null;
  if (input.agendaItemId && item?.meetingId !== meeting.id) return refuse("AGENDA_ITEM_NOT_FOUND", "agendaItemId");
  const resolution = await begin(tx, resolutionRecord, viewer, {
    id: randomUUID(),
    regionCode: meeting.regionCode,
    meetingId: meeting.id,
    agendaItemId: item?.id ?? null,
    issueId: input.issueId ?? item?.originIssueId ?? null,
    text: input.text,
    status: "PASSED",
    dueOn: input.dueOn ?? null,
    passedAt: new Date(),
  });
  await scheduleOverdue(tx, resolution);
  if (input.project)
    await emit(tx, projectProposed, resolution.id, {
      ...{ resolutionId: resolution.id, regionCode: resolution.regionCode, needId: item?.originNeedId ?? null },
      ...input.project,
    });
  return accept(resolution);
}

/** Gives a resolution to an organization, with a due date; one that went up to the street only the street gives out again. */
export async function assignResolution(tx: EntityManager, viewer: Viewer, input: AssignResolutionInput): Answer {
  const given = await take(tx, viewer, "assignResolution", input, ({ status, dueOn, regionCode }) => {
    if (status === "ESCALATED" && !coversStreetOf(viewer, regionCode)) return refuse("STREET_ONLY");
    if (!isUuid(input.ownerOrganizationId)) return invalid("编号有误", "ownerOrganizationId");
    if (input.dueOn && input.dueOn < today()) return refuse("DUE_IN_PAST", "dueOn");
    const set = { ownerOrganizationId: input.ownerOrganizationId, dueOn: input.dueOn ?? dueOn };
    return accept({ to: status === "ESCALATED" ? "IN_PROGRESS" : "ASSIGNED", set });
  });
  if (given.ok) await scheduleOverdue(tx, given.value);
  return given;
}

/** The street of a region: the first nine digits of its code. */
/** Notes that work has begun. */
export const progressResolution = (tx: EntityManager, viewer: Viewer, input: MoveResolutionInput): Answer =>
  take(tx, viewer, "progressResolution", input, () => accept({ reason: input.reason ?? null }));

/** Notes the result. */
export const completeResolution = (tx: EntityManager, viewer: Viewer, input: CompleteResolutionInput): Answer =>
  take(tx, viewer, "completeResolution", input, () => accept({ set: { result: input.result } }));

/** Notes that the result was reported to a meeting. */
export const reportResolution = (tx: EntityManager, viewer: Viewer, input: MoveResolutionInput): Answer =>
  take(tx, viewer, "reportResolution", input, () => accept({ reason: input.reason ?? null }));

/** Closes what was reported. */
export const closeResolution = (tx: EntityManager, viewer: Viewer, input: MoveResolutionInput): Answer =>
  take(tx, viewer, "closeResolution", input, () => accept({ reason: input.reason ?? null, set: { closedAt: new Date() } }));

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: ResolutionMove,
  input: { id: string; version?: number | null },
  decide: (resolution: Resolution) => Outcome<Step<Resolution, ResolutionStatusValue>, ResolutionRefusal>,
): Answer {
  const meeting = await lockMeetingOf(tx, input.id);
  const found = await lockForMove(tx, resolutionRecord, viewer, name, input);
  if (!found.ok || !meeting) return found;
  const step = decide(found.value);
  if (!step.ok) return step;
  const moved = await move(tx, resolutionRecord, viewer, found.value, name, step.value);
  await countIfPublic(tx, meeting, found.value, moved);
  return accept(moved);
}

async function lockMeetingOf(tx: EntityManager, resolutionId: string): Promise<Meeting | null> {
  if (!isUuid(resolutionId)) return null;
  const [row] = await tx.query("select meeting_id from resolution where id = $1::uuid", [resolutionId]);
  return row ? lockRow(tx, Meeting, row.meeting_id as string) : null;
}

async function countIfPublic(
  tx: EntityManager,
  { status }: Meeting,
  before: Resolution | null,
  after: Resolution | null,
): Promise<void> {
  if (status === "MINUTES_CONFIRMED") await new Counts().replace(countResolution, before, after).write(tx);
}

/** Counts what a meeting resolved from the moment its minutes are confirmed. */
export async function countResolutionsOf(tx: EntityManager, meeting: Meeting): Promise<void> {
  const resolutions = await tx.findBy(Resolution, { meetingId: meeting.id });
  const counts = new Counts();
  for (const resolution of resolutions) countResolution(counts, resolution);
  await counts.write(tx);
}

/**
 * Puts on the agenda of a meeting, before all else, what earlier meetings of its series resolved and is not closed; a roundtable opens with the
 * report on all that its last meeting resolved, closed or not. Each item names the resolution, with its history, that it carries on.
 */
export async function carryOverTo(tx: EntityManager, { id, seriesId, kind, heldAt }: Meeting): Promise<void> {
  if (seriesId === null) return;
  const owed: { id: string; text: string }[] = await tx.query(
    `with earlier as (select m.id, m.held_at, rank() over (order by m.held_at desc) as back from meeting m
       where m.series_id = $1 and m.held_at < $2 and m.id <> $3 and m.status in ('HELD', 'MINUTES_DRAFT', 'MINUTES_CONFIRMED'))
     select r.id, r.text from resolution r join earlier e on e.id = r.meeting_id
     where r.status <> 'CLOSED' or ($4 and e.back = 1) order by e.held_at, r.passed_at, r.id`,
    [seriesId, heldAt, id, kind === "ROUNDTABLE"],
  );
  if (owed.length === 0) return;
  // Out of the way and back again: no two items may have one position at any moment.
  await tx.query("update agenda_item set position = -position where meeting_id = $1", [id]);
  await tx.query("update agenda_item set position = $2 - position where meeting_id = $1", [id, owed.length]);
  const items = owed.map(({ text }, index) => ({
    id: randomUUID(),
    meetingId: id,
    position: index + 1,
    title: `上次决议的落实：${[...text].slice(0, 80).join("")}`,
    raisedByRole: "会议召集人",
    originNeedId: null,
    originIssueId: null,
  }));
  await insertRows(tx, AgendaItem, items);
  await insertRows(
    tx,
    AgendaCarryOver,
    owed.map(({ id: resolutionId }, index) => ({ agendaItemId: items[index]?.id as string, resolutionId })),
  );
}

/** A due date is over at the end of its day in Shanghai. */
async function scheduleOverdue(tx: EntityManager, { id, dueOn }: Resolution): Promise<void> {
  if (dueOn !== null) await schedule(tx, overdueClock, id, instantOf(addDays(dueOn, 1)));
}

/** What is not done on its due date goes up to the street, once. */
export const overdueDeadline = deadlineKind(overdueClock, async (tx, { subject, dueAt }) => {
  const meeting = await lockMeetingOf(tx, subject);
  const resolution = await lockRow(tx, Resolution, subject);
  if (!meeting || !resolution?.dueOn || instantOf(addDays(resolution.dueOn, 1)).getTime() !== dueAt.getTime()) return;
  if (!resolutionMachine.rules.overdue.from.includes(resolution.status)) return;
  const moved = await moveFollowing(tx, resolutionRecord, resolution, "overdue", { reason: "逾期未办完" });
  await countIfPublic(tx, meeting, resolution, moved);
});

/**
 * Notes that a resolution is done because its project is delivered. One that nobody has been given yet, or that is done already, stays as it
 * is: the first project to be delivered says so.
 */
export async function finishByProject(tx: EntityManager, id: string): Promise<void> {
  const meeting = await lockMeetingOf(tx, id);
  const resolution = await lockRow(tx, Resolution, id);
  if (!meeting || !resolution || !resolutionMachine.rules.projectDelivered.from.includes(resolution.status)) return;
  const step = { set: { result: resolution.result ?? "由此产生的项目已经完成。" }, reason: "项目已完成" };
  const moved = await moveFollowing(tx, resolutionRecord, resolution, "projectDelivered", step);
  await countIfPublic(tx, meeting, resolution, moved);
}
