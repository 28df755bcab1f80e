import { addDays, demoId, demoPerson, demoTable, Dice, instantOf, today, type Move } from "@quyu/kernel";
import type { Volunteer } from "../volunteer/volunteer.entity";
import { staffOf } from "../seed.staff";
import { HoursRecord } from "./hours-record.entity";
import type { HoursEntry } from "./hours-record.service";
import { daysToRecord, type HoursStatusValue } from "./hours-record.states";

type Row = Record<string, string>;

const mornings = ["08:30", "09:00"];
const times = [...mornings, "14:00", "15:00", "18:30"];
const rejections = ["当天的签到表上没有名字", "与同一天另一次服务的时间重复", "活动当天因雨取消"];
const disputes = ["收尾到最后才走，少记了半小时", "中途替班的时间没有算进去"];
const corrections = ["核对签到表，按实际时间更正", "与当天带队的队员核实后更正"];

/** Days before today on which the newest hours of each open state were served; settled ones are older than `settled`. */
const openDays: Partial<Record<HoursStatusValue, [number, number]>> = { CLAIMED: [1, 3], LEADER_CONFIRMED: [4, 6] };
const settled = 22;

/** When and how one session was served, and what became of it. */
interface Session {
  day: string;
  time: string;
  minutes: number;
  status: HoursStatusValue;
  evidence: HoursRecord["evidence"];
  isBackfilled: boolean;
  activityId: string | null;
}

/** The hours of one volunteer of volunteers.csv over the last year, one session a day at most, oldest first. */
export function hoursOfVolunteer(key: string, row: Row, volunteer: Volunteer, leaderName: string | null): HoursEntry[] {
  const dice = new Dice(`hours of ${key}`);
  const isLeader = row["role"] === "leader";
  const staff = staffOf(row["region"] as string).planner;
  // A leader's own hours are confirmed by the community's staff.
  const confirmer = isLeader ? { byRole: "staff", byName: staff } : { byRole: "leader", byName: leaderName };
  const confirmerId = !isLeader && row["team"] === "longhe/business-league" ? demoPerson("leader") : null;
  return sessionsOf(row, volunteer, dice).map((session, index) => {
    const moves = movesOf(session, confirmer, staff, dice);
    const confirmedAt = moves.find(({ to }) => to === "LEADER_CONFIRMED")?.occurredAt ?? null;
    const startsAt = instantOf(session.day, session.time);
    const record = Object.assign(new HoursRecord(), {
      id: demoId(`hours-record:${key}/${index + 1}`),
      regionCode: row["region"],
      volunteerId: volunteer.id,
      teamId: demoId(`volunteer-team:${row["team"]}`),
      activityId: session.activityId,
      claimedByPersonId: session.evidence === "ATTENDANCE" ? null : volunteer.personId,
      confirmedByPersonId: confirmedAt && confirmerId,
      confirmedAt,
      servedOn: session.day,
      startsAt,
      endsAt: new Date(startsAt.getTime() + session.minutes * 60_000),
      minutes: session.minutes,
      evidence: session.evidence,
      status: session.status,
      rejectReason: session.status === "REJECTED" ? (moves.at(-1)?.reason ?? null) : null,
      isBackfilled: session.isBackfilled,
      version: moves.length,
      createdAt: moves[0]?.occurredAt,
    });
    return { record, moves };
  });
}

