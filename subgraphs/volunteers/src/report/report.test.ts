import { addDays, demoTable, differences, PublishedFigure, today } from "@quyu/kernel";
import { wayTo } from "@quyu/kernel/testing";
import { aTalent, aTeam, staffOf, startTestSubgraph } from "../testing";
import { talentMachine } from "../talent/talent.machine";
import { enterTalents } from "../talent/talent.service";
import { formTeams } from "../volunteer-team/volunteer-team.service";
import { recount } from "./summary.recount";

const subgraph = startTestSubgraph({ seeded: true });
const longhe = "510116003901";
const pingjiang = "510112001901";

interface Row {
  key: string;
  published: { value: number; valueMax: number | null; qualifier: string };
  recorded: { value: number; display: string } | null;
}
const summaryOf = async (code: string, fields: string, viewer = {}, range = "") =>
  (await subgraph.as(viewer).run(`{ region(code: "${code}") { volunteerSummary${range} { ${fields} } } }`)).region
    .volunteerSummary;

/** What a recorded number must be beside the published one; "over" stays below the next round number. */
const respects: Record<string, (recorded: number, published: number, published2: number | null) => boolean> = {
  EXACT: (recorded, published) => recorded === published,
  DERIVED: (recorded, published) => recorded === published,
  OVER: (recorded, published) => recorded > published && recorded < published * 1.1,
};

test("every published figure with a count beside it is borne out by the demo's records", async () => {
  const rows: Row[] = [];
  for (const { code } of demoTable("regions.csv")) {
    const { region } = await subgraph
      .as({})
      .run(
        `query ($code: ID!) { region(code: $code) { volunteerFigures { key published { value valueMax qualifier } recorded { value display } } } }`,
        { code },
      );
    rows.push(...region.volunteerFigures);
  }

  expect(rows).toHaveLength(17);
  const counted = rows.filter(({ recorded }) => recorded !== null);
  const wrong = counted.filter(
    ({ published, recorded }) => !respects[published.qualifier]?.(recorded?.value as number, published.value, published.valueMax),
  );
  expect(wrong).toEqual([]);
  expect(counted).toHaveLength(17);
});

test("the summary of 龙河 says what its publications say", async () => {
  const summary = await summaryOf(longhe, "teams hostEnterprises categories talents talentEnterprises personTimesServed hours");

  expect(summary).toMatchObject({ teams: 36, hostEnterprises: 86, categories: 12, talents: 100, talentEnterprises: 23 });
  expect(summary.personTimesServed).toBeGreaterThan(10_000);
  expect(summary.hours).toBeGreaterThan(0);
});

test("a street sums its communities and counts what they share once", async () => {
  const [street, ...communities] = await Promise.all(
    ["510116003", longhe, "510116003902"].map((code) => summaryOf(code, "teams volunteers hours categories")),
  );

  for (const field of ["teams", "volunteers", "hours"] as const) {
    expect(street[field]).toBeCloseTo(communities[0][field] + communities[1][field], 1);
  }
  expect(street.categories).toBe(12);
});

test("with a range, services are those of its days, teams those of its last day, and distinct counts are null", async () => {
  const range = (from: string, to: string) => `(range: { from: "${from}", to: "${to}" })`;
  const fields = "teams personTimesServed hours hostEnterprises categories talentEnterprises";
  const lastWeek = range(addDays(today(), -7), addDays(today(), -1));
  const [week, beforeAll] = [
    await summaryOf(longhe, fields, {}, lastWeek),
    await summaryOf(longhe, fields, {}, range("2020-01-01", "2020-12-31")),
  ];
  const [{ sum }] = await subgraph.db.query(
    `select sum(s.person_times)::int from team_service s join volunteer_team t on t.id = s.team_id
     where t.region_code = $1 and s.served_on between $2 and $3`,
    [longhe, addDays(today(), -7), addDays(today(), -1)],
  );

  expect(week).toMatchObject({
    teams: 36,
    personTimesServed: sum,
    hostEnterprises: null,
    categories: null,
    talentEnterprises: null,
  });
  expect(beforeAll).toMatchObject({ teams: 0, personTimesServed: 0, hours: 0 });
  await expect(summaryOf(longhe, fields, {}, range("2026-02-02", "2026-02-01"))).rejects.toMatchObject({
    extensions: { code: "BAD_USER_INPUT" },
  });
});

