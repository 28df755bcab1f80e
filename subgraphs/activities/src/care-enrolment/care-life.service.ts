import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  addDays,
  amend,
  type Author,
  begin,
  Counts,
  coversRegion,
  dayOf,
  deadlineKind,
  hasScope,
  insertRows,
  instantOf,
  invalid,
  isUuid,
  lockForEdit,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  recordReads,
  type RecordKind,
  refuse,
  refused,
  requireRegion,
  schedule,
  type Step,
  today,
  type Viewer,
} from "@quyu/kernel";
import { CareTerm } from "../care-term/care-term.entity";
import { enterCareTerms } from "../care-term/care-term.service";
import { CareAttendance, CarePickup } from "./care-attendance.entity";
import { CareEnrolment, type CareEnrolmentStatusValue, pendingStatuses } from "./care-enrolment.entity";
import { careEnrolmentMachine, type CareMove } from "./care-enrolment.states";
import { ageOn, eraseClock, holdClock, holdDays, scheduleErasure } from "./care-enrolment.rules";
import type {
  AuthorisePickupInput,
  CareRefusal,
  DeclareHealthInput,
  EnrolChildInput,
  GiveConsentInput,
  MoveEnrolmentInput,
  OpenCareTermInput,
  SignOutChildInput,
} from "./care-life.types";

// Whoever writes enrolments locks their term first, so a place is given once.

export const careRecord: RecordKind<CareEnrolment, CareEnrolmentStatusValue, CareMove> = {
  entity: CareEnrolment,
  machine: careEnrolmentMachine,
  // Both scopes are asked of staff by the machine; without minors:read a child's record is not even found.
  visibility: { scope: "minors:read", own: { person: "t.guardian_person_id" } },
  count: countEnrolled,
};

/** A child counts on the day its place was confirmed. */
export function countEnrolled(counts: Counts, { status, regionCode, confirmedAt }: CareEnrolment): void {
  if (status === "CONFIRMED" && confirmedAt) counts.add(regionCode, dayOf(confirmedAt), "careEnrolled");
}

type Answer = Promise<Outcome<CareEnrolment, CareRefusal>>;
const mostPickups = 5;

/** Opens a term of holiday care in a region where the caller holds activities:write. What it keeps of children is erased some time after its end. */
export async function openCareTerm(
  tx: EntityManager,
  viewer: Viewer,
  { idempotencyKey: _, ...input }: OpenCareTermInput,
): Promise<Outcome<CareTerm, CareRefusal>> {
  const region = await requireRegion(tx, viewer, "activities:write", input.regionCode);
  if (!region.ok) return region;
  const { minAge, maxAge, courses } = input;
  if (input.endsOn < input.startsOn) return invalid("结班日期不能早于开班日期", "endsOn");
  if (input.endsOn < today()) return invalid("结班日期不能早于今天", "endsOn");
  const ages = { minAge: minAge ?? 6, maxAge: maxAge ?? 14 };
  if (ages.maxAge < ages.minAge) return invalid("最大年龄不能小于最小年龄", "maxAge");
  const id = randomUUID();
  const term = Object.assign(new CareTerm(), {
    ...input,
    ...ages,
    id,
    courses: courses ?? [],
    takenPlaces: 0,
    createdAt: new Date(),
  });
  await enterCareTerms(tx, [term]);
  await scheduleErasure(tx, [term]);
  return accept((await lockRow(tx, CareTerm, id)) as CareTerm);
}

/** Enrols a child for a guardian: a place that waits for its papers, or the end of the waitlist. */
export async function enrolChild(tx: EntityManager, viewer: Viewer, input: EnrolChildInput): Answer {
  const term = await lockRow(tx, CareTerm, input.termId);
  if (!term) return refuse("TERM_NOT_FOUND", "termId");
  const isStaff =
    hasScope(viewer, "activities:write") && hasScope(viewer, "minors:read") && coversRegion(viewer, term.regionCode);
  if (!isStaff && viewer.role !== "resident" && viewer.role !== "volunteer") throw refused(viewer);
  if (term.endsOn < today()) return refuse("TERM_OVER");
  const age = ageOn(input.childBirthDate, term.startsOn);
  if (age < term.minAge || age > term.maxAge) return refuse("AGE_OUT_OF_RANGE", "childBirthDate");
  const { childName, childBirthDate, guardianName, guardianPhone } = input;
  const hasPlace = term.takenPlaces < term.places;
  const [{ next }] = await tx.query(
    "select coalesce(max(waitlist_sequence), 0) + 1 as next from care_enrolment where term_id = $1 and status = 'WAITLISTED'",
    [term.id],
  );
  const enrolment = await begin(tx, careRecord, viewer, {
    ...{ childName, childBirthDate, guardianName, guardianPhone },
    id: randomUUID(),
    termId: term.id,
    regionCode: term.regionCode,
    guardianPersonId: isStaff ? null : (viewer.person ?? null),
    status: hasPlace ? "PENDING_CONSENT" : "WAITLISTED",
    heldUntil: hasPlace ? holdUntil() : null,
    waitlistSequence: hasPlace ? null : (next as number),
  });
  if (hasPlace) await takePlace(tx, term.id, 1);
  if (enrolment.heldUntil) await schedule(tx, holdClock, enrolment.id, enrolment.heldUntil);
  return answer(tx, viewer, enrolment, "为儿童报名");
}

