import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, demoPerson, Dice, instantOf, today, type Move } from "@quyu/kernel";
import { type DemoTerm, demoTerms } from "../care-term/care-term.seed";
import type { CareTerm } from "../care-term/care-term.entity";
import { enterCareTerms } from "../care-term/care-term.service";
import { CareAttendance, CarePickup } from "./care-attendance.entity";
import { CareEnrolment, type CareEnrolmentStatusValue, pendingStatuses } from "./care-enrolment.entity";
import { type CareEnrolmentEntry, enterEnrolments } from "./care-enrolment.service";

interface Names {
  surnames: string[];
  children: string[];
  guardians: string[];
}

/** Days for which a place is kept while papers are missing. */
const daysHeld = 14;

/** Enters the care terms of the demo with children who are invented, like their guardians; nobody can be rung up. */
export async function seedCareTerms(tx: EntityManager): Promise<void> {
  const terms = demoTerms();
  await enterCareTerms(
    tx,
    terms.map(({ term }) => term),
  );
  const names = demoFile<Names>("activities/names.json");
  const dice = new Dice("care");
  await enterEnrolments(
    tx,
    terms.flatMap(({ demo, term }) => {
      const statuses = Object.entries(demo.children).flatMap(([status, count]) =>
        Array<CareEnrolmentStatusValue>(count).fill(status as CareEnrolmentStatusValue),
      );
      return statuses.map((status, index) => enrolmentOf(demo, term, status, index, names, dice));
    }),
  );
}

function enrolmentOf(
  demo: DemoTerm,
  term: CareTerm,
  status: CareEnrolmentStatusValue,
  index: number,
  names: Names,
  dice: Dice,
): CareEnrolmentEntry {
  const enrolledOn = addDays(term.startsOn, -22 + (index % 6));
  const on = (offset: number, time: string) => instantOf(addDays(enrolledOn, offset), time);
  const surname = dice.pick(names.surnames);
  const guardian = demo.guardians[String(index)];
  // No mobile number begins with 100, so these reach nobody.
  const phone = (kind: number) => `100${kind}${String(index + 1).padStart(7, "0")}`;
  const moves = movesTo(status, on);
  const passed = (state: CareEnrolmentStatusValue) => moves.some(({ to }) => to === state);
  const enrolment = Object.assign(new CareEnrolment(), {
    id: demoId(`care-enrolment:${demo.key}/${index}`),
    termId: term.id,
    regionCode: term.regionCode,
    childName: surname + dice.pick(names.children),
    childBirthDate: birthDate(term, dice),
    guardianPersonId: guardian ? demoPerson(guardian.person) : null,
    guardianName: guardian?.name ?? surname + dice.pick(names.guardians),
    guardianPhone: phone(1),
    status,
    consentVersion: passed("PENDING_HEALTH") ? `${enrolledOn.slice(0, 4)}-1` : null,
    healthDeclaredAt: passed("PENDING_PICKUP") ? on(1, "20:10") : null,
    heldUntil: pendingStatuses.includes(status) ? on(daysHeld, "18:00") : null,
    waitlistSequence: status === "WAITLISTED" ? index + 1 : null,
    confirmedAt: status === "CONFIRMED" ? on(2, "11:00") : null,
    version: moves.length,
    createdAt: moves[0]?.occurredAt,
  });
  const pickups =
    status !== "CONFIRMED"
      ? []
      : [enrolment.guardianName, dice.pick(names.surnames) + dice.pick(names.guardians)].map((name, position) =>
          Object.assign(new CarePickup(), {
            id: demoId(`care-pickup:${demo.key}/${index}/${position}`),
            enrolmentId: enrolment.id,
            position,
            name,
            phone: phone(1 + position),
          }),
        );
  return { enrolment, moves, pickups, attendance: attendanceOf(demo, term, enrolment, pickups, dice) };
}

/** How an enrolment came to its state: paper after paper, straight onto the waitlist, or given up after a day. */
function movesTo(status: CareEnrolmentStatusValue, on: (offset: number, time: string) => Date): Move<CareEnrolmentStatusValue>[] {
  const byRole = "resident";
  if (status === "WAITLISTED") return [{ to: status, occurredAt: on(0, "21:30"), byRole }];
  const papers: Move<CareEnrolmentStatusValue>[] = [
    { to: "PENDING_CONSENT", occurredAt: on(0, "19:30"), byRole },
    { to: "PENDING_HEALTH", occurredAt: on(0, "19:42"), byRole },
    { to: "PENDING_PICKUP", occurredAt: on(1, "20:10"), byRole },
    { to: "CONFIRMED", occurredAt: on(2, "11:00"), byRole },
  ];
  if (status === "CANCELLED")
    return [...papers.slice(0, 1), { to: status, occurredAt: on(1, "08:40"), byRole, reason: "改由家中老人照看" }];
  return papers.slice(0, papers.findIndex(({ to }) => to === status) + 1);
}

/** A birthday that makes a child of primary school age on the first day of the term. */
function birthDate({ startsOn }: CareTerm, dice: Dice): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${Number(startsOn.slice(0, 4)) - dice.between(7, 12)}-${two(dice.between(1, 12))}-${two(dice.between(1, 28))}`;
}

/** The days of the term that are over, but for those on which the child stayed at home. */
function attendanceOf(
  { weeks, weekdays }: DemoTerm,
  { startsOn }: CareTerm,
  { id, status }: CareEnrolment,
  pickups: readonly CarePickup[],
  dice: Dice,
): Omit<CareAttendance, "pickedUpBy">[] {
  if (status !== "CONFIRMED") return [];
  return Array.from({ length: weeks * 7 }, (_, offset) => addDays(startsOn, offset))
    .filter((day) => day < today() && weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7))
    .filter(() => dice.next() < 0.93)
    .map((day) => ({
      enrolmentId: id,
      day,
      signedInAt: instantOf(day, `08:${dice.between(20, 58)}`),
      signedOutAt: instantOf(day, `17:${dice.between(10, 55)}`),
      pickedUpById: dice.pick(pickups).id,
    }));
}
