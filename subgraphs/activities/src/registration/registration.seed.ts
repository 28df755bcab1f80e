import type { EntityManager } from "typeorm";
import { demoFile, demoId, demoPerson, Dice, type Move } from "@quyu/kernel";
import { type Activity, isHeld } from "../activity/activity.entity";
import type { ActivityEntry } from "../activity/activity.service";
import { idOrNull, staffFinder } from "../demo-rows";
import { ActivityFeedback } from "../feedback/feedback.entity";
import { enterFeedback } from "../feedback/feedback.service";
import { Registration, type RegistrationStatusValue } from "./registration.entity";
import { enterRegistrations, type RegistrationEntry } from "./registration.service";

/** demo/activities/registrations.json: which activities are full, and who of the demo's own people is registered for what. */
interface DemoRegistrations {
  full: Record<string, { promoted: number; waiting: number; cancelled: number }>;
  own: Own[];
}

interface Own {
  /** `…/latest` is the last one held in the place. */
  activity: string;
  person: string;
  name: string;
  status: RegistrationStatusValue;
  partySize?: number;
  enterprise?: string;
  partner?: string;
}

interface Names {
  surnames: string[];
  guardians: string[];
}

/** Somebody who registers, in the order in which they did. */
type Guest = Pick<Registration, "participantName" | "partySize" | "status" | "enterpriseId" | "partnerId"> & { personId: string };

const day = 86_400_000;
/** How far back the demo keeps who came; older lists would only make it slow. */
const daysKept = 12;

/** Enters registrations for what is open or closed to them, and for what was held lately, with what those who came thought of it. */
export async function seedRegistrations(tx: EntityManager, entries: readonly ActivityEntry[], now: Date): Promise<void> {
  const demo = demoFile<DemoRegistrations>("activities/registrations.json");
  const latest = entries
    .filter(({ activity }) => isHeld(activity) && isKept(activity, now) && activity.regionCode === "510116003901")
    .sort((a, b) => b.activity.startsAt.getTime() - a.activity.startsAt.getTime())[0]?.activity.id;
  const idOf = (key: string) => (key === "longhe/latest" ? latest : demoId(`activity:${key}`));
  const full = new Map(Object.entries(demo.full).map(([key, counts]) => [idOf(key), counts]));
  const staffOf = staffFinder();
  const dice = new Dice("registrations");
  const names = demoFile<Names>("activities/names.json");

  const registrations = entries
    .filter(({ activity }) => isKept(activity, now))
    .flatMap((entry) => {
      const { activity } = entry;
      const own = demo.own.filter((each) => idOf(each.activity) === activity.id).map(ownGuest);
      const guests = guestsOf(entry, own, full.get(activity.id), names, dice);
      return registrationsOf(activity, guests, staffOf(activity.regionCode).planner, now);
    });
  await enterRegistrations(tx, registrations);
  await enterFeedback(
    tx,
    registrations
      .filter(({ registration: { status } }) => status === "CHECKED_IN" && dice.next() < 0.6)
      .map(({ registration: { activityId, participantPersonId }, moves }) =>
        Object.assign(new ActivityFeedback(), {
          activityId,
          personId: participantPersonId,
          score: dice.pick([3, 4, 4, 5, 5, 5]),
          createdAt: new Date((moves.at(-1) as Move<string>).occurredAt.getTime() + 0.4 * day),
        }),
      )
      .filter(({ createdAt }) => createdAt <= now),
  );
}

/** Whether the demo has registrations for an activity: registration has been open for some hours at least, and it was held lately or is to come. */
function isKept({ status, capacity, endsAt, registrationOpensAt, createdAt }: Activity, now: Date): boolean {
  const open = now.getTime() - (registrationOpensAt ?? createdAt).getTime();
  if (capacity === null || open < 0.1 * day) return false;
  if (["REGISTRATION_OPEN", "REGISTRATION_CLOSED", "ONGOING"].includes(status)) return true;
  return isHeld({ status }) && now.getTime() - endsAt.getTime() < daysKept * day;
}

const ownGuest = ({ person, name, status, partySize = 1, enterprise, partner }: Own): Guest => ({
  personId: demoPerson(person),
  participantName: name,
  status,
  partySize,
  enterpriseId: idOrNull(enterprise),
  partnerId: idOrNull(partner),
});

