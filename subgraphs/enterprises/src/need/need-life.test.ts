import { randomUUID } from "node:crypto";
import { createLogger, differences, eventNamespace, receiveEvents, type Viewer } from "@quyu/kernel";
import { aNeed, anEvaluation, through } from "../cooperation/testing";
import { enterEnterprises } from "../enterprise/enterprise.service";
import { recount } from "../report/summary.recount";
import { anEnterprise, aRegion, aResource, aVisit, binjiang, clerk, contactOf, longhe, startTestSubgraph } from "../testing";
import { codeOf, send } from "@quyu/kernel/testing";
import { onIssueEscalated } from "./need-issue.consumer";
import { archiveDeadline } from "./need-life.service";
import { archiveDueAt, enterNeeds } from "./need.service";

const subgraph = startTestSubgraph();
const withPerson = (viewer: Partial<Viewer>): Partial<Viewer> => ({ ...viewer, person: randomUUID() });
const [staff, reviewer] = [withPerson(clerk), withPerson(clerk)];
const elsewhere = withPerson({ ...clerk, regions: [binjiang] });
const resident = withPerson({ role: "resident", subject: "r", regions: [longhe] });
const [firm, giver, far] = [anEnterprise(), anEnterprise(), anEnterprise({ regionCode: binjiang })];
const contact = withPerson(contactOf(firm.id));
const [room, farRoom] = [aResource(), aResource({ regionCode: binjiang })];
const [visit, farVisit] = [aVisit({ enterpriseId: firm.id }), aVisit({ enterpriseId: far.id, regionCode: binjiang })];

beforeAll(async () => {
  for (const code of [longhe, binjiang]) await subgraph.given(aRegion(code));
  await subgraph.db.transaction((tx) => enterEnterprises(tx, [firm, giver, far]));
  for (const row of [room, farRoom]) await subgraph.given(row);
  for (const row of [visit, farVisit]) await subgraph.given(row);
});

const fields: Record<string, string> = {
  need: "need { id status version raisedBy project { id } history { from to byRole } }",
  project: "project { id status sharesClaimed version }",
  claim: "claim { id status }",
};
const thingOf = (name: string) => (name.endsWith("Claim") ? "claim" : name.includes("Project") ? "project" : "need");
const act = (viewer: Partial<Viewer>, name: string, input: object) =>
  send(subgraph, viewer, name, input, fields[thingOf(name)] as string);
async function done(viewer: Partial<Viewer>, name: string, input: object): Promise<any> {
  const answer = await act(viewer, name, input);
  expect({ name, code: codeOf(answer) }).toEqual({ name, code: undefined });
  return answer[thingOf(name)];
}
const refusal = async (viewer: Partial<Viewer>, name: string, input: object) => codeOf(await act(viewer, name, input));

const asked = { regionCode: longhe, title: "车位不够", field: "PARKING" };
async function reviewing(viewer = resident, given: object = {}): Promise<string> {
  const { id } = await done(viewer, "draftNeed", { ...asked, ...given });
  await done(viewer, "submitNeed", { id });
  await done(reviewer, "startNeedReview", { id });
  return id;
}
async function listed(viewer?: Partial<Viewer>, given?: object): Promise<string> {
  const id = await reviewing(viewer, given);
  await done(reviewer, "reviewNeed", { id, decision: "LIST" });
  return id;
}
async function published(needIds: string[], given: object = {}): Promise<string> {
  const { id } = await done(staff, "draftProject", { ...asked, summary: "夜间开放", shares: 1, needIds, ...given });
  await done(staff, "submitProject", { id });
  await done(staff, "publishProject", { id });
  return id;
}
async function accepted(projectId: string): Promise<string> {
  const { id } = await done(contactOf(giver.id), "offerClaim", { projectId, shares: 1, offer: "车位" });
  await done(staff, "decideClaim", { id, accept: true });
  return id;
}
async function running(needIds: string[]): Promise<string> {
  const projectId = await published(needIds);
  await done(staff, "signClaim", { id: await accepted(projectId) });
  await done(staff, "startProject", { id: projectId });
  return projectId;
}
const stored = async (id: string) => (await subgraph.db.query("select * from need where id = $1", [id]))[0];
const statusOf = async (id: string): Promise<string> => (await stored(id)).status;
const told = async (id: string): Promise<number> =>
  (await subgraph.db.query("select from outbox_event where subject = $1 and type = 'need.fulfilled'", [id])).length;

