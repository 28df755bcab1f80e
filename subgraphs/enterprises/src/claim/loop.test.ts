import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { recount } from "../report/summary.recount";
import { anEnterprise, aRegion, clerk, contactOf, longhe, startTestSubgraph } from "../testing";

const subgraph = startTestSubgraph();
beforeAll(() => subgraph.given(aRegion(longhe)));
const rounds = process.env["QUYU_TEST_HEAVY"] ? 200 : 10;

const staff: Partial<Viewer> = { ...clerk, person: randomUUID() };
const reviewer: Partial<Viewer> = { ...clerk, person: randomUUID() };
const person = (viewer: Partial<Viewer>): Partial<Viewer> => ({ ...viewer, person: randomUUID() });
const resident = (): Partial<Viewer> => ({ role: "resident", subject: "r", person: randomUUID(), regions: [longhe] });

const types: Record<string, string> = {
  ...{
    reviewNeed: "ReviewNeedInput",
    mergeNeed: "MergeNeedInput",
    withdrawNeed: "WithdrawNeedInput",
    evaluateNeed: "EvaluateNeedInput",
  },
  ...{
    draftNeed: "DraftNeedInput",
    amendNeed: "AmendNeedInput",
    draftProject: "DraftProjectInput",
    publishProject: "PublishProjectInput",
  },
  ...{ stopProject: "StopProjectInput", evaluateProject: "EvaluateProjectInput", replicateProject: "ReplicateProjectInput" },
  ...{ offerClaim: "OfferClaimInput", decideClaim: "DecideClaimInput", fulfilClaim: "FulfilClaimInput" },
};
const selections = {
  need: "need { id status version allowedMoves }",
  project: "project { id status shares sharesClaimed isTemplate replicatedFrom { id } }",
  claim: "claim { id status }",
};
const call = async (viewer: Partial<Viewer>, name: string, input: object) => {
  const thing = name.endsWith("Claim") ? "claim" : name.includes("Project") ? "project" : "need";
  const type = types[name] ?? `Move${thing[0]?.toUpperCase()}${thing.slice(1)}Input`;
  const data = await subgraph
    .as(viewer)
    .run(`mutation ($input: ${type}!) { ${name}(input: $input) { ${selections[thing]} userErrors { code field } } }`, { input });
  return data[name];
};
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
const done = async (viewer: Partial<Viewer>, name: string, input: object) => {
  const answer = await call(viewer, name, input);
  expect(answer.userErrors).toEqual([]);
  return answer.need ?? answer.project ?? answer.claim;
};
async function listed(viewer: Partial<Viewer> = resident(), given: object = {}): Promise<string> {
  const input = { regionCode: longhe, title: "车位不够", field: "PARKING", ...given };
  const { id } = await done(viewer, "draftNeed", input);
  await done(viewer, "submitNeed", { id });
  await done(reviewer, "startNeedReview", { id });
  await done(reviewer, "reviewNeed", { id, decision: "LIST" });
  return id;
}
async function published(shares: number, needIds: string[] = []): Promise<string> {
  const input = { regionCode: longhe, title: "错峰停车", summary: "白天的车位晚上给居民。", field: "PARKING", shares, needIds };
  const { id } = await done(staff, "draftProject", input);
  await done(staff, "submitProject", { id });
  await done(staff, "publishProject", { id });
  return id;
}
const statusOf = async (table: string, id: string): Promise<string> =>
  (await subgraph.db.query(`select status from ${table} where id = $1`, [id]))[0].status;

/** The firms of these tests are stored as they are, so they alone are not counted. */
const verified = async () =>
  expect((await differences(subgraph.db, recount)).filter((line) => !/ enterprises/.test(line))).toEqual([]);