/** The guardian's consent, with the version that was read. */
export const giveConsent = (tx: EntityManager, viewer: Viewer, input: GiveConsentInput): Answer =>
  take(tx, viewer, "giveConsent", input, "登记同意书", async () => ({ set: { consentVersion: input.consentVersion } }));

/** The health declaration: only whether there is something to look after is kept, never what. */
export const declareHealth = (tx: EntityManager, viewer: Viewer, input: DeclareHealthInput): Answer =>
  take(tx, viewer, "declareHealth", input, "登记健康申报", async () => ({
    set: { healthDeclaredAt: new Date(), healthNeedsAttention: input.needsAttention },
  }));

/** Names who may fetch the child: the last paper, which confirms the place. */
export async function authorisePickup(tx: EntityManager, viewer: Viewer, input: AuthorisePickupInput): Answer {
  if (input.pickups.length === 0 || input.pickups.length > mostPickups)
    return invalid(`接送人应有1到${mostPickups}位`, "pickups");
  return take(tx, viewer, "authorisePickup", input, "登记接送人", async ({ id }) => {
    await insertRows(
      tx,
      CarePickup,
      input.pickups.map(({ name, phone }, position) => ({ id: randomUUID(), enrolmentId: id, position, name, phone })),
    );
    return { set: { confirmedAt: new Date(), heldUntil: null } };
  });
}

/** Gives a place back, or leaves the waitlist. A free place goes to the next child who waits. */
export async function cancelEnrolment(tx: EntityManager, viewer: Viewer, input: MoveEnrolmentInput): Answer {
  const term = await lockTermOf(tx, input.id);
  const found = await lockForMove(tx, careRecord, viewer, "cancelEnrolment", input);
  if (!found.ok || !term) return found;
  const cancelled = await giveBack(tx, viewer, term, found.value, "cancelEnrolment");
  return answer(tx, viewer, cancelled, "取消报名");
}

/** Notes that a child has come, on a day of its term. Only a confirmed place: all papers are in. */
export async function signInChild(tx: EntityManager, viewer: Viewer, input: MoveEnrolmentInput): Answer {
  const found = await lockConfirmed(tx, viewer, input);
  if (!found.ok) return found;
  const term = (await tx.findOneByOrFail(CareTerm, { id: found.value.termId })) satisfies CareTerm;
  const day = today();
  if (day < term.startsOn || day > term.endsOn) return refuse("NOT_IN_TERM");
  await insertRows(tx, CareAttendance, [{ enrolmentId: input.id, day, signedInAt: new Date() }]);
  return answer(tx, viewer, await amend(tx, careRecord, viewer, found.value, {}), "到班签到");
}

/** Notes that a child has left, with somebody whom the guardian named. The name is compared with those in full; nobody else gets the child. */
export async function signOutChild(tx: EntityManager, viewer: Viewer, input: SignOutChildInput): Answer {
  const found = await lockConfirmed(tx, viewer, input);
  if (!found.ok) return found;
  const pickups = await tx.findBy(CarePickup, { enrolmentId: input.id });
  const pickup = pickups.find(({ name }) => name === input.pickedUpBy);
  if (!pickup) return refuse("PICKUP_NOT_AUTHORISED", "pickedUpBy");
  const { affected } = await tx
    .createQueryBuilder()
    .update(CareAttendance)
    .set({ signedOutAt: new Date(), pickedUpById: pickup.id })
    .where("enrolmentId = :id and day = :day and signedOutAt is null", { id: input.id, day: today() })
    .execute();
  if (affected !== 1) return refuse("NOT_SIGNED_IN");
  return answer(tx, viewer, await amend(tx, careRecord, viewer, found.value, {}), "离班签退");
}

/** The staff who keep the attendance; the paper that is missing is named where the place is not confirmed. */
async function lockConfirmed(tx: EntityManager, viewer: Viewer, input: MoveEnrolmentInput): Answer {
  const found = await lockForEdit(tx, careRecord, viewer, input, { by: ["staff"] });
  if (!found.ok) return found;
  const missing: Partial<Record<CareEnrolmentStatusValue, CareRefusal>> = {
    PENDING_CONSENT: "CONSENT_MISSING",
    PENDING_HEALTH: "HEALTH_MISSING",
    PENDING_PICKUP: "PICKUP_MISSING",
  };
  if (found.value.status !== "CONFIRMED") return refuse(missing[found.value.status] ?? "WRONG_STATE");
  return found;
}

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: "giveConsent" | "declareHealth" | "authorisePickup",
  input: MoveEnrolmentInput,
  what: string,
  step: (enrolment: CareEnrolment) => Promise<Step<CareEnrolment, CareEnrolmentStatusValue>>,
): Answer {
  await lockTermOf(tx, input.id);
  const found = await lockForMove(tx, careRecord, viewer, name, input);
  // Said more plainly than "wrong state": the paper that comes first.
  if (!found.ok) return found.code === "WRONG_STATE" ? firstMissing(await lockRow(tx, CareEnrolment, input.id), name) : found;
  const moved = await move(tx, careRecord, viewer, found.value, name, await step(found.value));
  return answer(tx, viewer, moved, what);
}

