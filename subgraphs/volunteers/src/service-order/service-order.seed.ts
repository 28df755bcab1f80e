import type { EntityManager } from "typeorm";
import { addDays, dayOf, demoFile, demoId, demoPerson, Dice, instantOf, type Move, today } from "@quyu/kernel";
import { demoNames } from "../seed.names";
import { ServiceType } from "../service-type/service-type.entity";
import { ServiceOrder } from "./service-order.entity";
import { enterServiceOrders, type ServiceOrderEntry } from "./service-order.service";
import { type OrderStatusValue, servedStatuses, waitingStatuses } from "./service-order.states";

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

/** Everything up to a state, in order; the share of the way to the door that is gone when it is reached. */
const wayToDoor: [OrderStatusValue, number][] = [
  ["PLACED", 0],
  ["ACCEPTED", 0.1],
  ["DISPATCHED", 0.2],
  ["TAKEN", 0.35],
  ["EN_ROUTE", 0.5],
  ["SERVING", 1],
];
const minute = 60_000;

/** The orders of orders.json: closed ones over the last year, and some in every state of today. */
export async function seedServiceOrders(tx: EntityManager): Promise<void> {
  const plan = demoFile<Plan>("volunteers/orders.json");
  const targets = new Map((await tx.find(ServiceType)).map(({ id, targetMinutes }) => [id, targetMinutes]));
  const nameOf = demoNames(new Dice("clients"));
  const numbers = new Map<string, number>();
  const entries = plan.groups.flatMap((group) => {
    const dice = new Dice(`orders of ${group.place}`);
    const past = Array.from({ length: group.closed }, (): Wish => {
      const day = addDays(today(), -dice.between(...group.days));
      const placedAt = instantOf(day, `${String(dice.between(8, 17)).padStart(2, "0")}:${String(dice.between(10, 59))}`);
      return { status: "CLOSED", isLate: dice.next() < 0.08, placedAt };
    });
    const wishes = [
      ...past,
      ...group.open.map((status): Wish => ({ status, isLate: false })),
      ...group.overdue.map((status): Wish => ({ status, isLate: true })),
    ];
    const services = Object.keys(group.services);
    return wishes.map((wish, index): ServiceOrderEntry => {
      const service = services[index % services.length] as string;
      const target = targets.get(demoId(`service-type:${service}`));
      if (target === undefined) throw new Error(`there is no service type ${service}: see demo/volunteers/service-types.csv`);
      const team = dice.pick(group.services[service] as string[]);
      const { moves, servingAt, completedAt, placedAt } = lifeOf(wish, target, service.endsWith("/bathing"), plan, dice);
      const day = dayOf(placedAt);
      const number = (numbers.get(day) ?? 0) + 1;
      numbers.set(day, number);
      const isRated = wish.status === "RATED" || moves.some(({ to }) => to === "RATED");
      const isDispatched = moves.some(({ to }) => to === "DISPATCHED");
      const owner = ownerOf(group, index);
      const order = Object.assign(new ServiceOrder(), {
        id: demoId(`order:${group.place}/${String(index + 1).padStart(3, "0")}`),
        number: `FW${day.replaceAll("-", "")}-${String(number).padStart(4, "0")}`,
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
        dueAt: new Date(placedAt.getTime() + target * minute),
        servingAt,
        completedAt,
        closedAt: wish.status === "CLOSED" ? (moves.at(-1)?.occurredAt ?? null) : null,
        status: wish.status,
        escalations: wish.isLate && wish.status !== "CLOSED" ? 1 : 0,
        isIllustrative: true,
        version: moves.length,
        createdAt: placedAt,
      });
      return { order, moves };
    });
  });
  await enterServiceOrders(tx, entries);
}

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

function lifeOf(wish: Wish, target: number, isExact: boolean, { refusals, cancellations }: Plan, dice: Dice) {
  const { status } = wish;
  const isWaiting = (waitingStatuses as readonly string[]).includes(status);
  const isServed = (servedStatuses as readonly string[]).includes(status);
  const isLate = wish.isLate && !isExact;
  // 助浴 in 燕翔园 is published as 30 minutes from order to door: no order of it takes longer.
  const toDoor = Math.max(5, Math.round(target * (isLate ? 1.1 + 0.3 * dice.next() : 0.4 + 0.55 * dice.next())));
  const since = isWaiting || status === "CANCELLED" ? target * (isLate ? 1.6 : 0.55) : toDoor + (isServed ? 26 * 60 : 5);
  const placedAt = wish.placedAt ?? new Date(Math.floor((Date.now() - since * minute) / minute) * minute);
  const at = (minutes: number) => new Date(placedAt.getTime() + Math.round(minutes * minute));
  const moves: Move<OrderStatusValue>[] = [];
  const go = (to: OrderStatusValue, occurredAt: Date, byRole: string, reason: string | null = null) =>
    moves.push({ to, occurredAt, byRole, reason });

  const last = status === "REFUSED" ? "DISPATCHED" : status === "CANCELLED" ? "ACCEPTED" : isServed ? "SERVING" : status;
  const roles: Partial<Record<OrderStatusValue, string>> = { PLACED: "resident", ACCEPTED: "staff", DISPATCHED: "staff" };
  for (const [to, share] of wayToDoor) {
    go(to, at(share * Math.min(toDoor, since)), roles[to] ?? "leader");
    if (to === last) break;
  }
  if (status === "REFUSED") go("REFUSED", at(0.3 * Math.min(toDoor, since)), "leader", dice.pick(refusals));
  if (status === "CANCELLED") go("CANCELLED", at(0.4 * Math.min(toDoor, since)), "resident", dice.pick(cancellations));
  const servingAt = isServed || status === "SERVING" ? at(toDoor) : null;
  const completedAt = isServed ? at(toDoor + dice.between(20, 70)) : null;
  if (completedAt) {
    go("COMPLETED", completedAt, "leader");
    const isRated = status === "RATED" || (status === "CLOSED" && dice.next() < 0.7);
    if (isRated) go("RATED", new Date(completedAt.getTime() + dice.between(30, 600) * minute), "resident");
    if (status === "CLOSED") go("CLOSED", new Date(completedAt.getTime() + 7 * 24 * 60 * minute), "system");
  }
  return { moves, placedAt, servingAt, completedAt };
}

const addressOf = (patterns: readonly string[], dice: Dice): string =>
  dice
    .pick(patterns)
    .replace("{n}", String(dice.between(1, 28)))
    .replace("{f}", String(dice.between(1, 4)))
    .replace("{m}", String(dice.between(11, 398)));
