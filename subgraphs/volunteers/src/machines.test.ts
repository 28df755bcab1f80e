import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Viewer } from "@quyu/kernel";
import { walkMachine } from "@quyu/kernel/testing";
import { HoursRecord } from "./hours-record/hours-record.entity";
import { hoursRecord } from "./hours-record/hours-life.service";
import { enterHours } from "./hours-record/hours-record.service";
import { issueRecord } from "./issue/issue-life.service";
import { enterIssues } from "./issue/issue.service";
import type { IssueStatusValue } from "./issue/issue.states";
import { enterProofs } from "./issue-record/issue-record.service";
import { Proof } from "./proof/proof.entity";
import { noteResponsible } from "./responsible/responsible.service";
import { orderRecord } from "./service-order/order-life.service";
import { enterServiceOrders } from "./service-order/service-order.service";
import { TalentBooking, type BookingStatusValue } from "./talent-booking/talent-booking.entity";
import { enterTalentBookings } from "./talent-booking/talent-booking.service";
import { TalentStatus, type TalentStatusValue } from "./talent/talent.entity";
import { enterTalents } from "./talent/talent.service";
import { talentRecord } from "./talent-life/talent-life.service";
import {
  anIssue,
  anOrder,
  aRegion,
  asEntered,
  aServiceType,
  aTalent,
  aTeam,
  aVolunteer,
  leaderOf,
  someHours,
  staffOf,
  startTestSubgraph,
  usualWay,
} from "./testing";
import { enterVolunteers } from "./volunteer/volunteer.service";
import { formTeams } from "./volunteer-team/volunteer-team.service";

const subgraph = startTestSubgraph();
const isHeavy = Boolean(process.env["QUYU_TEST_HEAVY"]);
// Hundreds of cells each, on a machine that may be busy.
jest.setTimeout(120_000);

const place = "330106001003";
const team = aTeam({ regionCode: place });
const volunteer = aVolunteer({ regionCode: place });
const type = aServiceType();
const person = (): string => randomUUID();
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["volunteers:*", "cases:*"], person: person() };
const partner: Partial<Viewer> = { role: "partner", subject: "p", person: person(), partner: person(), scopes: ["orders:place"] };
/** Callers who may move nothing of anybody: who only reads; and who has no token at all, staff from elsewhere, a resident. */
const others: Record<string, Partial<Viewer>> = {
  reader: { ...staff, role: "officer", scopes: ["volunteers:read", "cases:read"], person: person() },
  ...(isHeavy && {
    visitor: {},
    elsewhere: { ...staff, regions: ["330106001004"], person: person() },
    resident: { role: "resident", subject: "r", person: person() },
  }),
};

beforeAll(async () => {
  await subgraph.given(aRegion(place));
  await subgraph.given(type);
  await subgraph.db.transaction(async (tx) => {
    await formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]);
    const membership = { teamId: team.id, regionCode: place, joinedOn: "2020-01-01", leftOn: null };
    await enterVolunteers(tx, [{ volunteer, memberships: [membership] }]);
  });
  await noteResponsible(subgraph.db, {
    ...{ id: person(), regionCode: place, level: "STAND_IN", estateId: null, building: null, organizationId: person() },
  });
});

async function proofOf(of: { issueId: string } | { serviceOrderId: string }): Promise<string> {
  const proof = { id: randomUUID(), issueId: null, serviceOrderId: null, kind: "AFTER", takenAt: new Date(), ...of };
  await enterProofs(subgraph.db, [Object.assign(new Proof(), proof)]);
  return proof.id;
}

let day = 0;
test("every move of hours from every state by every caller", async () => {
  await walkMachine({
    subgraph,
    kind: hoursRecord,
    callers: {
      volunteer: { role: "volunteer", subject: "v", person: volunteer.personId as string },
      leader: { ...leaderOf(team.id), person: person() },
      staff,
      ...others,
    },
    async given(status) {
      const startsAt = instantOf(addDays(today(), -(day += 1)), "09:00");
      const record: HoursRecord = someHours({ regionCode: place, volunteerId: volunteer.id, teamId: team.id, startsAt, status });
      await subgraph.db.transaction((tx) => enterHours(tx, [asEntered(record)]));
      return record.id;
    },
    inputs: {
      confirmHours: [{}, { decision: "REJECT", reason: "签到表上没有" }],
      disputeHours: { reason: "少记一小时" },
      correctHours: { minutes: 60 },
    },
    saidPlainly: { confirmHours: ["NOT_TEAM_LEADER"] },
  });
});

const talentIn = async (status: TalentStatusValue): Promise<string> => {
  const way = Object.keys(TalentStatus) as TalentStatusValue[];
  const moves = way.slice(0, way.indexOf(status) + 1).map((to) => ({ to, occurredAt: new Date(), byRole: "staff" }));
  const listedAt = moves.length > 2 ? new Date() : null;
  const talent = aTalent({ regionCode: place, status, listedAt, version: moves.length });
  await subgraph.db.transaction((tx) => enterTalents(tx, [{ talent, moves }]));
  return talent.id;
};

test("every move of a talent from every state by every caller", async () => {
  const cells = await walkMachine({ subgraph, kind: talentRecord, callers: { staff, ...others }, given: talentIn });
  expect(cells).toBe(4 * 3 * (isHeavy ? 5 : 2));
});

