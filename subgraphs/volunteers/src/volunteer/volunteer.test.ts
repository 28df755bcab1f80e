import { randomUUID } from "node:crypto";
import { aRegion, aResident, asEntered, aTeam, aVolunteer, leaderOf, someHours, staffOf, startTestSubgraph } from "../testing";
import { enterHours } from "../hours-record/hours-record.service";
import type { VolunteerTeam } from "../volunteer-team/volunteer-team.entity";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import type { Volunteer } from "./volunteer.entity";
import { enterVolunteers } from "./volunteer.service";

const subgraph = startTestSubgraph();
const community = "510116003901";
const street = "510116003";
const forbidden = { extensions: { code: "FORBIDDEN" } };

const form = async (...teams: VolunteerTeam[]) => {
  const entries = teams.map((team) => ({ team, hostEnterpriseIds: [], categoryIds: [] }));
  await subgraph.db.transaction((tx) => formTeams(tx, entries));
};
const enter = async (volunteer: Volunteer, teams: VolunteerTeam[], leftOn: string | null = null) => {
  const memberships = teams.map(({ id, regionCode }) => ({ teamId: id, regionCode, joinedOn: "2026-01-01", leftOn }));
  await subgraph.db.transaction((tx) => enterVolunteers(tx, [{ volunteer, memberships }]));
};
const ask = async (id: string, viewer: object, fields = "name") =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { volunteer(id: $id) { ${fields} } }`, { id })).volunteer;
const entity = async (id: string, viewer: object) =>
  (
    await subgraph.as(viewer).run(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Volunteer { name } } }`, {
      of: [{ __typename: "Volunteer", id }],
    })
  )._entities[0];
const members = async (team: VolunteerTeam, viewer: object, fields = "name") =>
  (
    await subgraph
      .as(viewer)
      .run(`query ($id: ID!) { volunteerTeam(id: $id) { members { totalCount edges { node { ${fields} } } } } }`, { id: team.id })
  ).volunteerTeam.members;

test("a volunteer is seen by oneself and the team's leader in full, by the region's staff masked, by nobody else", async () => {
  const [team, other] = [aTeam(), aTeam({ name: "另一支队" })];
  await form(team, other);
  const volunteer = aVolunteer();
  await enter(volunteer, [team]);

  for (const seen of [ask, entity]) {
    expect(await seen(volunteer.id, aResident(volunteer.personId as string))).toEqual({ name: "李红霞" });
    expect(await seen(volunteer.id, leaderOf(team.id))).toEqual({ name: "李红霞" });
    expect(await seen(volunteer.id, staffOf(community))).toEqual({ name: "李**" });
    expect(await seen(volunteer.id, staffOf(street))).toEqual({ name: "李**" });
    for (const stranger of [
      aResident(),
      leaderOf(other.id),
      staffOf("510116004"),
      { ...staffOf(community), scopes: ["cases:*"] },
    ])
      expect(await seen(volunteer.id, stranger)).toBeNull();
    await expect(seen(volunteer.id, {})).rejects.toMatchObject(forbidden);
  }
});

test("a volunteer's name is unreadable in the database", async () => {
  const volunteer = aVolunteer();
  await enter(volunteer, []);

  const [row] = await subgraph.db.query("select name from volunteer where id = $1", [volunteer.id]);
  expect(row.name).not.toContain("李");
});

test("a team's members are told to its leader and to the region's staff; everybody else is refused", async () => {
  const team = aTeam();
  await form(team);
  for (const name of ["甲方", "乙方", "丙方"]) await enter(aVolunteer({ name }), [team]);
  await enter(aVolunteer({ name: "丁方" }), [team], "2026-02-01");

  const byLeader = await members(team, leaderOf(team.id));
  expect(byLeader.totalCount).toBe(3);
  expect(byLeader.edges.map(({ node }: { node: { name: string } }) => node.name).sort()).toEqual(["丙方", "乙方", "甲方"]);
  expect((await members(team, staffOf(community))).edges[0].node.name).toMatch(/^.\*\*$/);
  for (const stranger of [{}, aResident(), leaderOf(randomUUID()), staffOf("310104")])
    await expect(members(team, stranger)).rejects.toMatchObject(forbidden);
});

