import { demoId } from "@quyu/kernel";
import { orderRaces } from "../../volunteers/order-races";
import { uploadProof } from "./proof-upload";
import { gaobei, longhe, pingjiang, startScene, type Scene } from "./scene";

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, 120_000);
afterAll(() => scene?.hub.stop());

const clerkNamed = (region: string, subject: string): Promise<string> =>
  scene.hub.token({ role: "staff", regions: [region], subject });
const summaryOf = async (region: string) =>
  (await scene.read(`{ region(code: "${region}") { volunteerSummary { practicalDeeds issuesOpen issuesReopened } } }`)).region
    .volunteerSummary;
const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

test("微网格: an emergency is met in ten minutes, every step timed, each before a witness who is named by role only", async () => {
  const { act, codeOf, read, hub } = scene;
  const [worker, secretary] = [await clerkNamed(longhe, "micro-grid"), await clerkNamed(longhe, "micro-secretary")];
  const neighbour = await hub.token({ role: "resident", regions: [longhe], subject: "micro-neighbour" });
  const before = await summaryOf(longhe);

  const given = { title: "独居老人敲门无人应答", detail: "两天没有见到老人出门，打电话没有回应。", hazardClass: "EMERGENCY" };
  const issue = await act(neighbour, "reportIssue", { regionCode: longhe, ...given }, "id reportedAt dueAt responsible { id }");
  expect(minutesBetween(issue.reportedAt, issue.dueAt)).toBe(10);
  expect(issue.responsible.id).toEqual(expect.any(String));
  const { id } = issue;

  const step = (kind: string, witnessRole?: string) => act(worker, "recordEmergencyStep", { id, kind, witnessRole });
  for (const name of ["triageIssue", "dispatchIssue", "acknowledgeIssue"]) await act(worker, name, { id });
  await step("REPORTED", "邻居");
  await step("PROPERTY_CALLED", "物业值班员");
  await step("POLICE_WITNESS", "社区民警");
  // Nobody enters before the witness has come, and nothing is told after the fact as if it had been before.
  expect(await codeOf(worker, "recordEmergencyStep", { id, kind: "PROPERTY_CALLED" })).toBe("STEP_OUT_OF_ORDER");
  await step("ENTERED", "社区民警、网格员");
  await step("HOSPITAL", "网格员");
  expect(await codeOf(worker, "recordEmergencyStep", { id, kind: "HANDED_OVER", occurredAt: issue.reportedAt })).toBe(
    "STEP_OUT_OF_ORDER",
  );
  await step("HANDED_OVER", "家属、社区工作人员");
  expect(await codeOf(neighbour, "recordEmergencyStep", { id, kind: "DEBRIEF" })).toBe("FORBIDDEN");

  await act(worker, "startRectifying", { id });
  await act(worker, "rectifyIssue", { id, proofIds: [await uploadProof(hub, worker, { issueId: id })] });
  expect(await codeOf(worker, "verifyIssue", { id })).toBe("VERIFIER_IS_RECTIFIER");
  await act(secretary, "verifyIssue", { id });
  await act(secretary, "closeIssue", { id });
  await step("DEBRIEF", "社区党委");

  const told = (await read(`{ issue(id: "${id}") { status isOverdue emergencySteps { kind witnessRole occurredAt } } }`, worker))
    .issue;
  expect(told).toMatchObject({ status: "CLOSED", isOverdue: false });
  expect(told.emergencySteps.map(({ kind, witnessRole }: any) => [kind, witnessRole])).toEqual([
    ["REPORTED", "邻居"],
    ["PROPERTY_CALLED", "物业值班员"],
    ["POLICE_WITNESS", "社区民警"],
    ["ENTERED", "社区民警、网格员"],
    ["HOSPITAL", "网格员"],
    ["HANDED_OVER", "家属、社区工作人员"],
    ["DEBRIEF", "社区党委"],
  ]);
  const times = told.emergencySteps.map(({ occurredAt }: any) => Date.parse(occurredAt));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(minutesBetween(issue.reportedAt, told.emergencySteps[3].occurredAt)).toBeLessThan(10);
  // The table has room for a role and a time, and for nothing on anybody's health.
  const columns = await hub.sql(
    "volunteers",
    "select column_name from information_schema.columns where table_name = 'emergency_step' order by 1",
  );
  expect(columns.map(({ column_name }) => column_name)).toEqual(["issue_id", "kind", "occurred_at", "witness_role"]);
  expect(await summaryOf(longhe)).toMatchObject({ practicalDeeds: before.practicalDeeds + 1, issuesOpen: before.issuesOpen });
});