test("the loop: need, review, project, two claims, delivery, fulfilment, evaluation, both ledgers, and the counters with every step", async () => {
  const [asker, giver, second] = [
    await subgraph.given(anEnterprise()),
    await subgraph.given(anEnterprise()),
    await subgraph.given(anEnterprise()),
  ];
  const contact = person(contactOf(asker.id));
  const needId = await listed(contact, { regionCode: null, field: "PARKING" });
  const projectId = await published(3, [needId]);
  const first = await done(person(contactOf(giver.id)), "offerClaim", { projectId, shares: 2, offer: "夜间40个车位" });
  const other = await done(person(contactOf(second.id)), "offerClaim", { projectId, shares: 1, offer: "标线施工" });
  expect(await statusOf("need", needId)).toBe("LISTED");
  await done(staff, "decideClaim", { id: first.id, accept: true });
  expect([await statusOf("need", needId), await statusOf("project", projectId)]).toEqual(["MATCHED", "PARTLY_CLAIMED"]);
  await done(staff, "decideClaim", { id: other.id, accept: true });
  expect(codeOf(await call(staff, "startProject", { id: projectId }))).toBe("CLAIMS_NOT_SIGNED");
  await done(person(contactOf(giver.id)), "signClaim", { id: first.id });
  await done(staff, "signClaim", { id: other.id });
  await done(staff, "startProject", { id: projectId });
  expect(await statusOf("need", needId)).toBe("IN_DELIVERY");
  await done(staff, "fulfilClaim", { id: first.id, kind: "PARKING", quantity: 40, unit: "个" });
  expect(codeOf(await call(staff, "fulfilClaim", { id: first.id }))).toBe("WRONG_STATE");
  await done(staff, "deliverProject", { id: projectId });
  await done(contact, "evaluateNeed", { id: needId, score: 5, comment: "停得下了" });
  await done(staff, "evaluateProject", { id: projectId, score: 4 });

  const ledger = async (viewer: Partial<Viewer>, id: string) =>
    (
      await subgraph
        .as(viewer)
        .run(
          "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Enterprise { contributions { given { receiver quantity } received { giver quantity } } } } }",
          {
            r: [{ __typename: "Enterprise", id }],
          },
        )
    )._entities[0].contributions;
  expect((await ledger(contactOf(giver.id), giver.id)).given).toEqual([{ receiver: asker.name, quantity: 40 }]);
  expect((await ledger(contactOf(asker.id), asker.id)).received).toEqual([{ giver: giver.name, quantity: 40 }]);
  const events = await subgraph.db.query("select type, target from outbox_event where subject = any($1) order by id", [
    [needId, projectId],
  ]);
  expect(events.map(({ type, target }: { type: string; target: string }) => `${type} ${target}`)).toEqual([
    ...["need.fulfilled volunteers", "project.delivered activities", "project.delivered volunteers"],
  ]);
  await verified();
});

test("nobody reviews his own need; declined needs say why; merged ones name the other", async () => {
  const both: Partial<Viewer> = { ...clerk, person: randomUUID() };
  const { id } = await done(both, "draftNeed", { regionCode: longhe, title: "路灯不亮", field: "SAFETY" });
  await done(both, "submitNeed", { id });
  expect(codeOf(await call(both, "startNeedReview", { id }))).toBe("REVIEWER_IS_SUBMITTER");
  await done(reviewer, "startNeedReview", { id });
  expect(codeOf(await call(both, "reviewNeed", { id, decision: "LIST" }))).toBe("REVIEWER_IS_SUBMITTER");
  expect(codeOf(await call(reviewer, "reviewNeed", { id, decision: "DECLINE" }))).toBe("REASON_REQUIRED");
  expect(codeOf(await call(reviewer, "mergeNeed", { id, intoId: randomUUID() }))).toBe("TARGET_NOT_FOUND");
  await done(reviewer, "mergeNeed", { id, intoId: await listed() });
  const strangers = resident();
  await expect(call(strangers, "withdrawNeed", { id: await listed() })).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
  await expect(
    call({ ...strangers, regions: ["510112"] }, "draftNeed", { regionCode: longhe, title: "树挡灯", field: "SAFETY" }),
  ).rejects.toMatchObject({
    extensions: { code: "FORBIDDEN" },
  });
});

