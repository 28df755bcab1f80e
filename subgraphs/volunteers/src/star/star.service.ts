import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  Counts,
  insertRows,
  lockRow,
  type Outcome,
  refuse,
  refused,
  staffWith,
  today,
  type Viewer,
} from "@quyu/kernel";
import { HoursCertificate } from "../hours-certificate/hours-certificate.entity";
import { certificateNumber, enterCertificates } from "../hours-certificate/hours-certificate.service";
import { isCounted } from "../hours-record/hours-record.states";
import { Volunteer, VolunteerStar } from "../volunteer/volunteer.entity";
import { countStar } from "../volunteer/volunteer.service";
import type { OfVolunteerInput, StarRefusal } from "./star.types";

/** Confirmed hours, back-filled ones left out, from which each star may be applied for (志愿服务记录办法, 一至五星). */
export const starThresholds = [100, 300, 600, 1_000, 1_500] as const;

/**
 * Gives the caller the next star, where the confirmed hours are enough for it. One at a time and in order: whoever has hours for three stars applies
 * three times.
 */
export async function applyForStar(
  tx: EntityManager,
  viewer: Viewer,
  input: OfVolunteerInput,
): Promise<Outcome<Volunteer, StarRefusal>> {
  const found = await lockVolunteer(tx, viewer, input);
  if (!found.ok) return found;
  const volunteer = found.value;
  const threshold = starThresholds[volunteer.star];
  if (threshold === undefined) return refuse("HIGHEST_STAR");
  if ((await confirmedMinutes(tx, volunteer)) < threshold * 60) return refuse("NOT_ENOUGH_HOURS");
  const star = volunteer.star + 1;
  const awardedOn = today();
  await insertRows(tx, VolunteerStar, [{ volunteerId: volunteer.id, star, awardedOn }]);
  const counts = new Counts();
  countStar(counts, volunteer.regionCode, star, awardedOn);
  await counts.write(tx);
  return accept(await amend(tx, { entity: Volunteer }, viewer, volunteer, { star }, { reason: `${star}星` }));
}

/** Certifies what a volunteer has served by today. It never changes; the next one says what is true then. */
export async function issueCertificate(
  tx: EntityManager,
  viewer: Viewer,
  input: OfVolunteerInput,
): Promise<Outcome<HoursCertificate, StarRefusal>> {
  const found = await lockVolunteer(tx, viewer, input);
  if (!found.ok) return found;
  const minutes = await confirmedMinutes(tx, found.value);
  if (minutes === 0) return refuse("NO_HOURS");
  const id = randomUUID();
  const { id: volunteerId, star } = found.value;
  const certified = { volunteerId, teamId: await teamOfMost(tx, volunteerId), minutes, star, issuedOn: today() };
  const issued = { id, issuedByPersonId: viewer.person ?? null, number: certificateNumber(certified) };
  await enterCertificates(tx, [Object.assign(new HoursCertificate(), certified, issued)]);
  return accept((await lockRow(tx, HoursCertificate, id)) as HoursCertificate);
}

async function lockVolunteer(
  tx: EntityManager,
  viewer: Viewer,
  { volunteerId }: OfVolunteerInput,
): Promise<Outcome<Volunteer, StarRefusal>> {
  const own = viewer.person === undefined ? null : await tx.findOneBy(Volunteer, { personId: viewer.person });
  const id = volunteerId ?? own?.id;
  if (id === undefined) return refuse("NOT_A_VOLUNTEER");
  const volunteer = await lockRow(tx, Volunteer, id);
  if (volunteer && (volunteer.id === own?.id || staffWith("volunteers:write").is(viewer, volunteer))) return accept(volunteer);
  throw refused(viewer);
}

async function confirmedMinutes(tx: EntityManager, { id }: Volunteer): Promise<number> {
  const [{ minutes }] = await tx.query(
    `select coalesce(sum(t.minutes), 0)::int as minutes from hours_record t where t.volunteer_id = $1 and not t.is_backfilled and ${isCounted("t")}`,
    [id],
  );
  return minutes as number;
}

/** The team with which the volunteer served most of the hours that are certified. */
async function teamOfMost(tx: EntityManager, volunteerId: string): Promise<string | null> {
  const [row] = (await tx.query(
    `select t.team_id as id from hours_record t where t.volunteer_id = $1 and not t.is_backfilled and ${isCounted("t")}
       group by t.team_id order by sum(t.minutes) desc, t.team_id limit 1`,
    [volunteerId],
  )) as { id: string }[];
  return row?.id ?? null;
}
