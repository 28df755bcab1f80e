import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { PracticalDeed } from "../practical-deed/practical-deed.entity";
import { recount } from "../report/summary.recount";
import { anIssue, aRegion, aResident, caseWorkerOf, leaderOf, staffOf, startTestSubgraph, usualWay } from "../testing";
import type { Issue } from "./issue.entity";
import { enterIssues, type IssueEntry } from "./issue.service";
import type { IssueStatusValue } from "./issue.states";

const subgraph = startTestSubgraph();
const place = "330106001003";
const forbidden = { extensions: { code: "FORBIDDEN" } };
const [person, partner] = [randomUUID(), randomUUID()];
const partnerSystem = (id: string): Partial<Viewer> => ({ role: "partner", partner: id });

beforeAll(async () => {
  for (const code of ["330106", place]) await subgraph.given(aRegion(code));
});

const enter = async (...entries: IssueEntry[]): Promise<Issue[]> => {
  await subgraph.db.transaction((tx) => enterIssues(tx, entries));
  return entries.map(({ issue }) => issue);
};
const enterOne = async (...given: Parameters<typeof anIssue>): Promise<Issue> => (await enter(anIssue(...given)))[0] as Issue;
const find = async (viewer: Partial<Viewer>, { id }: Pick<Issue, "id">, fields = "number") =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { issue(id: $id) { ${fields} } }`, { id })).issue;
const listed = async (code: string, viewer: Partial<Viewer>, given = ""): Promise<string[]> => {
  const { region } = await subgraph
    .as(viewer)
    .run(`{ region(code: "${code}") { issues(first: 50${given}) { totalCount edges { node { id } } } } }`);
  const ids = region.issues.edges.map(({ node }: { node: Issue }) => node.id);
  expect(region.issues.totalCount).toBe(ids.length);
  return ids;
};

test("the reporter, the partner that passed it on and the region's case workers find an issue, others do not", async () => {
  const issue = await enterOne(["REPORTED"], { reporterPersonId: person, partnerId: partner });
  const byNumber = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run(`{ issueByNumber(number: "${issue.number}") { id } }`)).issueByNumber;

  for (const viewer of [aResident(person), partnerSystem(partner), caseWorkerOf(place), caseWorkerOf("330106")]) {
    expect(await find(viewer, issue)).toEqual({ number: issue.number });
    expect(await byNumber(viewer)).toEqual({ id: issue.id });
  }
  for (const viewer of [aResident(), partnerSystem(randomUUID()), caseWorkerOf("330107"), staffOf(place), leaderOf(person)]) {
    expect(await find(viewer, issue)).toBeNull();
    expect(await byNumber(viewer)).toBeNull();
  }
  await expect(find({}, issue)).rejects.toMatchObject(forbidden);
  await expect(byNumber({})).rejects.toMatchObject(forbidden);
  expect(await find(caseWorkerOf(place), { id: "no id" })).toBeNull();
});

test("another service that refers to an issue gets it under the same rule", async () => {
  const issue = await enterOne(["REPORTED"], { reporterPersonId: person });
  const resolve = async (viewer: Partial<Viewer>) =>
    (
      await subgraph.as(viewer).run(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Issue { title } } }`, {
        of: [{ __typename: "Issue", id: issue.id }],
      })
    )._entities;

  expect(await resolve(aResident(person))).toEqual([{ title: issue.title }]);
  expect(await resolve(aResident())).toEqual([null]);
  await expect(resolve({})).rejects.toMatchObject(forbidden);
});

test("the issues of a region are for its case workers, latest first, by state", async () => {
  await subgraph.given(aRegion("330106002001"));
  const regionCode = "330106002001";
  const [older, newer, closed] = await enter(
    anIssue(["REPORTED"], { regionCode, age: 300 }),
    anIssue(["REPORTED", "TRIAGED"], { regionCode, age: 200 }),
    anIssue(usualWay, { regionCode, age: 250 }),
  );

  expect(await listed(regionCode, caseWorkerOf(regionCode))).toEqual([newer?.id, closed?.id, older?.id]);
  expect(await listed(regionCode, caseWorkerOf(regionCode), ", status: [REPORTED, CLOSED]")).toEqual([closed?.id, older?.id]);
  expect(await listed(regionCode, caseWorkerOf("330107"))).toEqual([]);
  for (const viewer of [{}, aResident(person), staffOf(regionCode), partnerSystem(partner)])
    await expect(listed(regionCode, viewer)).rejects.toMatchObject(forbidden);
});