test("many projects of ten shares, twenty claimers each, all decided at once: never more than ten shares are promised", async () => {
  const firms = await Promise.all(Array.from({ length: 20 }, () => subgraph.given(anEnterprise())));
  const projects = await Promise.all(Array.from({ length: rounds }, () => published(10)));
  const accepted: number[] = [];
  const codes = new Set<string>();
  for (const projectId of projects) {
    const claims = await Promise.all(
      firms.map(({ id }) => call(contactOf(id), "offerClaim", { projectId, shares: 1, offer: "一份" })),
    );
    const answers = await Promise.all(claims.map(({ claim }) => call(staff, "decideClaim", { id: claim.id, accept: true })));
    accepted.push(answers.filter(({ userErrors }) => userErrors.length === 0).length);
    for (const { userErrors } of answers) for (const { code } of userErrors) codes.add(code);
  }

  expect(accepted).toEqual(projects.map(() => 10));
  expect([...codes]).toEqual(["SHARES_EXCEEDED"]);
  const [{ wrong }] = await subgraph.db.query(
    "select count(*)::int as wrong from project where id = any($1) and (shares_claimed <> 10 or status <> 'CLAIMED')",
    [projects],
  );
  expect(wrong).toBe(0);
  await verified();
});

test("accepting, withdrawing and starting at once never deadlock and leave the project as its claims say", async () => {
  const firms = await Promise.all(Array.from({ length: 6 }, () => subgraph.given(anEnterprise())));
  const needId = await listed();
  const projectId = await published(6, [needId]);
  const claims: string[] = [];
  for (const { id } of firms) claims.push((await done(contactOf(id), "offerClaim", { projectId, shares: 1, offer: "一份" })).id);
  subgraph.statements();
  const answers = await Promise.all([
    ...claims.map((id) => call(staff, "decideClaim", { id, accept: true })),
    ...claims.slice(0, 3).map((id) => call(staff, "withdrawClaim", { id })),
    ...claims.map((id) => call(staff, "signClaim", { id })),
    ...Array.from({ length: 4 }, () => call(staff, "startProject", { id: projectId })),
    ...Array.from({ length: 4 }, () => call(staff, "withdrawNeed", { id: needId })),
  ]);
  // A deadlock would not be seen in the answers, for it is tried again: as many transactions as calls.
  expect(subgraph.statements().filter((sql) => sql === "START TRANSACTION")).toHaveLength(answers.length);
  const [{ shares, promised }] = await subgraph.db.query(
    `select p.shares_claimed as shares, (select coalesce(sum(c.shares), 0)::int from claim c where c.project_id = p.id and c.status in ('ACCEPTED', 'SIGNED', 'FULFILLED')) as promised
     from project p where p.id = $1`,
    [projectId],
  );
  expect(shares).toBe(promised);
  await verified();
});

test("a delivered project becomes a template, and a replication points back to it", async () => {
  const firm = await subgraph.given(anEnterprise());
  const projectId = await published(1);
  const { id } = await done(contactOf(firm.id), "offerClaim", { projectId, shares: 1, offer: "一份" });
  expect(codeOf(await call(staff, "replicateProject", { id: projectId, regionCode: longhe }))).toBe("NOT_A_TEMPLATE");
  await done(staff, "decideClaim", { id, accept: true });
  await done(staff, "signClaim", { id });
  await done(staff, "startProject", { id: projectId });
  const [{ version }] = await subgraph.db.query("select version from project where id = $1", [projectId]);
  expect(codeOf(await call(staff, "markProjectAsTemplate", { id: projectId, version }))).toBe("NOT_DELIVERED");
  await done(staff, "deliverProject", { id: projectId });
  await done(staff, "markProjectAsTemplate", { id: projectId });
  expect(await done(staff, "replicateProject", { id: projectId, regionCode: longhe })).toMatchObject({
    status: "DRAFT",
    replicatedFrom: { id: projectId },
  });
});
