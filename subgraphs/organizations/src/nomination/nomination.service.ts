import { In, type EntityManager } from "typeorm";
import { dayOf, insertRows, recordChanges, changesOf, type Move } from "@quyu/kernel";
import { AwardScheme } from "../award-scheme/award-scheme.entity";
import { Recognition, type NominationStatusValue } from "../recognition/recognition.entity";
import { Nomination } from "./nomination.entity";
import { nominationMachine, publicityEnd } from "./nomination.states";
import { Objection } from "./objection.entity";

/** A nomination with its history and the objections to it, as an import or the demo states it. */
export interface NominationEntry {
  nomination: Nomination;
  moves: readonly Move<NominationStatusValue>[];
  objections?: readonly Objection[];
}

/**
 * Enters many nominations at once, with history and objections; for imports and the demo. The end of publicity and the number of open
 * objections follow from the history. Throws an Error where the steps are not allowed ones, where somebody was named before publicity was
 * over or without the recognition that says so, or where an objection came outside publicity.
 */
export async function enterNominations(tx: EntityManager, entries: readonly NominationEntry[]): Promise<void> {
  const schemes = await byIdOf(tx, AwardScheme, ({ nomination }) => nomination.schemeId, entries);
  const recognitions = await byIdOf(tx, Recognition, ({ nomination }) => nomination.recognitionId, entries);
  for (const entry of entries) {
    const { nomination, moves, objections = [] } = entry;
    const publicised = moves.find(({ to }) => to === "PUBLICISED");
    nomination.appliedAt = moves[0]?.occurredAt ?? nomination.createdAt;
    const named = moves.find(({ to }) => to === "NAMED");
    nomination.publicisedOn = publicised ? dayOf(publicised.occurredAt) : null;
    nomination.publicityEndsOn = nomination.publicisedOn === null ? null : publicityEnd(nomination.publicisedOn);
    nomination.namedOn = named ? dayOf(named.occurredAt) : null;
    nomination.openObjections = objections.filter(({ resolvedAt }) => resolvedAt === null).length;
    const recognition = nomination.recognitionId === null ? undefined : recognitions.get(nomination.recognitionId);
    const problem = problemOf(entry, schemes.get(nomination.schemeId), recognition);
    if (problem) throw new Error(`${nomination.title}（${nomination.regionCode}）：${problem}`);
  }
  await insertRows(
    tx,
    Nomination,
    entries.map(({ nomination }) => nomination),
  );
  await recordChanges(
    tx,
    entries.flatMap(({ nomination, moves }) => changesOf(nomination, moves, nominationMachine)),
  );
  await insertRows(
    tx,
    Objection,
    entries.flatMap(({ objections = [] }) => objections),
  );
}

async function byIdOf<Row extends { id: string }>(
  tx: EntityManager,
  entity: new () => Row,
  idOf: (entry: NominationEntry) => string | null,
  entries: readonly NominationEntry[],
): Promise<Map<string, Row>> {
  const ids = [...new Set(entries.flatMap((entry) => idOf(entry) ?? []))];
  const rows = ids.length > 0 ? await tx.findBy<Row>(entity, { id: In(ids) } as never) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

function problemOf(
  { nomination, moves, objections = [] }: NominationEntry,
  scheme: AwardScheme | undefined,
  recognition: Recognition | undefined,
): string | null {
  const { regionCode, title, publicityEndsOn } = nomination;
  const at = (state: NominationStatusValue) => moves.find(({ to }) => to === state)?.occurredAt;
  const [publicised, named] = [at("PUBLICISED"), at("NAMED")];
  if (!scheme || !regionCode.startsWith(scheme.regionCode)) return "不在开展评选的区划内";
  if (named && publicityEndsOn !== null && dayOf(named) <= publicityEndsOn) return "公示期未满，不能命名";
  if (named && nomination.openObjections > 0) return "还有未办结的异议，不能命名";
  if (named && (recognition?.title !== title || recognition.regionCode !== regionCode || recognition.year !== scheme.year))
    return "与所得的荣誉不符";
  const isInPublicity = (day: string) => publicised && publicityEndsOn && day >= dayOf(publicised) && day <= publicityEndsOn;
  return objections.every(({ filedAt }) => isInPublicity(dayOf(filedAt))) ? null : "异议不在公示期内";
}
