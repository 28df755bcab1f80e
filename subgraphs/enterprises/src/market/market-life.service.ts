import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  coversRegion,
  hasScope,
  insertRows,
  invalid,
  isUuid,
  lockForMove,
  lockRow,
  move,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { lockFundOf, postEntry } from "../fund/fund-life.service";
import { Market, Stall, type StallStatusValue } from "./market.entity";
import { type PlacedStall, stallMachine, type StallMove } from "./stall.states";
import type {
  AllotStallInput,
  ApplyForStallInput,
  MarketRefusal,
  OpenMarketInput,
  RecordTakingsInput,
} from "./market-life.types";

export const stallRecord: RecordKind<Stall, StallStatusValue, StallMove> = {
  entity: Stall,
  machine: stallMachine as never,
  enrich: async (tx, stall): Promise<PlacedStall> => {
    const { regionCode } = await tx.findOneByOrFail(Market, { id: stall.marketId });
    return Object.assign(stall, { regionCode });
  },
};

type Answer = Promise<Outcome<Market, MarketRefusal>>;

/** Opens a market and settles which share of the takings goes into the community's fund. */
export async function openMarket(tx: EntityManager, viewer: Viewer, { regionCode, name, donationRate }: OpenMarketInput): Answer {
  const region = await requireRegion(tx, viewer, "enterprises:write", regionCode);
  if (!region.ok) return region;
  if (!(donationRate >= 0 && donationRate <= 1)) return invalid("比例应在0到1之间", "donationRate");
  const id = randomUUID();
  await insertRows(tx, Market, [{ id, regionCode, name, donationRate, createdAt: new Date() }]);
  return accept((await lockRow(tx, Market, id)) as Market);
}

/** Applies for a stall of one period: by an enterprise's contact, or by staff for it or for somebody who is no enterprise of the hub. */
export async function applyForStall(tx: EntityManager, viewer: Viewer, input: ApplyForStallInput): Answer {
  const market = isUuid(input.marketId) ? await tx.findOneBy(Market, { id: input.marketId }) : null;
  if (!market) return refuse("NOT_FOUND", "marketId");
  const holderId = input.holderId ?? viewer.enterprise ?? null;
  const isStaff = hasScope(viewer, "enterprises:write") && coversRegion(viewer, market.regionCode);
  if (!isStaff && (holderId === null || viewer.enterprise !== holderId)) throw refused(viewer);
  const holder = holderId !== null && isUuid(holderId) ? await tx.findOneBy(Enterprise, { id: holderId }) : null;
  if (holderId !== null && !holder) return refuse("ENTERPRISE_NOT_FOUND", "holderId");
  const holderName = holder?.name ?? input.holderName;
  if (!holderName) return invalid("请写明摊主", "holderName");
  if (!/^20\d{2}-(0[1-9]|1[0-2])$/.test(input.period)) return invalid("期次应写成 2026-10 的样子", "period");
  await begin(tx, stallRecord, viewer, {
    ...{ id: randomUUID(), marketId: market.id, holderId, holderName, period: input.period, status: "APPLIED" as const },
    isIllustrative: false,
  });
  return accept(market);
}

/** Gives a stall to who applied for it. */
export async function allotStall(tx: EntityManager, viewer: Viewer, input: AllotStallInput): Answer {
  const found = await lockForMove(tx, stallRecord, viewer, "allotStall", input);
  if (!found.ok) return found;
  await move(tx, stallRecord, viewer, found.value, "allotStall");
  return accept(await tx.findOneByOrFail(Market, { id: found.value.marketId }));
}

/** Settles a stall: its takings, and the market's share of them in whole 分, rounded down, as income of the community's fund, once. */
export async function recordTakings(tx: EntityManager, viewer: Viewer, input: RecordTakingsInput): Answer {
  const known = isUuid(input.id) ? await tx.findOneBy(Stall, { id: input.id }) : null;
  const market = known && (await tx.findOneBy(Market, { id: known.marketId }));
  // The fund first: whoever posts to it locks it before all else.
  const fund = market && (await lockFundOf(tx, market.regionCode));
  const found = await lockForMove(tx, stallRecord, viewer, "recordTakings", input);
  if (!found.ok || !market) return found.ok ? refuse("STALL_NOT_FOUND", "id") : found;
  const donated = (input.takings * BigInt(Math.round(market.donationRate * 10_000))) / 10_000n;
  if (donated > 0n && !fund) return refuse("FUND_NOT_FOUND");
  const set = { takings: String(input.takings), donated: String(donated) };
  const stall = await move(tx, stallRecord, viewer, found.value, "recordTakings", { set });
  if (fund && donated > 0n)
    await postEntry(tx, viewer, fund, {
      ...{ amount: String(donated), direction: "INCOME" as const, projectId: null, stage: "SPENT" as const },
      purpose: `${market.name} ${stall.period} ${stall.holderName} 捐赠`,
    });
  return accept(market);
}
