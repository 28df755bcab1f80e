import { addDays, dayOf, daysBetween, demoId, demoPerson, today, type Viewer } from "@quyu/kernel";
import { ClaimStatus } from "../claim/claim.entity";
import { Need, NeedStatus, openNeedStatuses } from "../need/need.entity";
import { ProjectStatus } from "../project/project.entity";
import { clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph({ seeded: true });
const statesOf = async (table: string): Promise<string[]> =>
  (await subgraph.db.query(`select distinct status from ${table}`)).map(({ status }: { status: string }) => status).sort();

test("the demo has needs, projects and claims in every state, each with a history that leads there", async () => {
  for (const [table, states] of Object.entries({ need: NeedStatus, project: ProjectStatus, claim: ClaimStatus })) {
    expect(await statesOf(table)).toEqual(Object.keys(states).sort());
    expect(
      await subgraph.db.query(
        `select t.id from ${table} t where t.status <> (select to_state from state_change where subject_id = t.id order by id desc limit 1)
         or t.version <> (select count(*) from state_change where subject_id = t.id) or not t.is_illustrative`,
      ),
    ).toEqual([]);
  }
});

test("whatever of the demo has states has gone through them: the history ends where the record is, in as many steps as its version says", async () => {
  const tables = { fund_entry: "stage", stall: "status", booking: "status", membership: "status", social_organization: "stage" };
  for (const [table, state] of Object.entries(tables)) {
    const [{ count }] = await subgraph.db.query(`select count(*)::int from ${table}`);
    expect(count).toBeGreaterThan(0);
    const wrong = await subgraph.db.query(
      `select t.id from ${table} t where t.${state} is distinct from (select to_state from state_change where subject_id = t.id order by id desc limit 1)
       or t.version <> (select count(*) from state_change where subject_id = t.id)
       or exists (select from state_change where subject_id = t.id and occurred_at > now())`,
    );
    expect({ table, wrong }).toEqual({ table, wrong: [] });
  }
});

test("needs go with their projects: matched with the first accepted claim, in delivery, fulfilled", async () => {
  const expected: Record<string, string[]> = {
    LISTED: ["DRAFT", "REVIEWING", "PUBLISHED"],
    MATCHED: ["PARTLY_CLAIMED", "CLAIMED"],
    IN_DELIVERY: ["RUNNING"],
    ...Object.fromEntries(["FULFILLED", "EVALUATED", "ARCHIVED"].map((status) => [status, ["DELIVERED", "EVALUATED"]])),
  };
  const rows: { need: string; project: string; matched: boolean }[] = await subgraph.db.query(
    `select n.status as need, p.status as project, n.matched_at is not distinct from
       (select min(c.accepted_at) from claim c where c.project_id = p.id and n.matched_at is not null) as matched
     from need n join project p on p.id = n.project_id`,
  );

  expect(rows.length).toBeGreaterThan(40);
  for (const { need, project, matched } of rows) {
    expect(expected[need]).toContain(project);
    expect(matched).toBe(true);
  }
});

test("the shares of each project are as claimed as its state says", async () => {
  expect(
    await subgraph.db.query(
      `select title from project p where shares_claimed <>
         (select coalesce(sum(shares), 0) from claim where project_id = p.id and status in ('ACCEPTED', 'SIGNED', 'FULFILLED'))
       or status in ('DRAFT', 'REVIEWING', 'PUBLISHED') and shares_claimed > 0
       or status = 'PARTLY_CLAIMED' and shares_claimed not between 1 and shares - 1
       or status in ('CLAIMED', 'RUNNING', 'DELIVERED') and shares_claimed < shares
       or status in ('RUNNING', 'DELIVERED', 'EVALUATED') and exists (select from claim where project_id = p.id and status = 'ACCEPTED')`,
    ),
  ).toEqual([]);
});

test("24 needs of 龙河 were fulfilled within the last year, under the keys that the practical deeds count by", async () => {
  const ids = Array.from({ length: 24 }, (_, index) => demoId(`need:longhe/${String(index + 1).padStart(4, "0")}`));
  const fulfilled = (await subgraph.db.query(
    "select id, fulfilled_at from need where region_code = $1 and status in ('FULFILLED', 'EVALUATED', 'ARCHIVED')",
    [longhe],
  )) as { id: string; fulfilled_at: Date }[];

  expect(fulfilled.map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const { fulfilled_at: at } of fulfilled) expect(dayOf(at) > addDays(today(), -365)).toBe(true);
});

test("停车难 of 燕翔园 is one chain: from an issue to a need, a project of the council's resolution, three fulfilled claims, an evaluation", async () => {
  const { need } = await subgraph.as({ ...clerk, regions: ["64"] }).run(
    `query ($id: ID!) { need(id: $id) { status field raisedBy listedAt originIssue { id } history { to occurredAt }
      project { status isTemplate sharesClaimed roundtable { id } originResolution { id } evaluation { score } history { to occurredAt }
        claims { status shares enterprise { name } socialOrganization { name } } needs { id } } } }`,
    { id: demoId("need:yanxiangyuan/parking") },
  );
  const day = (steps: { to: string; occurredAt: Date }[], state: string) =>
    daysBetween(today(), dayOf(steps.find(({ to }) => to === state)?.occurredAt as Date));

  expect(need).toMatchObject({
    status: "ARCHIVED",
    field: "PARKING",
    raisedBy: "ISSUE",
    originIssue: { id: demoId("issue:yanxiangyuan/parking") },
    project: {
      status: "EVALUATED",
      isTemplate: true,
      sharesClaimed: 3,
      roundtable: { id: demoId("meeting:yanxiangyuan/parking-council") },
      originResolution: { id: demoId("resolution:yanxiangyuan/parking") },
      evaluation: { score: 5 },
      needs: [{ id: demoId("need:yanxiangyuan/parking") }],
    },
  });
  expect(need.project.claims.map(({ status, shares }: { status: string; shares: number }) => [status, shares])).toEqual(
    Array(3).fill(["FULFILLED", 1]),
  );
  // The council met 401 days ago and the resolution was done a month later: see demo/activities/meetings.json.
  expect(["LISTED", "MATCHED", "FULFILLED", "ARCHIVED"].map((state) => day(need.history, state))).toEqual([
    -421, -399, -373, -283,
  ]);
  expect(["PUBLISHED", "RUNNING", "DELIVERED"].map((state) => day(need.project.history, state))).toEqual([-401, -397, -373]);
});

test("whoever signs in with a demo token finds needs, claims and contributions of their own", async () => {
  const states = (connection: { edges: { node: { status: string } }[] }) =>
    [...new Set(connection.edges.map(({ node }) => node.status))].sort();
  const resident: Partial<Viewer> = { role: "resident", subject: "demo-resident", person: demoPerson("resident") };
  const { myNeeds } = await subgraph.as(resident).run("{ myNeeds { edges { node { status detail } } } }");
  expect(states(myNeeds)).toEqual(expect.arrayContaining(["DECLINED", "LISTED", "SUBMITTED"]));

  const firm = await subgraph.as({ ...contactOf(demoId("enterprise:longhe/qiyang")), person: demoPerson("enterprise") }).run(
    `query ($id: ID!) { myNeeds { edges { node { status } } } myClaims { edges { node { status } } }
        enterprise(id: $id) { contributions { received { giver } given { receiver } } } }`,
    { id: demoId("enterprise:longhe/qiyang") },
  );
  expect(states(firm.myNeeds).length).toBeGreaterThanOrEqual(4);
  expect(states(firm.myClaims)).toEqual(Object.keys(ClaimStatus).sort());
  expect(firm.enterprise.contributions.received.length).toBeGreaterThan(0);
  expect(firm.enterprise.contributions.given.length).toBeGreaterThan(2);
});

test("matches are found for listed needs of the demo, and every listed need of a place stands on its list", async () => {
  const { matches, threeLists } = await subgraph
    .as(clerk)
    .run(
      `query ($id: ID!) { matches(needId: $id) { score reasons } threeLists(regionCode: "${longhe}") { needs(first: 100) { totalCount } projects { totalCount } claims { totalCount } } }`,
      {
        id: demoId("need:longhe/0106"),
      },
    );
  const listed = (await subgraph.db.find(Need)).filter(
    ({ regionCode, status }) => regionCode === longhe && openNeedStatuses.includes(status),
  );

  expect(matches.length).toBeGreaterThan(0);
  expect(threeLists.needs.totalCount).toBe(listed.length);
  expect(threeLists.projects.totalCount).toBeGreaterThanOrEqual(12);
  expect(threeLists.claims.totalCount).toBeGreaterThan(20);
});
