import { readFileSync } from "node:fs";
import { join } from "node:path";
import { demoId } from "@quyu/kernel";
import { done } from "../../activities/signing-up";
import { type Hub, startHub } from "../../loop/hub";
import { anHourAgo, called, eventually, held, published } from "./meetings";
import { uploadProof } from "./proof-upload";

// The chain that crosses all four subgraphs, told by seven callers: what one resident reports and nobody can settle alone becomes a need,
// stands on a council's agenda, is resolved, becomes a project, is claimed and delivered, and closes the issue with proof.

const community = "510116003901";
const street = "510116003";
const firm = (key: string) => demoId(`enterprise:longhe/${key}`);
const committee = demoId("organization:longhe/community-committee");
const operation = readFileSync(join(__dirname, "../../../operations/explorer/issue-to-result.graphql"), "utf8");

const callerNames = ["resident", "gridWorker", "officer", "secretary", "manager", "first", "second"] as const;
type CallerName = (typeof callerNames)[number];
let hub: Hub;
let tokens: Record<CallerName, string>;
beforeAll(async () => {
  hub = await startHub();
  const staff = (subject: string) => hub.token({ role: "staff", regions: [community], subject });
  const [resident, gridWorker, officer, secretary, manager, first, second] = await Promise.all([
    hub.token({ role: "resident", regions: [community], subject: "chain-resident" }),
    staff("chain-grid-worker"),
    hub.token({ role: "officer", regions: [street], subject: "chain-officer" }),
    staff("chain-secretary"),
    staff("chain-manager"),
    hub.token({ role: "enterprise", enterprise: firm("0301"), subject: "chain-first" }),
    hub.token({ role: "enterprise", enterprise: firm("0302"), subject: "chain-second" }),
  ]);
  tokens = { resident, gridWorker, officer, secretary, manager, first, second };
}, 120_000);
afterAll(() => hub?.stop());

const as =
  (caller: CallerName) =>
  async (name: string, input: object, select = "id status"): Promise<any> =>
    done(await hub.mutate(name, input, tokens[caller], select));
const refusal = async (caller: CallerName, name: string, input: object) => (await hub.mutate(name, input, tokens[caller])).code;
async function read(caller: CallerName, source: string, variables: object = {}): Promise<any> {
  const { data, errors } = await hub.stack.ask<any>(source, variables as Record<string, unknown>, tokens[caller]);
  expect(errors).toEqual([]);
  return data;
}
const deeds = async (): Promise<number> =>
  (await read("officer", `{ region(code: "${street}") { volunteerSummary { practicalDeeds } } }`)).region.volunteerSummary
    .practicalDeeds;

