import { randomUUID } from "node:crypto";
import { dayOf, KnownRegion, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start } from "@quyu/kernel/testing";
import { HoursRecord } from "./hours-record/hours-record.entity";
import type { HoursEntry } from "./hours-record/hours-record.service";
import type { HoursStatusValue } from "./hours-record/hours-record.states";
import { Issue } from "./issue/issue.entity";
import type { IssueEntry } from "./issue/issue.service";
import { dueAfter, endedStatuses, type IssueStatusValue } from "./issue/issue.states";
import { ServiceOrder } from "./service-order/service-order.entity";
import type { ServiceOrderEntry } from "./service-order/service-order.service";
import type { OrderStatusValue } from "./service-order/service-order.states";
import { ServiceType } from "./service-type/service-type.entity";
import { Talent } from "./talent/talent.entity";
import { volunteers } from "./subgraph";
import { Volunteer } from "./volunteer/volunteer.entity";
import { VolunteerTeam } from "./volunteer-team/volunteer-team.entity";

export const startTestSubgraph = (options?: { seeded?: boolean }) => start(volunteers, options);

/** Somebody signed in, without any scope. */
export const aResident = (person: string = randomUUID()): Partial<Viewer> => ({
  subject: randomUUID(),
  role: "resident",
  person,
});

/** The leader of a team, by the token. */
export const leaderOf = (team: string): Partial<Viewer> => ({ subject: randomUUID(), role: "leader", team });

/** Staff of a region: may read and write its volunteers. */
export const staffOf = (regionCode: string): Partial<Viewer> => ({
  subject: randomUUID(),
  role: "staff",
  scopes: ["volunteers:*"],
  regions: [regionCode],
});

export const aRegion = (code: string): KnownRegion => Object.assign(new KnownRegion(), { code });

export const aTeam = (given: Partial<VolunteerTeam> = {}): VolunteerTeam =>
  Object.assign(new VolunteerTeam(), {
    id: randomUUID(),
    regionCode: "510116003901",
    hostOrganizationId: null,
    name: "邻里守望志愿服务队",
    leaderName: null,
    memberCount: null,
    partyMemberCount: null,
    isIllustrative: false,
    createdAt: new Date(),
    ...given,
  });

