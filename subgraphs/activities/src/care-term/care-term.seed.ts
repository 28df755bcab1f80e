import { addDays, demoFile, demoId, instantOf } from "@quyu/kernel";
import { dayFrom } from "../demo-rows";
import { CareTerm } from "./care-term.entity";

/** A term of demo/activities/care-terms.json; its children are for the seed of enrolments. */
export interface DemoTerm extends Pick<CareTerm, "title" | "places" | "staff" | "courses"> {
  key: string;
  region: string;
  /** Month and day, e.g. 07-03, or days from today. */
  startsOn: string;
  weeks: number;
  /** On which children come; 1 is Monday. */
  weekdays: number[];
  /** How many in which state. */
  children: Record<string, number>;
  /** The demo person behind some of the children, by their number. */
  guardians: Record<string, { person: string; name: string }>;
}

/** The last day of the term on which children come: a weekend term does not end on a weekday. */
function lastClass(startsOn: string, { weeks, weekdays }: DemoTerm): string {
  for (let day = addDays(startsOn, weeks * 7 - 1); ; day = addDays(day, -1))
    if (weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7)) return day;
}

/** The terms of the demo. */
export const demoTerms = (): { demo: DemoTerm; term: CareTerm }[] =>
  demoFile<DemoTerm[]>("activities/care-terms.json").map((demo) => {
    const { key, region, title, places, staff, courses } = demo;
    const startsOn = dayFrom(demo.startsOn);
    const term = Object.assign(new CareTerm(), {
      id: demoId(key),
      regionCode: region,
      title,
      startsOn,
      endsOn: lastClass(startsOn, demo),
      places,
      takenPlaces: 0,
      minAge: 6,
      maxAge: 14,
      courses,
      staff,
      createdAt: instantOf(addDays(startsOn, -24), "10:00"),
    });
    return { demo, term };
  });