test("whoever left a team is masked to its leader, and the hours served there still name the volunteer", async () => {
  const team = aTeam();
  await form(team);
  const volunteer = aVolunteer();
  await enter(volunteer, [team], "2026-04-01");
  const record = someHours({ volunteerId: volunteer.id, teamId: team.id, status: "CLAIMED" });
  await subgraph.db.transaction((tx) => enterHours(tx, [asEntered(record)]));

  const { volunteerTeam } = await subgraph
    .as(leaderOf(team.id))
    .run(`query ($id: ID!) { volunteerTeam(id: $id) { pendingHours { edges { node { volunteer { name teams { id } } } } } } }`, {
      id: team.id,
    });

  expect(volunteerTeam.pendingHours.edges).toEqual([{ node: { volunteer: { name: "李**", teams: [] } } }]);
});

test("staff see who serves in a team of their region, though registered elsewhere", async () => {
  const here = aTeam();
  await form(here);
  const volunteer = aVolunteer({ regionCode: "310104012901" });
  await enter(volunteer, [here]);

  expect(await ask(volunteer.id, staffOf(community), "name region { code }")).toEqual({
    name: "李**",
    region: { code: "310104012901" },
  });
});

test("myVolunteer is the caller's own row: null without one, refused without a sign-in", async () => {
  const volunteer = aVolunteer({ star: 0 });
  const team = aTeam({ name: "b" });
  const second = aTeam({ name: "a" });
  await form(team, second);
  await enter(volunteer, [team, second]);
  const mine = async (viewer: object) =>
    (await subgraph.as(viewer).run(`{ myVolunteer { name star person { id } teams { name } confirmedHours } }`)).myVolunteer;

  expect(await mine(aResident(volunteer.personId as string))).toEqual({
    name: "李红霞",
    star: 0,
    person: { id: volunteer.personId },
    teams: [{ name: "a" }, { name: "b" }],
    confirmedHours: 0,
  });
  expect(await mine(aResident())).toBeNull();
  expect(await mine({ subject: "s", role: "staff" })).toBeNull();
  expect(await mine(aResident("not-an-id"))).toBeNull();
  await expect(mine({})).rejects.toMatchObject(forbidden);
});

test("one person is one volunteer", async () => {
  const volunteer = aVolunteer();
  await enter(volunteer, []);

  await expect(enter(aVolunteer({ personId: volunteer.personId }), [])).rejects.toThrow("volunteer_person_id_key");
});

test("each volunteer counts under the highest star, since the day it was given", async () => {
  const regionCode = "330106003001";
  await subgraph.given(aRegion(regionCode));
  await subgraph.db.transaction((tx) =>
    enterVolunteers(tx, [
      { volunteer: aVolunteer({ regionCode, star: 2 }), memberships: [], starsAwardedOn: ["2026-02-01", "2026-06-01"] },
      { volunteer: aVolunteer({ regionCode, star: 1 }), memberships: [], starsAwardedOn: ["2026-03-01"] },
      { volunteer: aVolunteer({ regionCode }), memberships: [] },
    ]),
  );
  const byStar = async (to?: string) => {
    const range = to ? `(range: { from: "2026-01-01", to: "${to}" })` : "";
    const { region } = await subgraph
      .as({})
      .run(`{ region(code: "${regionCode}") { volunteerSummary${range} { byStar { key label count } } } }`);
    return region.volunteerSummary.byStar;
  };
  const one = (count: number) => ({ key: "1", label: "一星志愿者", count });

  expect(await byStar()).toEqual([one(1), { key: "2", label: "二星志愿者", count: 1 }]);
  expect(await byStar("2026-01-31")).toEqual([]);
  expect(await byStar("2026-02-01")).toEqual([one(1)]);
  expect(await byStar("2026-05-31")).toEqual([one(2)]);
});

test("stars are given one after another, and the row says how many", async () => {
  const entering = (star: number, starsAwardedOn: string[]) =>
    subgraph.db.transaction((tx) => enterVolunteers(tx, [{ volunteer: aVolunteer({ star }), memberships: [], starsAwardedOn }]));

  await expect(entering(2, ["2026-02-01"])).rejects.toThrow("志愿者的星级与评定经过不符");
  await expect(entering(2, ["2026-02-01", "2026-01-01"])).rejects.toThrow("星级应由低到高逐级评定");
  await expect(entering(6, Array(6).fill("2026-02-01"))).rejects.toThrow("volunteer_star_check");
});

test("many members with their teams and hours cost one statement each", async () => {
  const team = aTeam();
  await form(team);
  for (let index = 0; index < 5; index += 1) await enter(aVolunteer(), [team]);

  subgraph.statements();
  const { edges } = await members(
    team,
    leaderOf(team.id),
    "name teams { name } confirmedHours backfilledHours records { edges { node { minutes } } }",
  );

  // The team, the page, its total, the teams (for names too), the sums, the records.
  expect(edges).toHaveLength(5);
  expect(subgraph.statements()).toHaveLength(6);
});
