import type { EntityManager } from "typeorm";
import { addDays, dayOf, demoFile, demoId, demoPerson, Dice, instantOf, type Move, today } from "@quyu/kernel";
import { chainFor } from "../responsible/responsible.service";
import { demoNames } from "../seed.names";
import { staffOf } from "../seed.staff";
import { ServiceType } from "../service-type/service-type.entity";
import { ServiceOrder } from "./service-order.entity";
import { enterServiceOrders, type ServiceOrderEntry } from "./service-order.service";
import { type OrderStatusValue, servedStatuses } from "./service-order.states";

interface Group {
  place: string;
  region: string;
  /** How many closed orders, placed between so many days ago. */
  closed: number;
  days: [number, number];
  /** Service type → the teams that serve it. */
  services: Record<string, string[]>;
  open: OrderStatusValue[];
  overdue: OrderStatusValue[];
}
interface Plan {
  addresses: Record<string, string[]>;
  refusals: string[];
  cancellations: string[];
  groups: Group[];
}

/** What an order is to become. */
interface Wish {
  status: OrderStatusValue;
  isLate: boolean;
  placedAt?: Date;
}

/** The steps until somebody sets off, with the share of the time to arrange it that is gone when each is taken. */
const arranged: [OrderStatusValue, number][] = [
  ["PLACED", 0],
  ["ACCEPTED", 0.1],
  ["DISPATCHED", 0.25],
  ["TAKEN", 0.5],
];
/** Arranging takes no longer than this, in minutes, however much time there is. */
const longestArranging = 150;
/** A service with a day's notice is done on the next day, in daylight. */
const dayLong = 1440;
const minute = 60_000;

/** The orders of orders.json: closed ones over the last year, and some in every state of today. */
export async function seedServiceOrders(tx: EntityManager): Promise<void> {
  const plan = demoFile<Plan>("volunteers/orders.json");
  const targets = new Map((await tx.find(ServiceType)).map(({ id, targetMinutes }) => [id, targetMinutes]));
  const nameOf = demoNames(new Dice("clients"));
  const chains = new Map<string, string[]>();
  for (const { region } of plan.groups) chains.set(region, await chainFor(tx, { regionCode: region }));
  const entries = plan.groups.flatMap((group) => {
    const dice = new Dice(`orders of ${group.place}`);
    const staff = staffOf(group.region).planner;
    const past = Array.from({ length: group.closed }, (): Wish => {
      const day = addDays(today(), -dice.between(...group.days));
      const placedAt = instantOf(day, `${String(dice.between(8, 17)).padStart(2, "0")}:${String(dice.between(10, 59))}`);
      return { status: "CLOSED", isLate: dice.next() < 0.08, placedAt };
    });
    const wishes = [
      ...past,
      ...group.open.map((status): Wish => ({ status, isLate: false, ...(isDone(status) && { placedAt: lately(dice) }) })),
      ...group.overdue.map((status): Wish => ({ status, isLate: true })),
    ];
    const services = Object.keys(group.services);
    return wishes.map((wish, index): ServiceOrderEntry => {
      const service = services[index % services.length] as string;
      const target = targets.get(demoId(`service-type:${service}`));
      if (target === undefined) throw new Error(`there is no service type ${service}: see demo/volunteers/service-types.csv`);
      const team = dice.pick(group.services[service] as string[]);
      const { moves, servingAt, completedAt, placedAt } = lifeOf(wish, target, service.endsWith("/bathing"), plan, staff, dice);
      const dueAt = new Date(placedAt.getTime() + target * minute);
      const isRated = wish.status === "RATED" || moves.some(({ to }) => to === "RATED");
      const isDispatched = moves.some(({ to }) => to === "DISPATCHED");
      const owner = ownerOf(group, index);
      const order = Object.assign(new ServiceOrder(), {
        id: demoId(`order:${group.place}/${String(index + 1).padStart(3, "0")}`),
        regionCode: group.region,
        serviceTypeId: demoId(`service-type:${service}`),
        clientPersonId: owner.personId,
        partnerId: owner.partnerId,
        providerTeamId: isDispatched && wish.status !== "REFUSED" ? demoId(`volunteer-team:${group.place}/${team}`) : null,
        clientName: nameOf(),
        clientPhone: `100${String(dice.between(0, 99_999_999)).padStart(8, "0")}`,
        address: addressOf(plan.addresses[group.place] as string[], dice),
        rating: isRated ? dice.pick([5, 5, 5, 4, 4, 3]) : null,
        placedAt,
        dueAt,
        servingAt,
        completedAt,
        closedAt: wish.status === "CLOSED" ? (moves.at(-1)?.occurredAt ?? null) : null,
        status: wish.status,
        ...answering(chains.get(group.region) ?? [], isOverDue(moves, dueAt)),
        isIllustrative: true,
        version: moves.length,
        createdAt: placedAt,
      });
      return { order, moves };
    });
  });
  // Numbered as they came in, day by day.
  const numbers = new Map<string, number>();
  for (const { order } of entries.toSorted((a, b) => a.order.placedAt.getTime() - b.order.placedAt.getTime())) {
    const day = dayOf(order.placedAt);
    const number = (numbers.get(day) ?? 0) + 1;
    numbers.set(day, number);
    order.number = `FW${day.replaceAll("-", "")}-${String(number).padStart(4, "0")}`;
  }
  await enterServiceOrders(tx, entries);
}

