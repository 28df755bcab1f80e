import { addDays, demoFile, demoId, demoPerson, demoTable, differences, today } from "@quyu/kernel";
import { issueMachine } from "../issue/issue.machine";
import { type HazardClassValue, hazardTexts, issueStatusTexts } from "../issue/issue.states";
import { recount } from "../report/summary.recount";
import { aResident, caseWorkerOf, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph({ seeded: true });
const longhe = "510116003901";
const select = (sql: string, ...given: unknown[]): Promise<any[]> => subgraph.db.query(sql, given);
const summaryOf = async (code: string) =>
  (
    await subgraph
      .as({})
      .run(`{ region(code: "${code}") { volunteerSummary { issuesOpen issuesOverdue issuesReopened practicalDeeds } } }`)
  ).region.volunteerSummary;

test("龙河 has issues in every state and of every class, and 197 that were closed within the year", async () => {
  const states = await select("select status, count(*)::int as issues from issue where region_code = $1 group by 1", longhe);
  const classes = await select("select distinct hazard_class from issue where region_code = $1", longhe);
  const [closings] = await select(
    `select min((closed_at at time zone 'Asia/Shanghai')::date)::text as first, max(closed_at) <= now() as past
     from issue where region_code = $1 and status = 'CLOSED'`,
    longhe,
  );

  expect(states.map(({ status }) => status).sort()).toEqual(Object.keys(issueStatusTexts).sort());
  expect(states.find(({ status }) => status === "CLOSED").issues).toBe(197);
  expect(classes.map(({ hazard_class }) => hazard_class).sort()).toEqual(Object.keys(hazardTexts).sort());
  expect(closings.past).toBe(true);
  expect(closings.first >= addDays(today(), -365)).toBe(true);
});

test("every place of the demo has issues; whoever answers for them is an organization of the demo", async () => {
  const places = await select("select distinct region_code from issue");
  const organizations = new Set(demoTable("organizations/party-organizations.csv").map(({ key }) => demoId(key as string)));
  const estates = new Set(demoTable("organizations/estates.csv").map(({ key }) => demoId(key as string)));
  const rows = await select("select distinct responsible_organization_id as organization, estate_id as estate from issue");

  const communities = ["510116003901", "510116003902", "510112001901", "510107014901", "310104012901", "640106005901"];
  expect(places.map(({ region_code }) => region_code)).toEqual(
    expect.arrayContaining([...communities, "640106005902", "640381990901", "649900901901", "649900902901"]),
  );
  expect(rows.filter(({ organization }) => !organizations.has(organization))).toEqual([]);
  expect(rows.filter(({ estate }) => estate !== null && !estates.has(estate))).toEqual([]);
});

test("all history is allowed by the machine and lies in the past", async () => {
  const steps = await select(
    "select distinct c.from_state, c.to_state from state_change c join issue t on t.id = c.subject_id order by 1, 2",
  );
  const told = steps.map(({ from_state, to_state }) => `${from_state} ${to_state}`);
  const allowed = Object.entries(issueMachine.moves).flatMap(([from, all]) => all.map((to) => `${from} ${to}`));

  // Every step that can be taken is shown, but for opening again what was only verified.
  expect(told.sort()).toEqual([...allowed.filter((step) => step !== "VERIFIED REOPENED"), "null REPORTED"].sort());
  expect(await select("select 1 from state_change c join issue t on t.id = c.subject_id where c.occurred_at > now()")).toEqual(
    [],
  );
  const silent = await select(
    `select 1 from state_change c join issue t on t.id = c.subject_id
     where c.reason is null and (c.to_state in ('OUT_OF_SCOPE', 'DUPLICATE', 'REOPENED') or (c.from_state, c.to_state) = ('RECTIFIED', 'RECTIFYING'))`,
  );
  expect(silent).toEqual([]);
});

test("what was put right has a proof, and was verified by somebody else", async () => {
  const rows = await select(
    `select count(*)::int as issues, count(*) filter (where not exists (
         select from proof p where p.issue_id = t.id and p.kind <> 'BEFORE'))::int as unproven,
       count(*) filter (where t.verifier_person_id = t.rectifier_person_id)::int as alone
     from issue t where t.status in ('RECTIFIED', 'VERIFIED', 'CLOSED')`,
  );

  expect(rows).toEqual([{ issues: expect.any(Number), unproven: 0, alone: 0 }]);
  expect(rows[0].issues).toBeGreaterThan(300);
});

test("a duplicate repeats an issue of its own place that was reported before", async () => {
  const pairs = await select(
    `select o.region_code = t.region_code as same, o.reported_at < t.reported_at as later, o.status
     from issue t join issue o on o.id = t.duplicate_of_id`,
  );

  expect(pairs.length).toBeGreaterThanOrEqual(2);
  for (const pair of pairs)
    expect(pair).toMatchObject({ same: true, later: true, status: expect.not.stringMatching("DUPLICATE") });
});

test("closed emergencies have every step timed, from the report to the debriefing", async () => {
  const emergencies = await select(
    `select t.reported_at, array_agg(s.kind order by s.occurred_at) as kinds, min(s.occurred_at) as first, max(s.occurred_at) as last, t.closed_at
     from issue t left join emergency_step s on s.issue_id = t.id where t.hazard_class = 'EMERGENCY' and t.status = 'CLOSED' group by t.id`,
  );

  expect(emergencies.length).toBeGreaterThanOrEqual(4);
  for (const { kinds, first, last, reported_at, closed_at } of emergencies) {
    expect([kinds[0], kinds.at(-1)]).toEqual(["REPORTED", "DEBRIEF"]);
    expect(first).toEqual(reported_at);
    expect(last <= closed_at).toBe(true);
  }
});

test("the demo's resident and its partner system each have a few issues of their own", async () => {
  const mine = async (viewer: object) => {
    const { myIssues } = await subgraph.as(viewer).run("{ myIssues(first: 50) { edges { node { status } } } }");
    return myIssues.edges.map(({ node }: any) => node.status);
  };

  expect((await mine(aResident(demoPerson("resident")))).sort()).toEqual(
    ["ACKNOWLEDGED", "CLOSED", "CLOSED", "DUPLICATE", "RECTIFIED", "REPORTED"].sort(),
  );
  expect((await mine({ role: "partner", partner: demoId("partner:tianfu") })).sort()).toEqual(
    ["CLOSED", "CLOSED", "OUT_OF_SCOPE", "TRIAGED"].sort(),
  );
});

test("the parking of 燕翔园 was reported before its council met and closed with its resolution", async () => {
  interface Meeting {
    key: string;
    day: number;
    resolutions: { issue?: string; moves: Record<string, number> }[];
  }
  const meeting = demoFile<Meeting[]>("activities/meetings.json").find(
    ({ key }) => key === "meeting:yanxiangyuan/parking-council",
  );
  const resolution = meeting?.resolutions.find(({ issue }) => issue === "issue:yanxiangyuan/parking");
  const { issue } = await subgraph
    .as(caseWorkerOf("649900902901"))
    .run(
      `query ($id: ID!) { issue(id: $id) { status hazardClass isOverdue responsible { id } history { to occurredAt } proofs { kind } notes { reason } } }`,
      { id: demoId("issue:yanxiangyuan/parking") },
    );
  const dayOf = (state: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(
      issue.history.find(({ to }: any) => to === state).occurredAt,
    );

  expect(issue).toMatchObject({
    status: "CLOSED",
    hazardClass: "COMPLEX" satisfies HazardClassValue,
    isOverdue: false,
    responsible: { id: demoId("organization:yanxiangyuan/community-committee") },
    proofs: [{ kind: "BEFORE" }, { kind: "AFTER" }, { kind: "DOCUMENT" }],
  });
  expect(issue.notes).toHaveLength(3);
  expect(dayOf("REPORTED")).toBe(addDays(today(), (meeting?.day as number) - 40));
  expect(dayOf("CLOSED")).toBe(addDays(today(), resolution?.moves["CLOSED"] as number));
});

test("the summary of 龙河 counts what its rows say, those above it as well, and all can be counted again", async () => {
  const [rows] = await select(
    `select count(*) filter (where closed_at is null)::int as open, sum(reopened)::int as reopened,
       count(*) filter (where due_at < now() and status not in ('RECTIFIED', 'VERIFIED') and closed_at is null)::int as overdue
     from issue where region_code = $1`,
    longhe,
  );

  expect(await summaryOf(longhe)).toEqual({
    issuesOpen: rows.open,
    issuesOverdue: rows.overdue,
    issuesReopened: rows.reopened,
    practicalDeeds: 623,
  });
  expect(rows).toMatchObject({ open: 19, reopened: 7 });
  expect(rows.overdue).toBeGreaterThanOrEqual(5);
  const [whole] = await select(
    "select count(*)::int as open from issue where closed_at is null and starts_with(region_code, '510116003')",
  );
  expect((await summaryOf("510116003")).issuesOpen).toBe(whole.open);
  expect(await differences(subgraph.db, recount)).toEqual([]);
});

test("no text of an issue is left with a gap in it, and no name or phone stands readable", async () => {
  expect(await select("select title from issue where title || detail ~ '[{}]' or title = '' or detail = ''")).toEqual([]);
  expect(await select("select 1 from issue where reporter_name ~ '[一-龥]' or reporter_phone ~ '^[0-9]+$'")).toEqual([]);
});
