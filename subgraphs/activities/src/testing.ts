import { randomUUID } from "node:crypto";
import { addDays, instantOf, KnownRegion, today, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start } from "@quyu/kernel/testing";
import { Activity, type ActivityStatusValue } from "./activity/activity.entity";
import type { ActivityEntry } from "./activity/activity.service";
import { CareEnrolment, type CareEnrolmentStatus } from "./care-term/care-enrolment.entity";
import { CareTerm } from "./care-term/care-term.entity";
import { Meeting } from "./meeting/meeting.entity";
import type { MeetingEntry } from "./meeting/meeting.service";
import { Resolution, type ResolutionStatusValue } from "./resolution/resolution.entity";
import type { ResolutionEntry } from "./resolution/resolution.service";
import { activities } from "./subgraph";

export const startTestSubgraph = (options?: { seeded?: boolean }) => start(activities, options);

export const community = "510116003901";

/** Staff of 龙河社区, unless another region is given. */
export const staffOf = (region = community): Partial<Viewer> => ({
  subject: "staff",
  role: "staff",
  scopes: ["activities:*"],
  regions: [region],
});

export const aRegion = (code = community): KnownRegion => Object.assign(new KnownRegion(), { code });

const hidden: readonly ActivityStatusValue[] = ["DRAFT", "REVIEWING"];
const base = () => ({ id: randomUUID(), regionCode: community, version: 1, createdAt: instantOf(addDays(today(), -60)) });

export function anActivity(given: Partial<Activity> = {}): Activity {
  const startsAt = given.startsAt ?? instantOf(today(), "15:00");
  const status = given.status ?? "PUBLISHED";
  return Object.assign(new Activity(), {
    ...base(),
    seriesId: null,
    venueId: null,
    allianceId: null,
    title: "便民服务日",
    summary: "在家门口为居民服务。",
    kind: "SERVICE_DAY",
    category: null,
    startsAt,
    endsAt: new Date(startsAt.getTime() + 7_200_000),
    status,
    publishedAt: hidden.includes(status) ? null : new Date(startsAt.getTime() - 86_400_000),
    registrationOpensAt: null,
    registrationClosesAt: null,
    enterpriseQuota: null,
    capacity: null,
    attendedCount: null,
    ...given,
  });
}

/** An activity as the service enters it: with a lead, and a history that goes straight to its state unless another is given. */
export function anActivityEntry(
  given: Partial<Activity> = {},
  more: Partial<Omit<ActivityEntry, "activity">> = {},
): ActivityEntry {
  const activity = anActivity(given);
  return {
    activity,
    hosts: [{ organizationId: randomUUID(), role: "LEAD" }],
    coHostIds: [],
    moves: [{ to: activity.status, occurredAt: activity.createdAt, byRole: "staff" }],
    ...more,
  };
}

export function aMeeting(given: Partial<Meeting> = {}, more: Partial<Omit<MeetingEntry, "meeting">> = {}): MeetingEntry {
  const meeting = Object.assign(new Meeting(), {
    ...base(),
    seriesId: null,
    allianceId: null,
    title: "议事会",
    kind: "RESIDENT_COUNCIL",
    heldAt: instantOf(addDays(today(), -30), "15:00"),
    minutes: "议定一件事。",
    status: "MINUTES_CONFIRMED",
    ...given,
  });
  return { meeting, units: [], agenda: [{ id: randomUUID(), title: "停车", raisedByRole: "居民代表" }], ...more };
}

export function aResolution({ meeting, agenda }: MeetingEntry, given: Partial<Resolution> = {}): ResolutionEntry {
  const resolution = Object.assign(new Resolution(), {
    ...base(),
    regionCode: meeting.regionCode,
    meetingId: meeting.id,
    agendaItemId: agenda[0]?.id ?? null,
    ownerOrganizationId: randomUUID(),
    text: "增设车位。",
    status: "ASSIGNED",
    dueOn: addDays(today(), 10),
    result: null,
    passedAt: meeting.heldAt,
    closedAt: null,
    ...given,
  });
  const statuses = [...new Set<ResolutionStatusValue>(["PASSED", resolution.status])];
  return { resolution, moves: statuses.map((to) => ({ to, occurredAt: meeting.heldAt, byRole: "staff", byName: "邹晓芸" })) };
}

export const aCareTerm = (given: Partial<CareTerm> = {}): CareTerm =>
  Object.assign(new CareTerm(), {
    ...base(),
    title: "寒假托管班",
    startsOn: today(),
    endsOn: addDays(today(), 20),
    places: 30,
    courses: ["阅读"],
    staff: 3,
    ...given,
  });

export const anEnrolment = (term: CareTerm, status: CareEnrolmentStatus = "CONFIRMED"): CareEnrolment =>
  Object.assign(new CareEnrolment(), {
    id: randomUUID(),
    termId: term.id,
    childName: "王梓涵",
    guardianName: "王建华",
    guardianPhone: "10010000001",
    status,
    confirmedAt: status === "CONFIRMED" ? instantOf(addDays(today(), -2)) : null,
    createdAt: instantOf(addDays(today(), -5)),
  });