const isDone = (status: OrderStatusValue): boolean => (servedStatuses as readonly string[]).includes(status);

/** Done, but not yet a week ago. */
const lately = (dice: Dice): Date =>
  instantOf(addDays(today(), -3), `${String(dice.between(9, 16)).padStart(2, "0")}:${dice.between(10, 59)}`);

/** Whether the time was over before somebody came: past it an order goes up to the next holder of the chain. */
function isOverDue(moves: readonly Move<OrderStatusValue>[], dueAt: Date): boolean {
  if (moves.at(-1)?.to === "CANCELLED") return false;
  return (moves.find(({ to }) => to === "SERVING")?.occurredAt ?? new Date()) > dueAt;
}

/** Who answers for an order: the first of the chain, and the next one since its time was over. */
const answering = (chain: readonly string[], isLate: boolean) => ({
  escalations: isLate ? 1 : 0,
  responsibleOrganizationId: (isLate ? chain[1] : null) ?? chain[0] ?? null,
});

/** In 龙河 some orders are those of the demo's resident, and some came through the demo's partner system. */
function ownerOf({ place, closed }: Group, index: number): { personId: string | null; partnerId: string | null } {
  if (place !== "longhe") return { personId: null, partnerId: null };
  const isResidents = [0, closed + 3, closed + 7].includes(index);
  const isPartners = [1, 2, closed, closed + 9].includes(index);
  return {
    personId: isResidents ? demoPerson("resident") : null,
    partnerId: isPartners ? demoId("partner:tianfu") : null,
  };
}

function lifeOf(wish: Wish, target: number, isExact: boolean, { refusals, cancellations }: Plan, staff: string, dice: Dice) {
  const { status } = wish;
  const isServed = isDone(status);
  // 助浴 in 燕翔园 is published as 30 minutes from order to door: no order of it takes longer.
  const isLate = wish.isLate && !isExact;
  const toDoor = Math.max(5, minutesToDoor(target, isLate, wish.placedAt, dice));
  const since = status === "SERVING" ? toDoor + 5 : isLate ? 1.6 * target : Math.min(0.55 * target, longestArranging);
  const waiting = isLate && target >= dayLong ? instantOf(addDays(today(), -2), "10:20") : new Date(Date.now() - since * minute);
  const placedAt = wish.placedAt ?? new Date(Math.floor(waiting.getTime() / minute) * minute);
  const at = (minutes: number) => new Date(placedAt.getTime() + Math.round(minutes * minute));
  const moves: Move<OrderStatusValue>[] = [];
  const go = (to: OrderStatusValue, occurredAt: Date, byRole: string, reason: string | null = null) =>
    moves.push({ to, occurredAt, byRole, byName: byRole === "staff" ? staff : null, reason });

  const arranging = Math.min(isServed ? toDoor : Math.min(toDoor, since), longestArranging);
  const isComing = isServed || status === "SERVING" || status === "EN_ROUTE";
  const last = status === "REFUSED" ? "DISPATCHED" : status === "CANCELLED" ? "ACCEPTED" : isComing ? "TAKEN" : status;
  const roles: Partial<Record<OrderStatusValue, string>> = { PLACED: "resident", ACCEPTED: "staff", DISPATCHED: "staff" };
  for (const [to, share] of arranged) {
    go(to, at(share * arranging), roles[to] ?? "leader");
    if (to === last) break;
  }
  if (status === "REFUSED") go("REFUSED", at(0.6 * arranging), "leader", dice.pick(refusals));
  if (status === "CANCELLED") go("CANCELLED", at(0.8 * arranging), "resident", dice.pick(cancellations));
  if (isComing) go("EN_ROUTE", at(status === "EN_ROUTE" ? 0.7 * arranging : toDoor - Math.min(25, 0.4 * toDoor)), "leader");
  const servingAt = isServed || status === "SERVING" ? at(toDoor) : null;
  if (servingAt) go("SERVING", servingAt, "leader");
  const completedAt = isServed ? at(toDoor + dice.between(20, 70)) : null;
  if (completedAt) {
    go("COMPLETED", completedAt, "leader");
    const isRated = status === "RATED" || (status === "CLOSED" && dice.next() < 0.7);
    if (isRated) go("RATED", new Date(completedAt.getTime() + dice.between(30, 240) * minute), "resident");
    if (status === "CLOSED") go("CLOSED", new Date(completedAt.getTime() + 7 * 24 * 60 * minute), "system");
  }
  return { moves, placedAt, servingAt, completedAt };
}

/** How long somebody waited at the door. */
function minutesToDoor(target: number, isLate: boolean, placedAt: Date | undefined, dice: Dice): number {
  if (target < dayLong || !placedAt) return Math.round(target * (isLate ? 1.1 + 0.3 * dice.next() : 0.4 + 0.55 * dice.next()));
  // Between nine in the morning and the hour of the order, so never after what was promised unless it is a day late.
  const sinceNine = Math.max(0, (placedAt.getTime() - instantOf(dayOf(placedAt), "09:00").getTime()) / minute);
  return (isLate ? 2 : 1) * dayLong - dice.between(0, sinceNine);
}

const addressOf = (patterns: readonly string[], dice: Dice): string =>
  dice
    .pick(patterns)
    .replace("{n}", String(dice.between(1, 28)))
    .replace("{f}", String(dice.between(1, 4)))
    .replace("{m}", String(dice.between(11, 398)));