export const aVolunteer = (given: Partial<Volunteer> = {}): Volunteer =>
  Object.assign(new Volunteer(), {
    id: randomUUID(),
    regionCode: "510116003901",
    personId: randomUUID(),
    name: "李红霞",
    star: 0,
    isIllustrative: false,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

/** Two hours of a morning, recorded, unless told otherwise; `startsAt` and `minutes` say the rest. */
export const someHours = (given: Partial<HoursRecord> & Pick<HoursRecord, "volunteerId" | "teamId">): HoursRecord => {
  const { startsAt = new Date("2026-03-05T01:00:00Z"), minutes = 120, status = "RECORDED" } = given;
  return Object.assign(new HoursRecord(), {
    id: randomUUID(),
    regionCode: "510116003901",
    activityId: null,
    claimedByPersonId: null,
    confirmedByPersonId: null,
    confirmedAt: status === "CLAIMED" || status === "REJECTED" ? null : startsAt,
    servedOn: dayOf(startsAt),
    endsAt: new Date(startsAt.getTime() + minutes * 60_000),
    evidence: "LEADER_PRESENT",
    rejectReason: status === "REJECTED" ? "当天的签到表上没有名字" : null,
    isBackfilled: false,
    createdAt: startsAt,
    ...given,
    startsAt,
    minutes,
    status,
    version: wayTo[status].length,
  });
};

const wayTo = {
  CLAIMED: ["CLAIMED"],
  LEADER_CONFIRMED: ["CLAIMED", "LEADER_CONFIRMED"],
  REJECTED: ["CLAIMED", "REJECTED"],
  RECORDED: ["CLAIMED", "LEADER_CONFIRMED", "RECORDED"],
  DISPUTED: ["CLAIMED", "LEADER_CONFIRMED", "RECORDED", "DISPUTED"],
  CORRECTED: ["CLAIMED", "LEADER_CONFIRMED", "RECORDED", "DISPUTED", "CORRECTED"],
} as const satisfies Record<HoursStatusValue, readonly HoursStatusValue[]>;

/** The record with the shortest history that leads to its status. */
export const asEntered = (record: HoursRecord): HoursEntry => ({
  record,
  moves: wayTo[record.status].map((to) => ({ to, occurredAt: record.createdAt, byRole: "leader", byName: "王建国" })),
});

export const aTalent = (given: Partial<Talent> = {}): Talent =>
  Object.assign(new Talent(), {
    id: randomUUID(),
    regionCode: "510116003901",
    personId: null,
    enterpriseId: null,
    name: "李红霞",
    skills: ["法律"],
    status: "LISTED",
    listedAt: new Date(),
    createdAt: new Date(),
    ...given,
  });

/** Staff who handle the cases of a region. */
export const caseWorkerOf = (regionCode: string): Partial<Viewer> => ({ ...staffOf(regionCode), scopes: ["cases:read"] });

/** The usual way to an end, of which tests take as much as they need. */
export const usualWay = [
  "REPORTED",
  "TRIAGED",
  "DISPATCHED",
  "ACKNOWLEDGED",
  "RECTIFYING",
  "RECTIFIED",
  "VERIFIED",
  "CLOSED",
] as const satisfies readonly IssueStatusValue[];

let issues = 0;

/** An issue reported `age` minutes ago that went through these states, one a minute. */
export function anIssue(
  way: readonly IssueStatusValue[],
  { age = 30, ...given }: Partial<Issue> & { age?: number } = {},
): IssueEntry {
  const reportedAt = given.reportedAt ?? new Date(Date.now() - age * 60_000);
  const at = (index: number) => new Date(reportedAt.getTime() + index * 60_000);
  const status = way.at(-1) as IssueStatusValue;
  const deadlineFrom = at(Math.max(0, way.lastIndexOf("REOPENED")));
  const hazardClass = given.hazardClass ?? "ORDINARY";
  const issue = Object.assign(new Issue(), {
    id: randomUUID(),
    number: `WT20160101-${String((issues += 1)).padStart(4, "0")}`,
    regionCode: "330106001003",
    estateId: null,
    responsibleOrganizationId: randomUUID(),
    reporterPersonId: null,
    partnerId: null,
    duplicateOfId: null,
    rectifierPersonId: way.includes("RECTIFIED") ? randomUUID() : null,
    verifierPersonId: way.includes("VERIFIED") ? randomUUID() : null,
    reporterName: "欧阳桂兰",
    reporterPhone: "10012345678",
    title: "3栋2单元路灯不亮",
    detail: "3栋2单元门口的路灯从上周起不亮，老人晚上回家看不清台阶。",
    hazardClass,
    status,
    reportedAt,
    deadlineFrom,
    dueAt: dueAfter(deadlineFrom, hazardClass),
    closedAt: (endedStatuses as readonly string[]).includes(status) ? at(way.length - 1) : null,
    reopened: way.filter((state) => state === "REOPENED").length,
    isIllustrative: false,
    version: way.length,
    createdAt: reportedAt,
    ...given,
  });
  const moves = way.map((to, index) => ({ to, occurredAt: at(index), byRole: "staff", byName: "王芳" }));
  return { issue, moves };
}

/** A service at the door with half an hour to get there. */
export const aServiceType = (given: Partial<ServiceType> = {}): ServiceType =>
  Object.assign(new ServiceType(), {
    id: randomUUID(),
    regionCode: "330106001",
    name: "助浴",
    audience: ["ELDERLY"],
    targetMinutes: 30,
    isIllustrative: true,
    ...given,
  });

const orderWay: readonly OrderStatusValue[] = [
  ...(["PLACED", "ACCEPTED", "DISPATCHED", "TAKEN", "EN_ROUTE", "SERVING", "COMPLETED", "RATED", "CLOSED"] as const),
];
const wayOfOrder = (status: OrderStatusValue): readonly OrderStatusValue[] => {
  if (status === "REFUSED") return [...orderWay.slice(0, 3), "REFUSED"];
  return status === "CANCELLED" ? ["PLACED", "CANCELLED"] : orderWay.slice(0, orderWay.indexOf(status) + 1);
};
let orders = 0;

/** An order placed ten minutes ago that came to its state in as many steps as it takes, one every half minute. */
export function anOrder(type: ServiceType, given: Partial<ServiceOrder> = {}): ServiceOrderEntry {
  const { status = "PLACED", placedAt = new Date(Date.now() - 600_000) } = given;
  const moves = wayOfOrder(status).map((to, index) => ({
    ...{ to, occurredAt: new Date(placedAt.getTime() + index * 30_000), byRole: "staff", byName: "王芳" },
  }));
  const at = (state: OrderStatusValue) => moves.find(({ to }) => to === state)?.occurredAt ?? null;
  const order = Object.assign(new ServiceOrder(), {
    id: randomUUID(),
    number: `FW20160101-${String((orders += 1)).padStart(4, "0")}`,
    regionCode: "330106001003",
    serviceTypeId: type.id,
    clientPersonId: null,
    partnerId: null,
    providerTeamId: null,
    responsibleOrganizationId: randomUUID(),
    clientName: null,
    clientPhone: null,
    address: "文三路12号3栋201室",
    dueAt: new Date(placedAt.getTime() + type.targetMinutes * 60_000),
    servingAt: at("SERVING"),
    completedAt: at("COMPLETED"),
    closedAt: at("CLOSED"),
    rating: moves.some(({ to }) => to === "RATED") ? 5 : null,
    escalations: 0,
    isIllustrative: false,
    version: moves.length,
    createdAt: placedAt,
    ...given,
    status,
    placedAt,
  });
  return { order, moves };
}
