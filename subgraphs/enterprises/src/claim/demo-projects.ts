import { addDays, demoFile, instantOf, today, type Move } from "@quyu/kernel";
import type { CooperationFieldValue } from "../cooperation/cooperation-field";
import type { ResourceKindValue } from "../cooperation/resource-kind";
import { type Staff, staffFinder } from "../demo-staff";
import type { ProjectStatusValue } from "../project/project.entity";
import { claimStateOf } from "../project/project.states";
import { type ClaimStatusValue, promisedStatuses } from "./claim.entity";

/** A project of demo/enterprises/projects.json with the claims on it; days count from today. */
export interface DemoProject {
  key: string;
  region: string;
  title: string;
  summary: string;
  field: CooperationFieldValue;
  status: ProjectStatusValue;
  shares: number;
  days: {
    drafted: number;
    reviewing?: number;
    published?: number;
    /** At what time of that day, where a meeting says so. */
    publishedAt?: string;
    started?: number;
    ended?: number;
    evaluated?: number;
  };
  alliance?: string;
  meeting?: string;
  resolution?: string;
  from?: string;
  template?: boolean;
  stopReason?: string;
  evaluation?: { score: number; comment: string };
  claims: DemoClaim[];
}

export interface DemoClaim {
  by: string;
  shares: number;
  offer: string;
  status: ClaimStatusValue;
  day: number;
  /** The day of each step, where it is not the usual one. */
  moves?: Partial<Record<ClaimStatusValue, number>>;
  gift?: { kind: ResourceKindValue; quantity: number; unit: string };
}

export const demoProjects = (): DemoProject[] => demoFile<DemoProject[]>("enterprises/projects.json");

const at = (day: number, time: string): Date => instantOf(addDays(today(), day), time);

/** The usual course of a claim, as days after it was offered; it is fulfilled with its project. */
const usualDays: Partial<Record<ClaimStatusValue, number>> = { OFFERED: 0, ACCEPTED: 1, DECLINED: 1, SIGNED: 3 };
const usualWays: Record<ClaimStatusValue, readonly ClaimStatusValue[]> = {
  OFFERED: ["OFFERED"],
  ACCEPTED: ["OFFERED", "ACCEPTED"],
  DECLINED: ["OFFERED", "DECLINED"],
  SIGNED: ["OFFERED", "ACCEPTED", "SIGNED"],
  FULFILLED: ["OFFERED", "ACCEPTED", "SIGNED", "FULFILLED"],
  WITHDRAWN: ["OFFERED", "WITHDRAWN"],
};

/** The steps of a claim: offered and withdrawn by its giver, decided by staff. */
export function claimMoves({ days, ...project }: DemoProject, claim: DemoClaim): Move<ClaimStatusValue>[] {
  const { planner } = staffOf(project.region);
  const dayOf = (to: ClaimStatusValue): number => {
    if (claim.moves?.[to] !== undefined) return claim.moves[to];
    // What is signed is signed before the project begins.
    if (to === "SIGNED") return Math.min(claim.day + 3, days.started ?? claim.day + 3);
    return to === "FULFILLED" ? (days.ended as number) : claim.day + (usualDays[to] ?? 0);
  };
  return usualWays[claim.status].map((to) => {
    const isGivers = to === "OFFERED" || to === "WITHDRAWN";
    const time = to === "OFFERED" ? "21:00" : to === "FULFILLED" ? "16:00" : "10:00";
    return { to, occurredAt: at(dayOf(to), time), byRole: isGivers ? "enterprise" : "staff", byName: isGivers ? null : planner };
  });
}

/** The steps of a project; those that follow from accepted shares are found from its claims. */
export function projectMoves(project: DemoProject): Move<ProjectStatusValue>[] {
  const { days, shares } = project;
  const { planner, reviewer } = staffOf(project.region);
  const byStaff = { byRole: "staff", byName: planner };
  const moves: Move<ProjectStatusValue>[] = [{ to: "DRAFT", occurredAt: at(days.drafted, "09:00"), ...byStaff }];
  const reviewing = days.reviewing ?? (days.published === undefined ? undefined : days.drafted + 1);
  if (reviewing !== undefined) moves.push({ to: "REVIEWING", occurredAt: at(reviewing, "09:30"), ...byStaff });
  if (days.published === undefined) return moves;
  moves.push({
    to: "PUBLISHED",
    occurredAt: at(days.published, days.publishedAt ?? "15:00"),
    byRole: "officer",
    byName: reviewer,
  });
  let claimed = 0;
  for (const { occurredAt, shares: more } of acceptedShares(project)) {
    claimed += more;
    const to = claimStateOf(claimed, shares);
    if (to !== moves.at(-1)?.to) moves.push({ to, occurredAt, byRole: "system" });
  }
  if (days.started !== undefined) moves.push({ to: "RUNNING", occurredAt: at(days.started, "14:00"), ...byStaff });
  const { stopReason } = project;
  if (days.ended !== undefined)
    moves.push({
      to: stopReason ? "STOPPED" : "DELIVERED",
      occurredAt: at(days.ended, "18:00"),
      ...byStaff,
      reason: stopReason ?? null,
    });
  if (days.evaluated !== undefined)
    moves.push({ to: "EVALUATED", occurredAt: at(days.evaluated, "10:00"), byRole: "officer", byName: reviewer });
  return moves;
}

const acceptedShares = (project: DemoProject): { occurredAt: Date; shares: number }[] =>
  project.claims
    .filter(({ status }) => promisedStatuses.includes(status))
    .map((claim) => ({
      occurredAt: claimMoves(project, claim).find(({ to }) => to === "ACCEPTED")?.occurredAt as Date,
      shares: claim.shares,
    }))
    .sort((a, b) => Number(a.occurredAt) - Number(b.occurredAt));

const staffOf = (regionCode: string): Staff => staffFinder()(regionCode);
