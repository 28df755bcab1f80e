import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  Counts,
  dayOf,
  insertRows,
  invalid,
  isUuid,
  lockRow,
  type Outcome,
  refuse,
  requireRegion,
  today,
  type Viewer,
} from "@quyu/kernel";
import { ServiceCategory } from "../service-category/service-category.entity";
import { TeamMembership, Volunteer } from "../volunteer/volunteer.entity";
import { enterVolunteers } from "../volunteer/volunteer.service";
import { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import type { DefineServiceCategoryInput, FormTeamInput, JoinTeamInput, LeaveTeamInput, TeamRefusal } from "./team-life.types";

type Answer = Promise<Outcome<VolunteerTeam, TeamRefusal>>;

/** Adds a category of voluntary service, which all communities share; one name, one category. */
export async function defineServiceCategory(
  tx: EntityManager,
  { name }: DefineServiceCategoryInput,
): Promise<Outcome<ServiceCategory, TeamRefusal>> {
  const id = randomUUID();
  await insertRows(tx, ServiceCategory, [{ id, name }]);
  return accept((await lockRow(tx, ServiceCategory, id)) as ServiceCategory);
}

/** Forms a team, run by enterprises or a party organization, or by several enterprises together. */
export async function formTeam(tx: EntityManager, viewer: Viewer, input: FormTeamInput): Answer {
  const region = await requireRegion(tx, viewer, "volunteers:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, hostOrganizationId = null, leaderName = null, memberCount = null, partyMemberCount = null } = input;
  const [hostEnterpriseIds, categoryIds] = [input.hostEnterpriseIds ?? [], input.categoryIds ?? []];
  if ([...hostEnterpriseIds, ...categoryIds, ...(hostOrganizationId ? [hostOrganizationId] : [])].some((id) => !isUuid(id)))
    return invalid("编号有误");
  if ((partyMemberCount ?? 0) > (memberCount ?? 0)) return invalid("党员人数不能多于队员人数", "partyMemberCount");
  const team = Object.assign(new VolunteerTeam(), {
    ...{ id: randomUUID(), regionCode, name, hostOrganizationId, leaderName, memberCount, partyMemberCount },
    isIllustrative: false,
    createdAt: new Date(),
  });
  await formTeams(tx, [{ team, hostEnterpriseIds, categoryIds }]);
  return accept((await lockRow(tx, VolunteerTeam, team.id)) as VolunteerTeam);
}

/** The caller joins a team; whoever was no volunteer yet becomes one, under the name given. */
export async function joinTeam(tx: EntityManager, viewer: Viewer, { teamId, name }: JoinTeamInput): Answer {
  const team = await lockRow(tx, VolunteerTeam, teamId);
  if (!team) return refuse("NOT_FOUND", "teamId");
  const volunteer = viewer.person === undefined ? null : await tx.findOneBy(Volunteer, { personId: viewer.person });
  const before = volunteer && (await tx.findOneBy(TeamMembership, { teamId, volunteerId: volunteer.id }));
  if (before && before.leftOn === null) return refuse("ALREADY_A_MEMBER");
  const joinedOn = today();
  if (before) await tx.update(TeamMembership, { teamId, volunteerId: before.volunteerId }, { joinedOn, leftOn: null });
  else if (volunteer)
    await insertRows(tx, TeamMembership, [
      { teamId, volunteerId: volunteer.id, regionCode: team.regionCode, joinedOn, leftOn: null },
    ]);
  else {
    if (!name || viewer.person === undefined) return refuse("NAME_REQUIRED", "name");
    const newcomer = Object.assign(new Volunteer(), {
      ...{ id: randomUUID(), regionCode: team.regionCode, personId: viewer.person, name, star: 0, isIllustrative: false },
      ...{ version: 1, createdAt: new Date() },
    });
    await enterVolunteers(tx, [
      { volunteer: newcomer, memberships: [{ teamId, regionCode: team.regionCode, joinedOn, leftOn: null }] },
    ]);
  }
  return accept(await countMember(tx, team, 1));
}

/** The caller leaves a team. The hours served there stay. */
export async function leaveTeam(tx: EntityManager, viewer: Viewer, { teamId }: LeaveTeamInput): Answer {
  const team = await lockRow(tx, VolunteerTeam, teamId);
  if (!team) return refuse("NOT_FOUND", "teamId");
  const volunteer = viewer.person === undefined ? null : await tx.findOneBy(Volunteer, { personId: viewer.person });
  const membership = volunteer && (await tx.findOneBy(TeamMembership, { teamId, volunteerId: volunteer.id }));
  if (!membership || membership.leftOn !== null) return refuse("NOT_A_MEMBER");
  await tx.update(TeamMembership, { teamId, volunteerId: membership.volunteerId }, { leftOn: today() });
  return accept(await countMember(tx, team, -1));
}

/** A team's number of members counts on the day the team was formed, whenever they came; where none was entered, it begins with those known. */
async function countMember(tx: EntityManager, team: VolunteerTeam, delta: 1 | -1): Promise<VolunteerTeam> {
  const memberCount = Math.max(0, (team.memberCount ?? 0) + delta);
  await tx.update(VolunteerTeam, { id: team.id }, { memberCount });
  await new Counts()
    .add(team.regionCode, dayOf(team.createdAt), "volunteers", "", memberCount - (team.memberCount ?? 0))
    .write(tx);
  return (await lockRow(tx, VolunteerTeam, team.id)) as VolunteerTeam;
}
