import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, type Move, today } from "@quyu/kernel";
import { type Staff, staffFinder } from "../demo-staff";
import { FundEntry, type FundEntryStageValue, settledStages } from "./fund-entry.entity";
import { Fund } from "./fund.entity";
import { enterFundEntries, enterFunds } from "./fund.service";

/** Enters the funds of demo/enterprises with what came in and went out; the entries are made up. */
export async function seedFunds(tx: EntityManager): Promise<void> {
  const funds = demoTable("enterprises/funds.csv").map((row) =>
    Object.assign(new Fund(), {
      id: demoId(row["key"] as string),
      regionCode: row["region"],
      name: row["name"],
      kind: row["kind"],
      createdAt: instantOf(addDays(today(), -720)),
    }),
  );
  await enterFunds(tx, funds);
  const staffOf = staffFinder();
  const regions = new Map(funds.map(({ id, regionCode }) => [id, regionCode as string]));
  // The file is in the order of the days, oldest first, so no balance dips below zero on the way.
  const records = demoTable("enterprises/fund-entries.csv").map((row, position) => {
    const fundId = demoId(row["fund"] as string);
    const [stage, postedOn] = [row["stage"] as FundEntryStageValue, addDays(today(), -Number(row["days_ago"]))];
    const staff = staffOf(regions.get(fundId) as string);
    const moves = row["direction"] === "INCOME" ? incomeMoves(postedOn, staff) : expenseMoves(stage, postedOn, staff);
    const entry = Object.assign(new FundEntry(), {
      id: demoId(`fund-entry:${position + 1}`),
      fundId,
      projectId: row["project"] ? demoId(row["project"]) : null,
      amount: String(Number(row["yuan"]) * 100),
      direction: row["direction"],
      purpose: row["purpose"],
      stage,
      postedOn,
      rating: row["rating"] ? Number(row["rating"]) : null,
      isIllustrative: true,
      version: moves.length,
      createdAt: moves[0]?.occurredAt,
    });
    return { entry, moves };
  });
  await enterFundEntries(tx, records);
}

/** What comes in counts on the day it is written down. */
export const incomeMoves = (day: string, { planner }: Staff): Move<FundEntryStageValue>[] => [
  { to: "SPENT", occurredAt: instantOf(day, "10:00"), byRole: "staff", byName: planner },
];

/** The stages of an expense, each with how many days it lies from the day on which the money leaves. */
const stageDays: readonly [stage: FundEntryStageValue, day: number][] = [
  ["PROPOSED", -20],
  ["DECIDED", -14],
  ["PUBLICISED", -10],
  ["SPENT", 0],
  ["SUPERVISED", 12],
  ["RATED", 25],
];

/** An expense is posted on the day it is spent; one that is not spent yet, on the day it was proposed. */
function expenseMoves(stage: FundEntryStageValue, postedOn: string, { planner, reviewer }: Staff): Move<FundEntryStageValue>[] {
  const steps = stageDays.slice(0, stageDays.findIndex(([each]) => each === stage) + 1);
  const first = settledStages.includes(stage) ? postedOn : addDays(postedOn, -(stageDays[0]?.[1] ?? 0));
  const yesterday = addDays(today(), -1);
  return steps.map(([to, days]) => {
    const day = addDays(first, days);
    return {
      to,
      occurredAt: instantOf(day < yesterday ? day : yesterday, "10:00"),
      byRole: "staff",
      byName: to === "DECIDED" || to === "SUPERVISED" ? reviewer : planner,
    };
  });
}