test("whoever has none has an empty list; a visitor has no list", async () => {
  const reporter = randomUUID();
  const [first, second] = [
    await enterOne(["REPORTED"], { reporterPersonId: reporter, age: 50 }),
    await enterOne(usualWay, { reporterPersonId: reporter, partnerId: partner, age: 40 }),
  ];
  const mine = async (viewer: Partial<Viewer>, given = "") =>
    (await subgraph.as(viewer).run(`{ myIssues${given} { edges { node { id } } } }`)).myIssues.edges.map(
      ({ node }: { node: Issue }) => node.id,
    );

  expect(await mine(aResident(reporter))).toEqual([second.id, first.id]);
  expect(await mine(aResident(reporter), "(status: [CLOSED])")).toEqual([second.id]);
  expect(await mine(partnerSystem(partner))).toContain(second.id);
  // A case worker's own list holds what he reported himself, not his region.
  for (const viewer of [aResident(), caseWorkerOf(place)]) expect(await mine(viewer)).toEqual([]);
  await expect(mine({})).rejects.toMatchObject(forbidden);
});

test("an issue is overdue while its time is over and it is not put right; opened again, it has its time anew", async () => {
  await subgraph.given(aRegion("330106003001"));
  const regionCode = "330106003001";
  const week = 7 * 24 * 60;
  const reopened: IssueStatusValue[] = [...usualWay, "REOPENED"];
  const entered = await enter(
    anIssue(["REPORTED", "TRIAGED"], { regionCode, age: week + 1 }),
    anIssue(["REPORTED"], { regionCode, age: 11, hazardClass: "EMERGENCY" }),
    anIssue(["REPORTED", "TRIAGED"], { regionCode, age: week - 1 }),
    anIssue(usualWay.slice(0, 6), { regionCode, age: week + 2 }),
    anIssue(usualWay, { regionCode, age: week + 3 }),
    anIssue(reopened, { regionCode, age: week + 4 }),
  );
  const worker = caseWorkerOf(regionCode);

  const told = await Promise.all(entered.map((issue) => find(worker, issue, "isOverdue dueAt reopened")));
  expect(told.map(({ isOverdue }) => isOverdue)).toEqual([true, true, false, false, false, false]);
  expect(told[5]).toMatchObject({
    reopened: 1,
    dueAt: new Date((entered[5] as Issue).reportedAt.getTime() + (week + 8) * 60_000),
  });
  expect((await listed(regionCode, worker, ", overdue: true")).sort()).toEqual(
    entered
      .slice(0, 2)
      .map(({ id }) => id)
      .sort(),
  );
  expect((await listed(regionCode, worker, ", overdue: false")).sort()).toEqual(
    entered
      .slice(2)
      .map(({ id }) => id)
      .sort(),
  );
  const { region } = await subgraph
    .as({})
    .run(`{ region(code: "${regionCode}") { volunteerSummary { issuesOpen issuesOverdue issuesReopened practicalDeeds } } }`);
  expect(region.volunteerSummary).toEqual({ issuesOpen: 5, issuesOverdue: 2, issuesReopened: 1, practicalDeeds: 1 });
});

test("what is open and what was opened again is counted by day, like its practical deed", async () => {
  await subgraph.given(aRegion("330106004009"));
  const regionCode = "330106004009";
  const reportedAt = (day: string) => new Date(`${day}T10:00:00+08:00`);
  const [closed] = await enter(
    anIssue(usualWay, { regionCode, reportedAt: reportedAt("2026-03-05") }),
    anIssue([...usualWay, "REOPENED", ...usualWay.slice(2)], { regionCode, reportedAt: reportedAt("2026-03-06") }),
    anIssue(["REPORTED"], { regionCode, reportedAt: reportedAt("2026-03-07") }),
    anIssue(["REPORTED", "TRIAGED", "OUT_OF_SCOPE"], { regionCode, reportedAt: reportedAt("2026-03-07") }),
  );
  const summary = async (from: string, to: string) =>
    (
      await subgraph
        .as({})
        .run(
          `{ region(code: "${regionCode}") { volunteerSummary(range: { from: "${from}", to: "${to}" }) { issuesOpen issuesReopened practicalDeeds } } }`,
        )
    ).region.volunteerSummary;

  expect(await summary("2026-03-05", "2026-03-05")).toEqual({ issuesOpen: 0, issuesReopened: 0, practicalDeeds: 1 });
  expect(await summary("2026-03-06", "2026-03-07")).toEqual({ issuesOpen: 1, issuesReopened: 1, practicalDeeds: 1 });
  expect(await subgraph.db.findOneBy(PracticalDeed, { source: "ISSUE", sourceId: closed?.id as string })).toMatchObject({
    regionCode,
    closedOn: "2026-03-05",
  });
  expect(await differences(subgraph.db, recount)).toEqual([]);
  await subgraph.db.query("update region_counter set value = value + 1 where region_code = $1 and metric = 'issuesOpen'", [
    regionCode,
  ]);
  expect((await differences(subgraph.db, recount)).join()).toContain(`${regionCode} issuesOpen`);
  await subgraph.db.query("update region_counter set value = value - 1 where region_code = $1 and metric = 'issuesOpen'", [
    regionCode,
  ]);
});

