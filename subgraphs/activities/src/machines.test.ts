import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import type { Activity } from "./activity/activity.entity";
import { activityRecord } from "./activity/activity-life.service";
import { enterActivities } from "./activity/activity.service";
import { careRecord } from "./care-enrolment/care-life.service";
import { enterEnrolments } from "./care-enrolment/care-enrolment.service";
import { enterCareTerms } from "./care-term/care-term.service";
import { wallCode } from "./check-in/check-in.service";
import { meetingRecord } from "./meeting/meeting-life.service";
import { enterMeetings } from "./meeting/meeting.service";
import { enterRegistrations } from "./registration/registration.service";
import { registrationRecord } from "./registration/seats.service";
import { resolutionRecord } from "./resolution/resolution-life.service";
import { enterResolutions } from "./resolution/resolution.service";
import {
  aCareTerm,
  aMeeting,
  anActivityEntry,
  anEnrolment,
  aRegion,
  aRegistration,
  aResolution,
  staffOf,
  startTestSubgraph,
} from "./testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion()));

const isHeavy = Boolean(process.env["QUYU_TEST_HEAVY"]);
// Hundreds of cells each, on a machine that may be busy.
jest.setTimeout(120_000);

const at = (days: number, time = "15:00") => instantOf(addDays(today(), days), time);
const staff: Partial<Viewer> = { ...staffOf(), person: randomUUID() };
const street: Partial<Viewer> = { ...staffOf("510116003"), person: randomUUID() };
/** Those of the street may do what those of the community may. */
const above: Record<string, Partial<Viewer>> = isHeavy ? { street } : {};
/** Callers who may move nothing of anybody: who only reads, who has no token at all; and staff from elsewhere, and a resident. */
const others: Record<string, Partial<Viewer>> = {
  reader: { ...staff, role: "officer", scopes: ["activities:read"], person: randomUUID() },
  visitor: {},
  ...(isHeavy && {
    elsewhere: { ...staffOf("510116004001"), person: randomUUID() },
    resident: { role: "resident", subject: "r", person: randomUUID() },
  }),
};

const entered = async (given: Partial<Activity>): Promise<Activity> => {
  const entry = anActivityEntry(given);
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));
  return entry.activity;
};

test("every move of an activity from every state by every caller", async () => {
  const cells = await walkMachine({
    subgraph,
    kind: activityRecord,
    callers: { staff, ...above, ...others },
    also: { street: ["staff"] },
    async given(status, move) {
      const isApproved = status === "REVIEWING" && move === "publishActivity";
      return (await entered({ status, startsAt: at(5), ...(isApproved && { reviewerPersonId: randomUUID() }) })).id;
    },
    inputs: {
      reviewActivity: [{ approve: true }, { approve: false, reason: "请写清集合地点" }],
      publishActivity: { startsAt: at(9).toISOString(), endsAt: at(9, "17:00").toISOString() },
      recordActivity: { minutes: "读了《学而》。", attendance: 17 },
      cancelActivity: { reason: "场地停电" },
      postponeActivity: { reason: "下雨" },
    },
  });
  // A review is tried twice, with either end.
  expect(cells).toBe(11 * 12 * (isHeavy ? 6 : 3));
});

test("every move of a registration from every state by every caller", async () => {
  const participant: Partial<Viewer> = { role: "resident", subject: "p", person: randomUUID() };
  const enterprise: Partial<Viewer> = { role: "enterprise", subject: "e", person: randomUUID(), enterprise: randomUUID() };
  const partner: Partial<Viewer> = {
    role: "partner",
    subject: "s",
    person: randomUUID(),
    partner: randomUUID(),
    scopes: ["activities:register"],
  };
  await walkMachine({
    subgraph,
    kind: registrationRecord,
    callers: { participant, enterprise, partner, staff, ...others },
    also: { enterprise: ["participant"], partner: ["participant"] },
    async given(status, move) {
      const activity = await entered({
        status: move === "markNoShow" ? "ONGOING" : "REGISTRATION_OPEN",
        startsAt: move === "checkIn" ? new Date() : at(5),
        capacity: 10,
      });
      const entry = aRegistration(activity, {
        status,
        participantPersonId: participant.person as string,
        enterpriseId: enterprise.enterprise as string,
        partnerId: partner.partner as string,
        // The participant reads the wall, staff read the registration: here both read the same.
        ...(move === "checkIn" && status === "CONFIRMED" && { checkInCode: wallCode(activity, Date.now()) }),
      });
      await subgraph.db.transaction((tx) => enterRegistrations(tx, [entry]));
      return entry.registration.id;
    },
    inputs: {
      checkIn: async (id: string) => {
        const [row] = await subgraph.db.query("select check_in_code as code from registration where id = $1", [id]);
        return { code: row.code ?? "000000" };
      },
    },
  });
});

test("every move of a meeting from every state by every caller", async () => {
  await walkMachine({
    subgraph,
    kind: meetingRecord,
    callers: { staff, ...above, ...others },
    also: { street: ["staff"] },
    async given(status) {
      const entry = aMeeting({ status, minutes: status.startsWith("MINUTES") ? "议定一件事。" : null });
      await subgraph.db.transaction((tx) => enterMeetings(tx, [entry]));
      return entry.meeting.id;
    },
    inputs: { holdMeeting: { units: [{ name: "社区党委", isPresent: true }] }, draftMinutes: { minutes: "议定两件事。" } },
  });
});

test("every move of a resolution from every state by every caller, of a public meeting and of one that is not", async () => {
  for (const meetingStatus of isHeavy ? (["MINUTES_CONFIRMED", "HELD"] as const) : (["HELD"] as const))
    await walkMachine({
      subgraph,
      kind: resolutionRecord,
      // What went up to the street is given out by the street alone, so it is the street's staff who walk.
      callers: { staff: street, ...others },
      async given(status) {
        const meeting = aMeeting({ status: meetingStatus });
        const entry = aResolution(meeting, { status, closedAt: status === "CLOSED" ? new Date() : null });
        await subgraph.db.transaction(async (tx) => {
          await enterMeetings(tx, [meeting]);
          await enterResolutions(tx, [entry]);
        });
        return entry.resolution.id;
      },
      inputs: {
        assignResolution: { ownerOrganizationId: randomUUID(), dueOn: addDays(today(), 9) },
        completeResolution: { result: "划出十二个车位" },
      },
    });
});

test("every move of a child's enrolment from every state by every caller", async () => {
  const guardian: Partial<Viewer> = { role: "resident", subject: "g", person: randomUUID() };
  const carer: Partial<Viewer> = { ...staff, scopes: ["activities:*", "minors:read"], person: randomUUID() };
  await walkMachine({
    subgraph,
    kind: careRecord,
    callers: { guardian, staff: carer, withoutMinors: staff, readsMinors: { ...staff, scopes: ["minors:read"] }, ...others },
    async given(status) {
      const term = aCareTerm();
      const entry = anEnrolment(term, status, { guardianPersonId: guardian.person as string });
      await subgraph.db.transaction(async (tx) => {
        await enterCareTerms(tx, [term]);
        await enterEnrolments(tx, [entry]);
      });
      return entry.enrolment.id;
    },
    inputs: {
      giveConsent: { consentVersion: "2026-1" },
      declareHealth: { needsAttention: true },
      authorisePickup: { pickups: [{ name: "赵丽娟", phone: "10010000002" }] },
    },
    saidPlainly: { declareHealth: ["CONSENT_MISSING"], authorisePickup: ["CONSENT_MISSING", "HEALTH_MISSING"] },
  });
});
