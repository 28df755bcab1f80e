import type { EntityManager } from "typeorm";
import { addDays, dayOf, demoId, demoPerson, demoTable, Dice, instantOf, today } from "@quyu/kernel";
import { HoursCertificate } from "../hours-certificate/hours-certificate.entity";
import { certificateNumber, enterCertificates } from "../hours-certificate/hours-certificate.service";
import { hoursOfVolunteer } from "../hours-record/hours-record.seed";
import { enterHours, type HoursEntry } from "../hours-record/hours-record.service";
import { countedStatuses } from "../hours-record/hours-record.states";
import { demoNames } from "../seed.names";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { Volunteer } from "./volunteer.entity";
import { enterVolunteers, type VolunteerEntry } from "./volunteer.service";
import { starHours } from "./volunteer.stars";

type Row = Record<string, string>;

/** Volunteers by groups of volunteers.csv, with their hours of the last year, the stars these reach and a certificate for whoever has one. */
export async function seedVolunteers(tx: EntityManager): Promise<void> {
  const nameOf = demoNames(new Dice("volunteers"));
  const leaders = new Map((await tx.find(VolunteerTeam)).map(({ id, leaderName }) => [id, leaderName]));
  const numbers = new Map<string, number>();
  const volunteers: VolunteerEntry[] = [];
  const hours: HoursEntry[] = [];
  const certificates: HoursCertificate[] = [];
  for (const row of demoTable("volunteers/volunteers.csv")) {
    const teamId = demoId(`volunteer-team:${row["team"]}`);
    const leaderName = leaders.get(teamId) ?? null;
    for (let index = 0; index < Number(row["count"]); index += 1) {
      const place = row["place"] as string;
      const number = (numbers.get(place) ?? 0) + 1;
      numbers.set(place, number);
      const key = `${place}/${String(number).padStart(3, "0")}`;
      const volunteer = volunteerOf(key, row, row["role"] === "leader" ? leaderName : row["name"] || nameOf());
      const records = hoursOfVolunteer(key, row, volunteer, leaderName);
      const starsAwardedOn = starsReached(records, volunteer.star, key);
      volunteers.push({ volunteer, memberships: membershipsOf(row, volunteer), starsAwardedOn });
      hours.push(...records);
      const lastStar = starsAwardedOn.at(-1);
      if (lastStar) certificates.push(certificateOf(key, volunteer, records, addDays(lastStar, 5)));
    }
  }
  await enterVolunteers(tx, volunteers);
  await enterHours(tx, hours);
  await enterCertificates(tx, certificates);
}

/** Days since the teams were formed in the demo, nearly: who has served long was there from the start. */
const daysOfService = 395;

function volunteerOf(key: string, row: Row, name: string | null): Volunteer {
  const days = Number(row["star"]) > 0 ? daysOfService : new Dice(`registration of ${key}`).between(310, daysOfService);
  return Object.assign(new Volunteer(), {
    id: demoId(`volunteer:${key}`),
    regionCode: row["region"],
    personId: row["person"] ? demoPerson(row["person"]) : null,
    name,
    star: Number(row["star"]),
    isIllustrative: true,
    version: 1 + Number(row["star"]),
    createdAt: instantOf(addDays(today(), -days), "10:00"),
  });
}

/** In the first team since registration, in a second one (which some have left) since half a year ago. */
function membershipsOf({ region, team, also }: Row, { id, createdAt }: Volunteer): VolunteerEntry["memberships"] {
  const regionCode = region as string;
  const first = { teamId: demoId(`volunteer-team:${team}`), regionCode, joinedOn: dayOf(createdAt), leftOn: null };
  if (!also) return [first];
  const leftOn = id.charCodeAt(0) % 3 === 0 ? addDays(today(), -30) : null;
  return [first, { teamId: demoId(`volunteer-team:${also}`), regionCode, joinedOn: addDays(today(), -180), leftOn }];
}

/** When each star up to the one given was reached and applied for: three days after the confirmation that completed its hours. */
function starsReached(entries: readonly HoursEntry[], star: number, key: string): string[] {
  const counted = entries
    .flatMap(({ record: { minutes, status, isBackfilled, confirmedAt } }) =>
      confirmedAt && !isBackfilled && countedStatuses.includes(status) ? [{ minutes, confirmedAt }] : [],
    )
    .sort((a, b) => a.confirmedAt.getTime() - b.confirmedAt.getTime());
  const days: string[] = [];
  let minutes = 0;
  for (const { minutes: more, confirmedAt } of counted) {
    minutes += more;
    const next = starHours[days.length];
    if (days.length < star && next !== undefined && minutes >= next * 60) days.push(addDays(dayOf(confirmedAt), 3));
  }
  if (days.length < star || (days.at(-1) ?? "") > today()) throw new Error(`${key} has not served long enough for ${star} stars`);
  return days;
}

function certificateOf(
  key: string,
  { id: volunteerId, star }: Volunteer,
  entries: readonly HoursEntry[],
  issuedOn: string,
): HoursCertificate {
  const id = demoId(`hours-certificate:${key}`);
  const by = instantOf(issuedOn, "12:00");
  const counted = entries
    .map(({ record }) => record)
    .filter(
      ({ isBackfilled, status, confirmedAt }) =>
        !isBackfilled && countedStatuses.includes(status) && confirmedAt && confirmedAt <= by,
    );
  const minutes = counted.reduce((sum, record) => sum + record.minutes, 0);
  const ofTeam = (teamId: string) => counted.reduce((sum, record) => sum + (record.teamId === teamId ? record.minutes : 0), 0);
  const [teamId = null] = [...new Set(counted.map((record) => record.teamId))].sort((a, b) => ofTeam(b) - ofTeam(a));
  const certified = { volunteerId, teamId, minutes, star, issuedOn };
  // Random in life; the demo's come from its keys, so that they are the same every day.
  const number = certificateNumber(certified, Buffer.from(id.replaceAll("-", ""), "hex"));
  return Object.assign(new HoursCertificate(), { id, issuedByPersonId: null, number, ...certified });
}
