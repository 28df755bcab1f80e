import { randomUUID } from "node:crypto";
import { type EntityManager, IsNull } from "typeorm";
import {
  accept,
  amend,
  begin,
  coversRegion,
  deadlineKind,
  emit,
  hasScope,
  insertRows,
  invalid,
  isUuid,
  isWrongId,
  lockForEdit,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  refuseWith,
  isOwn,
  isRegionOfRecords,
  schedule,
  searchTextOf,
  type Step,
  type Viewer,
} from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Evaluation } from "../evaluation/evaluation.entity";
import { Project } from "../project/project.entity";
import { Resource } from "../resource/resource.entity";
import { Visit } from "../visit/visit.entity";
import { Need, type NeedStatusValue, needVisibility, openNeedStatuses } from "./need.entity";
import { needFulfilled } from "./need.events";
import { archiveClock, archiveDueAt, countNeed } from "./need.service";
import { needMachine, type NeedMove, ownerOf } from "./need.states";
import type {
  AmendNeedInput,
  DraftNeedInput,
  EvaluateNeedInput,
  MatchNeedInput,
  MergeNeedInput,
  MoveNeedInput,
  NeedRefusal,
  ReviewNeedInput,
  WithdrawNeedInput,
} from "./need-life.types";

// Locks are taken in one order: a project, then its needs, then its claims; needs among themselves by id.

export const needRecord: RecordKind<Need, NeedStatusValue, NeedMove> = {
  entity: Need,
  machine: needMachine,
  visibility: needVisibility,
  count: countNeed,
};

type Answer = Promise<Outcome<Need, NeedRefusal>>;

/**
 * Drafts a need: a resident's or partner's for the region they may act in, an enterprise's by its contact, or what staff heard of at a visit or a
 * meeting.
 */
export async function draftNeed(tx: EntityManager, viewer: Viewer, input: DraftNeedInput): Answer {
  const enterpriseId = input.enterpriseId ?? viewer.enterprise ?? null;
  if (enterpriseId !== null && !isUuid(enterpriseId)) return invalid("编号有误", "enterpriseId");
  const enterprise = enterpriseId === null ? null : await tx.findOneBy(Enterprise, { id: enterpriseId });
  if (enterpriseId !== null && !enterprise) return refuse("NOT_FOUND", "enterpriseId");
  const regionCode = input.regionCode ?? enterprise?.regionCode;
  if (!regionCode) return invalid("请写明所在区划", "regionCode");
  const isStaff = hasScope(viewer, "enterprises:write") && coversRegion(viewer, regionCode);
  const isContact = enterprise !== null && viewer.enterprise === enterprise.id && regionCode === enterprise.regionCode;
  const isResident = enterprise === null && ["resident", "volunteer", "leader", "partner"].includes(viewer.role);
  if (!isStaff && !isContact && !(isResident && coversRegion(viewer, regionCode))) throw refused(viewer);
  if (!(await isRegionOfRecords(tx, regionCode))) return refuse("REGION_NOT_FOUND", "regionCode");
  if (enterprise && !isContact && !coversRegion(viewer, enterprise.regionCode)) return refuse("NOT_FOUND", "enterpriseId");
  const raisedBy = isStaff ? (input.raisedBy ?? (enterprise ? "ENTERPRISE" : "STAFF")) : isContact ? "ENTERPRISE" : "RESIDENT";
  // Where it was heard of is for staff to say; of anybody else the hub knows who asks.
  const { visitId = null, originResolutionId = null } = isStaff ? input : {};
  if (isWrongId(visitId)) return invalid("编号有误", "visitId");
  if (isWrongId(originResolutionId)) return invalid("编号有误", "originResolutionId");
  if (raisedBy === "ISSUE") return refuse("ORIGIN_INCOMPLETE", "raisedBy");
  if ((raisedBy === "VISIT" && visitId === null) || (raisedBy === "MEETING" && originResolutionId === null))
    return refuse("ORIGIN_INCOMPLETE", "raisedBy");
  if (raisedBy === "ENTERPRISE" && !enterprise) return refuse("ORIGIN_INCOMPLETE", "enterpriseId");
  if (visitId) {
    const visit = await tx.findOneBy(Visit, { id: visitId });
    const isKnown = visit && coversRegion(viewer, visit.regionCode) && (!enterprise || visit.enterpriseId === enterprise.id);
    if (!isKnown) return refuse("ORIGIN_INCOMPLETE", "visitId");
  }
  return accept(
    await beginNeed(tx, viewer, {
      ...{ regionCode, raisedBy, visitId, originResolutionId, enterpriseId },
      ...{ title: input.title, detail: input.detail ?? null, field: input.field },
      ...{ contactName: input.contactName ?? null, contactPhone: input.contactPhone ?? null },
      submitterPersonId: viewer.person ?? null,
    }),
  );
}

