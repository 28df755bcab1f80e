import { addDays, calendarWarning, dayOf, holidayName, isWorkedWeekend } from "@quyu/kernel";

/** A festival and what lies round it is never longer; what lasts longer meets some holiday anyway. */
const mostDays = 31;

/**
 * What whoever plans between two instants should know of their days in Shanghai, in Chinese: the holidays they fall into, weekend days that are
 * worked instead, and years whose holidays are not published yet. Null where there is nothing to say.
 */
export function calendarNote(startsAt: Date, endsAt: Date): string | null {
  const [first, last] = [dayOf(startsAt), dayOf(endsAt)];
  const notes = new Set<string>();
  for (let day = first, left = mostDays; day <= last && left > 0; day = addDays(day, 1), left -= 1) {
    const holiday = holidayName(day);
    if (holiday !== null) notes.add(`${holiday}假期`);
    else if (isWorkedWeekend(day)) notes.add("调休上班");
  }
  const warning = calendarWarning(first, last);
  if (warning !== null) notes.add(warning);
  return notes.size === 0 ? null : [...notes].join("；");
}
