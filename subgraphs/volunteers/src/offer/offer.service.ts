import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  insertRows,
  invalid,
  isUuid,
  lockRow,
  type Outcome,
  refuse,
  requireRegion,
  staffWith,
  today,
  type Viewer,
} from "@quyu/kernel";
import { Canteen } from "../canteen/canteen.entity";
import { openCanteens } from "../canteen/canteen.service";
import { PriceTier } from "../price-tier/price-tier.entity";
import { setPriceTiers } from "../price-tier/price-tier.service";
import { ReportIn } from "../report-in/report-in.entity";
import { enterReportIns } from "../report-in/report-in.service";
import { ServiceType } from "../service-type/service-type.entity";
import type {
  DefineServiceTypeInput,
  OfferRefusal,
  OpenCanteenInput,
  PriceTierInput,
  RecordDinersInput,
  RecordReportInInput,
} from "./offer.types";

type Answer<Thing> = Promise<Outcome<Thing, OfferRefusal>>;
const mostTiers = 10;

/** Sets up a service at the door for a street or a community: for whom, how soon, at what price. */
export async function defineServiceType(tx: EntityManager, viewer: Viewer, input: DefineServiceTypeInput): Answer<ServiceType> {
  const region = await requireRegion(tx, viewer, "cases:write", input.regionCode);
  if (!region.ok) return region;
  if (input.audience.length === 0) return invalid("请至少选一类服务对象", "audience");
  const problem = problemOfTiers(input.priceTiers, "priceTiers");
  if (problem) return problem;
  const { regionCode, name, audience, targetMinutes } = input;
  const id = randomUUID();
  await insertRows(tx, ServiceType, [
    { id, regionCode, name, audience: [...new Set(audience)], targetMinutes, isIllustrative: false },
  ]);
  await setPriceTiers(tx, tiersOf(input.priceTiers, { serviceTypeId: id, canteenId: null }));
  return accept((await lockRow(tx, ServiceType, id)) as ServiceType);
}

/** Opens a canteen with its prices. */
export async function openCanteen(tx: EntityManager, viewer: Viewer, input: OpenCanteenInput): Answer<Canteen> {
  const region = await requireRegion(tx, viewer, "volunteers:write", input.regionCode);
  if (!region.ok) return region;
  if (input.meals.length === 0) return invalid("请至少写一个餐次", "meals");
  const problem = problemOfTiers(input.tiers, "tiers");
  if (problem) return problem;
  const { regionCode, name, meals, meatDishes = null, vegetableDishes = null } = input;
  const id = randomUUID();
  await openCanteens(tx, [{ id, regionCode, name, meals, meatDishes, vegetableDishes }]);
  await setPriceTiers(tx, tiersOf(input.tiers, { serviceTypeId: null, canteenId: id }));
  return accept((await lockRow(tx, Canteen, id)) as Canteen);
}

/** Enters how many ate on a day at a price; entered again, the later number holds. */
export async function recordDiners(tx: EntityManager, viewer: Viewer, input: RecordDinersInput): Answer<Canteen> {
  const canteen = await lockRow(tx, Canteen, input.canteenId);
  if (!canteen || !staffWith("volunteers:write").is(viewer, canteen)) return refuse("CANTEEN_NOT_FOUND", "canteenId");
  if (input.servedOn > today()) return refuse("DAY_IN_FUTURE", "servedOn");
  if (!(await tx.existsBy(PriceTier, { canteenId: canteen.id, name: input.tier }))) return refuse("TIER_NOT_FOUND", "tier");
  await tx.query(
    `insert into canteen_day (canteen_id, served_on, tier, count) values ($1, $2, $3, $4)
     on conflict (canteen_id, served_on, tier) do update set count = excluded.count`,
    [canteen.id, input.servedOn, input.tier, input.count],
  );
  return accept(canteen);
}

/** Enters that a unit's party organization reported in: what its people can do, and how many they are. */
export async function recordReportIn(tx: EntityManager, viewer: Viewer, input: RecordReportInInput): Answer<ReportIn> {
  const region = await requireRegion(tx, viewer, "volunteers:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, skills, people = null, unitOrganizationId = null } = input;
  if (unitOrganizationId !== null && !isUuid(unitOrganizationId)) return invalid("编号有误", "unitOrganizationId");
  const reportedOn = input.reportedOn ?? today();
  if (reportedOn > today()) return refuse("DAY_IN_FUTURE", "reportedOn");
  const id = randomUUID();
  const row = { id, regionCode, unitOrganizationId, skills, people, reportedOn, isIllustrative: false, createdAt: new Date() };
  await enterReportIns(tx, [row]);
  return accept((await lockRow(tx, ReportIn, id)) as ReportIn);
}

function problemOfTiers(tiers: readonly PriceTierInput[] | null | undefined, field: string) {
  if (!tiers) return null;
  if (tiers.length > mostTiers) return invalid(`价格最多${mostTiers}档`, field);
  return new Set(tiers.map(({ name }) => name)).size < tiers.length ? invalid("价格档的名称有重复", field) : null;
}

const tiersOf = (tiers: readonly PriceTierInput[] | null | undefined, owner: Pick<PriceTier, "serviceTypeId" | "canteenId">) =>
  (tiers ?? []).map(({ name, price, rule, minAge = null }, position) => ({
    ...owner,
    position,
    name,
    price: String(price),
    rule,
    minAge,
  }));