/** Begins a need as a draft; for what other records of this subgraph raise. */
export const beginNeed = (
  tx: EntityManager,
  author: Parameters<typeof begin>[2],
  row: Pick<Need, "regionCode" | "raisedBy" | "title" | "field"> & Partial<Need>,
): Promise<Need> =>
  begin(tx, needRecord, author, { id: randomUUID(), ...row, status: "DRAFT", searchText: searchTextOf(row.title) });

/** Changes a need until it is decided upon. */
export async function amendNeed(tx: EntityManager, viewer: Viewer, input: AmendNeedInput): Answer {
  const from: NeedStatusValue[] = ["DRAFT", "SUBMITTED", "REVIEWING"];
  const found = await lockForEdit(tx, needRecord, viewer, input, { by: ["submitter", "staff"], from });
  if (!found.ok) return found;
  const { title, detail, field } = found.value;
  const after = { title: input.title ?? title, detail: input.detail ?? detail, field: input.field ?? field };
  return accept(await amend(tx, needRecord, viewer, found.value, { ...after, searchText: searchTextOf(after.title) }));
}

/** Hands a draft to those who review it. */
export const submitNeed = (tx: EntityManager, viewer: Viewer, input: MoveNeedInput): Answer =>
  take(tx, viewer, "submitNeed", input);

/** Takes a need up for review; never by the one who submitted it. */
export const startNeedReview = (tx: EntityManager, viewer: Viewer, input: MoveNeedInput): Answer =>
  take(tx, viewer, "startNeedReview", input, (need) =>
    isSubmitter(viewer, need) ? refuse("REVIEWER_IS_SUBMITTER") : accept({ set: { reviewerPersonId: viewer.person ?? null } }),
  );

/** Lists a need, or declines it with a reason; never by the one who submitted it. */
export const reviewNeed = (tx: EntityManager, viewer: Viewer, input: ReviewNeedInput): Answer =>
  take(tx, viewer, "reviewNeed", input, (need) => {
    if (isSubmitter(viewer, need)) return refuse("REVIEWER_IS_SUBMITTER");
    const reviewerPersonId = viewer.person ?? null;
    if (input.decision === "LIST")
      return accept({ to: "LISTED", reason: input.reason ?? null, set: { listedAt: new Date(), reviewerPersonId } });
    if (!input.reason) return refuse("REASON_REQUIRED", "reason");
    return accept({ to: "DECLINED", reason: input.reason, set: { declineReason: input.reason, reviewerPersonId } });
  });

/** Joins a need to one that is listed already, in the caller's regions. */
export async function mergeNeed(tx: EntityManager, viewer: Viewer, input: MergeNeedInput): Answer {
  // Locked in the order of their ids, so that what is merged into cannot be withdrawn meanwhile.
  for (const id of [input.id, input.intoId].sort()) await lockRow(tx, Need, id);
  const target = isUuid(input.intoId) && input.intoId !== input.id ? await tx.findOneBy(Need, { id: input.intoId }) : null;
  return take(tx, viewer, "mergeNeed", input, (need) => {
    if (isSubmitter(viewer, need)) return refuse("REVIEWER_IS_SUBMITTER");
    const isThere = target && openNeedStatuses.includes(target.status) && coversRegion(viewer, target.regionCode);
    if (!isThere) return refuse("TARGET_NOT_FOUND", "intoId");
    return accept({ set: { mergedIntoId: target.id, reviewerPersonId: viewer.person ?? null } });
  });
}

/** Takes a need back, as long as nobody has come forward for it. */
export const withdrawNeed = (tx: EntityManager, viewer: Viewer, input: WithdrawNeedInput): Answer =>
  take(tx, viewer, "withdrawNeed", input, () => accept({ reason: input.reason ?? null, set: { projectId: null } }));