test("everybody asks for what is theirs: residents for their region, contacts for their firm, staff for what they heard", async () => {
  expect(await done(resident, "draftNeed", { ...asked, raisedBy: "STAFF" })).toMatchObject({ raisedBy: "RESIDENT", version: 1 });
  const { id } = await done(contact, "draftNeed", { ...asked, regionCode: null });
  expect(await stored(id)).toMatchObject({ region_code: longhe, enterprise_id: firm.id, raised_by: "ENTERPRISE" });
  expect(await done(staff, "draftNeed", asked)).toMatchObject({ raisedBy: "STAFF" });
  const ofVisit = { ...asked, raisedBy: "VISIT", enterpriseId: firm.id };
  expect(await done(staff, "draftNeed", { ...ofVisit, visitId: visit.id })).toMatchObject({ raisedBy: "VISIT" });
  const ofMeeting = { ...asked, raisedBy: "MEETING" };
  expect(await done(staff, "draftNeed", { ...ofMeeting, originResolutionId: randomUUID() })).toMatchObject({
    raisedBy: "MEETING",
  });

  expect(await refusal(staff, "draftNeed", ofVisit)).toBe("ORIGIN_INCOMPLETE");
  expect(await refusal(staff, "draftNeed", { ...ofVisit, visitId: farVisit.id })).toBe("ORIGIN_INCOMPLETE");
  expect(await refusal(staff, "draftNeed", ofMeeting)).toBe("ORIGIN_INCOMPLETE");
  expect(await refusal(staff, "draftNeed", { ...asked, raisedBy: "ISSUE" })).toBe("ORIGIN_INCOMPLETE");
  expect(await refusal(staff, "draftNeed", { ...asked, enterpriseId: far.id })).toBe("NOT_FOUND");
  for (const [viewer, input] of [
    [elsewhere, asked],
    [resident, { ...asked, regionCode: binjiang }],
    [resident, { ...asked, enterpriseId: firm.id }],
    [contact, { ...asked, enterpriseId: giver.id }],
    [{}, asked],
  ] as const)
    expect(await refusal(viewer, "draftNeed", input)).toBe("FORBIDDEN");
});

test("a resident's need names no visit and no resolution, whatever is sent", async () => {
  const { id } = await done(resident, "draftNeed", { ...asked, visitId: visit.id, originResolutionId: randomUUID() });

  expect(await stored(id)).toMatchObject({ visit_id: null, origin_resolution_id: null });
});

test("a partner's need is asked for once, however often it is sent; another body under the key is refused", async () => {
  const partner = withPerson({ role: "partner", subject: "p", partner: randomUUID(), regions: [longhe] });
  const idempotencyKey = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => done(partner, "draftNeed", { ...asked, title: "同一条", idempotencyKey })),
  );

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect(await subgraph.db.query("select from need where title = '同一条'")).toHaveLength(1);
  expect(await refusal(partner, "draftNeed", { ...asked, title: "另一条", idempotencyKey })).toBe("IDEMPOTENCY_CONFLICT");
  expect(await refusal(partner, "draftNeed", asked)).toBe("INVALID_INPUT");
  const { id } = answers[0];
  expect(await refusal(partner, "submitNeed", { id })).toBe("INVALID_INPUT");
  expect(await done(partner, "submitNeed", { id, idempotencyKey: "a" })).toMatchObject({ status: "SUBMITTED" });
  expect(await done(partner, "withdrawNeed", { id, idempotencyKey: "b" })).toMatchObject({ status: "WITHDRAWN" });
});