test("an issue becomes a need, a resolution, a project and claims, and is closed with proof; told by seven callers, read in both directions", async () => {
  const before = await deeds();
  const { resident, gridWorker, officer, secretary, manager, first, second } = Object.fromEntries(
    callerNames.map((name) => [name, as(name)]),
  ) as Record<CallerName, ReturnType<typeof as>>;

  // A resident reports; the grid worker takes it up and finds that it cannot be settled alone.
  const given = { regionCode: community, title: "夜里车辆占满消防通道", detail: "3号门到5号门，晚上八点以后进不了车。" };
  const issue = await resident("reportIssue", { ...given, hazardClass: "COMPLEX" }, "id number status responsible { id }");
  expect(issue).toMatchObject({ status: "REPORTED", responsible: { id: expect.any(String) } });
  const { id } = issue;
  for (const move of ["triageIssue", "dispatchIssue", "acknowledgeIssue"]) await gridWorker(move, { id });
  expect(await refusal("resident", "escalateIssueToNeed", { id, title: "停车位不足", field: "PARKING" })).toBe("FORBIDDEN");
  await gridWorker("escalateIssueToNeed", { id, title: "夜间停车位不足", field: "PARKING" });
  expect(await refusal("gridWorker", "escalateIssueToNeed", { id, title: "再转一次", field: "PARKING" })).toBe(
    "ALREADY_ESCALATED",
  );

  // The need follows by event; the street reviews it.
  const { need } = await eventually(
    async () => (await read("officer", `{ issue(id: "${id}") { need { id status raisedBy title } } }`)).issue,
    ({ need }) => need !== null,
  );
  expect(need).toMatchObject({ status: "SUBMITTED", raisedBy: "ISSUE", title: "夜间停车位不足" });
  await officer("startNeedReview", { id: need.id });
  await officer("reviewNeed", { id: need.id, decision: "LIST" });

  // The council deals with it, knowing where it comes from.
  const series = await secretary(
    "startMeetingSeries",
    { regionCode: community, name: "居民议事会（停车）", kind: "RESIDENT_COUNCIL" },
    "id",
  );
  const council = { regionCode: community, seriesId: series.id, title: "居民议事会", heldAt: anHourAgo() };
  const { id: meetingId } = await secretary("callMeeting", council);
  await secretary("proposeAgendaItem", {
    ...{ id: meetingId, title: "夜间停车位不足怎么办", raisedByRole: "网格员", originNeedId: need.id, originIssueId: id },
  });
  const { agenda } = await secretary("fixAgenda", { id: meetingId }, "agenda { id originNeed { id } originIssue { id } }");
  const item = agenda.find(({ originNeed }: any) => originNeed?.id === need.id);
  expect(item).toMatchObject({ originNeed: { id: need.id } });
  await held(secretary as never, meetingId, [{ name: "龙河社区党委", organizationId: committee, isPresent: true }]);
  const text = "写字楼车位夜间向居民开放";
  const { id: resolutionId } = await secretary("passResolution", { meetingId, agendaItemId: item.id, text });
  await secretary("assignResolution", { id: resolutionId, ownerOrganizationId: committee });
  await published(secretary as never, meetingId, "议定写字楼车位夜间开放。");

  // It becomes a project of three shares, which two enterprises claim, and is delivered.
  const { id: projectId } = await manager("draftProject", {
    ...{ regionCode: community, title: "夜间共享停车", summary: "写字楼车位夜间开放。", field: "PARKING", shares: 3 },
    ...{ needIds: [need.id], resolutionId },
  });
  await manager("submitProject", { id: projectId });
  await officer("publishProject", { id: projectId });
  const claims = [
    await first("offerClaim", { projectId, shares: 2, offer: "地下一层80个车位" }),
    await second("offerClaim", { projectId, shares: 1, offer: "道闸和标线" }),
  ];
  for (const claim of claims) await officer("decideClaim", { id: claim.id, accept: true });
  await first("signClaim", { id: claims[0].id });
  await second("signClaim", { id: claims[1].id });
  await manager("startProject", { id: projectId });
  for (const claim of claims) await manager("fulfilClaim", { id: claim.id });
  await manager("deliverProject", { id: projectId });

  // Whoever works on the issue reads of it; closing it is still a matter of proof, seen by somebody else.
  const told = await eventually(
    async () => (await read("gridWorker", `{ issue(id: "${id}") { notes { byRole reason } } }`)).issue.notes,
    (notes: { byRole: string }[]) => notes.some(({ byRole }) => byRole === "system"),
  );
  expect(told.map(({ byRole }: { byRole: string }) => byRole)).toContain("system");
  await gridWorker("startRectifying", { id });
  expect(await refusal("gridWorker", "rectifyIssue", { id, proofIds: [] })).toBe("PROOF_REQUIRED");
  await gridWorker("rectifyIssue", { id, proofIds: [await uploadProof(hub, tokens.gridWorker, { issueId: id })] });
  expect(await refusal("gridWorker", "verifyIssue", { id })).toBe("VERIFIER_IS_RECTIFIER");
  await officer("verifyIssue", { id });
  await officer("closeIssue", { id });
  expect(await eventually(deeds, (after) => after === before + 2)).toBe(before + 2);

  // The next council finds the result on its agenda, and the resident the end of the matter.
  await eventually(
    async () => (await read("secretary", `{ resolution(id: "${resolutionId}") { status } }`)).resolution.status,
    (status) => status === "DONE",
  );
  const next = await called(secretary as never, { ...council, heldAt: new Date(Date.now() - 60_000).toISOString() }, [
    "电动车充电",
  ]);
  expect(next.agenda[0]?.carriedFrom).toEqual({ id: resolutionId, status: "DONE" });
  expect((await read("resident", `{ issue(id: "${id}") { status proofs { kind url } } }`)).issue).toEqual({
    status: "CLOSED",
    proofs: [{ kind: "AFTER", url: expect.stringMatching(/^\/proofs\//) }],
  });

  // One query, in both directions.
  const names = await hub.sql("enterprises", "select name from enterprise where id = any($1) order by name", [
    [firm("0301"), firm("0302")],
  ]);
  const { issue: chain } = await read("officer", operation, { id });
  expect(chain).toMatchObject({
    ...{ number: issue.number, status: "CLOSED", resolution: { id: resolutionId } },
    need: {
      ...{ id: need.id, status: "FULFILLED" },
      resolutions: [
        {
          ...{ id: resolutionId, text, meeting: { title: "居民议事会" } },
          project: { id: projectId, status: "DELIVERED", originResolution: { id: resolutionId } },
        },
      ],
    },
  });
  const [resolution] = chain.need.resolutions;
  const enterpriseNames = resolution.project.claims.map(({ enterprise }: any) => enterprise.name).sort();
  expect(enterpriseNames).toEqual(names.map(({ name }) => name).sort());
  for (const claim of resolution.project.claims)
    expect(claim.project).toEqual({
      needs: [{ id: need.id, originIssue: { number: issue.number } }],
      originResolution: {
        ...{ id: resolutionId, issue: { number: issue.number } },
        agendaItem: { originNeed: { id: need.id }, originIssue: { number: issue.number } },
      },
    });
}, 90_000);

test("燕翔园's 120 parking spaces are the demo's instance of the chain", async () => {
  const variables = JSON.parse(/# variables: (.*)/.exec(operation)?.[1] as string);
  const token = await hub.token({ role: "staff", regions: ["649900902901"], subject: "chain-yanxiangyuan" });
  const { data, errors } = await hub.stack.ask<any>(operation, variables, token);
  expect(errors).toEqual([]);
  expect(data.issue).toMatchObject({
    status: "CLOSED",
    need: { status: "ARCHIVED", resolutions: [{ id: demoId("resolution:yanxiangyuan/parking"), status: "CLOSED" }] },
  });
  const [{ project, meeting }] = data.issue.need.resolutions;
  expect(meeting.title).toEqual(expect.any(String));
  expect(project.claims).toHaveLength(3);
  expect(project.claims.every((claim: any) => claim.project.needs[0].originIssue.number === data.issue.number)).toBe(true);
  expect(data.issue.proofs.map(({ kind }: any) => kind)).toEqual(["BEFORE", "AFTER", "DOCUMENT"]);
});

test("the summaries say what the rows say after all of it", () => hub.expectCleanSummaries());
