import { addDays, demoFile, Dice, today } from "@quyu/kernel";
import { idOrNull, keysOf } from "../demo-rows";
import type { PlannedActivity } from "./activity.seed";
import type { ActivityKindValue } from "../activity/activity.entity";

/** Some of a list: keys (ranges allowed) and how many of them at least and at most. */
interface Share {
  from: string[];
  count: [number, number];
}

/** One sort of session; `{topic}`, `{n}` and `{attended}` stand for the topic, the number of the session within its sort, and who came. */
interface Sort {
  kind: ActivityKindValue;
  category?: string;
  title: string;
  topics: string[];
  summary: string;
  record: string;
  /** Where this sort has its own times of the day. */
  times?: string[];
}

/** Sessions that are held again and again, spread evenly over the days from `days[0]` to `days[1]` days ago. */
interface Plan {
  key: string;
  region?: string;
  /** Instead of one region: the regions whose turn it is, each with its own lead. */
  places?: { region: string; lead: string }[];
  series?: string;
  alliance?: string;
  count: number;
  days: [number, number];
  /** 1 is Monday. */
  weekdays: number[];
  times: string[];
  minutes: number;
  capacity: number | null;
  attended: [number, number];
  leads?: string[];
  joint?: Share;
  coHosts?: Share;
  venues: (string | null)[];
  kinds: Sort[];
}

/** The sessions of demo/activities/activity-plans.json. */
export const repeatedActivities = (): PlannedActivity[] => {
  const taken = new Set<string>();
  return demoFile<Plan[]>("activities/activity-plans.json").flatMap((plan) => sessionsOf(plan, taken));
};

function sessionsOf(plan: Plan, taken: Set<string>): PlannedActivity[] {
  const dice = new Dice(`sessions of ${plan.key}`);
  const [from, to] = plan.days;
  const joint = turns(plan.joint, dice);
  return Array.from({ length: plan.count }, (_, index) => {
    const sort = plan.kinds[index % plan.kinds.length] as Sort;
    const turn = Math.floor(index / plan.kinds.length);
    const place = plan.places?.[index % plan.places.length];
    const lead = place?.lead ?? (plan.leads?.[index % plan.leads.length] as string);
    const attended = dice.between(...plan.attended);
    const fill = (text: string) =>
      text
        .replace(/\{topic\}/g, sort.topics[turn % sort.topics.length] as string)
        .replace(/\{n\}/g, String(turn + 1))
        .replace(/\{attended\}/g, String(attended));
    const ago = Math.round(from - ((index + dice.next()) * (from - to)) / plan.count);
    return {
      key: `${plan.key}-${index + 1}`,
      regionCode: place?.region ?? (plan.region as string),
      seriesId: idOrNull(plan.series),
      allianceId: idOrNull(plan.alliance),
      projectId: null,
      ...freeSlot(plan.venues, sort.times ?? plan.times, onWeekday(addDays(today(), -ago), plan.weekdays), dice, taken),
      kind: sort.kind,
      category: sort.category ?? null,
      title: fill(sort.title),
      summary: fill(sort.summary),
      minutes: plan.minutes,
      capacity: plan.capacity,
      enterpriseQuota: null,
      hosts: [lead, ...joint()],
      coHosts: some(plan.coHosts, dice),
      attended,
      record: fill(sort.record),
      stop: null,
    };
  });
}

/** The day itself where its weekday fits, else the last one before it that does. */
function onWeekday(day: string, weekdays: readonly number[]): string {
  for (let candidate = day; ; candidate = addDays(candidate, -1))
    if (weekdays.includes(new Date(`${candidate}T00:00:00Z`).getUTCDay() || 7)) return candidate;
}

/** A venue and time of the day; a venue is not used twice at one time as long as the plan leaves a choice. */
function freeSlot(venues: Plan["venues"], times: string[], day: string, dice: Dice, taken: Set<string>) {
  for (let attempt = 0; ; attempt += 1) {
    const [venue, time] = [dice.pick(venues), dice.pick(times)];
    const slot = `${venue} ${day} ${time}`;
    if (venue !== null && taken.has(slot) && attempt < 20) continue;
    taken.add(slot);
    return { day, time, venueId: idOrNull(venue) };
  }
}

/** A few of a list, each at most once. */
function some(share: Share | undefined, dice: Dice): string[] {
  if (!share) return [];
  const left = share.from.flatMap(keysOf);
  return Array.from(
    { length: dice.between(...share.count) },
    () => left.splice(dice.between(0, left.length - 1), 1)[0] as string,
  );
}

/** A few of a list at a time, in turn, so that all have theirs. */
function turns(share: Share | undefined, dice: Dice): () => string[] {
  if (!share) return () => [];
  const all = share.from.flatMap(keysOf);
  let next = 0;
  return () => Array.from({ length: dice.between(...share.count) }, () => all[next++ % all.length] as string);
}
