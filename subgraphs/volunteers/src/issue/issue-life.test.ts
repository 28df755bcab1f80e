import { randomUUID } from "node:crypto";
import { differences, type Viewer } from "@quyu/kernel";
import { enterProofs } from "../issue-record/issue-record.service";
import { Proof } from "../proof/proof.entity";
import { recount } from "../report/summary.recount";
import { noteResponsible } from "../responsible/responsible.service";
import type { ResponsibleOrganization } from "../responsible/responsible.entity";
import { aRegion, aResident, staffOf, startTestSubgraph } from "../testing";
import { deadlineMinutes, dueAfter } from "./issue.states";

const subgraph = startTestSubgraph();
const place = "330106001003";
const [street, community, estate] = [randomUUID(), randomUUID(), randomUUID()];
const worker = (): Partial<Viewer> => ({ ...staffOf(place), scopes: ["cases:*"], person: randomUUID() });
const [staff, verifier] = [worker(), worker()];

const answersFor = (given: Partial<ResponsibleOrganization>): Promise<void> =>
  noteResponsible(subgraph.db, {
    ...{ id: randomUUID(), regionCode: place, level: "STAND_IN", estateId: null, building: null, organizationId: street },
    ...given,
  });
beforeAll(async () => {
  for (const code of [place, "330199001001"]) await subgraph.given(aRegion(code));
  await answersFor({ regionCode: place.slice(0, 9) });
});

const call = async (viewer: Partial<Viewer>, name: string, input: object, type = "MoveIssueInput") => {
  const data = await subgraph.as(viewer).run(
    `mutation ($input: ${type}!) { ${name}(input: $input) {
      issue { id number status hazardClass reportedAt dueAt reopened responsible { id } duplicateOf { id } notes { reason } emergencySteps { kind } allowedMoves } userErrors { code } } }`,
    { input },
  );
  return data[name];
};
const report = (viewer: Partial<Viewer>, given: object = {}) =>
  call(
    viewer,
    "reportIssue",
    { regionCode: place, title: "车位不够", detail: "晚上回来没有车位。", ...given },
    "ReportIssueInput",
  );
const codeOf = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors[0]?.code;
async function proofOf(issueId: string): Promise<string> {
  const proof = Object.assign(new Proof(), {
    id: randomUUID(),
    issueId,
    serviceOrderId: null,
    kind: "AFTER",
    takenAt: new Date(),
  });
  await enterProofs(subgraph.db, [proof]);
  return proof.id;
}
const steps = async (id: string, ...names: string[]) => {
  for (const name of names)
    expect(
      codeOf(
        await call(
          staff,
          name,
          { id },
          name === "triageIssue" ? "TriageIssueInput" : name === "dispatchIssue" ? "DispatchIssueInput" : "MoveIssueInput",
        ),
      ),
    ).toBeUndefined();
};
async function rectified(reporter = aResident()): Promise<string> {
  const { id } = (await report(reporter)).issue;
  await steps(id, "triageIssue", "dispatchIssue", "acknowledgeIssue", "startRectifying");
  expect(codeOf(await call(staff, "rectifyIssue", { id, proofIds: [await proofOf(id)] }, "RectifyIssueInput"))).toBeUndefined();
  return id;
}
const verified = async () => expect(await differences(subgraph.db, recount)).toEqual([]);

test("an issue is reported, triaged, dispatched, rectified with proof, verified by somebody else, closed, opened again and closed again", async () => {
  const reporter = aResident();
  const id = await rectified(reporter);
  expect(codeOf(await call(staff, "verifyIssue", { id }, "VerifyIssueInput"))).toBe("VERIFIER_IS_RECTIFIER");
  expect(codeOf(await call(verifier, "verifyIssue", { id, passed: false }, "VerifyIssueInput"))).toBe("REASON_REQUIRED");
  await call(verifier, "verifyIssue", { id, passed: false, reason: "还有两处没有划线" }, "VerifyIssueInput");
  await call(staff, "rectifyIssue", { id, proofIds: [await proofOf(id)] }, "RectifyIssueInput");
  expect((await call(verifier, "verifyIssue", { id }, "VerifyIssueInput")).issue.status).toBe("VERIFIED");
  await steps(id, "closeIssue");
  await verified();
  const deeds = () => subgraph.db.query("select source from practical_deed where source_id = $1", [id]);
  expect(await deeds()).toEqual([{ source: "ISSUE" }]);

  expect(codeOf(await call(reporter, "reopenIssue", { id }, "ReopenIssueInput"))).toBe("REASON_REQUIRED");
  const reopened = await call(reporter, "reopenIssue", { id, reason: "又堵了" }, "ReopenIssueInput");
  expect(
    codeOf(await call(staff, "escalateIssueToNeed", { id, title: "车位不足", field: "PARKING" }, "EscalateIssueToNeedInput")),
  ).toBeUndefined();
  await verified();
  expect(reopened.issue).toMatchObject({ status: "REOPENED", reopened: 1 });
  expect(await deeds()).toEqual([]);
  await steps(id, "dispatchIssue", "acknowledgeIssue", "requestExpertReview", "startRectifying");
  await call(staff, "rectifyIssue", { id, proofIds: [await proofOf(id)] }, "RectifyIssueInput");
  await call(verifier, "verifyIssue", { id }, "VerifyIssueInput");
  await steps(id, "closeIssue");
  expect(await deeds()).toEqual([{ source: "ISSUE" }]);
  await verified();
});

