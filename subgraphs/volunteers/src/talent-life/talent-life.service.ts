import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  type Counts,
  dayOf,
  insertRows,
  invalid,
  isUuid,
  isWrongId,
  lockForMove,
  lockRow,
  move,
  type Outcome,
  recordChanges,
  type RecordKind,
  refuse,
  refused,
  requireRegion,
  staffWith,
  type Viewer,
} from "@quyu/kernel";
import { Talent, talentVisibility, type TalentStatusValue } from "../talent/talent.entity";
import { TalentBooking } from "../talent-booking/talent-booking.entity";
import { talentMachine, type TalentMoveName } from "../talent/talent.machine";
import type { BookTalentInput, MoveTalentInput, NominateTalentInput, RateTalentInput, TalentRefusal } from "./talent-life.types";

export const talentRecord: RecordKind<Talent, TalentStatusValue, TalentMoveName> = {
  entity: Talent,
  machine: talentMachine,
  visibility: talentVisibility,
  count: countTalent,
};

/** Counted are those that are listed, since the day they were, and the enterprises that found them. */
export function countTalent(counts: Counts, { status, listedAt, regionCode, enterpriseId }: Talent): void {
  if (status !== "LISTED" || listedAt === null) return;
  counts.add(regionCode, dayOf(listedAt), "talents");
  if (enterpriseId !== null) counts.link(regionCode, "talentEnterprises", enterpriseId);
}

type Answer = Promise<Outcome<Talent, TalentRefusal>>;

/** Nominates a resident with a skill. */
export async function nominateTalent(tx: EntityManager, viewer: Viewer, input: NominateTalentInput): Answer {
  const region = await requireRegion(tx, viewer, "volunteers:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, skills, enterpriseId = null } = input;
  if (skills.length === 0) return invalid("请至少写一项特长", "skills");
  if (enterpriseId !== null && !isUuid(enterpriseId)) return invalid("编号有误", "enterpriseId");
  return accept(
    await begin(tx, talentRecord, viewer, { id: randomUUID(), regionCode, name, skills, enterpriseId, status: "NOMINATED" }),
  );
}

/** Somebody has looked: the skill is there. */
export const verifyTalent = (tx: EntityManager, viewer: Viewer, input: MoveTalentInput): Answer =>
  take(tx, viewer, "verifyTalent", input);

/** From now on the talent can be booked, and counts. */
export const listTalent = (tx: EntityManager, viewer: Viewer, input: MoveTalentInput): Answer =>
  take(tx, viewer, "listTalent", input);

/** The talent is not booked any more. */
export const retireTalent = (tx: EntityManager, viewer: Viewer, input: MoveTalentInput): Answer =>
  take(tx, viewer, "retireTalent", input);

async function take(tx: EntityManager, viewer: Viewer, name: TalentMoveName, input: MoveTalentInput): Answer {
  const found = await lockForMove(tx, talentRecord, viewer, name, input);
  if (!found.ok) return found;
  const set = name === "listTalent" ? { listedAt: new Date() } : {};
  return accept(await move(tx, talentRecord, viewer, found.value, name, { set, reason: input.reason ?? null }));
}

/** Books a listed talent for a time; nobody else has that time. */
export async function bookTalent(tx: EntityManager, viewer: Viewer, input: BookTalentInput): Answer {
  const talent = await lockRow(tx, Talent, input.talentId);
  if (!talent || !staffWith("volunteers:write").is(viewer, talent)) return refuse("NOT_FOUND", "talentId");
  if (talent.status !== "LISTED") return refuse("NOT_LISTED");
  if (input.startsAt <= new Date()) return refuse("TIME_PASSED", "startsAt");
  if (isWrongId(input.organizationId)) return invalid("编号有误", "organizationId");
  const id = randomUUID();
  await insertRows(tx, TalentBooking, [
    {
      ...{
        id,
        regionCode: talent.regionCode,
        talentId: talent.id,
        startsAt: input.startsAt,
        status: "BOOKED" as const,
        version: 1,
      },
      ...{ organizationId: input.organizationId ?? null, bookedByPersonId: viewer.person ?? null, createdAt: new Date() },
    },
  ]);
  await noteChange(tx, viewer, id, null, "BOOKED");
  return accept(talent);
}

/** Rates a talent once after the time that was agreed; the sum of the ratings is kept on the talent. */
export async function rateTalent(tx: EntityManager, viewer: Viewer, input: RateTalentInput): Answer {
  const known = isUuid(input.bookingId) ? await tx.findOneBy(TalentBooking, { id: input.bookingId }) : null;
  const talent = known && (await lockRow(tx, Talent, known.talentId));
  const booking = known && (await lockRow(tx, TalentBooking, known.id));
  if (!talent || !booking) return refuse("BOOKING_NOT_FOUND", "bookingId");
  if (!staffWith("volunteers:write").is(viewer, talent)) throw refused(viewer);
  if (booking.status !== "BOOKED") return refuse("BOOKING_NOT_FOUND", "bookingId");
  if (booking.startsAt > new Date()) return refuse("NOT_YET");
  await tx.update(TalentBooking, { id: booking.id }, { status: "USED", rating: input.rating, version: booking.version + 1 });
  await noteChange(tx, viewer, booking.id, "BOOKED", "USED");
  await tx.query("update talent set rating_total = rating_total + $2, rating_count = rating_count + 1 where id = $1", [
    talent.id,
    input.rating,
  ]);
  return accept((await lockRow(tx, Talent, talent.id)) as Talent);
}

const noteChange = (tx: EntityManager, viewer: Viewer, subjectId: string, from: string | null, to: string): Promise<void> =>
  recordChanges(tx, [
    {
      subjectId,
      from,
      to,
      occurredAt: new Date(),
      byRole: viewer.role,
      byName: null,
      reason: null,
      byPerson: viewer.person ?? null,
    },
  ]);
