import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  Counts,
  invalid,
  isUuid,
  isWrongId,
  lockRow,
  type Outcome,
  recordChanges,
  refuse,
  refused,
  requireRegion,
  staffWith,
  today,
  type Viewer,
} from "@quyu/kernel";
import { FundEntry, type FundEntryStageValue, settledStages } from "./fund-entry.entity";
import { fundEntryMachine } from "./fund-entry.states";
import { Fund } from "./fund.entity";
import { enterFunds, postEntries } from "./fund.service";
import type { AdvanceFundEntryInput, FundRefusal, OpenFundInput, ProposeFundEntryInput } from "./fund-life.types";

// Whoever posts to a fund locks it first; a trigger keeps the balance and its check refuses what would take more than there is.

type Answer = Promise<Outcome<Fund, FundRefusal>>;

/** Opens an empty fund. */
export async function openFund(tx: EntityManager, viewer: Viewer, { regionCode, name, kind }: OpenFundInput): Answer {
  const region = await requireRegion(tx, viewer, "enterprises:write", regionCode);
  if (!region.ok) return region;
  const id = randomUUID();
  await enterFunds(tx, [Object.assign(new Fund(), { id, regionCode, name, kind, createdAt: new Date() })]);
  return accept((await lockRow(tx, Fund, id)) as Fund);
}

/** Enters income, which counts at once, or proposes an expense, which has its way to go. */
export async function proposeFundEntry(tx: EntityManager, viewer: Viewer, input: ProposeFundEntryInput): Answer {
  const fund = await lockRow(tx, Fund, input.fundId);
  if (!fund) return refuse("NOT_FOUND", "fundId");
  if (!staffWith("enterprises:write").is(viewer, fund)) throw refused(viewer);
  if (isWrongId(input.projectId)) return invalid("编号有误", "projectId");
  await postEntry(tx, viewer, fund, {
    ...{ amount: String(input.amount), direction: input.direction, purpose: input.purpose, projectId: input.projectId ?? null },
    stage: input.direction === "INCOME" ? "SPENT" : "PROPOSED",
  });
  return accept((await lockRow(tx, Fund, fund.id)) as Fund);
}

/** Posts an entry to a locked fund, with its history and counters. Gives its id. */
export async function postEntry(
  tx: EntityManager,
  viewer: Viewer,
  { id: fundId }: Fund,
  given: Pick<FundEntry, "amount" | "direction" | "purpose" | "projectId" | "stage">,
): Promise<string> {
  const id = randomUUID();
  const entry = {
    ...given,
    id,
    fundId,
    postedOn: today(),
    rating: null,
    isIllustrative: false,
    version: 1,
    createdAt: new Date(),
  };
  await postEntries(tx, [Object.assign(new FundEntry(), entry)]);
  await noteStage(tx, viewer, id, null, given.stage);
  return id;
}

/** Takes an expense to its next stage. What is spent leaves the fund; it never falls below zero, however many spend at once. */
export async function advanceFundEntry(tx: EntityManager, viewer: Viewer, input: AdvanceFundEntryInput): Answer {
  const known = isUuid(input.id) ? await tx.findOneBy(FundEntry, { id: input.id }) : null;
  const fund = known && (await lockRow(tx, Fund, known.fundId));
  const entry = known && (await lockRow(tx, FundEntry, known.id));
  if (!fund || !entry) return refuse("ENTRY_NOT_FOUND", "id");
  if (!staffWith("enterprises:write").is(viewer, fund)) throw refused(viewer);
  const next = Object.entries(fundEntryMachine.rules).find(([, { from }]) => from.includes(entry.stage));
  if (!next || (input.step && input.step.toLowerCase() !== next[0])) return refuse("WRONG_STATE");
  const stage = next[1].to[0] as FundEntryStageValue;
  if (stage === "RATED" && !input.rating) return refuse("RATING_REQUIRED", "rating");
  if (typeof input.version === "number" && input.version !== entry.version) return refuse("VERSION_CONFLICT", "version");
  await tx.update(
    FundEntry,
    { id: entry.id, stage: entry.stage },
    {
      ...{ stage, version: entry.version + 1 },
      ...(stage === "SPENT" && { postedOn: today() }),
      ...(stage === "RATED" && { rating: input.rating ?? null }),
    },
  );
  await noteStage(tx, viewer, entry.id, entry.stage, stage);
  if (stage === "SPENT") await countSpent(tx, fund, { ...entry, postedOn: today() });
  return accept((await lockRow(tx, Fund, fund.id)) as Fund);
}

async function countSpent(
  tx: EntityManager,
  { regionCode }: Fund,
  { stage, postedOn, direction, amount }: FundEntry,
): Promise<void> {
  if (settledStages.includes(stage)) return;
  await new Counts()
    .add(regionCode, postedOn, "fundBalance", "", direction === "INCOME" ? Number(amount) : -Number(amount))
    .write(tx);
}

const noteStage = (
  tx: EntityManager,
  { role, person }: Viewer,
  subjectId: string,
  from: string | null,
  to: string,
): Promise<void> =>
  recordChanges(tx, [
    { subjectId, from, to, occurredAt: new Date(), byRole: role, byName: null, reason: null, byPerson: person ?? null },
  ]);

/** A fund of a region that takes what markets donate: the community's own, the oldest first. Null where there is none. */
export async function lockFundOf(tx: EntityManager, regionCode: string): Promise<Fund | null> {
  const [row] = await tx.query(
    "select id from fund where region_code = $1 and kind = 'COMMUNITY_FUND' order by created_at, id limit 1",
    [regionCode],
  );
  return row ? lockRow(tx, Fund, row.id as string) : null;
}