test("without a proof of its own nothing is rectified", async () => {
  const { id } = (await report(aResident())).issue;
  await steps(id, "triageIssue", "dispatchIssue", "acknowledgeIssue", "startRectifying");
  const strangers = await proofOf(await rectified());
  for (const proofIds of [[], ["x"], [randomUUID()], [strangers]])
    expect(codeOf(await call(staff, "rectifyIssue", { id, proofIds }, "RectifyIssueInput"))).toBe("PROOF_REQUIRED");
});

test("somebody always answers for an issue: the building, the estate, the community, at last the street", async () => {
  const inEstate = randomUUID();
  const responsible = async (given: object = {}) => (await report(aResident(), given)).issue.responsible.id;
  expect(await responsible()).toBe(street);
  await answersFor({ organizationId: community });
  expect(await responsible()).toBe(community);
  await answersFor({ level: "ESTATE", estateId: inEstate, organizationId: estate });
  expect(await responsible({ estateId: inEstate })).toBe(estate);
  expect(await responsible({ estateId: randomUUID() })).toBe(community);
  expect(codeOf(await report(aResident(), { regionCode: "330199001001" }))).toBe("NO_RESPONSIBLE");
});

test("what repeats another issue joins it; what is not for the community is answered with a reason", async () => {
  const { id: original } = (await report(aResident())).issue;
  const settle = async (given: object) => {
    const { id } = (await report(aResident())).issue;
    await steps(id, "triageIssue");
    return call(staff, "settleIssue", { id, ...given }, "SettleIssueInput");
  };
  expect((await settle({ outcome: "DUPLICATE", duplicateOfId: original })).issue).toMatchObject({
    status: "DUPLICATE",
    duplicateOf: { id: original },
  });
  expect(codeOf(await settle({ outcome: "DUPLICATE" }))).toBe("DUPLICATE_NOT_FOUND");
  expect(codeOf(await settle({ outcome: "OUT_OF_SCOPE" }))).toBe("REASON_REQUIRED");
  expect((await settle({ outcome: "OUT_OF_SCOPE", reason: "属于物业合同纠纷" })).issue.status).toBe("OUT_OF_SCOPE");
  await verified();
});

test.each([
  // Saturday night in Shanghai; across midnight, month and year. Deadlines run through nights and weekends.
  ["2026-02-28T15:55:00Z", "EMERGENCY", "2026-02-28T16:05:00.000Z"],
  ["2026-12-31T15:30:00Z", "DANGER", "2026-12-31T17:30:00.000Z"],
  ["2026-11-20T10:00:00Z", "UTILITIES", "2026-11-21T10:00:00.000Z"],
  ["2026-11-20T10:00:00Z", "ORDINARY", "2026-11-27T10:00:00.000Z"],
  ["2024-02-20T16:10:00Z", "COMPLEX", "2024-03-06T16:10:00.000Z"],
] as const)("reported at %s, %s is due at %s", (from, hazard, due) =>
  expect(dueAfter(new Date(from), hazard).toISOString()).toBe(due),
);

test("a class settled at triage moves the deadline, which still runs from when it was reported", async () => {
  const { id, reportedAt } = (await report(aResident())).issue;
  const { issue } = await call(staff, "triageIssue", { id, hazardClass: "DANGER" }, "TriageIssueInput");
  expect(issue.dueAt.getTime() - reportedAt.getTime()).toBe(deadlineMinutes.DANGER * 60_000);
});

test("an answer is a note and never a state; the steps of an emergency come in their order, by role only", async () => {
  const reporter = aResident();
  const { id } = (await report(reporter, { hazardClass: "EMERGENCY" })).issue;
  const step = (kind: string, more: object = {}) =>
    call(staff, "recordEmergencyStep", { id, kind, ...more }, "RecordEmergencyStepInput");
  const noted = await call(reporter, "addIssueNote", { id, text: "老人还在里面" }, "AddIssueNoteInput");
  expect(noted.issue).toMatchObject({ status: "REPORTED", notes: [{ reason: "老人还在里面" }] });
  await step("REPORTED");
  await step("POLICE_WITNESS", { witnessRole: "社区民警" });
  expect(codeOf(await step("PROPERTY_CALLED"))).toBe("STEP_OUT_OF_ORDER");
  expect(codeOf(await step("POLICE_WITNESS"))).toBe("STEP_OUT_OF_ORDER");
  expect((await step("ENTERED")).issue.emergencySteps.map(({ kind }: { kind: string }) => kind)).toEqual([
    "REPORTED",
    "POLICE_WITNESS",
    "ENTERED",
  ]);
  const { id: ordinary } = (await report(reporter)).issue;
  expect(codeOf(await call(staff, "recordEmergencyStep", { id: ordinary, kind: "REPORTED" }, "RecordEmergencyStepInput"))).toBe(
    "NOT_AN_EMERGENCY",
  );
});

test("strangers move nothing, whoever they are", async () => {
  const { id } = (await report(aResident())).issue;
  const forbidden = { extensions: { code: "FORBIDDEN" } };
  await expect(call(aResident(), "addIssueNote", { id, text: "你好" }, "AddIssueNoteInput")).rejects.toMatchObject(forbidden);
  await expect(call(aResident(), "reopenIssue", { id, reason: "好" }, "ReopenIssueInput")).rejects.toMatchObject(forbidden);
  await expect(call(aResident(), "triageIssue", { id }, "TriageIssueInput")).rejects.toMatchObject(forbidden);
  const elsewhere = { ...worker(), regions: ["510116"] };
  expect(codeOf(await call(elsewhere, "triageIssue", { id }, "TriageIssueInput"))).toBe("NOT_FOUND");
});
