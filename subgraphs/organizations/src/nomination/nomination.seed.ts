import type { EntityManager } from "typeorm";
import { addDays, addWorkingDays, demoFile, demoId, demoTable, instantOf, isWorkingDay, today, type Move } from "@quyu/kernel";
import { AwardScheme } from "../award-scheme/award-scheme.entity";
import { enterAwardSchemes } from "../award-scheme/award-scheme.service";
import { entity } from "../demo-rows";
import type { NominationStatusValue } from "../recognition/recognition.entity";
import { Nomination } from "./nomination.entity";
import { enterNominations, type NominationEntry } from "./nomination.service";
import { Objection } from "./objection.entity";

interface DemoAwards {
  schemes: { key: string; region: string; name: string; year: number | null; isIllustrative: boolean }[];
  nominations: DemoNomination[];
}

interface DemoNomination {
  key: string;
  /** None is this year's. */
  scheme?: string;
  region: string;
  estate: string | null;
  title: string;
  recognition?: string;
  status: NominationStatusValue;
  withdrawnFrom?: NominationStatusValue;
  /** Of each step: a day, or days from today. */
  days: (string | number)[];
  reason?: string;
  objections?: { key: string; text: string; filedAfterDays: number; resolvedAfterDays?: number; answer?: string }[];
}

const thisYears = "award-scheme:chengdu/double-hundred";
const path: readonly NominationStatusValue[] = ["APPLIED", "RECOMMENDED", "REVIEWED", "PROPOSED", "PUBLICISED", "NAMED"];

/** Award schemes with their nominations, in every state, from demo/organizations/awards.json. */
export async function seedAwards(tx: EntityManager): Promise<void> {
  const { schemes, nominations } = demoFile<DemoAwards>("organizations/awards.json");
  await enterAwardSchemes(
    tx,
    schemes.map(({ key, region, name, year, isIllustrative }) =>
      entity(AwardScheme, {
        id: demoId(key),
        regionCode: region,
        name,
        year: year ?? Number(today().slice(0, 4)),
        isIllustrative,
      }),
    ),
  );
  const officers = demoTable("activities/staff.csv");
  await enterNominations(
    tx,
    nominations.map((nomination) => entryOf(nomination, officers)),
  );
}

function entryOf(demo: DemoNomination, officers: Record<string, string>[]): NominationEntry {
  const id = demoId(demo.key);
  const moves = movesOf(demo, officers);
  const publicised = demo.days[path.indexOf("PUBLICISED")];
  const nomination = entity(Nomination, {
    id,
    schemeId: demoId(demo.scheme ?? thisYears),
    regionCode: demo.region,
    estateId: demo.estate === null ? null : demoId(demo.estate),
    recognitionId: demo.recognition === undefined ? null : demoId(demo.recognition),
    title: demo.title,
    status: demo.status,
    appliedById: null,
    reviewedById: null,
    isIllustrative: true,
    version: moves.length,
    createdAt: moves[0]?.occurredAt ?? new Date(),
  });
  const objections = (demo.objections ?? []).map(({ key, text, filedAfterDays, resolvedAfterDays, answer }) => {
    const after = (days: number, time: string) => instantOf(addDays(workday(publicised ?? 0), days), time);
    return Object.assign(new Objection(), {
      id: demoId(key),
      nominationId: id,
      text,
      filedAt: after(filedAfterDays, "15:20"),
      resolvedAt: resolvedAfterDays === undefined ? null : after(resolvedAfterDays, "16:40"),
      answer: answer ?? null,
      filedById: null,
      resolvedById: null,
    });
  });
  return { nomination, moves, objections };
}

/** The community applies and withdraws, its street recommends, the city does the rest. */
function movesOf({ region, status, withdrawnFrom, days, reason }: DemoNomination, officers: Record<string, string>[]) {
  const names = officers.find((row) => region.startsWith(row["region"] ?? ""));
  const states: NominationStatusValue[] =
    status === "WITHDRAWN" && withdrawnFrom
      ? [...path.slice(0, path.indexOf(withdrawnFrom) + 1), "WITHDRAWN"]
      : path.slice(0, path.indexOf(status) + 1);
  if (states.length !== days.length) throw new Error(`${states.length} steps of a nomination in ${region}, ${days.length} days`);
  return states.map((to, index): Move<NominationStatusValue> => {
    const isOwn = to === "APPLIED" || to === "WITHDRAWN";
    return {
      to,
      occurredAt: instantOf(workday(days[index] ?? 0), `${String(9 + index).padStart(2, "0")}:30`),
      byRole: isOwn ? "staff" : "officer",
      byName: (isOwn ? names?.["planner"] : to === "RECOMMENDED" ? names?.["reviewer"] : null) ?? null,
      reason: to === "WITHDRAWN" ? (reason ?? null) : null,
    };
  });
}

/** A day, or the last working day up to so many days from today: offices do nothing on others. */
function workday(day: string | number): string {
  if (typeof day === "string") return day;
  const meant = addDays(today(), day);
  return isWorkingDay(meant) ? meant : addWorkingDays(meant, -1);
}
