import type { EntityManager } from "typeorm";
import { addDays, demoId, Dice, instantOf, type Move, today } from "@quyu/kernel";
import { issuePlan } from "./issue-plan.seed";
import type { DemoIssue } from "./issue.seed";
import type { IssueStatusValue } from "../issue/issue.states";
import { staffOf } from "../seed.staff";
import { EmergencyStep, type EmergencyStepKindValue } from "../issue-record/emergency-step.entity";
import { IssueNote } from "../issue-record/issue-note.entity";
import { enterEmergencySteps, enterIssueNotes, enterProofs } from "../issue-record/issue-record.service";
import { Proof, type ProofKindValue } from "../proof/proof.entity";

const minute = 60_000;

/** Minutes after the report at which each step of an emergency is taken; it is talked over the day after. */
const stepMinutes: Record<EmergencyStepKindValue, number> = {
  REPORTED: 0,
  PROPERTY_CALLED: 1,
  POLICE_WITNESS: 2,
  ENTERED: 3,
  HOSPITAL: 21,
  HANDED_OVER: 48,
  DEBRIEF: 24 * 60,
};

/** What is recorded of the demo's issues: answers, proofs of what was put right, the steps of emergencies. */
export async function seedIssueRecords(tx: EntityManager, issues: readonly DemoIssue[]): Promise<void> {
  const dice = new Dice("issue records");
  const { witnesses } = issuePlan();
  await enterIssueNotes(
    tx,
    issues.flatMap((issue) => notesOf(issue, dice)),
  );
  await enterProofs(tx, issues.flatMap(proofsOf));
  await enterEmergencySteps(
    tx,
    issues.flatMap((issue) => stepsOf(issue, witnesses)),
  );
}

const at = (day: string): Date => instantOf(addDays(today(), Number(day)), "11:30");

/** Some are answered between two steps; an answer moves nothing. */
function notesOf({ issue: { id, regionCode }, moves, template, story }: DemoIssue, dice: Dice): IssueNote[] {
  const { planner } = staffOf(regionCode);
  const noteOf = (text: string, notedAt: Date, index: number): IssueNote =>
    Object.assign(new IssueNote(), {
      id: demoId(`issue-note:${id}/${index}`),
      issueId: id,
      text,
      notedAt,
      byRole: "staff",
      byName: planner,
    });
  if (story) return Object.entries(story.notes).map(([day, text], index) => noteOf(text, at(day), index));
  const taken = moves.find(({ to }) => to === "ACKNOWLEDGED");
  if (!template || !taken || dice.next() > 0.4) return [];
  const next = moves[moves.indexOf(taken) + 1]?.occurredAt ?? taken.occurredAt;
  return [noteOf(template.note, new Date((taken.occurredAt.getTime() + next.getTime()) / 2), 0)];
}

/** A picture from before, and one or a paper each time it was put right. */
function proofsOf({ issue: { id }, moves, story }: DemoIssue): Proof[] {
  const proofOf = (kind: ProofKindValue, takenAt: Date, index: number): Proof =>
    Object.assign(new Proof(), { id: demoId(`proof:${id}/${index}`), issueId: id, kind, takenAt });
  if (story) return Object.entries(story.proofs).map(([day, kind], index) => proofOf(kind, at(day), index));
  const times = (status: IssueStatusValue): Date[] =>
    moves.filter(({ to }: Move<IssueStatusValue>) => to === status).map(({ occurredAt }) => occurredAt);
  const after = times("RECTIFIED");
  const before = after.length > 0 ? times("ACKNOWLEDGED").slice(0, 1) : [];
  return [
    ...before.map((takenAt) => proofOf("BEFORE", takenAt, 0)),
    ...after.map((takenAt, index) => proofOf("AFTER", takenAt, index + 1)),
  ];
}

/** As far as they have been taken by now. */
function stepsOf(
  { issue: { id, reportedAt, hazardClass }, template }: DemoIssue,
  witnesses: Partial<Record<EmergencyStepKindValue, string>>,
): EmergencyStep[] {
  if (hazardClass !== "EMERGENCY") return [];
  return (template?.steps ?? [])
    .map((kind) =>
      Object.assign(new EmergencyStep(), {
        issueId: id,
        kind,
        witnessRole: witnesses[kind] ?? null,
        occurredAt: new Date(reportedAt.getTime() + stepMinutes[kind] * minute),
      }),
    )
    .filter(({ occurredAt }) => occurredAt <= new Date());
}
