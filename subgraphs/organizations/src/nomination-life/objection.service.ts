import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  allowedMoves,
  amend,
  begin,
  dayOf,
  isUuid,
  lockForEdit,
  lockRow,
  type Outcome,
  type RecordKind,
  refuse,
  today,
  type Viewer,
} from "@quyu/kernel";
import { Nomination } from "../nomination/nomination.entity";
import { nominationMachine } from "../nomination/nomination.states";
import { Objection } from "../nomination/objection.entity";
import { nominationRecord } from "./nomination-life.service";
import type { FileObjectionInput, NominationRefusal, ResolveObjectionInput } from "./nomination-life.types";

const objectionRecord: RecordKind<Objection> = { entity: Objection };

type Answer = Promise<Outcome<Nomination, NominationRefusal>>;

const isSignedIn = (viewer: Viewer): boolean => viewer.person !== undefined;
const isInPublicity = ({ publicityEndsOn }: Nomination, day: string): boolean =>
  publicityEndsOn !== null && day <= publicityEndsOn;

/**
 * Files an objection to a nomination that is being shown; anybody who is signed in may, once until it is answered. What counts is when it
 * arrived (`now`). The nomination is locked, so that it cannot be named past it; its own version and history stay: that somebody objected is
 * not for everybody to read off them.
 */
export async function fileObjection(tx: EntityManager, viewer: Viewer, input: FileObjectionInput, now = new Date()): Answer {
  const found = await lockForEdit(tx, nominationRecord, viewer, input, { may: isSignedIn, from: ["PUBLICISED"] });
  if (!found.ok) return found;
  const nomination = found.value;
  if (!isInPublicity(nomination, dayOf(now))) return refuse("PUBLICITY_OVER");
  await begin(tx, objectionRecord, viewer, {
    id: randomUUID(),
    nominationId: nomination.id,
    text: input.text,
    filedAt: now,
    filedById: viewer.person as string,
  });
  return accept(await countOpen(tx, nomination, 1));
}

/** Answers an objection: by those who hold the award, and by another person than the one who objected. */
export async function resolveObjection(
  tx: EntityManager,
  viewer: Viewer,
  input: ResolveObjectionInput,
  now = new Date(),
): Answer {
  // What was withdrawn meanwhile still owes its answers.
  const rule = { by: ["organizer"], from: ["PUBLICISED", "WITHDRAWN"] } as const;
  const found = await lockForEdit(tx, nominationRecord, viewer, input, rule);
  if (!found.ok) return found;
  const nomination = found.value;
  const objection = isUuid(input.objectionId) ? await lockRow(tx, Objection, input.objectionId) : null;
  if (objection?.nominationId !== nomination.id) return refuse("OBJECTION_NOT_FOUND", "objectionId");
  if (objection.resolvedAt !== null) return refuse("OBJECTION_ALREADY_RESOLVED", "objectionId");
  const resolvedById = viewer.person ?? null;
  if (resolvedById !== null && resolvedById === objection.filedById) return refuse("RESOLVER_IS_OBJECTOR");
  await amend(tx, objectionRecord, viewer, objection, { resolvedAt: now, resolvedById, answer: input.answer });
  return accept(await countOpen(tx, nomination, -1));
}

/** Counts an objection more or less on the locked nomination, where the database sees to it that nobody is named past an open one. */
async function countOpen(tx: EntityManager, nomination: Nomination, change: 1 | -1): Promise<Nomination> {
  await tx.increment(Nomination, { id: nomination.id }, "openObjections", change);
  return Object.assign(nomination, { openObjections: nomination.openObjections + change });
}

/** What the caller may do with a nomination now, objections included. Its `schemeRegionCode` must be known. */
export function movesOf(nomination: Nomination, viewer: Viewer): string[] {
  const { status, openObjections } = nomination;
  const mayFile = isSignedIn(viewer) && status === "PUBLICISED" && isInPublicity(nomination, today());
  const mayResolve =
    openObjections > 0 &&
    (status === "PUBLICISED" || status === "WITHDRAWN") &&
    nominationMachine.actors["organizer"]?.is(viewer, nomination);
  return [
    ...allowedMoves(nominationMachine, nomination, viewer),
    ...(mayFile ? ["fileObjection"] : []),
    ...(mayResolve ? ["resolveObjection"] : []),
  ];
}
