import { randomUUID } from "node:crypto";
import { addDays, instantOf, today, type Move } from "@quyu/kernel";
import { Claim } from "../claim/claim.entity";
import { Contribution } from "../contribution/contribution.entity";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Need } from "../need/need.entity";
import { Project } from "../project/project.entity";
import { longhe } from "../testing";

/** Noon of the day that many days from today. */
export const noon = (day: number): Date => instantOf(addDays(today(), day), "12:00");

/** Steps of a record: each state with the day, counted from today, on which it was reached. */
export const through = <State extends string>(...steps: [state: State, day: number][]): Move<State>[] =>
  steps.map(([to, day]) => ({ to, occurredAt: noon(day), byRole: "staff", byName: "林晓梅", reason: null }));

export const anEvaluation = (given: Partial<Evaluation> = {}): Evaluation =>
  Object.assign(new Evaluation(), { id: randomUUID(), score: 4, comment: null, evaluatedAt: new Date(), ...given });

/** A listed need; other states take their own instants with them. */
export const aNeed = (given: Partial<Need> = {}): Need =>
  Object.assign(new Need(), {
    id: randomUUID(),
    regionCode: longhe,
    submitterPersonId: null,
    reviewerPersonId: null,
    enterpriseId: null,
    projectId: null,
    mergedIntoId: null,
    evaluationId: null,
    visitId: null,
    originResolutionId: null,
    originIssueId: null,
    title: "楼宇周边缺少非机动车停放点",
    searchText: "",
    detail: "早高峰楼前人行道被占满。",
    declineReason: null,
    contactName: null,
    contactPhone: null,
    field: "PARKING",
    raisedBy: "STAFF",
    status: "LISTED",
    listedAt: new Date(),
    matchedAt: null,
    fulfilledAt: null,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

/** A published project; other states take their own instants with them. */
export const aProject = (given: Partial<Project> = {}): Project =>
  Object.assign(new Project(), {
    id: randomUUID(),
    regionCode: longhe,
    allianceId: null,
    roundtableId: null,
    originResolutionId: null,
    replicatedFromId: null,
    evaluationId: null,
    title: "错时共享停车",
    searchText: "",
    summary: "写字楼夜间车位向居民开放。",
    field: "PARKING",
    status: "PUBLISHED",
    shares: 3,
    stopReason: null,
    charityOrganization: null,
    charityFilingNumber: null,
    publishedAt: new Date(),
    startedAt: null,
    endedAt: null,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

/** An offer of one share; other states take their own instants with them. */
export const aClaim = (given: Partial<Claim> & { projectId: string }): Claim =>
  Object.assign(new Claim(), {
    id: randomUUID(),
    regionCode: longhe,
    enterpriseId: null,
    socialOrganizationId: null,
    contributionId: null,
    offeredByPersonId: null,
    decidedByPersonId: null,
    shares: 1,
    offer: "夜间开放20个车位",
    status: "OFFERED",
    acceptedAt: null,
    signedAt: null,
    version: 1,
    createdAt: new Date(),
    ...given,
  });

export const aContribution = (given: Partial<Contribution> = {}): Contribution =>
  Object.assign(new Contribution(), {
    id: randomUUID(),
    regionCode: longhe,
    projectId: null,
    giverEnterpriseId: null,
    receiverEnterpriseId: null,
    giver: "示例物业",
    receiver: "龙河社区",
    kind: "PARKING",
    quantity: 20,
    unit: "个车位",
    givenOn: "2026-10-01",
    createdAt: new Date(),
    ...given,
  });