test("nobody reviews what they or their firm asked for, in whichever role they come; the database holds to it", async () => {
  const both = { ...staff, enterprise: firm.id };
  const [ofFirm, own] = [await reviewing(contact, { regionCode: null }), await reviewing(staff)];
  for (const [viewer, id] of [
    [both, ofFirm],
    [staff, own],
  ] as const) {
    expect(await refusal(viewer, "reviewNeed", { id, decision: "LIST" })).toBe("REVIEWER_IS_SUBMITTER");
    expect(await refusal(viewer, "mergeNeed", { id, intoId: await listed() })).toBe("REVIEWER_IS_SUBMITTER");
  }
  const { id } = await done(staff, "draftNeed", asked);
  await done(staff, "submitNeed", { id });
  expect(await refusal(staff, "startNeedReview", { id })).toBe("REVIEWER_IS_SUBMITTER");
  await expect(
    subgraph.db.query("update need set reviewer_person_id = submitter_person_id where id = $1", [own]),
  ).rejects.toThrow("need_reviewer_check");
});

test("what is declined says why, also to who asked", async () => {
  const id = await reviewing();
  expect(await refusal(reviewer, "reviewNeed", { id, decision: "DECLINE" })).toBe("REASON_REQUIRED");
  expect(await refusal(reviewer, "reviewNeed", { id, decision: "DECLINE", reason: " " })).toBe("INVALID_INPUT");
  await done(reviewer, "reviewNeed", { id, decision: "DECLINE", reason: "不在辖区" });

  const { need } = await subgraph.as(resident).run(`{ need(id: "${id}") { status declineReason } }`);
  expect(need).toEqual({ status: "DECLINED", declineReason: "不在辖区" });
});

test("a need is merged into a listed one of the caller's regions, never into one that is withdrawn at that moment", async () => {
  const farStaff = withPerson({ ...clerk, regions: [binjiang] });
  const both = withPerson({ ...clerk, regions: [longhe, binjiang] });
  const { id: away } = await done(farStaff, "draftNeed", { ...asked, regionCode: binjiang });
  for (const [viewer, name, more] of [
    [farStaff, "submitNeed", {}],
    [both, "startNeedReview", {}],
    [both, "reviewNeed", { decision: "LIST" }],
  ] as const)
    await done(viewer, name, { id: away, ...more });
  const id = await reviewing();
  expect(await refusal(reviewer, "mergeNeed", { id, intoId: away })).toBe("TARGET_NOT_FOUND");
  expect(await refusal(reviewer, "mergeNeed", { id, intoId: id })).toBe("TARGET_NOT_FOUND");
  expect(await refusal(reviewer, "mergeNeed", { id, intoId: await reviewing() })).toBe("TARGET_NOT_FOUND");
  await done(both, "mergeNeed", { id, intoId: away });

  for (let round = 0; round < 5; round += 1) {
    const [target, others] = [await listed(), await Promise.all([1, 2, 3].map(() => reviewing()))];
    const merging = others.map((each) => act(reviewer, "mergeNeed", { id: each, intoId: target }));
    await Promise.all([...merging, act(resident, "withdrawNeed", { id: target })]);
    const late = await subgraph.db.query(
      `select from state_change m join state_change w on w.id < m.id
       where m.subject_id = any($1) and m.to_state = 'MERGED' and w.subject_id = $2 and w.to_state = 'WITHDRAWN'`,
      [others, target],
    );
    expect(late).toEqual([]);
    expect(await statusOf(target)).toBe("WITHDRAWN");
  }
});

test("by hand: matched with a resource at hand, delivered, fulfilled and told once", async () => {
  const id = await listed();
  expect(await refusal(staff, "matchNeed", { id, resourceId: farRoom.id })).toBe("RESOURCE_NOT_FOUND");
  await done(staff, "matchNeed", { id, resourceId: room.id });
  await done(staff, "startNeedDelivery", { id });
  await Promise.all(Array.from({ length: 10 }, () => act(staff, "fulfilNeed", { id })));

  expect(await statusOf(id)).toBe("FULFILLED");
  expect(await told(id)).toBe(1);
});