test("平江路: ring beams, meter boxes and cables, each seen by experts, put right with proof, verified by another; a beam that fails goes back to work", async () => {
  const { act, codeOf, read, hub } = scene;
  const [patrol, engineer, secretary] = (await Promise.all(
    ["patrol", "engineer", "secretary"].map((name) => clerkNamed(pingjiang, `hazard-${name}`)),
  )) as [string, string, string];
  const before = await summaryOf(pingjiang);
  const hazards = [
    { estate: 1, title: "院落圈梁开裂", detail: "3栋檐口下的圈梁有贯通裂缝，下雨渗水。", hazardClass: "DANGER", minutes: 120 },
    { estate: 2, title: "电表箱老化", detail: "1栋单元口的表箱锈穿，线头外露。", hazardClass: "UTILITIES", minutes: 24 * 60 },
    {
      estate: 3,
      title: "电缆乱拉",
      detail: "楼栋之间的架空电缆下垂，离地不到三米。",
      hazardClass: "COMPLEX",
      minutes: 15 * 24 * 60,
    },
  ];
  for (const { estate, minutes, ...given } of hazards) {
    const estateId = demoId(`estate:pingjiang/${estate}`);
    const issue = await act(
      patrol,
      "reportIssue",
      { regionCode: pingjiang, estateId, ...given },
      "id reportedAt dueAt responsible { id } estate { id }",
    );
    const { id } = issue;
    expect(minutesBetween(issue.reportedAt, issue.dueAt)).toBe(minutes);
    // The estate's own branch answers for it.
    expect(issue).toMatchObject({
      ...{ estate: { id: estateId }, responsible: { id: demoId(`organization:pingjiang/estate-branch-${estate}`) } },
    });
    for (const name of ["triageIssue", "dispatchIssue", "acknowledgeIssue"]) await act(patrol, name, { id });
    await act(patrol, "requestExpertReview", { id, note: "请住建和供电专家到场" });
    expect(await codeOf(patrol, "rectifyIssue", { id, proofIds: [] })).toBe("WRONG_STATE");
    await act(patrol, "startRectifying", { id, note: "专家意见：先围挡，再加固更换" });
    const mend = async () => {
      const proofIds = [
        await uploadProof(hub, engineer, { issueId: id }, "BEFORE"),
        await uploadProof(hub, engineer, { issueId: id }),
      ];
      await act(engineer, "rectifyIssue", { id, proofIds });
    };
    expect(await codeOf(engineer, "rectifyIssue", { id, proofIds: [] })).toBe("PROOF_REQUIRED");
    await mend();
    expect(await codeOf(engineer, "verifyIssue", { id })).toBe("VERIFIER_IS_RECTIFIER");
    if (estate === 1) {
      const failed = { id, passed: false, reason: "东侧一段没有加固" };
      expect((await act(secretary, "verifyIssue", failed, "status")).status).toBe("RECTIFYING");
      await mend();
    }
    await act(secretary, "verifyIssue", { id });
    await act(secretary, "closeIssue", { id });

    const { issue: told } = await read(`{ issue(id: "${id}") { status proofs { kind } history { to reason } } }`, secretary);
    expect(told.status).toBe("CLOSED");
    expect(told.proofs.map(({ kind }: any) => kind)).toEqual(
      estate === 1 ? ["BEFORE", "AFTER", "BEFORE", "AFTER"] : ["BEFORE", "AFTER"],
    );
    expect(told.history.map(({ to }: any) => to)).toEqual([
      ...["REPORTED", "TRIAGED", "DISPATCHED", "ACKNOWLEDGED", "EXPERT_REVIEW", "RECTIFYING", "RECTIFIED"],
      ...(estate === 1 ? ["RECTIFYING", "RECTIFIED"] : []),
      ...["VERIFIED", "CLOSED"],
    ]);
  }
  expect(await summaryOf(pingjiang)).toEqual({ ...before, practicalDeeds: before.practicalDeeds + 3 });
});

test("an organization that is dissolved leaves no issue behind: what its branch held falls to the community", async () => {
  const { act, clerk, read, hub } = scene;
  const [estate, branch, committee] = [
    "estate:pingjiang/6",
    "organization:pingjiang/estate-branch-6",
    "organization:pingjiang/community-committee",
  ].map(demoId) as [string, string, string];
  const report = { regionCode: pingjiang, estateId: estate, title: "单元门损坏", detail: "关不上。" };
  const { id, responsible } = await act(clerk(pingjiang), "reportIssue", report, "id responsible { id }");
  expect(responsible.id).toBe(branch);
  await act(clerk(pingjiang), "dissolvePartyOrganization", { id: branch, reason: "并楼改造" });
  await hub.quiet();

  const now = async () =>
    (await read(`{ issue(id: "${id}") { responsible { id } history { reason } } }`, clerk(pingjiang))).issue;
  expect((await now()).responsible.id).toBe(committee);
  expect((await now()).history.at(-1).reason).toContain("责任链");
  expect((await act(clerk(pingjiang), "reportIssue", report, "responsible { id }")).responsible.id).toBe(committee);
});

orderRaces(() => scene.hub, gaobei);

test("the summaries say what the rows say after all of it", () => scene.hub.expectCleanSummaries());
