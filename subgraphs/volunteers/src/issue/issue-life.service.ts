import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  Counts,
  coversRegion,
  dayOf,
  findRegion,
  hasScope,
  invalid,
  isUuid,
  isWrongId,
  lockForMove,
  lockRow,
  move,
  type Outcome,
  personId,
  type RecordKind,
  refuse,
  refused,
  type Step,
  today,
  type Viewer,
} from "@quyu/kernel";
import { enterPracticalDeeds, withdrawDeed } from "../practical-deed/practical-deed.service";
import { responsibleFor } from "../responsible/responsible.service";
import { nextNumber } from "../service-order/daily-number";
import { Issue, issueVisibility } from "./issue.entity";
import { issueMachine, type IssueMove } from "./issue.machine";
import { tellIssue } from "./issue.events";
import { countStep } from "./issue.service";
import { dueAfter, type IssueStatusValue } from "./issue.states";
import { wordsOf } from "./issue-words";
import type {
  DispatchIssueInput,
  IssueRefusal,
  MoveIssueInput,
  RectifyIssueInput,
  ReopenIssueInput,
  ReportIssueInput,
  TriageIssueInput,
  VerifyIssueInput,
} from "./issue-life.types";

export const issueRecord: RecordKind<Issue, IssueStatusValue, IssueMove> = {
  entity: Issue,
  machine: issueMachine,
  visibility: issueVisibility,
  tell: tellIssue,
};

type Answer = Promise<Outcome<Issue, IssueRefusal>>;

/**
 * Reports an issue: the caller's own, that of a partner's resident (scope issues:report), or what staff saw or were told. It has an organization
 * that answers for it from the first moment, and a deadline by its class.
 */
export async function reportIssue(tx: EntityManager, viewer: Viewer, input: ReportIssueInput): Answer {
  const { regionCode, onBehalfOf, title, detail, estateId = null, building = null } = input;
  const isStaff = hasScope(viewer, "cases:write") && coversRegion(viewer, regionCode);
  if (viewer.role === "partner" && !hasScope(viewer, "issues:report")) throw refused(viewer);
  if (onBehalfOf && !isStaff && viewer.role !== "partner") throw refused(viewer);
  if (!onBehalfOf && (viewer.role === "partner" || viewer.person === undefined)) return invalid("请写明代谁上报", "onBehalfOf");
  // Whoever sees something may say so, wherever it is.
  const region = await findRegion(tx, regionCode);
  if (!region.ok) return region;
  if (estateId !== null && !isUuid(estateId)) return invalid("编号有误", "estateId");
  const responsibleOrganizationId = await responsibleFor(tx, { regionCode, estateId, building });
  if (responsibleOrganizationId === null) return refuse("NO_RESPONSIBLE", "regionCode");
  const now = new Date();
  const hazardClass = input.hazardClass ?? "ORDINARY";
  const issue = await begin(tx, issueRecord, viewer, {
    id: randomUUID(),
    number: await nextNumber(tx, "WT", today()),
    ...{ regionCode, estateId, responsibleOrganizationId, title, detail, hazardClass },
    words: wordsOf(title, detail),
    reporterPersonId: onBehalfOf ? personId(viewer.partner ?? "staff", onBehalfOf.subjectToken) : (viewer.person ?? null),
    partnerId: viewer.partner ?? null,
    reporterName: onBehalfOf?.name ?? input.name ?? null,
    reporterPhone: onBehalfOf?.phone ?? input.phone ?? null,
    status: "REPORTED",
    reportedAt: now,
    deadlineFrom: now,
    dueAt: dueAfter(now, hazardClass),
  });
  await countMove(tx, regionCode, null, "REPORTED");
  return accept(issue);
}

/** Takes an issue up and settles how urgent it is; the deadline runs from when it was reported all the same. */
export const triageIssue = (tx: EntityManager, viewer: Viewer, input: TriageIssueInput): Answer =>
  take(tx, viewer, "triageIssue", input, ({ hazardClass, deadlineFrom }) => {
    const hazard = input.hazardClass ?? hazardClass;
    return accept({ set: { hazardClass: hazard, dueAt: dueAfter(deadlineFrom, hazard) } });
  });

/** Sends an issue to the organization named, or to the one that answers for it by now. */
export async function dispatchIssue(tx: EntityManager, viewer: Viewer, input: DispatchIssueInput): Answer {
  const found = await lockForMove(tx, issueRecord, viewer, "dispatchIssue", input);
  if (!found.ok) return found;
  if (isWrongId(input.organizationId)) return invalid("编号有误", "organizationId");
  const { responsibleOrganizationId } = found.value;
  const organizationId = input.organizationId ?? (await responsibleFor(tx, found.value)) ?? responsibleOrganizationId;
  return finishMove(tx, viewer, found.value, "dispatchIssue", { set: { responsibleOrganizationId: organizationId } });
}

/** The organization has it. */
export const acknowledgeIssue = (tx: EntityManager, viewer: Viewer, input: MoveIssueInput): Answer =>
  take(tx, viewer, "acknowledgeIssue", input, () => accept({ reason: input.note ?? null }));