/** Answers a need by hand, with a resource of the caller's regions and without a project. */
export async function matchNeed(tx: EntityManager, viewer: Viewer, input: MatchNeedInput): Answer {
  const resource = isUuid(input.resourceId) ? await tx.findOneBy(Resource, { id: input.resourceId }) : null;
  return takeByHand(tx, viewer, "matchNeed", input, () =>
    resource && coversRegion(viewer, resource.regionCode)
      ? accept({ set: { matchedAt: new Date() }, reason: `对接资源：${resource.name}` })
      : refuse("RESOURCE_NOT_FOUND", "resourceId"),
  );
}

/** Delivery begins, of a need that no project answers. */
export const startNeedDelivery = (tx: EntityManager, viewer: Viewer, input: MoveNeedInput): Answer =>
  takeByHand(tx, viewer, "startNeedDelivery", input, () => accept({}));

/** A need that no project answers is fulfilled. */
export async function fulfilNeed(tx: EntityManager, viewer: Viewer, input: MoveNeedInput): Answer {
  const fulfilled = await takeByHand(tx, viewer, "fulfilNeed", input, () => accept({ set: { fulfilledAt: new Date() } }));
  if (fulfilled.ok) await tellFulfilled(tx, fulfilled.value);
  return fulfilled;
}

/** Tells the volunteers subgraph, which counts what was done for people. */
export const tellFulfilled = (tx: EntityManager, { id, regionCode, fulfilledAt }: Need): Promise<void> =>
  emit(tx, needFulfilled, id, { needId: id, regionCode, fulfilledAt: (fulfilledAt as Date).toISOString() });

/** What was said of it when it was done; the clock archives it later. */
export async function evaluateNeed(tx: EntityManager, viewer: Viewer, input: EvaluateNeedInput): Answer {
  const evaluation = await newEvaluation(tx, viewer, input);
  const evaluated = await take(tx, viewer, "evaluateNeed", input, () => accept({ set: { evaluationId: evaluation } }));
  if (evaluated.ok) await schedule(tx, archiveClock, input.id, archiveDueAt(new Date()));
  return evaluated;
}

/** Stores what somebody says of a need or a project; the refusal of the move takes it back again. */
export async function newEvaluation(
  tx: EntityManager,
  viewer: Viewer,
  { score, comment }: { score: number; comment?: string | null },
): Promise<string> {
  const id = randomUUID();
  const row = { id, score, comment: comment ?? null, evaluatorPersonId: viewer.person ?? null, evaluatedAt: new Date() };
  await insertRows(tx, Evaluation, [row]);
  return id;
}

/** Files what was evaluated, before the clock does. */
export const archiveNeed = (tx: EntityManager, viewer: Viewer, input: MoveNeedInput): Answer =>
  take(tx, viewer, "archiveNeed", input);

/** Ninety days after its evaluation a need is archived. */
export const archiveDeadline = deadlineKind(archiveClock, async (tx, { subject }) => {
  const need = await lockRow(tx, Need, subject);
  if (need?.status === "EVALUATED") await moveFollowing(tx, needRecord, need, "archiveNeed");
});

/** Whether the caller submitted it, or acts for the enterprise that did, in whichever role the caller comes now. */
const isSubmitter = (viewer: Viewer, need: Need): boolean => isOwn(viewer, ownerOf(need));

/**
 * A move that staff make by hand. A need whose project is under way goes with that; once the project was stopped it is in the hands of staff
 * again.
 */
async function takeByHand(
  tx: EntityManager,
  viewer: Viewer,
  name: NeedMove,
  input: MoveNeedInput,
  decide: () => Outcome<Step<Need, NeedStatusValue>, NeedRefusal>,
): Answer {
  const found = await lockForMove(tx, needRecord, viewer, name, input);
  if (!found.ok) return found;
  if (await isCarried(tx, found.value)) return refuseWith("WRONG_STATE", "已有项目承接，随项目一起办理");
  const step = decide();
  return step.ok ? accept(await move(tx, needRecord, viewer, found.value, name, step.value)) : step;
}

/** Whether a project that was not stopped answers a need. */
export const isCarried = async (tx: EntityManager, { projectId }: Need): Promise<boolean> =>
  projectId !== null && tx.existsBy(Project, { id: projectId, stopReason: IsNull() });

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: NeedMove,
  input: MoveNeedInput,
  decide: (need: Need) => Outcome<Step<Need, NeedStatusValue>, NeedRefusal> = () => accept({}),
): Answer {
  const found = await lockForMove(tx, needRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = decide(found.value);
  return step.ok ? accept(await move(tx, needRecord, viewer, found.value, name, step.value)) : step;
}
