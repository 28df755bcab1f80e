import { randomUUID } from "node:crypto";
import { addDays, differences, searchTextOf, today, type Viewer } from "@quyu/kernel";
import { aClaim, aNeed, anEvaluation, aProject, noon, through } from "../cooperation/testing";
import { recount } from "../report/summary.recount";
import {
  aFund,
  aFundEntry,
  anAlliance,
  anEnterprise,
  aRegion,
  binjiang,
  clerk,
  contactOf,
  longhe,
  startTestSubgraph,
} from "../testing";
import { openProjectStatuses, type Project, type ProjectStatusValue } from "./project.entity";
import { enterProjects, type ProjectEntry } from "./project.service";

const subgraph = startTestSubgraph();
beforeAll(() => Promise.all([longhe, binjiang].map((code) => subgraph.given(aRegion(code)))));
beforeEach(() =>
  subgraph.db.query("truncate project, claim, contribution, need, evaluation, state_change, region_counter, fund_entry cascade"),
);

const forbidden = { extensions: { code: "FORBIDDEN" } };
/** The instants a project of this status must have. */
const inStatus = (status: ProjectStatusValue): Partial<Project> => ({
  status,
  publishedAt: ["DRAFT", "REVIEWING"].includes(status) ? null : noon(-9),
  startedAt: ["RUNNING", "DELIVERED", "STOPPED", "EVALUATED"].includes(status) ? noon(-6) : null,
  endedAt: ["DELIVERED", "STOPPED", "EVALUATED"].includes(status) ? noon(-3) : null,
  stopReason: status === "STOPPED" ? "场地改造" : null,
});

test("a project is everybody's to see once it is published; a draft is for the clerks of its region, by every way", async () => {
  const [meeting, resolution] = [randomUUID(), randomUUID()];
  const ask = async (project: Project, viewer: Partial<Viewer>) => {
    const answer = await subgraph.as(viewer).run(
      `query ($id: ID!, $of: [_Any!]!) { project(id: $id) { title } region(code: "${longhe}") { projects { totalCount edges { node { id } } } }
        _entities(representations: $of) { ... on Project { title } ... on Meeting { projectsPublished { title } } ... on Resolution { project { title } } } }`,
      {
        id: project.id,
        of: [
          { __typename: "Project", id: project.id },
          { __typename: "Meeting", id: meeting },
          { __typename: "Resolution", id: resolution },
        ],
      },
    );
    const seen = answer.project !== null;
    const { title } = project;
    expect(answer._entities).toEqual(
      seen
        ? [{ title }, { projectsPublished: [{ title }] }, { project: { title } }]
        : [null, { projectsPublished: [] }, { project: null }],
    );
    expect(answer.region.projects.totalCount).toBe(seen ? 1 : 0);
    return seen;
  };
  const outsiders: Partial<Viewer>[] = [{}, contactOf(randomUUID()), { ...clerk, regions: [binjiang] }];

  for (const status of ["DRAFT", "REVIEWING", ...openProjectStatuses] as const) {
    await subgraph.db.query("truncate project cascade");
    const evaluationId = status === "EVALUATED" ? (await subgraph.given(anEvaluation())).id : null;
    const project = await subgraph.given(
      aProject({ ...inStatus(status), evaluationId, roundtableId: meeting, originResolutionId: resolution }),
    );
    for (const viewer of outsiders) expect(await ask(project, viewer)).toBe(openProjectStatuses.includes(status));
    expect(await ask(project, clerk)).toBe(true);
  }
});

