import { randomUUID } from "node:crypto";
import { ServiceCategory } from "../service-category/service-category.entity";
import { aRegion, aTeam, staffOf, startTestSubgraph } from "../testing";
import type { VolunteerTeam } from "./volunteer-team.entity";
import { defineServiceCategories, formTeams } from "./volunteer-team.service";

const subgraph = startTestSubgraph();
const community = "510116003901";
const visitor = {};

const aCategory = (name: string): ServiceCategory => Object.assign(new ServiceCategory(), { id: randomUUID(), name });
const form = async (team: VolunteerTeam, hostEnterpriseIds: string[] = [], categoryIds: string[] = []) => {
  await subgraph.db.transaction((tx) => formTeams(tx, [{ team, hostEnterpriseIds, categoryIds }]));
  return team;
};
const ask = async (fields: string, team: VolunteerTeam, viewer = visitor) =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { volunteerTeam(id: $id) { ${fields} } }`, { id: team.id })).volunteerTeam;

test("a street's teams are those of its communities, by name, page by page", async () => {
  await subgraph.given(aRegion("440106001"));
  for (const name of ["b", "c", "a"]) await form(aTeam({ name, regionCode: "440106001001" }));
  await form(aTeam({ name: "elsewhere", regionCode: "440106002001" }));

  const page = async (after: string | null) =>
    (
      await subgraph.as(visitor).run(
        `query ($after: String) { region(code: "440106001") { volunteerTeams(first: 2, after: $after) {
           edges { node { name } } pageInfo { hasNextPage endCursor } totalCount } } }`,
        { after },
      )
    ).region.volunteerTeams;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);

  const names = [...first.edges, ...second.edges].map(({ node }) => node.name);
  expect(names).toEqual(["a", "b", "c"]);
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(second.pageInfo.hasNextPage).toBe(false);
});

test("a region that this subgraph never heard of is null, and so is a code that cannot be one", async () => {
  const data = await subgraph.as(visitor).run(`{ a: region(code: "990000") { code } b: region(code: "x") { code } }`);

  expect(data).toEqual({ a: null, b: null });
});

test("a team names its hosts and categories, and both ends of a host link see each other", async () => {
  const [first, second, organization] = [randomUUID(), randomUUID(), randomUUID()];
  const categories = [aCategory("环保"), aCategory("急救")];
  await defineServiceCategories(subgraph.db, categories);
  const team = await form(
    aTeam({ hostOrganizationId: organization }),
    [first, second],
    categories.map(({ id }) => id),
  );

  const seen = await ask(
    `region { code } hostOrganization { id volunteerTeams { id } } categories { name } hostEnterprises { id volunteerTeams { id } }`,
    team,
  );

  const volunteerTeams = [{ id: team.id }];
  expect(seen.region).toEqual({ code: community });
  expect(seen.hostOrganization).toEqual({ id: organization, volunteerTeams });
  expect(seen.hostEnterprises).toEqual([first, second].map((id) => ({ id, volunteerTeams })));
  expect(seen.categories.map(({ name }: { name: string }) => name).sort()).toEqual(["急救", "环保"].sort());
});

test("a leader's name is for the region's own staff, and unreadable in the database", async () => {
  const team = await form(aTeam({ leaderName: "李红霞" }));

  for (const stranger of [visitor, staffOf("510116004"), { role: "resident" as const, person: randomUUID() }])
    await expect(ask("leaderName", team, stranger)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(await ask("leaderName", team, staffOf("510116003"))).toEqual({ leaderName: "李红霞" });
  const [row] = await subgraph.db.query("select leader_name from volunteer_team where id = $1", [team.id]);
  expect(row.leader_name).not.toContain("李");
});

test("fewer than five party members are told to the region's own staff only", async () => {
  const four = await form(aTeam({ memberCount: 20, partyMemberCount: 4 }));
  const five = await form(aTeam({ memberCount: 20, partyMemberCount: 5 }));
  const unknown = await form(aTeam());

  expect(await ask("memberCount partyMemberCount", four)).toEqual({ memberCount: 20, partyMemberCount: null });
  expect(await ask("partyMemberCount", four, staffOf("310104"))).toEqual({ partyMemberCount: null });
  expect(await ask("partyMemberCount", four, staffOf(community))).toEqual({ partyMemberCount: 4 });
  expect(await ask("partyMemberCount", five)).toEqual({ partyMemberCount: 5 });
  expect(await ask("partyMemberCount", unknown, staffOf(community))).toEqual({ partyMemberCount: null });
});

test("an id that cannot be one of ours is a team that is not there", async () => {
  expect(await subgraph.as(visitor).run(`{ volunteerTeam(id: "36") { id } }`)).toEqual({ volunteerTeam: null });
});

test("many teams with hosts, categories and sums cost one statement each", async () => {
  await subgraph.given(aRegion("330106001"));
  for (let index = 0; index < 6; index += 1) {
    const category = aCategory(`类别${index}`);
    await defineServiceCategories(subgraph.db, [category]);
    await form(aTeam({ regionCode: "330106001001", hostOrganizationId: randomUUID() }), [randomUUID()], [category.id]);
  }

  subgraph.statements();
  const { region } = await subgraph.as(visitor).run(
    `{ region(code: "330106001") { volunteerTeams { edges { node {
       hours personTimesServed { value } categories { name }
       hostEnterprises { volunteerTeams { id } } hostOrganization { volunteerTeams { id } } } } } } }`,
  );

  // The region, the page, the sums, the categories, the hosts, and the teams of hosts of both kinds.
  expect(region.volunteerTeams.edges).toHaveLength(6);
  expect(subgraph.statements()).toHaveLength(7);
});
