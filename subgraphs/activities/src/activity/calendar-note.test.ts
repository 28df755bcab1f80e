import { instantOf } from "@quyu/kernel";
import { aRegion, anActivityEntry, startTestSubgraph } from "../testing";
import { enterActivities } from "./activity.service";
import { calendarNote } from "./calendar-note";

const between = (from: string, to = from) => calendarNote(instantOf(from, "09:00"), instantOf(to, "17:00"));

test.each([
  ["a working day", "2026-11-20", "2026-11-20", null],
  ["a weekend like any other", "2026-11-21", "2026-11-22", null],
  ["in the holiday of National Day", "2026-10-03", "2026-10-03", "国庆节假期"],
  ["a Saturday worked instead", "2026-10-10", "2026-10-10", "调休上班"],
  ["from a Sunday worked instead into the Mid-Autumn holiday", "2026-09-20", "2026-09-25", "调休上班；中秋假期"],
])("%s", (_, from, to, note) => {
  expect(between(from, to)).toBe(note);
});

test("the day is Shanghai's, not the machine's", () => {
  expect(calendarNote(new Date("2026-09-30T16:30:00Z"), new Date("2026-09-30T17:30:00Z"))).toBe("国庆节假期");
  expect(calendarNote(new Date("2026-09-30T14:30:00Z"), new Date("2026-09-30T15:30:00Z"))).toBeNull();
});

test("of a year whose holidays nobody has published, the note says so", () => {
  expect(between("2031-10-01")).toMatch(/^国庆节假期；2031年的放假安排尚未公布/);
  expect(between("2031-03-05")).toMatch(/^2031年的放假安排尚未公布/);
});

const subgraph = startTestSubgraph();

test("whoever plans reads it with the activity", async () => {
  await subgraph.given(aRegion());
  const entry = anActivityEntry({ startsAt: instantOf("2026-10-01", "15:00") });
  await subgraph.db.transaction((tx) => enterActivities(tx, [entry]));

  expect(await subgraph.as({}).run(`{ activity(id: "${entry.activity.id}") { calendarNote } }`)).toEqual({
    activity: { calendarNote: "国庆节假期" },
  });
});
