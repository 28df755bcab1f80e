import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  coversRegion,
  hasScope,
  invalid,
  isUuid,
  lockForMove,
  lockRow,
  move,
  moveFollowing,
  type Outcome,
  type RecordKind,
  refuse,
  refused,
  today,
  type Viewer,
  visibleTo,
} from "@quyu/kernel";
import { Contribution } from "../contribution/contribution.entity";
import { enterContributions } from "../contribution/contribution.service";
import { Enterprise } from "../enterprise/enterprise.entity";
import { Project, projectVisibility } from "../project/project.entity";
import { moveNeeds, projectRecord } from "../project/project-life.service";
import { claimStateOf } from "../project/project.states";
import { Claim, claimVisibility, type ClaimStatusValue } from "./claim.entity";
import { countClaim } from "./claim.service";
import { claimMachine, type ClaimMove } from "./claim.states";
import type { ClaimRefusal, DecideClaimInput, FulfilClaimInput, MoveClaimInput, OfferClaimInput } from "./claim-life.types";

// A claim is written with its project locked first: all that concerns one project's shares happens one after the other.

export const claimRecord: RecordKind<Claim, ClaimStatusValue, ClaimMove> = {
  entity: Claim,
  machine: claimMachine,
  visibility: claimVisibility,
  count: countClaim,
};

type Answer = Promise<Outcome<Claim, ClaimRefusal>>;

const openToClaims: readonly string[] = ["PUBLISHED", "PARTLY_CLAIMED"];

/** Offers to take on shares of a project: by an enterprise's contact for it, or by staff for an enterprise or a social organization. */
export async function offerClaim(tx: EntityManager, viewer: Viewer, input: OfferClaimInput): Answer {
  const project = await lockRow(tx, Project, input.projectId, (bind) => visibleTo(projectVisibility, viewer, bind));
  if (!project) return refuse("NOT_FOUND", "projectId");
  const socialOrganizationId = input.socialOrganizationId ?? null;
  const enterpriseId = input.enterpriseId ?? (socialOrganizationId === null ? (viewer.enterprise ?? null) : null);
  const isStaff = hasScope(viewer, "enterprises:write") && coversRegion(viewer, project.regionCode);
  if (!isStaff && (enterpriseId === null || viewer.enterprise !== enterpriseId)) throw refused(viewer);
  if ((enterpriseId === null) === (socialOrganizationId === null)) return invalid("企业和社会组织请写明其中一个", "enterpriseId");
  const [table, id] = enterpriseId === null ? ["social_organization", socialOrganizationId] : ["enterprise", enterpriseId];
  const known: unknown[] = isUuid(id as string) ? await tx.query(`select from ${table} where id = $1::uuid`, [id]) : [];
  if (known.length === 0) return refuse("CLAIMANT_NOT_FOUND", "enterpriseId");
  if (!openToClaims.includes(project.status)) return refuse("PROJECT_NOT_OPEN");
  if (input.shares > project.shares - project.sharesClaimed) return refuse("SHARES_EXCEEDED", "shares");
  return accept(
    await begin(tx, claimRecord, viewer, {
      ...{ id: randomUUID(), regionCode: project.regionCode, projectId: project.id, enterpriseId, socialOrganizationId },
      ...{ shares: input.shares, offer: input.offer, status: "OFFERED" as const, offeredByPersonId: viewer.person ?? null },
    }),
  );
}

/** Accepts a claim as long as there are shares left, or declines it with a reason. With the first accepted one the project's needs are matched. */
export async function decideClaim(tx: EntityManager, viewer: Viewer, input: DecideClaimInput): Answer {
  const project = await lockProjectOf(tx, input.id);
  const found = await lockForMove(tx, claimRecord, viewer, "decideClaim", input);
  if (!found.ok || !project) return found;
  const set = { decidedByPersonId: viewer.person ?? null };
  if (!input.accept) {
    if (!input.reason) return refuse("REASON_REQUIRED", "reason");
    return accept(await move(tx, claimRecord, viewer, found.value, "decideClaim", { to: "DECLINED", set, reason: input.reason }));
  }
  if (!openToClaims.includes(project.status))
    return refuse(project.status === "CLAIMED" ? "SHARES_EXCEEDED" : "PROJECT_NOT_OPEN");
  if (project.sharesClaimed + found.value.shares > project.shares) return refuse("SHARES_EXCEEDED", "id");
  const acceptedAt = new Date();
  const claim = await move(tx, claimRecord, viewer, found.value, "decideClaim", { to: "ACCEPTED", set: { ...set, acceptedAt } });
  await followShares(tx, project.id);
  await moveNeeds(tx, project, "claimAccepted", () => ({ matchedAt: acceptedAt }));
  return accept(claim);
}

