import type { EntityManager } from "typeorm";
import { addDays, demoFile, demoId, Dice, instantOf } from "@quyu/kernel";
import { dayFrom } from "../demo-rows";
import { CareEnrolment, type CareEnrolmentStatus } from "./care-enrolment.entity";
import { CareTerm } from "./care-term.entity";
import { enterCareTerms } from "./care-term.service";

interface DemoTerm extends Pick<CareTerm, "title" | "places" | "staff" | "courses"> {
  key: string;
  region: string;
  /** Month and day, e.g. 07-03. */
  startsOn: string;
  weeks: number;
  confirmed: number;
  waitlisted: number;
  cancelled: number;
}

interface Names {
  surnames: string[];
  children: string[];
  guardians: string[];
}

/** Enters the care terms of the demo with children who are invented, like their guardians; nobody can be rung up. */
export async function seedCareTerms(tx: EntityManager): Promise<void> {
  const names = demoFile<Names>("activities/names.json");
  const dice = new Dice("care");
  const terms: CareTerm[] = [];
  const enrolments: CareEnrolment[] = [];
  for (const { key, region, startsOn, weeks, confirmed, waitlisted, cancelled, ...facts } of demoFile<DemoTerm[]>(
    "activities/care-terms.json",
  )) {
    const firstDay = dayFrom(startsOn);
    const term = Object.assign(new CareTerm(), {
      ...facts,
      id: demoId(key),
      regionCode: region,
      startsOn: firstDay,
      endsOn: addDays(firstDay, weeks * 7 - 3),
      createdAt: instantOf(addDays(firstDay, -24), "10:00"),
    });
    terms.push(term);
    const enrol = (status: CareEnrolmentStatus, index: number) => {
      const enrolledOn = addDays(firstDay, -20 + (index % 10));
      const surname = dice.pick(names.surnames);
      return Object.assign(new CareEnrolment(), {
        id: demoId(`care-enrolment:${key}/${index}`),
        termId: term.id,
        childName: surname + dice.pick(names.children),
        guardianName: surname + dice.pick(names.guardians),
        // No mobile number begins with 100, so these reach nobody.
        guardianPhone: `1001${String(index + 1).padStart(7, "0")}`,
        status,
        confirmedAt: status === "CONFIRMED" ? instantOf(addDays(enrolledOn, 3), "11:00") : null,
        createdAt: instantOf(enrolledOn, "19:30"),
      });
    };
    const statuses: CareEnrolmentStatus[] = [
      ...Array<CareEnrolmentStatus>(confirmed).fill("CONFIRMED"),
      ...Array<CareEnrolmentStatus>(cancelled).fill("CANCELLED"),
      ...Array<CareEnrolmentStatus>(waitlisted).fill("WAITLISTED"),
    ];
    enrolments.push(...statuses.map(enrol));
  }
  await enterCareTerms(tx, terms, enrolments);
}
