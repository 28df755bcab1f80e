import { randomUUID } from "node:crypto";
import { instantOf, KnownRegion, searchTextOf, type Viewer } from "@quyu/kernel";
import { startTestSubgraph as start } from "@quyu/kernel/testing";
import { Alliance } from "./alliance/alliance.entity";
import type { MembershipEntry } from "./alliance/alliance.service";
import { Membership } from "./alliance/membership.entity";
import { Booking } from "./booking/booking.entity";
import { completeCreditCode } from "./credit-code/credit-code";
import { Enterprise } from "./enterprise/enterprise.entity";
import { FundEntry } from "./fund/fund-entry.entity";
import { Fund } from "./fund/fund.entity";
import { Market, Stall } from "./market/market.entity";
import { Policy } from "./policy/policy.entity";
import { Premises } from "./premises/premises.entity";
import { Resource } from "./resource/resource.entity";
import { SocialOrganization } from "./social-organization/social-organization.entity";
import { enterprises } from "./subgraph";
import { Visit } from "./visit/visit.entity";

export const startTestSubgraph = (options?: { seeded?: boolean }) => start(enterprises, options);

export const longhe = "510116003901";
export const binjiang = "510116003902";

/** A clerk of 龙河 who may read what is guarded there. */
export const clerk: Partial<Viewer> = { subject: "clerk", role: "staff", scopes: ["enterprises:*"], regions: [longhe] };

/** The contact of an enterprise. */
export const contactOf = (enterpriseId: string): Partial<Viewer> => ({
  subject: "contact",
  role: "enterprise",
  scopes: [],
  regions: [],
  enterprise: enterpriseId,
});

/** A right credit code of the area 999999, which no authority has. */
export const aCreditCode = (serial: number, registry = "91"): string =>
  completeCreditCode(`${registry}999999`, `MA${String(serial).padStart(6, "0")}`);

export const aRegion = (code: string): KnownRegion => Object.assign(new KnownRegion(), { code });

export const anEnterprise = (given: Partial<Enterprise> = {}): Enterprise =>
  Object.assign(new Enterprise(), {
    id: randomUUID(),
    regionCode: longhe,
    premisesId: null,
    partyOrganizationId: null,
    name: "成都示例商贸有限公司",
    creditCode: null,
    staff: 12,
    contactName: "林晓梅",
    contactPhone: "10000001234",
    kind: "PRIVATE",
    searchText: searchTextOf(given.name ?? "成都示例商贸有限公司"),
    industry: "批发和零售业",
    size: "SMALL",
    partyCoverage: "NONE",
    isSynthetic: true,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const aPremises = (given: Partial<Premises> = {}): Premises =>
  Object.assign(new Premises(), {
    id: randomUUID(),
    regionCode: longhe,
    name: "示例商务楼",
    kind: "OFFICE_BUILDING",
    stewardId: null,
    isIllustrative: true,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const anAlliance = (given: Partial<Alliance> = {}): Alliance =>
  Object.assign(new Alliance(), {
    id: randomUUID(),
    regionCode: longhe,
    leadId: null,
    name: "示例商圈联盟",
    kind: "BUSINESS_DISTRICT",
    founded: null,
    aims: [],
    mechanisms: [],
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const aSocialOrganization = (given: Partial<SocialOrganization> = {}): SocialOrganization =>
  Object.assign(new SocialOrganization(), {
    id: randomUUID(),
    regionCode: longhe,
    name: "巧手社",
    kind: "SOCIAL_ORGANIZATION",
    status: "FILED",
    isIllustrative: true,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const aMembership = (given: Partial<Membership> & { allianceId: string }): Membership =>
  Object.assign(new Membership(), {
    id: randomUUID(),
    regionCode: longhe,
    enterpriseId: null,
    socialOrganizationId: null,
    role: "MEMBER",
    status: "ADMITTED",
    since: null,
    until: null,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

/** A membership as an import enters it: with the steps that led to its status. */
export function enteredMembership(membership: Membership): MembershipEntry {
  const ways = { ADMITTED: [], APPLIED: [], DECLINED: ["APPLIED"], LEFT: ["ADMITTED"] } as const;
  const states = [...ways[membership.status], membership.status];
  const moves = states.map((to) => ({ to, occurredAt: membership.createdAt, byRole: "staff" }));
  return { membership: Object.assign(membership, { version: moves.length }), moves };
}

export const aFund = (given: Partial<Fund> = {}): Fund =>
  Object.assign(new Fund(), {
    id: randomUUID(),
    regionCode: longhe,
    name: "示例社区基金",
    kind: "COMMUNITY_FUND",
    createdAt: new Date(),
    ...given,
  });

export const aFundEntry = (given: Partial<FundEntry> & { fundId: string }): FundEntry =>
  Object.assign(new FundEntry(), {
    id: randomUUID(),
    amount: "10000",
    direction: "INCOME",
    purpose: "企业捐赠",
    stage: "SPENT",
    postedOn: "2026-03-01",
    rating: null,
    isIllustrative: true,
    createdAt: new Date(),
    ...given,
  });

export const aMarket = (given: Partial<Market> = {}): Market =>
  Object.assign(new Market(), {
    id: randomUUID(),
    regionCode: longhe,
    name: "示例夜市",
    donationRate: 0.1,
    createdAt: new Date(),
    ...given,
  });

export const aStall = (given: Partial<Stall> & { marketId: string }): Stall =>
  Object.assign(new Stall(), {
    id: randomUUID(),
    holderId: null,
    holderName: "手作饰品摊",
    period: "2026-10",
    status: "SETTLED",
    takings: "500000",
    donated: "15000",
    version: 1,
    isIllustrative: true,
    ...given,
  });

export const aResource = (given: Partial<Resource> = {}): Resource =>
  Object.assign(new Resource(), {
    id: randomUUID(),
    regionCode: longhe,
    ownerId: null,
    name: "示例会议室",
    kind: "SPACE",
    field: null,
    conditions: null,
    quantity: 1,
    isIllustrative: true,
    createdAt: new Date(),
    ...given,
  });

/** A booking of a person for the morning of 2 March 2026, unless told otherwise. */
export const aBooking = (given: Partial<Booking> & { resourceId: string }): Booking =>
  Object.assign(new Booking(), {
    id: randomUUID(),
    regionCode: longhe,
    personId: given.enterpriseId ? null : randomUUID(),
    enterpriseId: null,
    startsAt: instantOf("2026-03-02", "09:00"),
    endsAt: instantOf("2026-03-02", "11:00"),
    quantity: 1,
    purpose: "示例活动",
    status: "BOOKED",
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const aVisit = (given: Partial<Visit> & { enterpriseId: string }): Visit =>
  Object.assign(new Visit(), {
    id: randomUUID(),
    regionCode: longhe,
    visitedOn: "2026-03-05",
    byRole: "党建指导员",
    notes: "了解用工情况。",
    isIllustrative: true,
    createdAt: new Date(),
    ...given,
  });

export const aPolicy = (given: Partial<Policy> = {}): Policy =>
  Object.assign(new Policy(), {
    id: randomUUID(),
    regionCode: longhe,
    kinds: null,
    sizes: null,
    industries: null,
    title: "示例政策",
    issuer: "示例街道",
    audience: "ENTERPRISES",
    validFrom: null,
    validTo: null,
    howTo: "到党群服务中心办理。",
    isIllustrative: true,
    createdAt: new Date(),
    ...given,
  });