test("counts of talents and party volunteers under five are for those who may read the region's volunteers", async () => {
  const regionCode = "330106001001";
  await subgraph.db.query("insert into known_region values ($1)", [regionCode]);
  const team = aTeam({ regionCode, memberCount: 9, partyMemberCount: 4 });
  const moves = wayTo(talentMachine, "LISTED").map((to) => ({ to, occurredAt: new Date(), byRole: "staff" }));
  await subgraph.db.transaction(async (tx) => {
    await formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]);
    await enterTalents(
      tx,
      [1, 2, 3].map(() => ({ talent: aTalent({ regionCode }), moves })),
    );
  });
  const fields = "volunteers partyVolunteers talents";

  expect(await summaryOf(regionCode, fields)).toEqual({ volunteers: 9, partyVolunteers: null, talents: null });
  expect(await summaryOf(regionCode, fields, staffOf(longhe))).toEqual({ volunteers: 9, partyVolunteers: null, talents: null });
  expect(await summaryOf(regionCode, fields, staffOf("330106"))).toEqual({ volunteers: 9, partyVolunteers: 4, talents: 3 });
});

test("two ranges cannot be set against each other to find one talent or party volunteer", async () => {
  const ranged = (viewer = {}) =>
    summaryOf(longhe, "teams talents partyVolunteers", viewer, `(range: { from: "2020-01-01", to: "2099-12-31" })`);

  expect(await ranged()).toEqual({ teams: 36, talents: null, partyVolunteers: null });
  expect(await ranged(staffOf(pingjiang))).toEqual({ teams: 36, talents: null, partyVolunteers: null });
  expect(await ranged(staffOf(longhe))).toEqual({ teams: 36, talents: 100, partyVolunteers: expect.any(Number) });
});

test("figures keep recorded counts of talents and party volunteers under five for those who may read them; published ones are open", async () => {
  const regionCode = "330106001002";
  await subgraph.db.query("insert into known_region values ($1)", [regionCode]);
  const team = aTeam({ regionCode, memberCount: 9, partyMemberCount: 4 });
  await subgraph.db.transaction((tx) => formTeams(tx, [{ team, hostEnterpriseIds: [], categoryIds: [] }]));
  const figure = { regionCode, unit: "名", qualifier: "EXACT" as const, display: "4名", value: 4, sources: ["刊物"] };
  for (const [position, measure] of ["teams", "partyVolunteers", "talents"].entries())
    await subgraph.db.insert(PublishedFigure, { ...figure, key: `small.${measure}`, label: measure, position, measure });
  const figuresOf = async (viewer: object) => {
    const { region } = await subgraph
      .as(viewer)
      .run(`{ region(code: "${regionCode}") { volunteerFigures { published { value } recorded { value } } } }`);
    return region.volunteerFigures.map(({ published, recorded }: any) => [published.value, recorded?.value ?? null]);
  };

  for (const viewer of [{}, staffOf(longhe)])
    expect(await figuresOf(viewer)).toEqual([
      [4, 1],
      [4, null],
      [4, null],
    ]);
  expect(await figuresOf(staffOf("330106"))).toEqual([
    [4, 1],
    [4, 4],
    [4, 0],
  ]);
});

test("many regions share one statement for their summaries and one for their figures", async () => {
  const fields = "volunteerSummary { teams } volunteerFigures { key recorded { value } }";
  subgraph.statements();

  await subgraph
    .as({})
    .run(
      `{ a: region(code: "${longhe}") { ${fields} } b: region(code: "${pingjiang}") { ${fields} } c: region(code: "51") { ${fields} } }`,
    );

  // The known regions, the sums, the figures.
  expect(subgraph.statements()).toHaveLength(3);
});

test("the counters agree with the rows, and one that was tampered with is reported", async () => {
  expect(await differences(subgraph.db, recount)).toEqual([]);

  await subgraph.db.query("update region_counter set value = value + 1 where region_code = $1 and metric = 'volunteers'", [
    pingjiang,
  ]);
  await subgraph.db.query("delete from region_link where region_code = $1 and kind = 'categories'", [pingjiang]);

  const reported = await differences(subgraph.db, recount);
  expect(reported.filter((line) => line.includes("volunteers"))).toHaveLength(1);
  // Seven links, and the distinct counts that follow from them: here, and in the city that holds more than one such region.
  expect(reported.filter((line) => line.includes("categories"))).toHaveLength(7 + 2);
});
