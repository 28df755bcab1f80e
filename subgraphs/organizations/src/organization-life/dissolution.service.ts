import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  emit,
  invalid,
  lockForMove,
  lockRow,
  move,
  type Outcome,
  refuse,
  refused,
  refuseWith,
  staffWith,
  type Viewer,
} from "@quyu/kernel";
import { endPostsOf } from "../appointment/appointment.service";
import { PartyOrganization } from "../party-organization/party-organization.entity";
import { countingKinds, estateBranchKinds, mayStandUnder } from "../party-organization/party-organization.rules";
import { withStandIn } from "../responsibility/stand-in.service";
import { handAssignmentsOn } from "../responsibility/responsibility.service";
import { organizationDissolved } from "./organization-life.events";
import { cover, organizationRecord, withEstates } from "./organization-life.service";
import type { DissolvePartyOrganizationInput, OrganizationRefusal } from "./organization-life.types";
import { isAtOrBelow, lockTreeOf, standingChildren } from "./organization-tree";

/**
 * Ends an organization: dissolved, or merged into another, which then has its children, the estates it covered and, where both have stated
 * them, its members. Its posts end today. What must not happen is that an organization, an estate or a unit is left hanging on one that is no
 * more: without `intoId` it may have no children; its estates are then without a branch, which the advice to the community says.
 */
export async function dissolvePartyOrganization(
  tx: EntityManager,
  viewer: Viewer,
  input: DissolvePartyOrganizationInput,
): Promise<Outcome<PartyOrganization, OrganizationRefusal>> {
  await lockTreeOf(tx, input.id);
  const found = await lockForMove(tx, organizationRecord, viewer, "dissolvePartyOrganization", input);
  if (!found.ok) return found;
  const organization = found.value;
  const children = await standingChildren(tx, organization.id);
  const target = await targetOf(tx, viewer, organization, children, input.intoId ?? null);
  if (!target.ok) return target;
  const into = target.value;

  const touched = [organization.id, ...(into ? [into.id] : [])];
  const ended = await withEstates(tx, touched, async () => {
    if (into) await handOver(tx, viewer, organization, children, into);
    await cover(tx, organization.id, []);
    await endPostsOf(tx, viewer, organization.id);
    await handAssignmentsOn(tx, viewer, organization.id, into?.id ?? null);
    const step = { to: into ? ("MERGED" as const) : ("DISSOLVED" as const), reason: input.reason ?? null };
    const set = { mergedIntoId: into?.id ?? null };
    return withStandIn(tx, organization.regionCode, () =>
      move(tx, organizationRecord, viewer, organization, "dissolvePartyOrganization", { ...step, set }),
    );
  });
  await emit(tx, organizationDissolved, ended.id, { into: into?.id ?? null, regionCode: ended.regionCode });
  return accept(ended);
}

/** The organization to merge into, locked; null where there is none to be. */
async function targetOf(
  tx: EntityManager,
  viewer: Viewer,
  organization: PartyOrganization,
  children: readonly PartyOrganization[],
  intoId: string | null,
): Promise<Outcome<PartyOrganization | null, OrganizationRefusal>> {
  if (intoId === null) return children.length > 0 ? refuse("HAS_CHILDREN") : accept(null);
  if (intoId.toLowerCase() === organization.id) return invalid("不能并入自己", "intoId");
  const into = await lockRow(tx, PartyOrganization, intoId);
  if (!into) return refuse("NOT_FOUND", "intoId");
  if (!staffWith("organizations:write").is(viewer, into)) throw refused(viewer);
  if (into.status !== "ACTIVE") return refuseWith("WRONG_STATE", "只能并入正常的党组织", "intoId");
  if (await isAtOrBelow(tx, into.id, organization.id)) return refuseWith("CYCLE", "不能并入自己的下级，请先改隶", "intoId");
  for (const child of children) {
    if (!mayStandUnder(child.kind, into.kind))
      return refuseWith("PARENT_KIND_NOT_ALLOWED", `“${child.name}”不能隶属于“${into.name}”，请先改隶`, "intoId");
    if (!child.regionCode.startsWith(into.regionCode))
      return refuseWith("OUTSIDE_REGION", `“${child.name}”不在“${into.name}”的区划内，请先改隶`, "intoId");
  }
  if (!estateBranchKinds.includes(into.kind)) return accept(into);
  const outside: unknown[] = await tx.query(
    `select from estate_branch b join estate e on e.id = b.estate_id
     where b.organization_id = $1 and not starts_with(e.region_code, $2) limit 1`,
    [organization.id, into.regionCode],
  );
  return outside.length > 0 ? refuseWith("OUTSIDE_REGION", `所覆盖的小区不在“${into.name}”的区划内`, "intoId") : accept(into);
}

async function handOver(
  tx: EntityManager,
  viewer: Viewer,
  { id, name, fullMembers, probationaryMembers }: PartyOrganization,
  children: readonly PartyOrganization[],
  into: PartyOrganization,
): Promise<void> {
  const reason = `“${name}”并入“${into.name}”`;
  for (const child of children) {
    const locked = (await lockRow(tx, PartyOrganization, child.id)) as PartyOrganization;
    await amend(tx, organizationRecord, viewer, locked, { parentId: into.id }, { reason });
  }
  if (estateBranchKinds.includes(into.kind))
    await tx.query("update estate_branch set organization_id = $2 where organization_id = $1", [id, into.id]);
  // Where one of the two has not stated its members, the sum would be a guess.
  if (fullMembers === null || into.fullMembers === null || !countingKinds.includes(into.kind)) return;
  const sums = {
    fullMembers: into.fullMembers + fullMembers,
    probationaryMembers: (into.probationaryMembers ?? 0) + (probationaryMembers ?? 0),
  };
  await amend(tx, organizationRecord, viewer, into, sums, { reason });
}