test("a need whose project is under way goes with it; once that is stopped, staff go on by hand or with another project", async () => {
  const [byHand, again] = [await listed(), await listed()];
  const project = await published([byHand, again]);
  expect(await refusal(staff, "matchNeed", { id: byHand, resourceId: room.id })).toBe("WRONG_STATE");
  const claim = await accepted(project);
  expect(await refusal(staff, "startNeedDelivery", { id: byHand })).toBe("WRONG_STATE");
  await done(staff, "signClaim", { id: claim });
  await done(staff, "startProject", { id: project });
  expect(await refusal(staff, "fulfilNeed", { id: byHand })).toBe("WRONG_STATE");
  expect(await refusal(staff, "draftProject", { ...asked, summary: "另一处", shares: 1, needIds: [again] })).toBe(
    "NEED_NOT_LISTED",
  );
  expect(await refusal(staff, "stopProject", { id: project })).toBe("REASON_REQUIRED");
  await done(staff, "stopProject", { id: project, reason: "场地收回" });
  expect([await statusOf(byHand), await statusOf(again)]).toEqual(["IN_DELIVERY", "IN_DELIVERY"]);

  await done(staff, "fulfilNeed", { id: byHand });
  const next = await running([again]);
  await done(staff, "deliverProject", { id: next });
  expect([await statusOf(byHand), await statusOf(again)]).toEqual(["FULFILLED", "FULFILLED"]);
  expect([await told(byHand), await told(again)]).toEqual([1, 1]);
  expect((await stored(again)).project_id).toBe(next);
  expect(await refusal(staff, "draftProject", { ...asked, summary: "再来", shares: 1, needIds: [byHand] })).toBe(
    "NEED_NOT_LISTED",
  );
});

test("a withdrawn claim leaves the need matched and its project open for the next one", async () => {
  const id = await listed();
  const project = await published([id]);
  await done(contactOf(giver.id), "withdrawClaim", { id: await accepted(project) });
  const [row] = await subgraph.db.query("select status, shares_claimed from project where id = $1", [project]);
  expect([await statusOf(id), row]).toEqual(["MATCHED", { status: "PUBLISHED", shares_claimed: 0 }]);
  await done(staff, "signClaim", { id: await accepted(project) });
  await done(staff, "startProject", { id: project });
  expect(await statusOf(id)).toBe("IN_DELIVERY");
});

test("twenty projects want one need at once: one has it", async () => {
  const id = await listed();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => act(staff, "draftProject", { ...asked, summary: "抢", shares: 1, needIds: [id] })),
  );

  expect(answers.map(codeOf).sort()).toEqual([...Array.from({ length: 19 }, () => "NEED_NOT_LISTED"), undefined]);
  const [project] = answers.flatMap(({ project }) => project ?? []);
  expect((await stored(id)).project_id).toBe(project.id);
  expect(await subgraph.db.query("select from project where summary = '抢'")).toHaveLength(1);
});

test("what was claimed is given once, however many say so at once, and stands in the ledger once", async () => {
  const projectId = await published([]);
  const id = await accepted(projectId);
  await done(staff, "signClaim", { id });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => act(staff, "fulfilClaim", { id, kind: "PARKING", quantity: 40, unit: "个" })),
  );

  expect(answers.map(codeOf).sort()).toEqual([...Array.from({ length: 19 }, () => "WRONG_STATE"), undefined]);
  expect(await subgraph.db.query("select from contribution where project_id = $1", [projectId])).toHaveLength(1);
  const twin = subgraph.db.query(
    "update claim set status = 'FULFILLED', contribution_id = (select contribution_id from claim where id = $1), accepted_at = now(), signed_at = now() where id = $2",
    [id, (await done(contactOf(giver.id), "offerClaim", { projectId: await published([]), shares: 1, offer: "车位" })).id],
  );
  await expect(twin).rejects.toThrow("claim_contribution_id_key");
});

