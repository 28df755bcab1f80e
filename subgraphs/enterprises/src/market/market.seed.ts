import { In, type EntityManager } from "typeorm";
import { addDays, demoId, demoTable, Dice, instantOf, type Move, today } from "@quyu/kernel";
import { staffFinder } from "../demo-staff";
import { Enterprise } from "../enterprise/enterprise.entity";
import { FundEntry } from "../fund/fund-entry.entity";
import { incomeMoves } from "../fund/fund.seed";
import { enterFundEntries } from "../fund/fund.service";
import { Market, Stall, type StallStatusValue } from "./market.entity";
import { enterMarkets, enterStalls } from "./market.service";

/** Of what a stall takes, about this much is profit; a share of that is donated. */
const profitShare = 0.3;

/** Enters the markets of demo/enterprises, the stalls of the last full month, and what they gave to the community's fund. */
export async function seedMarkets(tx: EntityManager): Promise<void> {
  const lastDay = addDays(`${today().slice(0, 7)}-01`, -1);
  const period = lastDay.slice(0, 7);
  const staffOf = staffFinder();
  for (const row of demoTable("enterprises/markets.csv")) {
    const key = row["key"] as string;
    const market = Object.assign(new Market(), {
      id: demoId(key),
      regionCode: row["region"],
      name: row["name"],
      donationRate: Number(row["donation_rate"]),
      createdAt: instantOf(addDays(today(), -420)),
    });
    await enterMarkets(tx, [market]);
    const stalls = await stallsOf(tx, key, market, period);
    const staff = staffOf(market.regionCode);
    const moves = stallMoves(period, lastDay, staff.planner);
    await enterStalls(
      tx,
      stalls.map((stall) => ({ stall, moves })),
    );
    const donated = stalls.reduce((sum, stall) => sum + BigInt(stall.donated ?? 0), 0n);
    const [year, month] = period.split("-");
    const entry = Object.assign(new FundEntry(), {
      id: demoId(`fund-entry:${key}/${period}`),
      fundId: demoId(row["fund"] as string),
      amount: String(donated),
      direction: "INCOME",
      purpose: `${market.name}${year}年${Number(month)}月摊位利润捐赠（利润的${Math.round(market.donationRate * 100)}%）`,
      stage: "SPENT",
      postedOn: lastDay,
      isIllustrative: true,
      version: 1,
    });
    await enterFundEntries(tx, [{ entry, moves: incomeMoves(lastDay, staff) }]);
  }
}

/** Applied for and allotted before the month begins, settled on its last day. */
function stallMoves(period: string, lastDay: string, byName: string): Move<StallStatusValue>[] {
  const before = (days: number) => instantOf(addDays(`${period}-01`, -days), "10:00");
  return [
    { to: "APPLIED", occurredAt: before(10), byRole: "enterprise" },
    { to: "ALLOTTED", occurredAt: before(4), byRole: "staff", byName },
    { to: "SETTLED", occurredAt: instantOf(lastDay, "21:30"), byRole: "staff", byName },
  ];
}

async function stallsOf(tx: EntityManager, marketKey: string, market: Market, period: string): Promise<Stall[]> {
  const rows = demoTable("enterprises/stalls.csv").filter((row) => row["market"] === marketKey);
  const holderIds = rows.flatMap((row) => (row["holder"] ? [demoId(row["holder"])] : []));
  const holders = new Map((await tx.findBy(Enterprise, { id: In(holderIds) })).map(({ id, name }) => [id, name]));
  const dice = new Dice(marketKey);
  return rows.map((row, position) => {
    const holderId = row["holder"] ? demoId(row["holder"]) : null;
    const takings = dice.between(80, 300) * 10_000;
    return Object.assign(new Stall(), {
      id: demoId(`stall:${marketKey}/${period}/${position + 1}`),
      marketId: market.id,
      holderId,
      holderName: holderId === null ? row["holder_name"] : holders.get(holderId),
      period,
      status: "SETTLED",
      takings: String(takings),
      donated: String(Math.round(takings * profitShare * market.donationRate)),
      isIllustrative: true,
      version: 3,
    });
  });
}
