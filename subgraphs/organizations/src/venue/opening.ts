import type { OpeningHours } from "./venue.entity";

const shanghaiOffset = 8 * 3_600_000;

/**
 * Whether a venue is open at an instant by its weekly hours, read as Shanghai time wherever the machine stands: the opening minute counts, the
 * closing one does not. Mobile service happens elsewhere, so it opens nothing. Public holidays are not looked at.
 */
export function isOpenAt(hours: readonly Pick<OpeningHours, "weekday" | "opens" | "closes" | "kind">[], instant: Date): boolean {
  const local = new Date(instant.getTime() + shanghaiOffset);
  const weekday = local.getUTCDay() || 7;
  const clock = local.toISOString().slice(11, 16);
  return hours.some(
    (entry) => entry.kind !== "MOBILE" && entry.weekday === weekday && entry.opens <= clock && clock < entry.closes,
  );
}

/** A stretch of a weekday, in clock times `HH:MM`; `track` names those that may not overlap. */
export interface Stretch {
  weekday: number;
  from: string;
  to: string;
  track: string;
}

const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with the stretches of a week, in Chinese, with the index of the later one; null where nothing is. */
export function problemOfWeek(stretches: readonly Stretch[]): { index: number; problem: string } | null {
  for (const [index, { weekday, from, to, track }] of stretches.entries()) {
    if (!clockPattern.test(from) || !(clockPattern.test(to) || to === "24:00"))
      return { index, problem: "时间应写作 HH:MM，如 09:00；到半夜写 24:00" };
    if (from >= to) return { index, problem: "结束时间应晚于开始时间；过半夜的请分写在两天" };
    const overlaps = stretches
      .slice(0, index)
      .some((other) => other.track === track && other.weekday === weekday && other.from < to && from < other.to);
    if (overlaps) return { index, problem: "与同一天的另一段重叠" };
  }
  return null;
}