test("what was evaluated is archived by the clock ninety days later, unless somebody filed it before", async () => {
  const [waiting, filed] = [await listed(), await listed()];
  for (const id of [waiting, filed]) {
    await done(staff, "matchNeed", { id, resourceId: room.id });
    await done(staff, "startNeedDelivery", { id });
    await done(staff, "fulfilNeed", { id });
    expect(await refusal(withPerson(resident), "evaluateNeed", { id, score: 1 })).toBe("FORBIDDEN");
    expect(await refusal(resident, "evaluateNeed", { id, score: 6 })).toBe("INVALID_INPUT");
    await done(resident, "evaluateNeed", { id, score: 5, comment: "停得下了" });
  }
  const due = await subgraph.db.query("select due_at from deadline where subject = any($1) and kind = 'need.archive'", [
    [waiting, filed],
  ]);
  expect(due.map(({ due_at: at }: { due_at: Date }) => Math.round((at.getTime() - Date.now()) / 86_400_000))).toEqual([90, 90]);
  await done(staff, "archiveNeed", { id: filed });
  for (const subject of [waiting, filed, waiting])
    await subgraph.db.transaction((tx) => archiveDeadline.meet(tx, { subject, dueAt: new Date() }));

  const last = async (id: string) =>
    (
      await subgraph.db.query("select to_state, by_role from state_change where subject_id = $1 order by id desc limit 2", [id])
    ).map(({ to_state: to, by_role: by }: { to_state: string; by_role: string }) => `${to} ${by}`);
  expect(await last(waiting)).toEqual(["ARCHIVED system", "EVALUATED resident"]);
  expect(await last(filed)).toEqual(["ARCHIVED staff", "EVALUATED resident"]);
});

test("an evaluated need that is entered as it stood is archived ninety days after its evaluation too", async () => {
  const way = ["DRAFT", "SUBMITTED", "REVIEWING", "LISTED", "MATCHED", "IN_DELIVERY", "FULFILLED", "EVALUATED"] as const;
  const moves = through(...way.map((state, index): [(typeof way)[number], number] => [state, index - 40]));
  const at = (state: (typeof way)[number]) => moves[way.indexOf(state)]?.occurredAt ?? null;
  const need = aNeed({
    ...{ status: "EVALUATED", version: moves.length },
    ...{ listedAt: at("LISTED"), matchedAt: at("MATCHED"), fulfilledAt: at("FULFILLED") },
  });
  const evaluation = anEvaluation({ evaluatedAt: at("EVALUATED") as Date });
  await subgraph.db.transaction((tx) => enterNeeds(tx, [{ need, moves, evaluation }]));

  expect(await subgraph.db.query("select kind, due_at from deadline where subject = $1", [need.id])).toEqual([
    { kind: "need.archive", due_at: archiveDueAt(evaluation.evaluatedAt) },
  ]);
});

test("an issue that is passed on becomes one need, which waits for review", async () => {
  const issueId = randomUUID();
  const event = (field: string) => ({
    ...{ specversion: "1.0" as const, id: randomUUID(), source: "volunteers", type: `${eventNamespace}issue.escalated` },
    ...{ subject: issueId, time: new Date().toISOString(), datacontenttype: "application/json" as const },
    data: { issueId, regionCode: longhe, title: "小区停车位不足", field },
  });
  const events = [event("PARKING"), event("PARKING")];
  const received = (list: typeof events) => receiveEvents(subgraph.db, [onIssueEscalated], list, createLogger("test", "silent"));
  expect(await received(events)).toHaveLength(2);
  expect(await received(events)).toHaveLength(2);

  const needs = await subgraph.db.query("select * from need where origin_issue_id = $1", [issueId]);
  expect(needs).toEqual([
    expect.objectContaining({ status: "SUBMITTED", raised_by: "ISSUE", field: "PARKING", version: 2, submitter_person_id: null }),
  ]);
});

test("after all of it the counters say what the rows say", async () => {
  // The two visits were stored as they are.
  expect((await differences(subgraph.db, recount)).filter((line) => !/ visits /.test(line))).toEqual([]);
});
