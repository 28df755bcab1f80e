import { randomUUID } from "node:crypto";
import { In, type EntityManager } from "typeorm";
import {
  accept,
  amend,
  type Author,
  begin,
  emit,
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
  requireRegion,
  searchTextOf,
  type Step,
  type Viewer,
} from "@quyu/kernel";
import { Need } from "../need/need.entity";
import { isCarried, needRecord, newEvaluation, tellFulfilled } from "../need/need-life.service";
import type { NeedMove } from "../need/need.states";
import { Project, type ProjectStatusValue, projectVisibility } from "./project.entity";
import { projectDelivered } from "./project.events";
import { countProject } from "./project.service";
import { projectMachine, type ProjectMove } from "./project.states";
import type {
  AmendProjectInput,
  DraftProjectInput,
  EvaluateProjectInput,
  MoveProjectInput,
  ProjectRefusal,
  PublishProjectInput,
  ReplicateProjectInput,
  StopProjectInput,
} from "./project-life.types";

export const projectRecord: RecordKind<Project, ProjectStatusValue, ProjectMove> = {
  entity: Project,
  machine: projectMachine,
  visibility: projectVisibility,
  count: countProject,
};

type Answer = Promise<Outcome<Project, ProjectRefusal>>;

/**
 * Drafts a project that answers needs of its street, or what a meeting resolved. A need has one project at most; one whose project was stopped
 * may be taken on by another.
 */
export async function draftProject(tx: EntityManager, viewer: Viewer, input: DraftProjectInput): Answer {
  const region = await requireRegion(tx, viewer, "enterprises:write", input.regionCode);
  if (!region.ok) return region;
  const { regionCode, title, summary, field, shares, charityOrganization = null, charityFilingNumber = null } = input;
  for (const name of ["resolutionId", "allianceId"] as const)
    if (input[name] && !isUuid(input[name])) return invalid("编号有误", name);
  if ((charityOrganization === null) !== (charityFilingNumber === null))
    return refuse("CHARITY_INCOMPLETE", "charityFilingNumber");
  const project = await beginProject(tx, viewer, {
    ...{ regionCode, title, summary, field, shares, charityOrganization, charityFilingNumber },
    isCharity: charityOrganization !== null,
    originResolutionId: input.resolutionId ?? null,
    allianceId: input.allianceId ?? null,
  });
  for (const id of [...(input.needIds ?? [])].sort())
    if (!(await takeOnNeed(tx, viewer, project, id))) return refuse("NEED_NOT_LISTED", "needIds");
  return accept(project);
}

type Drafted = Pick<Project, "regionCode" | "title" | "summary" | "field" | "shares"> & Partial<Project>;

/** Begins a project as a draft. */
export const beginProject = (tx: EntityManager, author: Author, given: Drafted): Promise<Project> =>
  begin(tx, projectRecord, author, {
    ...{ id: randomUUID(), isCharity: false, status: "DRAFT", searchText: searchTextOf(given.title) },
    ...given,
  });

/** Has a project answer a need of its street. False, and nothing done, where the need is not there or not free. */
export async function takeOnNeed(tx: EntityManager, author: Author, project: Project, needId: string): Promise<boolean> {
  const need = await lockRow(tx, Need, needId);
  if (!need?.regionCode.startsWith(project.regionCode.slice(0, 9)) || !(await isFree(tx, need))) return false;
  await amend(tx, needRecord, author, need, { projectId: project.id }, { reason: "已有项目承接" });
  return true;
}

/** Whether a new project may answer a need: it is listed and has none, or the one it had was stopped before the need was fulfilled. */
const isFree = async (tx: EntityManager, need: Need): Promise<boolean> =>
  need.projectId === null
    ? need.status === "LISTED"
    : (need.status === "MATCHED" || need.status === "IN_DELIVERY") && !(await isCarried(tx, need));

/** Changes a project until it is published. */
export async function amendProject(tx: EntityManager, viewer: Viewer, input: AmendProjectInput): Answer {
  const found = await lockForEdit(tx, projectRecord, viewer, input, { by: ["staff"], from: ["DRAFT", "REVIEWING"] });
  if (!found.ok) return found;
  const { title, summary, field, shares } = found.value;
  const after = {
    ...{ title: input.title ?? title, summary: input.summary ?? summary, field: input.field ?? field },
    shares: input.shares ?? shares,
  };
  return accept(await amend(tx, projectRecord, viewer, found.value, { ...after, searchText: searchTextOf(after.title) }));
}

/** Hands a draft to those who publish it. */
export const submitProject = (tx: EntityManager, viewer: Viewer, input: MoveProjectInput): Answer =>
  take(tx, viewer, "submitProject", input);

/** Puts a project on the list, where one was held at a meeting; from now on it can be claimed. */
export const publishProject = (tx: EntityManager, viewer: Viewer, input: PublishProjectInput): Answer =>
  take(tx, viewer, "publishProject", input, async () => {
    if (isWrongId(input.meetingId)) return invalid("编号有误", "meetingId");
    return accept({ set: { publishedAt: new Date(), roundtableId: input.meetingId ?? null } });
  });

