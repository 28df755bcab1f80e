import { randomUUID } from "node:crypto";
import { enterIssues } from "../issue/issue.service";
import { anIssue, aRegion, aResident, caseWorkerOf, startTestSubgraph, usualWay } from "../testing";
import { EmergencyStep, type EmergencyStepKindValue, EmergencyStepKind } from "./emergency-step.entity";
import { IssueNote } from "./issue-note.entity";
import { enterEmergencySteps, enterIssueNotes, enterProofs } from "./issue-record.service";
import { Proof } from "../proof/proof.entity";

const subgraph = startTestSubgraph();
const place = "330106001003";
const person = randomUUID();
const at = (minutes: number) => new Date(Date.parse("2026-03-05T01:00:00Z") + minutes * 60_000);

beforeAll(() => subgraph.given(aRegion(place)));

async function enter(...given: Parameters<typeof anIssue>): Promise<string> {
  const entry = anIssue(...given);
  await subgraph.db.transaction((tx) => enterIssues(tx, [entry]));
  return entry.issue.id;
}
const find = async (viewer: object, id: string, fields: string) =>
  (await subgraph.as(viewer).run(`query ($id: ID!) { issue(id: $id) { ${fields} } }`, { id })).issue;
const aNote = (issueId: string, text: string, minutes: number): IssueNote =>
  Object.assign(new IssueNote(), { id: randomUUID(), issueId, text, notedAt: at(minutes), byRole: "staff", byName: "王芳" });
const aProof = (issueId: string, kind: string, minutes: number): Proof =>
  Object.assign(new Proof(), { id: randomUUID(), issueId, kind, takenAt: at(minutes) });
const steps = (issueId: string, ...kinds: [EmergencyStepKindValue, number, string?][]): EmergencyStep[] =>
  kinds.map(([kind, minutes, witnessRole]) =>
    Object.assign(new EmergencyStep(), { issueId, kind, witnessRole: witnessRole ?? null, occurredAt: at(minutes) }),
  );
const enterSteps = (entered: EmergencyStep[]) => subgraph.db.transaction((tx) => enterEmergencySteps(tx, entered));

test("an answer is a note and changes no state; who answered is named to the region's case workers only", async () => {
  const id = await enter(["REPORTED", "TRIAGED"], { reporterPersonId: person });
  await enterIssueNotes(subgraph.db, [aNote(id, "已联系物业，本周内换灯。", 9), aNote(id, "收到，今天安排人到现场看。", 3)]);
  const fields = "status history { to } notes { from to occurredAt byRole byName reason }";

  const told = await find(aResident(person), id, fields);
  expect(told).toMatchObject({ status: "TRIAGED", history: [{ to: "REPORTED" }, { to: "TRIAGED" }] });
  const note = { from: null, to: "NOTE", byRole: "staff", byName: null };
  expect(told.notes).toEqual([
    { ...note, occurredAt: at(3), reason: "收到，今天安排人到现场看。" },
    { ...note, occurredAt: at(9), reason: "已联系物业，本周内换灯。" },
  ]);
  const toStaff = await find(caseWorkerOf(place), id, "notes { byName }");
  expect(toStaff.notes).toEqual([{ byName: "王芳" }, { byName: "王芳" }]);
  expect((await find(caseWorkerOf("330106"), id, "notes { byName }")).notes[0]).toEqual({ byName: "王芳" });
});

test("proofs come with their issue, the first one first, each under an address of its own", async () => {
  const id = await enter(usualWay.slice(0, 6), { reporterPersonId: person });
  const proofs = [aProof(id, "AFTER", 8), aProof(id, "BEFORE", 1)];
  await enterProofs(subgraph.db, proofs);

  const told = await find(aResident(person), id, "proofs { id kind url takenAt }");

  expect(told.proofs.map(({ kind }: Proof) => kind)).toEqual(["BEFORE", "AFTER"]);
  expect(told.proofs[1]).toEqual({
    id: proofs[0]?.id,
    kind: "AFTER",
    takenAt: at(8),
    url: expect.stringContaining(proofs[0]?.id as string),
  });
  await expect(enterProofs(subgraph.db, [aProof(id, "RUMOUR", 9)])).rejects.toThrow("proof_kind_check");
  await expect(enterProofs(subgraph.db, [aProof(randomUUID(), "AFTER", 9)])).rejects.toThrow("proof_issue_id_fkey");
});

test("the steps of an emergency are told in order, with roles of witnesses", async () => {
  const id = await enter(["REPORTED"], { hazardClass: "EMERGENCY", reporterPersonId: person });
  await enterSteps(
    steps(
      id,
      ["REPORTED", 0],
      ["PROPERTY_CALLED", 2],
      ["POLICE_WITNESS", 7, "社区民警"],
      ["ENTERED", 8, "社区民警"],
      ["HOSPITAL", 15],
    ),
  );

  const { emergencySteps } = await find(aResident(person), id, "emergencySteps { kind witnessRole occurredAt }");

  expect(emergencySteps.map(({ kind }: EmergencyStep) => kind)).toEqual(Object.keys(EmergencyStepKind).slice(0, 5));
  expect(emergencySteps[2]).toEqual({ kind: "POLICE_WITNESS", witnessRole: "社区民警", occurredAt: at(7) });
});

test.each<[string, (id: string) => EmergencyStep[], string]>([
  ["go back in time", (id) => steps(id, ["REPORTED", 5], ["ENTERED", 4]), "not in order at ENTERED"],
  ["come in another order", (id) => steps(id, ["ENTERED", 1], ["PROPERTY_CALLED", 2]), "not in order at PROPERTY_CALLED"],
  ["are taken twice", (id) => steps(id, ["REPORTED", 1], ["REPORTED", 2]), "not in order at REPORTED"],
])("steps that %s are refused", async (_, given, refusal) => {
  const id = await enter(["REPORTED"], { hazardClass: "EMERGENCY" });

  await expect(enterSteps(given(id))).rejects.toThrow(refusal);
});

test("only an emergency has timed steps", async () => {
  const id = await enter(["REPORTED"], { reporterPersonId: person });

  await expect(enterSteps(steps(id, ["REPORTED", 0]))).rejects.toThrow("only emergencies");

  expect(await find(aResident(person), id, "emergencySteps { kind }")).toEqual({ emergencySteps: [] });
});

test("who does not see the issue sees none of its proofs, steps and notes", async () => {
  const id = await enter(["REPORTED"], { reporterPersonId: randomUUID(), hazardClass: "EMERGENCY" });
  await enterSteps(steps(id, ["REPORTED", 0]));
  const everything = "proofs { id } notes { to } emergencySteps { kind }";

  for (const viewer of [aResident(person), caseWorkerOf("330107")]) expect(await find(viewer, id, everything)).toBeNull();
  await expect(find({}, id, everything)).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
