import { randomUUID } from "node:crypto";
import { addDays, instantOf, KnownRegion, type Machine, type Move, today, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start, wayTo } from "@quyu/kernel/testing";
import { Activity, type ActivityStatusValue } from "./activity/activity.entity";
import type { ActivityEntry } from "./activity/activity.service";
import { activityMachine } from "./activity/activity.states";
import type { CareEnrolmentEntry } from "./care-enrolment/care-enrolment.service";
import { CarePickup } from "./care-enrolment/care-attendance.entity";
import { CareEnrolment, type CareEnrolmentStatusValue, pendingStatuses } from "./care-enrolment/care-enrolment.entity";
import { careEnrolmentMachine } from "./care-enrolment/care-enrolment.states";
import { CareTerm } from "./care-term/care-term.entity";
import { Meeting } from "./meeting/meeting.entity";
import type { MeetingEntry } from "./meeting/meeting.service";
import { Registration, type RegistrationStatusValue } from "./registration/registration.entity";
import type { RegistrationEntry } from "./registration/registration.service";
import { registrationMachine } from "./registration/registration.states";
import { Resolution } from "./resolution/resolution.entity";
import type { ResolutionEntry } from "./resolution/resolution.service";
import { resolutionMachine } from "./resolution/resolution.states";
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

/** The shortest history that leads to the record's state; the record's version becomes its length. */
function historyOf<State extends string>(
  record: { status: State; version: number },
  machine: Machine<State>,
  step: Omit<Move<State>, "to">,
): Move<State>[] {
  const way = wayTo(machine, record.status);
  record.version = way.length;
  return way.map((to) => ({ to, ...step }));
}

export function anActivity(given: Partial<Activity> = {}): Activity {
  const startsAt = given.startsAt ?? instantOf(today(), "15:00");
  const status = given.status ?? "PUBLISHED";
  return Object.assign(new Activity(), {
    ...base(),
    seriesId: null,
    venueId: null,
    allianceId: null,
    projectId: null,
    servingTeamId: null,
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
    confirmedSeats: 0,
    heldSeats: 0,
    waitingSeats: 0,
    nextInWaitlist: 1,
    plannerPersonId: null,
    reviewerPersonId: null,
    attendedCount: null,
    ...given,
  });
}

/** An activity as the service enters it: with a lead, and the shortest history that leads to its state unless another is given. */
export function anActivityEntry(
  given: Partial<Activity> = {},
  more: Partial<Omit<ActivityEntry, "activity">> = {},
): ActivityEntry {
  const activity = anActivity(given);
  return {
    activity,
    hosts: [{ organizationId: randomUUID(), role: "LEAD" }],
    coHostIds: [],
    moves: historyOf(activity, activityMachine, { occurredAt: activity.createdAt, byRole: "staff" }),
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
  return {
    meeting,
    units: [],
    agenda: [{ id: randomUUID(), title: "停车", raisedByRole: "居民代表", originNeedId: null, originIssueId: null }],
    ...more,
  };
}

export function aResolution({ meeting, agenda }: MeetingEntry, given: Partial<Resolution> = {}): ResolutionEntry {
  const resolution = Object.assign(new Resolution(), {
    ...base(),
    regionCode: meeting.regionCode,
    meetingId: meeting.id,
    agendaItemId: agenda[0]?.id ?? null,
    ownerOrganizationId: randomUUID(),
    issueId: null,
    text: "增设车位。",
    status: "ASSIGNED",
    dueOn: addDays(today(), 10),
    result: null,
    passedAt: meeting.heldAt,
    closedAt: null,
    ...given,
  });
  const step = { occurredAt: meeting.heldAt, byRole: "staff", byName: "邹晓芸" };
  return { resolution, moves: historyOf(resolution, resolutionMachine, step) };
}

export const aCareTerm = (given: Partial<CareTerm> = {}): CareTerm =>
  Object.assign(new CareTerm(), {
    ...base(),
    title: "寒假托管班",
    startsOn: today(),
    endsOn: addDays(today(), 20),
    places: 30,
    takenPlaces: 0,
    minAge: 6,
    maxAge: 14,
    courses: ["阅读"],
    staff: 3,
    ...given,
  });

let queue = 0;

/** A registration of somebody unknown, with the shortest history that leads to its state. */
export function aRegistration(activity: Activity, given: Partial<Registration> = {}): RegistrationEntry {
  const status: RegistrationStatusValue = given.status ?? "CONFIRMED";
  const isSeated = !["WAITLISTED", "PROMOTED"].includes(status);
  const registration = Object.assign(new Registration(), {
    ...base(),
    activityId: activity.id,
    regionCode: activity.regionCode,
    participantPersonId: randomUUID(),
    participantName: "王建华",
    participantPhone: null,
    enterpriseId: null,
    partnerId: null,
    partySize: 1,
    status,
    waitlistSequence: status === "WAITLISTED" ? ++queue : null,
    promotionExpiresAt: status === "PROMOTED" ? instantOf(addDays(today(), 1)) : null,
    checkInCode: isSeated ? String(100_000 + ++queue) : null,
    ...given,
  });
  const step = { occurredAt: registration.createdAt, byRole: "resident" };
  return { registration, moves: historyOf(registration, registrationMachine, step) };
}

/** A child's enrolment with the papers its state says are in. */
export function anEnrolment(
  term: CareTerm,
  status: CareEnrolmentStatusValue = "CONFIRMED",
  given: Partial<CareEnrolment> = {},
): CareEnrolmentEntry {
  const createdAt = instantOf(addDays(today(), -5));
  const isConfirmed = status === "CONFIRMED";
  const enrolment = Object.assign(new CareEnrolment(), {
    id: randomUUID(),
    termId: term.id,
    regionCode: term.regionCode,
    childName: "王梓涵",
    childBirthDate: "2017-05-04",
    guardianPersonId: null,
    guardianName: "王建华",
    guardianPhone: "10010000001",
    status,
    consentVersion: isConfirmed || ["PENDING_HEALTH", "PENDING_PICKUP"].includes(status) ? "2026-1" : null,
    healthDeclaredAt: isConfirmed || status === "PENDING_PICKUP" ? createdAt : null,
    healthNeedsAttention: isConfirmed || status === "PENDING_PICKUP" ? false : null,
    heldUntil: pendingStatuses.includes(status) ? instantOf(addDays(today(), 2)) : null,
    waitlistSequence: status === "WAITLISTED" ? ++queue : null,
    confirmedAt: isConfirmed ? instantOf(addDays(today(), -2)) : null,
    version: 1,
    createdAt,
    ...given,
  });
  const pickup = Object.assign(new CarePickup(), {
    id: randomUUID(),
    enrolmentId: enrolment.id,
    position: 0,
    name: "赵丽娟",
    phone: "10010000002",
  });
  return {
    enrolment,
    pickups: isConfirmed ? [pickup] : [],
    attendance: [],
    moves: historyOf(enrolment, careEnrolmentMachine, { occurredAt: createdAt, byRole: "resident" }),
  };
}
