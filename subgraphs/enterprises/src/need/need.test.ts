import { randomUUID } from "node:crypto";
import type { Viewer } from "@quyu/kernel";
import { aNeed, anEvaluation, aProject, noon } from "../cooperation/testing";
import { anEnterprise, aRegion, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import type { Need } from "./need.entity";

const subgraph = startTestSubgraph();
beforeAll(() => Promise.all([longhe, binjiang].map((code) => subgraph.given(aRegion(code)))));
beforeEach(() => subgraph.db.query("truncate need, evaluation, state_change, region_counter cascade"));

const resident = (person: string): Partial<Viewer> => ({ subject: "resident", role: "resident", person });
const forbidden = { extensions: { code: "FORBIDDEN" } };
const refused: Partial<Need> = { status: "DECLINED", listedAt: null, declineReason: "不属于社区职责" };

const everyWay = `query ($id: ID!, $representations: [_Any!]!) {
  need(id: $id) { title } _entities(representations: $representations) { ... on Need { title } }
  region(code: "${longhe}") { needs { totalCount edges { node { title } } } } threeLists(regionCode: "${longhe}") { needs { totalCount } } }`;

test("a need is everybody's to see once it is listed; before, and when it leads nowhere, its own people's and the clerks' of its region", async () => {
  const [mine, firm] = [randomUUID(), await subgraph.given(anEnterprise())];
  const ask = async (need: Need, viewer: Partial<Viewer>) => {
    const answer = await subgraph
      .as(viewer)
      .run(everyWay, { id: need.id, representations: [{ __typename: "Need", id: need.id }] });
    const seen = answer.need !== null;
    expect(answer._entities).toEqual([seen ? { title: need.title } : null]);
    expect(answer.region.needs.edges.some(({ node }: { node: { title: string } }) => node.title === need.title)).toBe(seen);
    expect(answer.region.needs.totalCount).toBe(answer.region.needs.edges.length);
    return seen;
  };
  const outsiders: Partial<Viewer>[] = [
    {},
    resident(randomUUID()),
    contactOf(randomUUID()),
    { ...clerk, regions: [binjiang] },
    { ...clerk, scopes: ["activities:*"] },
  ];
  const insiders = [resident(mine), contactOf(firm.id), clerk];
  const matchedAt = noon(0);

  for (const given of [
    { status: "LISTED" },
    { status: "MATCHED", matchedAt },
    { status: "ARCHIVED", matchedAt, fulfilledAt: matchedAt, evaluationId: (await subgraph.given(anEvaluation())).id },
  ] as Partial<Need>[]) {
    const need = await subgraph.given(aNeed({ title: `公开${given.status}`, listedAt: noon(-1), ...given }));
    for (const viewer of [...outsiders, ...insiders]) expect(await ask(need, viewer)).toBe(true);
  }
  const hidden: Partial<Need>[] = [
    ...(["DRAFT", "SUBMITTED", "REVIEWING", "WITHDRAWN"] as const).map((status) => ({ status })),
    refused,
  ];
  for (const given of hidden) {
    const own = { submitterPersonId: mine, enterpriseId: firm.id };
    const need = await subgraph.given(aNeed({ title: `未公开${given.status}`, listedAt: null, ...own, ...given }));
    for (const viewer of outsiders) expect(await ask(need, viewer)).toBe(false);
    for (const viewer of insiders) expect(await ask(need, viewer)).toBe(true);
  }
  // The list of needs holds what is listed, for clerks too.
  const { threeLists } = await subgraph.as(clerk).run(`{ threeLists(regionCode: "${longhe}") { needs { totalCount } } }`);
  expect(threeLists.needs.totalCount).toBe(3);
});

test.each(["detail", "declineReason", "contactName", "contactPhone", "evaluation { score }"])(
  "%s of a need is for its own people and the clerks of its region",
  async (field) => {
    const [mine, firm] = [randomUUID(), await subgraph.given(anEnterprise())];
    const need = await subgraph.given(aNeed({ submitterPersonId: mine, enterpriseId: firm.id }));
    const ask = (viewer: Partial<Viewer>) =>
      subgraph.as(viewer).run(`query ($id: ID!) { need(id: $id) { title ${field} } }`, { id: need.id });

    for (const viewer of [resident(mine), contactOf(firm.id), clerk]) expect((await ask(viewer)).need.title).toBe(need.title);
    for (const viewer of [{}, resident(randomUUID()), contactOf(randomUUID()), { ...clerk, regions: [binjiang] }])
      await expect(ask(viewer)).rejects.toMatchObject(forbidden);
  },
);

test("who raised a need reads the name and number that were left, a clerk only what is not hidden; the database holds neither in clear", async () => {
  const mine = randomUUID();
  const need = await subgraph.given(
    aNeed({ submitterPersonId: mine, contactName: "陈玉兰", contactPhone: "10012345678", detail: "详情" }),
  );
  const ask = async (viewer: Partial<Viewer>) =>
    (await subgraph.as(viewer).run("query ($id: ID!) { need(id: $id) { detail contactName contactPhone } }", { id: need.id }))
      .need;

  expect(await ask(resident(mine))).toEqual({ detail: "详情", contactName: "陈玉兰", contactPhone: "10012345678" });
  expect(await ask(clerk)).toEqual({ detail: "详情", contactName: "陈**", contactPhone: "100****5678" });
  const [stored] = await subgraph.db.query("select contact_name || contact_phone as sealed from need where id = $1", [need.id]);
  expect(stored.sealed).not.toContain("陈");
  expect(stored.sealed).not.toContain("5678");
});

test("my needs are those I raised and those of my enterprise, the latest first; none without either, and a visitor is refused", async () => {
  const [mine, firm] = [randomUUID(), await subgraph.given(anEnterprise())];
  await subgraph.given(aNeed({ title: "我提的", submitterPersonId: mine, createdAt: noon(-3), ...refused }));
  await subgraph.given(aNeed({ title: "企业的", enterpriseId: firm.id, createdAt: noon(-2) }));
  await subgraph.given(aNeed({ title: "别人的", submitterPersonId: randomUUID(), createdAt: noon(-1) }));
  const ask = async (viewer: Partial<Viewer>, args = "") => {
    const { myNeeds } = await subgraph.as(viewer).run(`{ myNeeds${args} { totalCount edges { node { title } } } }`);
    expect(myNeeds.totalCount).toBe(myNeeds.edges.length);
    return myNeeds.edges.map(({ node }: { node: { title: string } }) => node.title);
  };

  expect(await ask({ ...contactOf(firm.id), person: mine })).toEqual(["企业的", "我提的"]);
  expect(await ask({ ...contactOf(firm.id), person: mine }, "(status: [DECLINED])")).toEqual(["我提的"]);
  expect(await ask(resident(mine))).toEqual(["我提的"]);
  expect(await ask(clerk)).toEqual([]);
  await expect(ask({})).rejects.toMatchObject(forbidden);
});

test("needs are chosen by status and field, and come in one statement, with their projects, enterprises and histories in one each", async () => {
  const firm = await subgraph.given(anEnterprise());
  const { id: projectId } = await subgraph.given(aProject());
  const { id: evaluationId } = await subgraph.given(anEvaluation());
  const done: Partial<Need> = {
    status: "EVALUATED",
    listedAt: noon(-9),
    matchedAt: noon(-8),
    fulfilledAt: noon(-3),
    evaluationId,
  };
  await subgraph.given(aNeed({ title: "停车", enterpriseId: firm.id, projectId, createdAt: noon(-1) }));
  await subgraph.given(aNeed({ title: "照护", field: "CARE", createdAt: noon(-2), ...done }));
  await subgraph.given(aNeed({ title: "在滨江", field: "CARE", regionCode: binjiang, createdAt: noon(-3) }));
  const list = async (args: string) => {
    const { region } = await subgraph.as({}).run(`{ region(code: "510116003") { needs${args} { edges { node { title } } } } }`);
    return region.needs.edges.map(({ node }: { node: { title: string } }) => node.title);
  };
  await subgraph.given(aRegion("510116003"));

  expect(await list("")).toEqual(["停车", "照护", "在滨江"]);
  expect(await list("(field: CARE)")).toEqual(["照护", "在滨江"]);
  expect(await list("(status: [MATCHED, IN_DELIVERY])")).toEqual([]);
  subgraph.statements();
  await subgraph.as({ ...clerk, regions: ["510116003"] }).run(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { needs { edges { node {
      title detail enterprise { needs { edges { node { title } } } } project { title } mergedInto { title } evaluation { score } history { to byName } } } } } } }`,
    { of: [longhe, binjiang].map((code) => ({ __typename: "Region", code })) },
  );
  // Needs, enterprises, their needs, projects, evaluations, histories; nothing is asked for merged needs that no row names.
  expect(subgraph.statements()).toHaveLength(6);
});

test("the history of a need names clerks to clerks of its region, and gives reasons to whoever reads its detail", async () => {
  const mine = randomUUID();
  const need = await subgraph.given(aNeed({ submitterPersonId: mine }));
  await subgraph.db.query(
    `insert into state_change (subject_id, from_state, to_state, occurred_at, by_role, by_name, reason)
     values ($1, null, 'DRAFT', now(), 'resident', null, null), ($1, 'REVIEWING', 'LISTED', now(), 'officer', '廖文斌', '情况属实')`,
    [need.id],
  );
  const last = async (viewer: Partial<Viewer>) => {
    const { need: found } = await subgraph
      .as(viewer)
      .run("query ($id: ID!) { need(id: $id) { history { from to byRole byName reason } } }", { id: need.id });
    expect(found.history[0]).toMatchObject({ from: null, to: "DRAFT" });
    return found.history[1];
  };
  const step = { from: "REVIEWING", to: "LISTED", byRole: "officer" };

  expect(await last(clerk)).toEqual({ ...step, byName: "廖文斌", reason: "情况属实" });
  expect(await last(resident(mine))).toEqual({ ...step, byName: null, reason: "情况属实" });
  for (const viewer of [{}, { ...clerk, regions: [binjiang] }])
    expect(await last(viewer)).toEqual({ ...step, byName: null, reason: null });
});

test("a need knows where it was merged into and whence it came, and an issue finds the need that goes on", async () => {
  const [issue, resolution] = [randomUUID(), randomUUID()];
  const target = await subgraph.given(aNeed({ title: "原有", originResolutionId: resolution }));
  const merged = await subgraph.given(
    aNeed({
      title: "重复",
      status: "MERGED",
      listedAt: null,
      mergedIntoId: target.id,
      originIssueId: issue,
      createdAt: noon(-1),
    }),
  );
  await subgraph.given(aNeed({ title: "转来", raisedBy: "ISSUE", originIssueId: issue, createdAt: noon(-5) }));
  const ask = (viewer: Partial<Viewer>) =>
    subgraph.as(viewer).run(
      `query ($id: ID!, $target: ID!, $of: [_Any!]!) { need(id: $id) { mergedInto { title } originIssue { id } }
        target: need(id: $target) { originResolution { id } } _entities(representations: $of) { ... on Issue { need { title } } } }`,
      { id: merged.id, target: target.id, of: [{ __typename: "Issue", id: issue }] },
    );

  expect(await ask(clerk)).toEqual({
    need: { mergedInto: { title: "原有" }, originIssue: { id: issue } },
    target: { originResolution: { id: resolution } },
    _entities: [{ need: { title: "转来" } }],
  });
  await expect(subgraph.given(aNeed({ raisedBy: "ISSUE", originIssueId: issue }))).rejects.toThrow("need_origin_issue_id_key");
  // An issue is for those who may sign in.
  await expect(ask({})).rejects.toMatchObject(forbidden);
});

test.each<[string, Partial<Need>]>([
  ["need_listed_check", { listedAt: null }],
  ["need_listed_check", { status: "REVIEWING" }],
  ["need_matched_check", { status: "MATCHED" }],
  ["need_matched_check", { status: "MATCHED", matchedAt: noon(-9) }],
  ["need_fulfilled_check", { status: "FULFILLED", matchedAt: noon(1) }],
  ["need_decline_reason_check", { status: "DECLINED", listedAt: null }],
  ["need_merged_into_check", { status: "MERGED", listedAt: null }],
  ["need_origin_issue_check", { raisedBy: "ISSUE" }],
  ["need_enterprise_check", { raisedBy: "ENTERPRISE" }],
])("the database refuses, by %s, a need that says %o", async (constraint, given) => {
  await expect(subgraph.given(aNeed(given))).rejects.toThrow(constraint);
});

test("the reviewer of a need is not its submitter, and a need is evaluated once, from 1 to 5", async () => {
  const person = randomUUID();
  await expect(subgraph.given(aNeed({ submitterPersonId: person, reviewerPersonId: person }))).rejects.toThrow(
    "need_reviewer_check",
  );
  const { id: evaluationId } = await subgraph.given(anEvaluation({ score: 5 }));
  const done: Partial<Need> = { status: "EVALUATED", listedAt: noon(-9), matchedAt: noon(-8), fulfilledAt: noon(-1) };
  const { id } = await subgraph.given(aNeed({ ...done, evaluationId }));

  await expect(subgraph.given(anEvaluation({ score: 6 }))).rejects.toThrow("evaluation_score_check");
  await expect(subgraph.given(aNeed(done))).rejects.toThrow("need_evaluation_check");
  await expect(subgraph.given(aNeed({ evaluationId: (await subgraph.given(anEvaluation())).id }))).rejects.toThrow(
    "need_evaluation_check",
  );
  await expect(subgraph.given(aNeed({ ...done, evaluationId }))).rejects.toThrow("need_evaluation_id_key");
  const { need } = await subgraph.as(clerk).run("query ($id: ID!) { need(id: $id) { evaluation { score comment } } }", { id });
  expect(need.evaluation).toEqual({ score: 5, comment: null });
});