function sessionsOf(row: Row, { createdAt }: Volunteer, dice: Dice): Session[] {
  const [low, high] = (row["minutes"] as string).split("-").map(Number) as [number, number];
  const evidences = (row["evidence"] as string).split(" ") as HoursRecord["evidence"][];
  const states = (row["states"] ? row["states"].split(" ") : []) as HoursStatusValue[];
  const open = states.filter((status) => openDays[status]);
  const odd = states.filter((status) => !openDays[status]);
  const session = (day: string, status: HoursStatusValue, isBackfilled = false): Session => {
    const minutes = 10 * dice.between(low / 10, high / 10);
    return {
      day,
      time: row["team"] === "longhe/night-patrol" ? "20:00" : dice.pick(minutes > 180 ? mornings : times),
      minutes,
      status,
      evidence: isBackfilled ? "SIGN_IN_SHEET" : dice.pick(evidences),
      isBackfilled,
      activityId: null,
    };
  };

  const count = Number(row["records"]);
  const backfilled = Number(row["backfilled"]);
  // From the newest on back, evenly spread over the time since registration.
  const daysRegistered = Math.floor((Date.now() - createdAt.getTime()) / 86_400_000);
  const span = Math.min(daysRegistered - settled - 2, 3.9 * 90) / count;
  const sessions = Array.from({ length: count }, (_, index) => {
    const day = addDays(today(), -settled - Math.floor((index + 0.9 * dice.next()) * span) - 1);
    // The oldest ones came in afterwards.
    return session(day, odd[index] ?? "RECORDED", index >= count - backfilled);
  });
  for (const status of open)
    sessions.push(session(addDays(today(), -dice.between(...(openDays[status] as [number, number]))), status));
  if (row["activity"]) sessions.push(attendance(row["activity"]));
  return oneADay(sessions);
}

/** Hours that came from a visit to an activity; its day and time stand in the demo of activities. */
function attendance(key: string): Session {
  const activity = demoTable("activities/activities.csv").find((row) => row["key"] === key);
  if (!activity) throw new Error(`there is no activity ${key}: see demo/activities/activities.csv`);
  return {
    day: addDays(today(), Number(activity["day"])),
    time: activity["time"] as string,
    minutes: Number(activity["minutes"]),
    status: "RECORDED",
    evidence: "ATTENDANCE",
    isBackfilled: false,
    activityId: demoId(`activity:${key}`),
  };
}

/** Oldest first, without a second session on a day, except that one at an activity stays. */
const oneADay = (sessions: readonly Session[]): Session[] =>
  sessions
    .filter(
      (one, index) =>
        one.activityId !== null ||
        !sessions.some((other, at) => other.day === one.day && (other.activityId !== null || at < index)),
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));

/** Claimed in the evening (in arrears: 25 days later), confirmed the evening after, recorded by the clock; then perhaps disputed and put right. */
function movesOf(
  { day, status, evidence, isBackfilled }: Session,
  confirmer: { byRole: string; byName: string | null },
  staff: string,
  dice: Dice,
): Move<HoursStatusValue>[] {
  const claimedOn = isBackfilled ? addDays(day, 25) : day;
  const claim = evidence === "ATTENDANCE" ? { byRole: "system" } : { byRole: "volunteer" };
  const way: Move<HoursStatusValue>[] = [{ to: "CLAIMED", occurredAt: instantOf(claimedOn, "22:30"), ...claim }];
  const go = (to: HoursStatusValue, days: number, time: string, by: Omit<Move<HoursStatusValue>, "to" | "occurredAt">) =>
    way.push({ to, occurredAt: instantOf(addDays(claimedOn, days), time), ...by });
  if (status === "CLAIMED") return way;
  if (status === "REJECTED") {
    go("REJECTED", 1, "20:00", { ...confirmer, reason: dice.pick(rejections) });
    return way;
  }
  go("LEADER_CONFIRMED", 1, "20:00", confirmer);
  if (status === "LEADER_CONFIRMED") return way;
  go("RECORDED", 1 + daysToRecord, "20:00", { byRole: "system" });
  if (status === "RECORDED") return way;
  go("DISPUTED", 3 + daysToRecord, "19:30", { byRole: "volunteer", reason: dice.pick(disputes) });
  if (status === "DISPUTED") return way;
  go("CORRECTED", 6 + daysToRecord, "15:00", { byRole: "staff", byName: staff, reason: dice.pick(corrections) });
  return way;
}