function firstMissing(enrolment: CareEnrolment | null, name: CareMove) {
  if (enrolment?.status === "PENDING_CONSENT") return refuse("CONSENT_MISSING" as const);
  if (enrolment?.status === "PENDING_HEALTH" && name === "authorisePickup") return refuse("HEALTH_MISSING" as const);
  return refuse("WRONG_STATE" as const);
}

/** A record of a child that staff get back is a record read: it stands in the ledger, with what it was read for. */
async function answer(tx: EntityManager, viewer: Viewer, enrolment: CareEnrolment, reason: string): Answer {
  if (viewer.person === undefined || enrolment.guardianPersonId !== viewer.person) {
    const { id, regionCode } = enrolment;
    const read = { subjectType: "CareEnrolment", subjectId: id, regionCode, fields: ["childName", "guardianName"], reason };
    await recordReads(tx, viewer, [read]);
  }
  return accept(enrolment);
}

const holdUntil = (): Date => instantOf(addDays(today(), holdDays + 1));

const takePlace = (tx: EntityManager, termId: string, places: number): Promise<unknown> =>
  tx.query("update care_term set taken_places = taken_places + $2 where id = $1", [termId, places]);

async function lockTermOf(tx: EntityManager, enrolmentId: string): Promise<CareTerm | null> {
  if (!isUuid(enrolmentId)) return null;
  const [row] = await tx.query("select term_id from care_enrolment where id = $1::uuid", [enrolmentId]);
  return row ? lockRow(tx, CareTerm, row.term_id as string) : null;
}

/** Ends an enrolment of a locked term and gives its place, where it had one, to the first who waits. */
async function giveBack(
  tx: EntityManager,
  author: Author,
  term: CareTerm,
  enrolment: CareEnrolment,
  name: "cancelEnrolment" | "papersMissing",
): Promise<CareEnrolment> {
  const hadPlace = enrolment.status !== "WAITLISTED";
  const set = { waitlistSequence: null, heldUntil: null };
  const ended = await move(tx, careRecord, author, enrolment, name, { set });
  if (!hadPlace) return ended;
  await takePlace(tx, term.id, -1);
  const [next] = await tx.query(
    "select id from care_enrolment where term_id = $1 and status = 'WAITLISTED' order by waitlist_sequence limit 1",
    [term.id],
  );
  if (!next || term.endsOn < today()) return ended;
  const waiting = (await lockRow(tx, CareEnrolment, next.id as string)) as CareEnrolment;
  const heldUntil = holdUntil();
  await moveFollowing(tx, careRecord, waiting, "promoted", { set: { waitlistSequence: null, heldUntil } });
  await takePlace(tx, term.id, 1);
  await schedule(tx, holdClock, waiting.id, heldUntil);
  return ended;
}

/** A place whose papers did not come in time goes to the next child who waits. */
export const holdDeadline = deadlineKind(holdClock, async (tx, { subject, dueAt }) => {
  const term = await lockTermOf(tx, subject);
  const enrolment = await lockRow(tx, CareEnrolment, subject);
  if (!term || !enrolment || !pendingStatuses.includes(enrolment.status)) return;
  if (enrolment.heldUntil?.getTime() === dueAt.getTime())
    await giveBack(tx, { role: "system" }, term, enrolment, "papersMissing");
});

/** What is left of a name once it is erased. */
const erased = "已删除";

/** Erases what was kept of the children of a term, their guardians and those who fetched them; the numbers stay. */
export const eraseDeadline = deadlineKind(eraseClock, async (tx, { subject }) => {
  await lockRow(tx, CareTerm, subject);
  const enrolments = await tx.findBy(CareEnrolment, { termId: subject });
  for (const { id } of enrolments) {
    await tx.update(
      CareEnrolment,
      { id },
      { childName: erased, childBirthDate: null, guardianName: erased, guardianPhone: erased, guardianPersonId: null },
    );
    await tx.update(CarePickup, { enrolmentId: id }, { name: erased, phone: erased });
  }
  await tx.query(`delete from idempotency_key where answer -> 'rows' -> 0 ->> 'id' = any($1::text[])`, [
    enrolments.map(({ id }) => id),
  ]);
});
