const shanghaiDay = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Asia/Shanghai on which an instant falls, as `YYYY-MM-DD`. */
export const dayOf = (instant: Date): string => shanghaiDay.format(instant);

/** Today in Asia/Shanghai. */
export const today = (): string => dayOf(new Date());

/** The instant at which a Shanghai day and clock time (`HH:mm`) falls; Shanghai has had no summer time since 1991. */
export const instantOf = (day: string, time = "00:00"): Date => new Date(`${day}T${time}:00+08:00`);

/** The day `count` days after (or before, when negative) a day. */
export function addDays(day: string, count: number): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + count);
  return instant.toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
