import { addDays } from "../time";
import { addWorkingDays, calendarWarning, chineseCalendar, holidayName, isWorkedWeekend, isWorkingDay } from "./chinese-calendar";

const everyDayOf = (year: number): string[] => {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

/** A notice's "X月X日至X日放假" as days. */
const span = (from: string, to: string): string[] => {
  const days = [from];
  while ((days.at(-1) ?? "") < to) days.push(addDays(days.at(-1) ?? "", 1));
  return days;
};

/** 国务院办公厅关于2024、2025、2026年部分节假日安排的通知: 国办发明电〔2023〕7号、〔2024〕12号、〔2025〕7号. */
const notices: [number, { name: string; days: string[] }[], string[]][] = [
  [
    2024,
    [
      { name: "元旦", days: ["2024-01-01"] },
      { name: "春节", days: span("2024-02-10", "2024-02-17") },
      { name: "清明", days: span("2024-04-04", "2024-04-06") },
      { name: "劳动节", days: span("2024-05-01", "2024-05-05") },
      { name: "端午", days: ["2024-06-10"] },
      { name: "中秋", days: span("2024-09-15", "2024-09-17") },
      { name: "国庆节", days: span("2024-10-01", "2024-10-07") },
    ],
    ["2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29", "2024-10-12"],
  ],
  [
    2025,
    [
      { name: "元旦", days: ["2025-01-01"] },
      { name: "春节", days: span("2025-01-28", "2025-02-04") },
      { name: "清明", days: span("2025-04-04", "2025-04-06") },
      { name: "劳动节", days: span("2025-05-01", "2025-05-05") },
      { name: "端午", days: span("2025-05-31", "2025-06-02") },
      { name: "国庆节", days: [...span("2025-10-01", "2025-10-05"), "2025-10-07", "2025-10-08"] },
      { name: "中秋", days: ["2025-10-06"] },
    ],
    ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  ],
  [
    2026,
    [
      { name: "元旦", days: span("2026-01-01", "2026-01-03") },
      { name: "春节", days: span("2026-02-15", "2026-02-23") },
      { name: "清明", days: span("2026-04-04", "2026-04-06") },
      { name: "劳动节", days: span("2026-05-01", "2026-05-05") },
      { name: "端午", days: span("2026-06-19", "2026-06-21") },
      { name: "中秋", days: span("2026-09-25", "2026-09-27") },
      { name: "国庆节", days: span("2026-10-01", "2026-10-07") },
    ],
    ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  ],
];

test.each(notices)("every day of %d is worked or off as the State Council's notice says", (year, holidays, worked) => {
  const nameOf = new Map(holidays.flatMap(({ name, days }) => days.map((day) => [day, name])));
  for (const day of everyDayOf(year)) {
    const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    expect({ day, works: isWorkingDay(day), name: holidayName(day), instead: isWorkedWeekend(day) }).toEqual({
      day,
      works: worked.includes(day) || (!isWeekend && !nameOf.has(day)),
      name: nameOf.get(day) ?? null,
      instead: worked.includes(day),
    });
  }
});

test.each([
  ["an ordinary week", "2026-11-06", 5, "2026-11-13"],
  ["from a Saturday", "2026-11-07", 5, "2026-11-13"],
  ["over Spring Festival, a Saturday before it and one after it being worked", "2026-02-12", 7, "2026-02-28"],
  ["over National Day, up to the Saturday worked instead", "2026-09-30", 3, "2026-10-10"],
  ["from a Sunday that is worked, which does not count itself", "2026-09-20", 1, "2026-09-21"],
  ["backwards", "2026-10-08", -1, "2026-09-30"],
  ["none", "2026-10-01", 0, "2026-10-01"],
  ["into a year without notice: New Year's Day is off all the same", "2026-12-30", 5, "2027-01-07"],
])("working days are counted: %s", (_, from, count, to) => {
  expect(addWorkingDays(from, count)).toBe(to);
});

test("a year without notice has the holidays of the law, moved by nobody, and says so", () => {
  const names = everyDayOf(2027).flatMap((day) => (holidayName(day) === null ? [] : [`${day} ${holidayName(day)}`]));

  expect(names).toEqual([
    "2027-01-01 元旦",
    "2027-02-05 春节",
    "2027-02-06 春节",
    "2027-02-07 春节",
    "2027-02-08 春节",
    "2027-04-05 清明",
    "2027-05-01 劳动节",
    "2027-05-02 劳动节",
    "2027-06-09 端午",
    "2027-09-15 中秋",
    "2027-10-01 国庆节",
    "2027-10-02 国庆节",
    "2027-10-03 国庆节",
  ]);
  expect(everyDayOf(2027).filter(isWorkedWeekend)).toEqual([]);
  expect(calendarWarning("2026-12-25", "2027-01-04")).toBe("2027年的放假安排尚未公布，暂按法定节假日和周末推算，公布后可能有变");
  expect(calendarWarning("2026-12-25", "2028-01-04")).toContain("2027、2028年");
  expect(calendarWarning("2026-12-21", "2026-12-31")).toBeNull();
});

test("a schedule entered here comes before everything else and ends the warning", () => {
  const calendar = chineseCalendar({ 2027: { off: { "2027-02-09": "春节" }, worked: ["2027-02-20"] } });

  expect(calendar.holidayName("2027-02-09")).toBe("春节");
  expect(calendar.isWorkingDay("2027-02-08")).toBe(true);
  expect([calendar.isWorkingDay("2027-02-20"), calendar.isWorkedWeekend("2027-02-20")]).toEqual([true, true]);
  expect(calendar.isWorkingDay("2027-02-21")).toBe(false);
  expect(calendar.addWorkingDays("2027-02-08", 1)).toBe("2027-02-10");
  expect(calendar.calendarWarning("2026-12-25", "2027-01-04")).toBeNull();
  expect(calendar.holidayName("2026-10-01")).toBe("国庆节");
});

test("what is no day is refused instead of being taken for one", () => {
  for (const day of ["2026-02-30", "2026-2-3", "20260203", ""]) {
    expect(() => isWorkingDay(day)).toThrow();
    expect(() => addWorkingDays(day, 1)).toThrow();
    expect(() => holidayName(day)).toThrow();
  }
});