/** Everybody who registers for an activity, in the order in which they do: first those who have a seat, then the promoted, then those who wait. */
function guestsOf(
  { activity, coHostIds }: ActivityEntry,
  own: readonly Guest[],
  full: DemoRegistrations["full"][string] | undefined,
  names: Names,
  dice: Dice,
): Guest[] {
  const held = isHeld(activity);
  const seatsOf = (...statuses: RegistrationStatusValue[]) =>
    own.filter(({ status }) => statuses.includes(status)).reduce((sum, { partySize }) => sum + partySize, 0);
  const most = held ? Math.min(activity.capacity as number, activity.attendedCount ?? 0) : (activity.capacity as number);
  const seats = full ? most - full.promoted : Math.floor(most * (0.2 + dice.next() * 0.3));
  const perEnterprise = new Map<string, number>();
  const anybody = (status: RegistrationStatusValue): Guest => {
    const number = dice.between(0, 999_999);
    // Some come with their firm, as far as its quota goes.
    const enterpriseId = coHostIds.length > 0 && dice.next() < 0.3 ? dice.pick(coHostIds) : null;
    const taken = perEnterprise.get(enterpriseId ?? "") ?? 0;
    const withFirm = enterpriseId !== null && taken < (activity.enterpriseQuota ?? 3);
    if (withFirm) perEnterprise.set(enterpriseId, taken + 1);
    const participantName = (names.surnames[number % names.surnames.length] as string) + dice.pick(names.guardians);
    const personId = demoId(`participant:${activity.id}/${number}`);
    return { personId, participantName, status, partySize: 1, enterpriseId: withFirm ? enterpriseId : null, partnerId: null };
  };
  const many = (count: number, status: RegistrationStatusValue) =>
    Array.from({ length: Math.max(0, count) }, () => anybody(status));
  const seated = many(seats - seatsOf("CONFIRMED", "CHECKED_IN", "NO_SHOW"), held ? "CHECKED_IN" : "CONFIRMED");
  if (held) for (const guest of seated) if (dice.next() < 0.08) guest.status = "NO_SHOW";
  const is = (...statuses: RegistrationStatusValue[]) => own.filter(({ status }) => statuses.includes(status));
  return [
    ...many(full?.cancelled ?? dice.between(0, 1), "CANCELLED"),
    ...is("CANCELLED", "CONFIRMED", "CHECKED_IN", "NO_SHOW"),
    ...seated,
    ...is("PROMOTED"),
    ...many((full?.promoted ?? 0) - is("PROMOTED").length, "PROMOTED"),
    ...many((full?.waiting ?? 0) - is("WAITLISTED").length, "WAITLISTED"),
    ...is("WAITLISTED"),
  ];
}

/** Spreads the guests over the time in which they could register, and takes each to its state. */
function registrationsOf(activity: Activity, guests: readonly Guest[], planner: string, now: Date): RegistrationEntry[] {
  const opens = (activity.registrationOpensAt ?? activity.createdAt).getTime();
  const closes = Math.min((activity.registrationClosesAt ?? now).getTime(), now.getTime() - 3_600_000);
  const at = (share: number) => new Date(Math.round(opens + Math.max(closes - opens, 60_000) * share));
  return guests.map(({ personId, participantName, status, partySize, enterpriseId, partnerId }, index) => {
    const byRole = partnerId ? "partner" : enterpriseId ? "enterprise" : "resident";
    const createdAt = at((index + 1) / (guests.length + 2));
    const moves = movesTo(status, createdAt, at(1), activity, byRole, planner);
    const registration = Object.assign(new Registration(), {
      id: demoId(`registration:${activity.id}/${index}`),
      activityId: activity.id,
      regionCode: activity.regionCode,
      participantPersonId: personId,
      participantName,
      // No mobile number begins with 100.
      participantPhone: `1003${String(index + 1).padStart(7, "0")}`,
      enterpriseId,
      partnerId,
      partySize,
      status,
      waitlistSequence: status === "WAITLISTED" ? index + 1 : null,
      promotionExpiresAt: status === "PROMOTED" ? new Date(now.getTime() + day) : null,
      checkInCode: ["WAITLISTED", "PROMOTED"].includes(status) ? null : String(100_000 + ((index * 7_919) % 900_000)),
      version: moves.length,
      createdAt,
    });
    return { registration, moves };
  });
}

function movesTo(
  status: RegistrationStatusValue,
  first: Date,
  last: Date,
  { startsAt, endsAt }: Activity,
  byRole: string,
  planner: string,
): Move<RegistrationStatusValue>[] {
  const confirmed: Move<RegistrationStatusValue> = { to: "CONFIRMED", occurredAt: first, byRole };
  const staff = { byRole: "staff", byName: planner };
  switch (status) {
    case "WAITLISTED":
      return [{ ...confirmed, to: status }];
    case "PROMOTED":
      return [
        { ...confirmed, to: "WAITLISTED" },
        { to: status, occurredAt: last, byRole: "system" },
      ];
    case "CHECKED_IN":
      return [confirmed, { to: status, occurredAt: new Date(startsAt.getTime() - 600_000), ...staff }];
    case "NO_SHOW":
      return [confirmed, { to: status, occurredAt: endsAt, ...staff }];
    case "CANCELLED":
      return [confirmed, { to: status, occurredAt: last, byRole, reason: "临时有事" }];
    default:
      return [confirmed];
  }
}
