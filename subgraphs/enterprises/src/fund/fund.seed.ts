import type { EntityManager } from "typeorm";
import { addDays, demoId, demoTable, instantOf, today } from "@quyu/kernel";
import { FundEntry } from "./fund-entry.entity";
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
  // The file is in the order of the days, oldest first, so no balance dips below zero on the way.
  const entries = demoTable("enterprises/fund-entries.csv").map((row, position) =>
    Object.assign(new FundEntry(), {
      id: demoId(`fund-entry:${position + 1}`),
      fundId: demoId(row["fund"] as string),
      projectId: row["project"] ? demoId(row["project"]) : null,
      amount: String(Number(row["yuan"]) * 100),
      direction: row["direction"],
      purpose: row["purpose"],
      stage: row["stage"],
      postedOn: addDays(today(), -Number(row["days_ago"])),
      rating: row["rating"] ? Number(row["rating"]) : null,
      isIllustrative: true,
    }),
  );
  await enterFundEntries(tx, entries);
}