test("what it repeats is shown to those who see that one as well", async () => {
  const first = await enterOne(["REPORTED"], { age: 90, reporterPersonId: randomUUID() });
  const repeated = await enterOne(["REPORTED", "TRIAGED", "DUPLICATE"], { duplicateOfId: first.id, reporterPersonId: person });

  expect(await find(caseWorkerOf(place), repeated, "duplicateOf { id }")).toEqual({ duplicateOf: { id: first.id } });
  expect(await find(aResident(person), repeated, "status duplicateOf { id }")).toEqual({
    status: "DUPLICATE",
    duplicateOf: null,
  });
});

test("who reported it is whole for himself only, who acted is named to the region's case workers only", async () => {
  const issue = await enterOne(["REPORTED", "TRIAGED"], { reporterPersonId: person, partnerId: partner });
  const fields = "reporterName history { to byName }";
  const history = (byName: string | null) => ["REPORTED", "TRIAGED"].map((to) => ({ to, byName }));

  expect(await find(aResident(person), issue, fields)).toEqual({ reporterName: "欧阳桂兰", history: history(null) });
  expect(await find(partnerSystem(partner), issue, fields)).toEqual({ reporterName: "欧**", history: history(null) });
  expect(await find(caseWorkerOf(place), issue, fields)).toEqual({ reporterName: "欧**", history: history("王芳") });
  const [stored] = await subgraph.db.query("select reporter_name, reporter_phone from issue where id = $1", [issue.id]);
  expect(JSON.stringify(stored)).not.toMatch(/欧阳|10012345678/);
});

test("a page of issues with all they point at costs one statement a kind", async () => {
  const first = await enterOne(["REPORTED"]);
  await enterOne(["REPORTED", "TRIAGED", "DUPLICATE"], { duplicateOfId: first.id });
  const fields =
    "number region { code } estate { id } responsible { id } duplicateOf { id } proofs { id } notes { to } emergencySteps { kind } history { to }";
  subgraph.statements();

  await subgraph
    .as(caseWorkerOf(place))
    .run(`{ region(code: "${place}") { issues(first: 20) { edges { node { ${fields} } } } } }`);

  // The region, the page, what they repeat, proofs, notes, steps, history.
  expect(subgraph.statements()).toHaveLength(7);
});

test.each<[string, () => IssueEntry, string]>([
  [
    "verified by who put it right",
    () => anIssue(usualWay, { rectifierPersonId: person, verifierPersonId: person }),
    "issue_verifier_check",
  ],
  ["put right by nobody", () => anIssue(usualWay.slice(0, 6), { rectifierPersonId: null }), "issue_rectifier_check"],
  ["closed, verified by nobody", () => anIssue(usualWay, { verifierPersonId: null }), "issue_verified_check"],
  ["due at another time than its class says", () => anIssue(["REPORTED"], { dueAt: new Date() }), "issue_due_check"],
  ["a duplicate of nothing", () => anIssue(["REPORTED", "TRIAGED", "DUPLICATE"]), "issue_duplicate_check"],
  [
    "without an organization that answers for it",
    () => anIssue(["REPORTED"], { responsibleOrganizationId: null as never }),
    "null value",
  ],
  ["with a number of another kind", () => anIssue(["REPORTED"], { number: "FW20260101-0001" }), "issue_number_check"],
  ["whose history skips a step", () => anIssue(["REPORTED", "DISPATCHED"]), "goes from REPORTED to DISPATCHED"],
  [
    "whose row tells of other times than its history",
    () => anIssue(usualWay, { closedAt: new Date() }),
    "are not those of its history",
  ],
])("an issue %s is refused, and nothing of it stays", async (_, entry, refusal) => {
  const { issue, moves } = entry();

  await expect(enter({ issue, moves })).rejects.toThrow(refusal);

  expect(await find(caseWorkerOf(place), issue)).toBeNull();
  expect(await subgraph.db.query("select 1 from state_change where subject_id = $1", [issue.id])).toEqual([]);
});

test("a number is given once", async () => {
  const { number } = await enterOne(["REPORTED"]);

  await expect(enterOne(["REPORTED"], { number })).rejects.toThrow("issue_number_key");
});