test("an evaluation of a project is for clerks of its region and enterprises that take part in it", async () => {
  const [firm, declined] = [await subgraph.given(anEnterprise()), await subgraph.given(anEnterprise())];
  const { id: evaluationId } = await subgraph.given(anEvaluation({ score: 5, comment: "按期完成" }));
  const project = await subgraph.given(aProject({ ...inStatus("EVALUATED"), evaluationId }));
  await subgraph.given(
    aClaim({ projectId: project.id, enterpriseId: firm.id, status: "SIGNED", acceptedAt: noon(-8), signedAt: noon(-7) }),
  );
  await subgraph.given(aClaim({ projectId: project.id, enterpriseId: declined.id, status: "DECLINED" }));
  const ask = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run("query ($id: ID!) { project(id: $id) { evaluation { score comment } } }", { id: project.id });

  for (const viewer of [clerk, contactOf(firm.id)])
    expect(await ask(viewer)).toEqual({ project: { evaluation: { score: 5, comment: "按期完成" } } });
  for (const viewer of [{}, contactOf(declined.id), { ...clerk, regions: [binjiang] }])
    await expect(ask(viewer)).rejects.toMatchObject(forbidden);
});

test("a project tells its needs, where it was replicated from and how often it was; drafts and unlisted needs are left out", async () => {
  const alliance = await subgraph.given(anAlliance({ name: "共同体" }));
  const template = await subgraph.given(
    aProject({ ...inStatus("DELIVERED"), title: "范本", isTemplate: true, allianceId: alliance.id }),
  );
  const copy = await subgraph.given(aProject({ title: "复制", replicatedFromId: template.id }));
  await subgraph.given(aProject({ ...inStatus("DRAFT"), replicatedFromId: template.id }));
  await subgraph.given(aNeed({ title: "已上清单", projectId: copy.id, createdAt: noon(-2) }));
  await subgraph.given(aNeed({ title: "审核中", projectId: copy.id, status: "REVIEWING", listedAt: null }));
  const ask = async (viewer: Partial<Viewer>) =>
    (
      await subgraph.as(viewer).run(
        `query ($id: ID!) { project(id: $id) { needs { title project { title } } isTemplate replications
          replicatedFrom { title isTemplate replications alliance { name } } } }`,
        { id: copy.id },
      )
    ).project;
  const replicatedFrom = { title: "范本", isTemplate: true, replications: 1, alliance: { name: "共同体" } };

  expect(await ask({})).toEqual({
    needs: [{ title: "已上清单", project: { title: "复制" } }],
    isTemplate: false,
    replications: 0,
    replicatedFrom,
  });
  expect((await ask(clerk)).needs).toHaveLength(2);
});

test.each<[string, Partial<Project>]>([
  ["project_shares_check", { shares: 0 }],
  ["project_shares_check", { shares: 2, sharesClaimed: 3 }],
  ["project_published_check", { status: "DRAFT" }],
  ["project_started_check", { status: "RUNNING" }],
  ["project_ended_check", { ...inStatus("DELIVERED"), endedAt: null }],
  ["project_stop_reason_check", { ...inStatus("STOPPED"), stopReason: null }],
  ["project_template_check", { isTemplate: true }],
  ["project_template_check", { ...inStatus("STOPPED"), isTemplate: true }],
  ["project_evaluation_check", inStatus("EVALUATED")],
  ["project_charity_check", { isCharity: true }],
  ["project_charity_check", { isCharity: true, charityOrganization: "某慈善会" }],
  ["project_charity_check", { charityFilingNumber: "0001" }],
])("the database refuses, by %s, a project that says %o", async (constraint, given) => {
  await expect(subgraph.given(aProject(given))).rejects.toThrow(constraint);
});

test("a resolution becomes one project, and another once that was stopped", async () => {
  const originResolutionId = randomUUID();
  await subgraph.given(aProject({ ...inStatus("STOPPED"), originResolutionId }));
  await subgraph.given(aProject({ title: "重来", originResolutionId }));

  await expect(subgraph.given(aProject({ originResolutionId }))).rejects.toThrow("project_origin_resolution_id_key");
  const { _entities } = await subgraph
    .as({})
    .run("query ($of: [_Any!]!) { _entities(representations: $of) { ... on Resolution { project { title } } } }", {
      of: [{ __typename: "Resolution", id: originResolutionId }],
    });
  expect(_entities).toEqual([{ project: { title: "重来" } }]);
});