/** Starts a project all of whose shares are claimed and signed; its needs go into delivery. */
export async function startProject(tx: EntityManager, viewer: Viewer, input: MoveProjectInput): Answer {
  const started = await take(tx, viewer, "startProject", input, async ({ id }) => {
    const unsigned: unknown[] = await tx.query("select from claim where project_id = $1 and status = 'ACCEPTED' limit 1", [id]);
    return unsigned.length > 0 ? refuse("CLAIMS_NOT_SIGNED") : accept({ set: { startedAt: new Date() } });
  });
  if (started.ok) await moveNeeds(tx, started.value, "projectStarted", () => ({}));
  return started;
}

/**
 * Stops a project, with the reason. Its needs keep their state, for what was matched or begun was so; staff go on with them by hand, or draft
 * another project that takes them on. What was claimed stays claimed until the claimant withdraws it.
 */
export const stopProject = (tx: EntityManager, viewer: Viewer, input: StopProjectInput): Answer =>
  take(tx, viewer, "stopProject", input, async () =>
    input.reason
      ? accept({ reason: input.reason, set: { endedAt: new Date(), stopReason: input.reason } })
      : refuse("REASON_REQUIRED", "reason"),
  );

/** Delivers a project: its needs are fulfilled, and those who waited for it elsewhere hear of it. */
export async function deliverProject(tx: EntityManager, viewer: Viewer, input: MoveProjectInput): Answer {
  const now = new Date();
  const delivered = await take(tx, viewer, "deliverProject", input, async () => accept({ set: { endedAt: now } }));
  if (!delivered.ok) return delivered;
  const { id, regionCode, originResolutionId } = delivered.value;
  const needs = await moveNeeds(tx, delivered.value, "projectDelivered", () => ({ fulfilledAt: now }));
  for (const need of needs) await tellFulfilled(tx, need);
  const originIssueIds = needs.flatMap(({ originIssueId }) => (originIssueId ? [originIssueId] : []));
  await emit(tx, projectDelivered, id, { projectId: id, regionCode, originResolutionId, originIssueIds });
  return delivered;
}

/** What was said of a project when it was over. */
export async function evaluateProject(tx: EntityManager, viewer: Viewer, input: EvaluateProjectInput): Answer {
  const evaluationId = await newEvaluation(tx, viewer, input);
  return take(tx, viewer, "evaluateProject", input, async () => accept({ set: { evaluationId } }));
}

/** Offers a delivered project to others as a pattern. */
export async function markProjectAsTemplate(tx: EntityManager, viewer: Viewer, input: MoveProjectInput): Answer {
  const found = await lockForEdit(tx, projectRecord, viewer, input, { by: ["staff"] });
  if (!found.ok) return found;
  const { status, stopReason } = found.value;
  if ((status !== "DELIVERED" && status !== "EVALUATED") || stopReason !== null) return refuse("NOT_DELIVERED");
  return accept(await amend(tx, projectRecord, viewer, found.value, { isTemplate: true }, { reason: "作为范本" }));
}

/** Drafts a project after a template, in a region of the caller's; it points back to the template. */
export async function replicateProject(tx: EntityManager, viewer: Viewer, input: ReplicateProjectInput): Answer {
  const region = await requireRegion(tx, viewer, "enterprises:write", input.regionCode);
  if (!region.ok) return region;
  const template = isUuid(input.id) ? await tx.findOneBy(Project, { id: input.id }) : null;
  if (!template?.publishedAt) return refuse("NOT_FOUND", "id");
  if (!template.isTemplate) return refuse("NOT_A_TEMPLATE", "id");
  const title = input.title ?? template.title;
  const { summary, field } = template;
  return accept(
    await beginProject(tx, viewer, {
      ...{ regionCode: input.regionCode, title, summary, field, shares: input.shares ?? template.shares },
      replicatedFromId: template.id,
    }),
  );
}

/** Moves the needs of a locked project that are in the state the move begins in; the others stay. */
export async function moveNeeds(
  tx: EntityManager,
  { id }: Project,
  name: NeedMove,
  set: (need: Need) => Partial<Need>,
): Promise<Need[]> {
  const rule = needRecord.machine?.rules[name];
  const ids = await tx.find(Need, {
    where: { projectId: id, status: In([...(rule?.from ?? [])]) },
    select: { id: true },
    order: { id: "ASC" },
  });
  const moved: Need[] = [];
  for (const { id: needId } of ids) {
    const need = await lockRow(tx, Need, needId);
    if (need && rule?.from.includes(need.status)) moved.push(await moveFollowing(tx, needRecord, need, name, { set: set(need) }));
  }
  return moved;
}

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: ProjectMove,
  input: MoveProjectInput,
  decide: (project: Project) => Promise<Outcome<Step<Project, ProjectStatusValue>, ProjectRefusal>> = async () => accept({}),
): Answer {
  const found = await lockForMove(tx, projectRecord, viewer, name, input);
  if (!found.ok) return found;
  const step = await decide(found.value);
  return step.ok ? accept(await move(tx, projectRecord, viewer, found.value, name, step.value)) : step;
}
