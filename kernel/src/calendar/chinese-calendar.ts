import { getDayDetail, getSolarDateFromLunar, getSolarTermDate } from "chinese-days";
import { addDays } from "../time";

/** How offices work in one year, as the State Council published it: what each day off is for, and the weekend days that are worked instead. */
export interface YearSchedule {
  off: Readonly<Record<string, string>>;
  worked: readonly string[];
}

/**
 * Schedules that the library does not have, by year: it learns of a year only with a release of its own, and an office cannot wait for that.
 * What stands here comes before what the library says. Enter the notice of the State Council (国务院办公厅关于部分节假日安排的通知).
 */
const schedules: Readonly<Record<number, YearSchedule>> = {};

/** The Chinese calendar of offices. Days are `YYYY-MM-DD`, as people in Shanghai write them. */
export interface ChineseCalendar {
  /** Whether offices work on a day: a public holiday is none, a weekend day worked instead of another (调休) is one. */
  isWorkingDay(day: string): boolean;
  /** What a day off is off for, e.g. 春节; null on a working day and on an ordinary weekend. */
  holidayName(day: string): string | null;
  /** Whether a day of the weekend is worked instead of another (调休上班). */
  isWorkedWeekend(day: string): boolean;
  /** The `count`-th working day after a day, which does not count itself; before it where `count` is negative. */
  addWorkingDays(day: string, count: number): string;
  /** What to tell people about a period that reaches into a year whose schedule is not known; null where it does not. */
  calendarWarning(from: string, to: string): string | null;
}

/** Makes the calendar of offices from the library's years and those `added`, which come first. */
export function chineseCalendar(added: Readonly<Record<number, YearSchedule>>): ChineseCalendar {
  const holidayName = (day: string): string | null => {
    const own = added[yearOf(day)];
    if (own) return own.off[day] ?? null;
    if (!isKnownToLibrary(yearOf(day))) return statutoryDays(yearOf(day)).get(day) ?? null;
    const known = published(day);
    return known && !known.isWorked ? known.name : null;
  };
  const isWorkedWeekend = (day: string): boolean => {
    const own = added[yearOf(day)];
    return own ? own.worked.includes(day) : isWeekend(day) && (published(day)?.isWorked ?? false);
  };
  const isWorkingDay = (day: string): boolean => {
    checkDay(day);
    return isWorkedWeekend(day) || (!isWeekend(day) && holidayName(day) === null);
  };
  return {
    isWorkingDay,
    holidayName: (day) => holidayName(checkDay(day)),
    isWorkedWeekend: (day) => isWorkedWeekend(checkDay(day)),
    addWorkingDays: (day, count) => {
      const step = count < 0 ? -1 : 1;
      let found = checkDay(day);
      for (let left = Math.abs(count); left > 0;) {
        found = addDays(found, step);
        if (isWorkingDay(found)) left -= 1;
      }
      return found;
    },
    calendarWarning: (from, to) => {
      const unknown: number[] = [];
      for (let year = yearOf(checkDay(from)); year <= yearOf(checkDay(to)); year += 1)
        if (!added[year] && !isKnownToLibrary(year)) unknown.push(year);
      return unknown.length === 0 ? null : `${unknown.join("、")}年的放假安排尚未公布，暂按法定节假日和周末推算，公布后可能有变`;
    },
  };
}

/** The calendar as far as it is known here; see `ChineseCalendar`. */
export const { isWorkingDay, holidayName, isWorkedWeekend, addWorkingDays, calendarWarning } = chineseCalendar(schedules);

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The library takes anything for a date and gives an answer; a day that is none must not become a working day. */
function checkDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || addDays(day, 0) !== day) throw new Error(`${day} is not a day`);
  return day;
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** What the library has of a day that a notice names (`Spring Festival,春节,4`); any other day, and all of a year without notice, is a plain weekday to it. */
function published(day: string): { name: string; isWorked: boolean } | null {
  const { name, work } = getDayDetail(day);
  const chinese = name.split(",")[1];
  return chinese === undefined ? null : { name: chinese, isWorked: work };
}

const isKnownToLibrary = (year: number): boolean => published(`${year}-01-01`) !== null;

const statutory = new Map<number, ReadonlyMap<string, string>>();

/**
 * The public holidays that stand without any notice, by 《全国年节及纪念日放假办法》 (2024): New Year 1 day, Spring Festival 4 from its eve, Qingming 1,
 * Labour Day 2, Dragon Boat 1, Mid-Autumn 1, National Day 3. Nothing is guessed of the days that a notice adds or has worked instead.
 */
function statutoryDays(year: number): ReadonlyMap<string, string> {
  const kept = statutory.get(year);
  if (kept) return kept;
  const lunar = (month: number, day: number) => getSolarDateFromLunar(`${year}-${month}-${day}`).date;
  const days = new Map([
    [`${year}-01-01`, "元旦"],
    ...[-1, 0, 1, 2].map((offset) => [addDays(lunar(1, 1), offset), "春节"] as const),
    [getSolarTermDate(year, 4, "pure_brightness"), "清明"],
    [`${year}-05-01`, "劳动节"],
    [`${year}-05-02`, "劳动节"],
    [lunar(5, 5), "端午"],
    [lunar(8, 15), "中秋"],
    [`${year}-10-01`, "国庆节"],
    [`${year}-10-02`, "国庆节"],
    [`${year}-10-03`, "国庆节"],
  ]);
  statutory.set(year, days);
  return days;
}