function entry(steps: [ProjectStatusValue, number][], given: Partial<Project> = {}): ProjectEntry {
  const moves = through(...steps);
  const at = (...states: ProjectStatusValue[]) => moves.find(({ to }) => states.includes(to))?.occurredAt ?? null;
  const project = aProject({
    status: moves.at(-1)?.to as ProjectStatusValue,
    publishedAt: at("PUBLISHED"),
    startedAt: at("RUNNING"),
    endedAt: at("DELIVERED", "STOPPED"),
    stopReason: at("STOPPED") ? "场地改造" : null,
    version: moves.length,
    ...given,
  });
  return { project, moves };
}
const toClaimed: [ProjectStatusValue, number][] = [
  ["DRAFT", -90],
  ["REVIEWING", -89],
  ["PUBLISHED", -80],
  ["CLAIMED", -70],
];

test("running projects are a stock: from the day one starts to the day it is delivered or stopped", async () => {
  await subgraph.db.transaction((tx) =>
    enterProjects(tx, [
      entry([...toClaimed, ["RUNNING", -60]]),
      entry([...toClaimed, ["RUNNING", -60], ["DELIVERED", -30]]),
      entry([...toClaimed, ["RUNNING", -50], ["STOPPED", -20]]),
      entry(toClaimed),
    ]),
  );
  const running = async (day?: number) => {
    const { region } = await subgraph
      .as({})
      .run(
        `query ($range: DateRangeInput) { region(code: "${longhe}") { enterpriseSummary(range: $range) { projectsRunning } } }`,
        {
          range: day === undefined ? null : { from: addDays(today(), -365), to: addDays(today(), day) },
        },
      );
    return region.enterpriseSummary.projectsRunning;
  };

  expect([await running(-61), await running(-60), await running(-50), await running(-30), await running()]).toEqual([
    0, 2, 3, 2, 1,
  ]);
  expect((await differences(subgraph.db, recount)).filter((line) => line.includes("projectsRunning"))).toEqual([]);
});

test("an expense names its project, which stays with it like everything else of the ledger", async () => {
  const fund = await subgraph.given(aFund({ name: `基金${randomUUID()}`, regionCode: binjiang }));
  const [project, draft] = [await subgraph.given(aProject()), await subgraph.given(aProject(inStatus("DRAFT")))];
  await subgraph.given(aFundEntry({ fundId: fund.id, amount: "90000", projectId: project.id, postedOn: "2026-03-01" }));
  await subgraph.given(aFundEntry({ fundId: fund.id, amount: "90000", projectId: draft.id, postedOn: "2026-02-01" }));

  const { funds } = await subgraph
    .as({})
    .run(`{ funds(regionCode: "${binjiang}") { entries { edges { node { project { title } } } } } }`);
  expect(funds[0].entries.edges).toEqual([{ node: { project: { title: project.title } } }, { node: { project: null } }]);
  await expect(subgraph.db.query("update fund_entry set project_id = null where fund_id = $1", [fund.id])).rejects.toThrow(
    "append-only",
  );
});

test("a search finds published projects by title, pinyin and initials; clerks find their drafts too", async () => {
  await subgraph.given(aProject({ title: "楼宇书香角", searchText: searchTextOf("楼宇书香角") }));
  await subgraph.given(aProject({ ...inStatus("DRAFT"), title: "书香草稿", searchText: searchTextOf("书香草稿") }));
  const found = async (text: string, viewer: Partial<Viewer> = {}) => {
    const { search } = await subgraph
      .as(viewer)
      .run("query ($text: String!) { search(text: $text) { projects { edges { node { title } } } } }", { text });
    return search.projects.edges.map(({ node }: { node: { title: string } }) => node.title).sort();
  };

  for (const text of ["书香", "shuxiangjiao", "lysxj"]) expect(await found(text)).toEqual(["楼宇书香角"]);
  expect(await found("书香", clerk)).toHaveLength(2);
});
