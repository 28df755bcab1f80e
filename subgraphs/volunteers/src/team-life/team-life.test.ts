import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { aRegion, staffOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
const place = "330106001003";
const staff: Partial<Viewer> = { ...staffOf(place), scopes: ["volunteers:*"], person: randomUUID() };
beforeAll(() => subgraph.given(aRegion(place)));

const call = async (viewer: Partial<Viewer>, name: string, input: object) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}) { ${name}(input: $input) { volunteerTeam { id memberCount } userErrors { code } } }`, {
      input,
    });
  return data[name];
};
const team = async (): Promise<string> =>
  (await call(staff, "formTeam", { regionCode: place, name: `红马甲${randomUUID().slice(0, 4)}` })).volunteerTeam.id;

test("whoever joins several teams at once for the first time is one volunteer of all of them", async () => {
  const teams = await Promise.all(Array.from({ length: 4 }, team));
  const people = Array.from({ length: 10 }, () => ({ role: "resident", subject: "v", person: randomUUID() }) as Partial<Viewer>);
  const answers = await Promise.all(
    people.flatMap((viewer) => teams.map((teamId) => call(viewer, "joinTeam", { teamId, name: "陈志远" }))),
  );

  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const [{ volunteers, memberships }] = await subgraph.db.query(
    `select count(distinct v.id)::int as volunteers, count(*)::int as memberships from volunteer v
       join team_membership m on m.volunteer_id = v.id where v.person_id = any($1::uuid[])`,
    [people.map(({ person }) => person)],
  );
  expect({ volunteers, memberships }).toEqual({ volunteers: 10, memberships: 40 });
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("of twenty who ask for the same person to join the same team one is done", async () => {
  const teamId = await team();
  const viewer: Partial<Viewer> = { role: "resident", subject: "v", person: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => call(viewer, "joinTeam", { teamId, name: "陈志远" })));

  expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code)))).toEqual(
    new Set(["ALREADY_A_MEMBER"]),
  );
});