/** Signs what was accepted. */
export const signClaim = (tx: EntityManager, viewer: Viewer, input: MoveClaimInput): Answer =>
  take(tx, viewer, "signClaim", input, { signedAt: new Date() });

/** Writes down what was given: one contribution, which stands in the giver's and the receiver's ledger. */
export async function fulfilClaim(tx: EntityManager, viewer: Viewer, input: FulfilClaimInput): Answer {
  const project = await lockProjectOf(tx, input.id);
  const found = await lockForMove(tx, claimRecord, viewer, "fulfilClaim", input);
  if (!found.ok || !project) return found;
  const claim = found.value;
  const quantity = input.quantity ?? claim.shares;
  if (!(quantity > 0) || quantity > 1e12) return invalid("数量应大于零", "quantity");
  const givenOn = input.givenOn ?? today();
  if (givenOn > today()) return refuse("DAY_IN_FUTURE", "givenOn");
  const receiver = await receiverOf(tx, project, claim);
  const contribution = Object.assign(new Contribution(), {
    ...{ id: randomUUID(), regionCode: project.regionCode, projectId: project.id },
    ...{ giverEnterpriseId: claim.enterpriseId, giver: await giverOf(tx, claim) },
    ...{ receiverEnterpriseId: input.receiver ? null : receiver.enterpriseId, receiver: input.receiver ?? receiver.name },
    ...{ kind: input.kind ?? "TIME", quantity, unit: input.unit ?? "份", givenOn, isIllustrative: false, createdAt: new Date() },
  });
  await enterContributions(tx, [contribution]);
  const set = { contributionId: contribution.id };
  return accept(await move(tx, claimRecord, viewer, claim, "fulfilClaim", { set }));
}

/** Takes a claim back until it is given; its shares are free again. */
export async function withdrawClaim(tx: EntityManager, viewer: Viewer, input: MoveClaimInput): Answer {
  return take(tx, viewer, "withdrawClaim", input, {});
}

async function take(
  tx: EntityManager,
  viewer: Viewer,
  name: "signClaim" | "withdrawClaim",
  input: MoveClaimInput,
  set: Partial<Claim>,
): Answer {
  const project = await lockProjectOf(tx, input.id);
  const found = await lockForMove(tx, claimRecord, viewer, name, input);
  if (!found.ok || !project) return found;
  const claim = await move(tx, claimRecord, viewer, found.value, name, { set, reason: input.reason ?? null });
  await followShares(tx, project.id);
  return accept(claim);
}

async function lockProjectOf(tx: EntityManager, claimId: string): Promise<Project | null> {
  if (!isUuid(claimId)) return null;
  const [row] = await tx.query("select project_id from claim where id = $1::uuid", [claimId]);
  return row ? lockRow(tx, Project, row.project_id as string) : null;
}

/** Brings a project that has not begun into the state its accepted shares say; a trigger has counted them. */
async function followShares(tx: EntityManager, projectId: string): Promise<void> {
  const project = (await lockRow(tx, Project, projectId)) as Project;
  if (!["PUBLISHED", "PARTLY_CLAIMED", "CLAIMED"].includes(project.status)) return;
  const state = claimStateOf(project.sharesClaimed, project.shares);
  if (state === project.status) return;
  const name = state === "PUBLISHED" ? "unclaimed" : state === "CLAIMED" ? "fullyClaimed" : "partlyClaimed";
  await moveFollowing(tx, projectRecord, project, name);
}

async function giverOf(tx: EntityManager, { enterpriseId, socialOrganizationId }: Claim): Promise<string> {
  const [table, id] = enterpriseId === null ? ["social_organization", socialOrganizationId] : ["enterprise", enterpriseId];
  const [{ name }] = await tx.query(`select name from ${table} where id = $1`, [id]);
  return name as string;
}

/** Who receives what is given to a project: the enterprise whose need it answers, where there is one, else the community. */
async function receiverOf(
  tx: EntityManager,
  { id }: Project,
  { enterpriseId: giverId }: Claim,
): Promise<{ enterpriseId: string | null; name: string }> {
  const [row] = await tx.query(
    "select enterprise_id from need where project_id = $1 and enterprise_id is not null and enterprise_id is distinct from $2 order by id limit 1",
    [id, giverId],
  );
  const enterprise = row ? await tx.findOneBy(Enterprise, { id: row.enterprise_id as string }) : null;
  return enterprise ? { enterpriseId: enterprise.id, name: enterprise.name } : { enterpriseId: null, name: "社区居民" };
}
