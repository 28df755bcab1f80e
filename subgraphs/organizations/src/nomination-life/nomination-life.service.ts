import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  dayOf,
  isUuid,
  lockForMove,
  move,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  type Step,
  type Viewer,
} from "@quyu/kernel";
import { AwardScheme } from "../award-scheme/award-scheme.entity";
import { Estate } from "../estate/estate.entity";
import { Nomination, nominationVisibility } from "../nomination/nomination.entity";
import { nominationMachine, type NominationMove, publicityEnd } from "../nomination/nomination.states";
import type { NominationStatusValue, Recognition, RecognitionLevel } from "../recognition/recognition.entity";
import { recognitionRecord } from "../recognition/recognition.service";
import type { NominateForAwardInput, NominationRefusal } from "./nomination-life.types";

export const nominationRecord: RecordKind<Nomination, NominationStatusValue, NominationMove> = {
  entity: Nomination,
  machine: nominationMachine,
  visibility: nominationVisibility,
  enrich: async (tx, nomination) => Object.assign(nomination, { schemeRegionCode: (await schemeOf(tx, nomination)).regionCode }),
};

type Answer = Promise<Outcome<Nomination, NominationRefusal>>;
interface MoveGiven {
  id: string;
  version?: number | null;
}

const schemeOf = (tx: EntityManager, { schemeId }: Nomination): Promise<AwardScheme> =>
  tx.findOneByOrFail(AwardScheme, { id: schemeId });

/** Applies to an award scheme for a street or community in which the caller holds organizations:write, or for one of its estates. */
export async function nominateForAward(tx: EntityManager, viewer: Viewer, input: NominateForAwardInput): Answer {
  const { schemeId, regionCode, estateId = null, title } = input;
  const region = await requireRegion(tx, viewer, "organizations:write", regionCode);
  if (!region.ok) return region;
  const scheme = isUuid(schemeId) ? await tx.findOneBy(AwardScheme, { id: schemeId }) : null;
  if (!scheme) return refuse("SCHEME_NOT_FOUND", "schemeId");
  if (!regionCode.startsWith(scheme.regionCode)) return refuse("OUTSIDE_SCHEME", "regionCode");
  if (estateId !== null && !(isUuid(estateId) && (await tx.existsBy(Estate, { id: estateId, regionCode }))))
    return refuse("ESTATE_NOT_FOUND", "estateId");
  const nomination = await begin(tx, nominationRecord, viewer, {
    id: randomUUID(),
    schemeId,
    regionCode,
    estateId,
    title,
    status: "APPLIED",
    appliedAt: new Date(),
    appliedById: viewer.person ?? null,
    isIllustrative: false,
  });
  return accept(nomination);
}

/** The street recommends what was applied for in it. */
export const recommendNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven): Answer =>
  take(tx, viewer, "recommendNomination", input);

/** Whoever holds the award reviews it: never the person who applied. */
export const reviewNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven): Answer =>
  take(tx, viewer, "reviewNomination", input, async ({ appliedById }) =>
    viewer.person !== undefined && viewer.person === appliedById
      ? refuse("REVIEWER_IS_APPLICANT")
      : accept({ set: { reviewedById: viewer.person ?? null } }),
  );

/** Puts a reviewed nomination on the list of those to be named. */
export const proposeNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven): Answer =>
  take(tx, viewer, "proposeNomination", input);

/** Shows it to the public, from `now` on for five working days: from here everybody sees it and whoever is signed in may object. */
export const publiciseNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven, now = new Date()): Answer =>
  take(tx, viewer, "publiciseNomination", input, async () => {
    const publicisedOn = dayOf(now);
    return accept({ set: { publicisedOn, publicityEndsOn: publicityEnd(publicisedOn) } });
  });

/**
 * Names it once publicity is over and every objection has its answer, and writes the recognition. Objections queue on the locked nomination, so
 * one that is filed at the same moment is either seen here or finds it named.
 */
export const nameNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven, now = new Date()): Answer =>
  take(tx, viewer, "nameNomination", input, async (nomination) => {
    const { publicityEndsOn, openObjections } = nomination;
    if (publicityEndsOn === null || dayOf(now) <= publicityEndsOn) return refuse("PUBLICITY_NOT_OVER");
    if (openObjections > 0) return refuse("OPEN_OBJECTION");
    const { id: recognitionId } = await recognise(tx, viewer, nomination);
    return accept({ set: { namedOn: dayOf(now), recognitionId } });
  });

/** Takes a nomination back before it is named; the title may then be applied for again. */
export const withdrawNomination = (tx: EntityManager, viewer: Viewer, input: MoveGiven & { reason: string }): Answer =>
  take(tx, viewer, "withdrawNomination", input, async () => accept({ reason: input.reason }));

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: NominationMove,
  input: MoveGiven,
  decide: (nomination: Nomination) => Promise<Outcome<Step<Nomination, NominationStatusValue>, NominationRefusal>> = async () =>
    accept({}),
): Answer {
  const found = await lockForMove(tx, nominationRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = await decide(found.value);
  return step.ok ? accept(await move(tx, nominationRecord, viewer, found.value, name, step.value)) : step;
}

/** Who holds an award, by the digits of its region, decides what level its recognitions have. */
const levelOfHolder: Record<number, keyof typeof RecognitionLevel> = { 2: "PROVINCIAL", 4: "MUNICIPAL", 6: "DISTRICT" };

/** Writes the recognition that a nomination becomes. */
async function recognise(tx: EntityManager, viewer: Viewer, nomination: Nomination): Promise<Recognition> {
  const { regionCode, estateId, title } = nomination;
  const scheme = await schemeOf(tx, nomination);
  const estate = estateId === null ? null : await tx.findOneByOrFail(Estate, { id: estateId });
  return begin(tx, recognitionRecord, viewer, {
    id: randomUUID(),
    regionCode,
    title,
    level: levelOfHolder[scheme.regionCode.length] ?? "STREET",
    year: scheme.year,
    venueOrPremises: estate?.name ?? null,
    status: "NAMED",
  });
}
