import { aTeam, startTestSubgraph } from "../testing";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { enterTeamServices } from "./team-service.service";

const subgraph = startTestSubgraph();

const teamThatServed = async (...sessions: [servedOn: string, minutes: number, personTimes: number][]) => {
  const team = aTeam();
  await subgraph.db.transaction(async (tx) => {
    await formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]);
    const rows = sessions.map(([servedOn, minutes, personTimes]) => ({
      teamId: team.id,
      servedOn,
      minutes,
      personTimes,
      volunteers: 1,
    }));
    await enterTeamServices(tx, rows);
  });
  return team;
};
const ask = async (id: string, fields: string) =>
  (await subgraph.as({}).run(`query ($id: ID!) { volunteerTeam(id: $id) { ${fields} } }`, { id })).volunteerTeam;

test("a team's hours and person-times are the sums of its sessions", async () => {
  const team = await teamThatServed(["2026-03-05", 90, 12], ["2026-03-06", 100, 30]);
  await teamThatServed(["2026-03-05", 999, 999]);

  expect(await ask(team.id, "hours personTimesServed { value unit qualifier display source }")).toEqual({
    hours: 3.17,
    personTimesServed: { value: 42, unit: "人次", qualifier: "EXACT", display: "42人次", source: "hub records" },
  });
});

test("a range counts both its days and nothing beside them", async () => {
  const team = await teamThatServed(
    ["2026-02-28", 60, 1],
    ["2026-03-01", 120, 1],
    ["2026-03-31", 240, 1],
    ["2026-04-01", 480, 1],
  );

  const { march, day, all } = await ask(
    team.id,
    `march: hours(range: { from: "2026-03-01", to: "2026-03-31" }) day: hours(range: { from: "2026-04-01", to: "2026-04-01" }) all: hours`,
  );

  expect({ march, day, all }).toEqual({ march: 6, day: 8, all: 15 });
});

test("a range that ends before it begins is refused", async () => {
  const team = await teamThatServed();

  await expect(ask(team.id, `hours(range: { from: "2026-03-02", to: "2026-03-01" })`)).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("a session of a team that is not there is refused and counts nothing", async () => {
  const session = { teamId: aTeam().id, servedOn: "2026-03-05", minutes: 60, personTimes: 1, volunteers: 1 };
  const before = await subgraph.db.query("select count(*) from region_counter");

  await expect(subgraph.db.transaction((tx) => enterTeamServices(tx, [session]))).rejects.toThrow("志愿服务队不存在");
  expect(await subgraph.db.query("select count(*) from region_counter")).toEqual(before);
});
