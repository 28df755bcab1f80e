import type { EntityManager } from "typeorm";
import { addDays, demoId, demoPerson, demoTable, Dice, instantOf, today, type Move, reached } from "@quyu/kernel";
import { type DemoProject, demoProjects, projectMoves } from "../claim/demo-projects";
import { staffFinder } from "../demo-staff";
import { Evaluation } from "../evaluation/evaluation.entity";
import type { ProjectStatusValue } from "../project/project.entity";
import { visitsOfNeeds } from "../visit/visit.seed";
import { Need, type NeedStatusValue } from "./need.entity";
import { enterNeeds, type NeedEntry } from "./need.service";

type Row = Record<string, string>;

/** Enters the needs of demo/enterprises; all of them are made up. What became of one follows from the project that answers it. */
export async function seedNeeds(tx: EntityManager): Promise<void> {
  const dice = new Dice("needs");
  const staffOf = staffFinder();
  const visits = visitsOfNeeds();
  const projects = new Map(demoProjects().map((project) => [project.key, project]));
  const entries = demoTable("enterprises/needs.csv").map((row) => {
    const moves = needMoves(row, projects.get(row["project"] ?? ""), staffOf(row["region"] as string));
    const entry = needEntry(row, moves, dice);
    entry.need.visitId = visits.get(row["key"] as string) ?? null;
    return entry;
  });
  // Those that are merged come after those they are merged into.
  await enterNeeds(
    tx,
    entries.sort((a, b) => Number(a.need.mergedIntoId !== null) - Number(b.need.mergedIntoId !== null)),
  );
}

const at = (day: number, time: string): Date => instantOf(addDays(today(), day), time);
const daysAfter = (instant: Date, days: number): Date => new Date(instant.getTime() + days * 86_400_000);

/** How a need comes to the state in which its day counts, and at what time of a day each step is taken. */
const ways: Partial<Record<NeedStatusValue, readonly NeedStatusValue[]>> = {
  DRAFT: ["DRAFT"],
  SUBMITTED: ["DRAFT", "SUBMITTED"],
  WITHDRAWN: ["DRAFT", "SUBMITTED", "WITHDRAWN"],
  REVIEWING: ["DRAFT", "SUBMITTED", "REVIEWING"],
  MERGED: ["DRAFT", "SUBMITTED", "REVIEWING", "MERGED"],
  DECLINED: ["DRAFT", "SUBMITTED", "REVIEWING", "DECLINED"],
};
const toTheList: readonly NeedStatusValue[] = ["DRAFT", "SUBMITTED", "REVIEWING", "LISTED"];
const times: Partial<Record<NeedStatusValue, string>> = {
  DRAFT: "09:20",
  SUBMITTED: "10:00",
  REVIEWING: "14:00",
  LISTED: "16:00",
};

function needMoves(
  row: Row,
  project: DemoProject | undefined,
  { planner, reviewer }: { planner: string; reviewer: string },
): Move<NeedStatusValue>[] {
  const status = row["status"] as NeedStatusValue;
  const way = ways[status] ?? toTheList;
  const raiser = { RESIDENT: "resident", ENTERPRISE: "enterprise", ISSUE: "system" }[row["raised_by"] as string] ?? "staff";
  const byRaiser = { byRole: raiser, byName: raiser === "staff" ? planner : null };
  const byReviewer = { byRole: "officer", byName: reviewer };
  const isRaisers = (to: NeedStatusValue) => to === "DRAFT" || to === "SUBMITTED" || to === "WITHDRAWN";
  const moves: Move<NeedStatusValue>[] = way.map((to, index) => ({
    to,
    occurredAt: at(Number(row["day"]) - 2 * (way.length - 1 - index), times[to] ?? "17:00"),
    ...(isRaisers(to) ? byRaiser : byReviewer),
    reason: to === status ? row["reason"] || null : null,
  }));

  const steps = project ? projectMoves(project) : [];
  const after = (day: string | undefined, ...states: ProjectStatusValue[]) =>
    project ? reached(steps, ...states) : day ? at(Number(day), "15:00") : null;
  const bySystem = project ? { byRole: "system" } : { byRole: "staff", byName: planner };
  const end = after(row["fulfilled"], "DELIVERED");
  const further: [NeedStatusValue, Date | null, object][] = [
    ["MATCHED", after(row["matched"], "PARTLY_CLAIMED", "CLAIMED"), bySystem],
    ["IN_DELIVERY", project ? reached(steps, "RUNNING") : end && daysAfter(at(Number(row["matched"]), "15:00"), 2), bySystem],
    ["FULFILLED", end, bySystem],
    // What the system passed on from an issue is judged by the resident who reported it.
    ["EVALUATED", end && daysAfter(end, 6), raiser === "system" ? { ...byRaiser, byRole: "resident" } : byRaiser],
    ["ARCHIVED", end && daysAfter(end, 90), { byRole: "system", byName: null }],
  ];
  const last = further.findIndex(([to]) => to === status);
  for (const [to, occurredAt, by] of further.slice(0, last + 1)) {
    if (!occurredAt || occurredAt > new Date()) throw new Error(`${row["key"]} cannot be ${to} yet`);
    moves.push({ to, occurredAt, byRole: "", ...by } as Move<NeedStatusValue>);
  }
  return moves;
}

function needEntry(row: Row, moves: Move<NeedStatusValue>[], dice: Dice): NeedEntry {
  const key = row["key"] as string;
  const by = row["by"] as string;
  const isFirm = by.startsWith("enterprise:");
  const isOwnFirm = by === "enterprise:longhe/qiyang";
  const isReviewed = reached(moves, "REVIEWING") !== null && (row["region"] as string).startsWith("510116003");
  const need = Object.assign(new Need(), {
    id: demoId(key),
    regionCode: row["region"],
    submitterPersonId: isOwnFirm ? demoPerson("enterprise") : by && !isFirm ? demoPerson(by) : null,
    reviewerPersonId: isReviewed ? demoPerson("officer") : null,
    enterpriseId: isFirm ? demoId(by) : null,
    projectId: row["project"] ? demoId(row["project"]) : null,
    mergedIntoId: row["into"] ? demoId(row["into"]) : null,
    originIssueId: row["issue"] ? demoId(row["issue"]) : null,
    title: row["title"],
    detail: row["detail"],
    declineReason: row["status"] === "DECLINED" ? row["reason"] : null,
    contactName: row["contact"] || null,
    // A number that nobody can dial.
    contactPhone: row["contact"] ? `100${dice.between(10_000_000, 99_999_999)}` : null,
    field: row["field"],
    raisedBy: row["raised_by"],
    status: row["status"],
    listedAt: reached(moves, "LISTED"),
    matchedAt: reached(moves, "MATCHED"),
    fulfilledAt: reached(moves, "FULFILLED"),
    isIllustrative: true,
    version: moves.length,
    createdAt: moves[0]?.occurredAt,
  });
  const evaluatedAt = reached(moves, "EVALUATED");
  const evaluation =
    evaluatedAt &&
    Object.assign(new Evaluation(), {
      id: demoId(`evaluation:${key}`),
      evaluatorPersonId: need.submitterPersonId,
      score: Number(row["score"]),
      comment: row["comment"] || null,
      evaluatedAt,
    });
  return { need, moves, evaluation };
}