test("a talent is booked only while listed, a booking rated only once and while it holds, by staff alone", async () => {
  const call = async (viewer: Partial<Viewer>, name: "bookTalent" | "rateTalent", input: object): Promise<string> => {
    const inputType = name === "bookTalent" ? "BookTalentInput" : "RateTalentInput";
    const document = `mutation ($input: ${inputType}!) { ${name}(input: $input) { talent { id } userErrors { code } } }`;
    return subgraph
      .as(viewer)
      .run(document, { input })
      .then((data) => data[name].userErrors[0]?.code ?? "done")
      .catch(({ extensions }) => extensions.code);
  };
  const bookingIn = async (status: BookingStatusValue): Promise<string> => {
    const startsAt = new Date(Date.now() - 3_600_000 * (day += 1));
    const moves = [
      { to: "BOOKED" as const, occurredAt: startsAt, byRole: "staff" },
      ...(status === "BOOKED" ? [] : [{ to: status, occurredAt: startsAt, byRole: "staff" }]),
    ];
    const booking = { id: randomUUID(), regionCode: place, organizationId: null, bookedByPersonId: null, startsAt, status };
    const kept = { talentId: await talentIn("LISTED"), rating: status === "USED" ? 4 : null, version: moves.length };
    const row = Object.assign(new TalentBooking(), { ...booking, ...kept, createdAt: startsAt });
    await subgraph.db.transaction((tx) => enterTalentBookings(tx, [{ booking: row, moves }]));
    return row.id;
  };
  const callers = { staff, ...others };
  let cells = 0;
  for (const [caller, viewer] of Object.entries(callers)) {
    for (const status of Object.keys(TalentStatus) as TalentStatusValue[]) {
      const input = { talentId: await talentIn(status), startsAt: new Date(Date.now() + 3_600_000).toISOString() };
      const expected = status === "LISTED" ? "done" : "NOT_LISTED";
      const code = await call(viewer, "bookTalent", input);
      expect({ caller, status, code }).toEqual({ caller, status, code: caller === "staff" ? expected : refusedTo(caller) });
      cells += 1;
    }
    for (const status of ["BOOKED", "USED", "CANCELLED"] as const) {
      const bookingId = await bookingIn(status);
      const expected = status === "BOOKED" ? "done" : "BOOKING_NOT_FOUND";
      const code = await call(viewer, "rateTalent", { bookingId, rating: 5 });
      expect({ caller, status, code }).toEqual({ caller, status, code: caller === "staff" ? expected : "FORBIDDEN" });
      cells += 1;
    }
  }
  process.stdout.write(`TalentBooking: ${cells} cells (4 talent states × booking, 3 booking states × rating)\n`);
});
/** Without the scope one is turned away, with it elsewhere nothing is found. */
const refusedTo = (caller: string): string => (caller === "elsewhere" ? "NOT_FOUND" : "FORBIDDEN");

test("every move of an order from every state by every caller", async () => {
  const client: Partial<Viewer> = { role: "resident", subject: "c", person: person() };
  await walkMachine({
    subgraph,
    kind: orderRecord,
    callers: {
      client,
      ...(isHeavy && { partner }),
      provider: { role: "volunteer", subject: "w", person: person(), team: team.id },
      staff,
      ...others,
    },
    also: { partner: ["client"] },
    async given(status) {
      const owners = { clientPersonId: client.person as string, partnerId: partner.partner as string };
      const entry = anOrder(type, { status, regionCode: place, providerTeamId: team.id, ...owners });
      await subgraph.db.transaction((tx) => enterServiceOrders(tx, [entry]));
      return entry.order.id;
    },
    inputs: {
      refuseOrder: { reason: "今天没有人手" },
      rateOrder: { rating: 5 },
      completeOrder: async (serviceOrderId: string) => ({ proofIds: [await proofOf({ serviceOrderId })] }),
    },
  });
});

const wayTo = (status: IssueStatusValue): readonly IssueStatusValue[] => {
  if (status === "DUPLICATE" || status === "OUT_OF_SCOPE") return ["REPORTED", "TRIAGED", status];
  if (status === "EXPERT_REVIEW") return [...usualWay.slice(0, 4), status];
  return status === "REOPENED" ? [...usualWay, status] : usualWay.slice(0, usualWay.findIndex((each) => each === status) + 1);
};

test("every move of an issue from every state by every caller", async () => {
  const reporter: Partial<Viewer> = { role: "resident", subject: "r", person: person() };
  const owners = { reporterPersonId: reporter.person as string, partnerId: partner.partner as string };
  const original = anIssue(["REPORTED"], { regionCode: place });
  await subgraph.db.transaction((tx) => enterIssues(tx, [original]));
  await walkMachine({
    subgraph,
    kind: issueRecord,
    callers: { reporter, ...(isHeavy && { partner: { ...partner, scopes: ["issues:report"] } }), staff, ...others },
    also: { partner: ["reporter"] },
    async given(status) {
      const duplicateOfId = status === "DUPLICATE" ? original.issue.id : null;
      const entry = anIssue(wayTo(status), { regionCode: place, duplicateOfId, ...owners });
      await subgraph.db.transaction((tx) => enterIssues(tx, [entry]));
      return entry.issue.id;
    },
    inputs: {
      settleIssue: [
        { outcome: "OUT_OF_SCOPE", reason: "属于物业合同纠纷" },
        { outcome: "DUPLICATE", duplicateOfId: original.issue.id },
      ],
      rectifyIssue: async (issueId: string) => ({ proofIds: [await proofOf({ issueId })] }),
      verifyIssue: [{}, { passed: false, reason: "还有两处" }],
      reopenIssue: { reason: "又坏了" },
    },
  });
});
