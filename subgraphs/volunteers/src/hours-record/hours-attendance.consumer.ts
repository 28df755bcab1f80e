import { z } from "zod";
import { begin, consumer, dayOf, lockRow, theHub } from "@quyu/kernel";
import { TeamMembership, Volunteer } from "../volunteer/volunteer.entity";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { hoursRecord, rowOf } from "./hours-life.service";

/** What the activities subgraph tells of a participant who was there while a team served. */
export const activityAttended = z.object({
  activityId: z.uuid(),
  teamId: z.uuid(),
  personId: z.uuid(),
  startsAt: z.iso.datetime(),
  minutes: z.number().int().positive(),
});

/**
 * Attendance becomes claimed hours, once: of a volunteer who was a member of the team that day and has no other hours at that time. Everybody
 * else took part as a guest, which is no hours.
 */
export const onActivityAttended = consumer("activity.attended", activityAttended, async (tx, { data }) => {
  const { activityId, teamId, personId } = data;
  const known = await tx.findOneBy(Volunteer, { personId });
  const volunteer = known && (await lockRow(tx, Volunteer, known.id));
  const team = await tx.findOneBy(VolunteerTeam, { id: teamId });
  if (!volunteer || !team) return;
  const row = rowOf(team, volunteer, new Date(data.startsAt), Math.min(data.minutes, 24 * 60));
  const membership = await tx.findOneBy(TeamMembership, { teamId, volunteerId: volunteer.id });
  const day = dayOf(row.startsAt);
  if (!membership || membership.joinedOn > day || (membership.leftOn !== null && membership.leftOn < day)) return;
  const taken: unknown[] = await tx.query(
    `select from hours_record where volunteer_id = $1 and status <> 'REJECTED' and tstzrange(starts_at, ends_at) && tstzrange($2, $3)`,
    [volunteer.id, row.startsAt, row.endsAt],
  );
  if (taken.length > 0) return;
  await begin(tx, hoursRecord, theHub, { ...row, evidence: "ATTENDANCE", activityId, isBackfilled: false });
});