/** Experts look at it first. */
export const requestExpertReview = (tx: EntityManager, viewer: Viewer, input: MoveIssueInput): Answer =>
  take(tx, viewer, "requestExpertReview", input, () => accept({ reason: input.note ?? null }));

/** Work begins. */
export const startRectifying = (tx: EntityManager, viewer: Viewer, input: MoveIssueInput): Answer =>
  take(tx, viewer, "startRectifying", input, () => accept({ reason: input.note ?? null }));

/** Says that the work is done, with proof; `countProofs` gives how many of the ids are proofs of this issue. */
export async function rectifyIssue(
  tx: EntityManager,
  viewer: Viewer,
  input: RectifyIssueInput,
  countProofs: (issue: Issue) => Promise<number>,
): Answer {
  const found = await lockForMove(tx, issueRecord, viewer, "rectifyIssue", input);
  if (!found.ok) return found;
  const proofs = new Set(input.proofIds.map((id) => id.toLowerCase())).size;
  if (proofs === 0 || (await countProofs(found.value)) !== proofs) return refuse("PROOF_REQUIRED", "proofIds");
  const set = { rectifierPersonId: viewer.person ?? null, verifierPersonId: null };
  return finishMove(tx, viewer, found.value, "rectifyIssue", { set });
}

/** Somebody else looks whether it is as it should be; if not, it goes back to work. */
export const verifyIssue = (tx: EntityManager, viewer: Viewer, input: VerifyIssueInput): Answer =>
  take(tx, viewer, "verifyIssue", input, ({ rectifierPersonId }) => {
    if (viewer.person !== undefined && viewer.person === rectifierPersonId) return refuse("VERIFIER_IS_RECTIFIER");
    if (input.passed === false)
      return input.reason ? accept({ to: "RECTIFYING", reason: input.reason }) : refuse("REASON_REQUIRED", "reason");
    return accept({ to: "VERIFIED", reason: input.reason ?? null, set: { verifierPersonId: viewer.person ?? null } });
  });

/** Closes what was verified; it becomes a practical deed. */
export async function closeIssue(tx: EntityManager, viewer: Viewer, input: MoveIssueInput): Answer {
  const closedAt = new Date();
  const closed = await take(tx, viewer, "closeIssue", input, () => accept({ reason: input.note ?? null, set: { closedAt } }));
  if (closed.ok) {
    const { id, regionCode } = closed.value;
    await enterPracticalDeeds(tx, [{ source: "ISSUE", sourceId: id, regionCode, closedOn: dayOf(closedAt) }]);
  }
  return closed;
}

/** Opens an issue again, by the reporter or staff, with a reason. Its clock starts anew, and it is no deed any more. */
export async function reopenIssue(tx: EntityManager, viewer: Viewer, input: ReopenIssueInput): Answer {
  const now = new Date();
  const reopened = await take(tx, viewer, "reopenIssue", input, ({ reopened: times, hazardClass }) =>
    input.reason
      ? accept({
          reason: input.reason,
          set: { reopened: times + 1, deadlineFrom: now, dueAt: dueAfter(now, hazardClass), closedAt: null },
        })
      : refuse("REASON_REQUIRED", "reason"),
  );
  if (reopened.ok) await withdrawDeed(tx, "ISSUE", reopened.value.id);
  return reopened;
}

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: IssueMove,
  input: { id: string; version?: number | null },
  decide: (issue: Issue) => Outcome<Step<Issue, IssueStatusValue>, IssueRefusal>,
): Answer {
  const found = await lockForMove(tx, issueRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = decide(found.value);
  return step.ok ? finishMove(tx, viewer, found.value, name, step.value) : step;
}

/** Makes a move of an issue and counts it. */
export async function finishMove(
  tx: EntityManager,
  viewer: Viewer,
  issue: Issue,
  name: IssueMove,
  step: Step<Issue, IssueStatusValue>,
): Answer {
  const moved = await move(tx, issueRecord, viewer, issue, name, step);
  await countMove(tx, issue.regionCode, issue.status, moved.status);
  return accept(moved);
}

async function countMove(
  tx: EntityManager,
  regionCode: string,
  from: IssueStatusValue | null,
  to: IssueStatusValue,
): Promise<void> {
  const counts = new Counts();
  countStep(counts, regionCode, from, to, new Date());
  await counts.write(tx);
}

/** Locks an issue that the caller may work on or that is the caller's own, in whatever state; for what is written beside its states. */
export async function lockIssue(tx: EntityManager, viewer: Viewer, id: string, by: readonly ("reporter" | "staff")[]): Answer {
  const issue = await lockRow(tx, Issue, id);
  const isAllowed = issue && by.some((name) => issueMachine.actors[name]?.is(viewer, issue));
  if (isAllowed) return accept(issue);
  if (!hasScope(viewer, "cases:write") || issue) throw refused(viewer);
  return refuse("NOT_FOUND", "id");
}
