import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  emit,
  insertRows,
  lockForEdit,
  lockForMove,
  move,
  type Outcome,
  type RecordKind,
  requireRegion,
  searchTextOf,
  type Viewer,
} from "@quyu/kernel";
import {
  EstateBranch,
  PartyOrganization,
  standingStatuses,
  type OrganizationStatusValue,
} from "../party-organization/party-organization.entity";
import { countOrganization } from "../party-organization/party-organization.service";
import { withCrossAppointments } from "../post/post.service";
import { withStandIn } from "../responsibility/stand-in.service";
import { regionTree } from "../region/region.events";
import { organizationMachine } from "../party-organization/party-organization.states";
import type {
  ActivatePartyOrganizationInput,
  AmendPartyOrganizationInput,
  CreatePartyOrganizationInput,
  OrganizationRefusal,
} from "./organization-life.types";
import { organizationRegistered } from "./organization-life.events";
import { lockTree, lockTreeOf, problemOf } from "./organization-tree";

// Whoever writes here locks the tree first, then the organization, then its posts, then the people who hold them.

export type OrganizationMove = keyof typeof organizationMachine.rules;

export const organizationRecord: RecordKind<PartyOrganization, OrganizationStatusValue, OrganizationMove> = {
  entity: PartyOrganization,
  machine: organizationMachine,
  count: countOrganization,
};

type Answer = Promise<Outcome<PartyOrganization, OrganizationRefusal>>;

/** Begins an organization, being prepared or established already, at its place in the tree, with the estates it covers. */
export async function createPartyOrganization(tx: EntityManager, viewer: Viewer, input: CreatePartyOrganizationInput): Answer {
  const { isEstablished, coveredEstateIds, idempotencyKey: _, ...given } = input;
  const region = await requireRegion(tx, viewer, "organizations:write", given.regionCode);
  if (!region.ok) return region;
  await lockTree(tx, given.regionCode);
  const row = {
    ...given,
    id: randomUUID(),
    parentId: given.parentId ?? null,
    estateId: given.estateId ?? null,
    fullMembers: given.fullMembers ?? null,
    probationaryMembers: given.probationaryMembers ?? null,
    termBeganOn: given.termBeganOn ?? null,
    termEndsOn: given.termEndsOn ?? null,
  };
  const covered = coveredBy(row, coveredEstateIds ?? []);
  const problem = await problemOf(tx, { ...row, id: null, coveredEstateIds: covered });
  if (problem) return problem;

  const position = await lastPlace(tx, row.parentId);
  const organization = await withStandIn(tx, row.regionCode, () =>
    begin(tx, organizationRecord, viewer, {
      ...{ ...row, position, searchText: searchTextOf(row.name) },
      status: isEstablished ? "ACTIVE" : "PREPARING",
    }),
  );
  await withEstates(tx, [organization.id], () => cover(tx, organization.id, covered));
  await emit(tx, organizationRegistered, regionTree, { organizationId: organization.id, regionCode: organization.regionCode });
  return accept(organization);
}

/** Changes an organization: its data, its place in the tree, the estates it covers. */
export async function amendPartyOrganization(tx: EntityManager, viewer: Viewer, input: AmendPartyOrganizationInput): Answer {
  await lockTreeOf(tx, input.id);
  const found = await lockForEdit(tx, organizationRecord, viewer, input, { by: ["staff"], from: standingStatuses });
  if (!found.ok) return found;
  const before = found.value;
  const kept = <Value>(given: Value | undefined, value: Value): Value => (given === undefined ? value : given);
  const set = {
    name: input.name ?? before.name,
    kind: input.kind ?? before.kind,
    parentId: kept(input.parentId, before.parentId),
    estateId: kept(input.estateId, before.estateId),
    building: kept(input.building, before.building),
    fullMembers: kept(input.fullMembers, before.fullMembers),
    probationaryMembers: kept(input.probationaryMembers, before.probationaryMembers),
    founded: kept(input.founded, before.founded),
    termBeganOn: kept(input.termBeganOn, before.termBeganOn),
    termEndsOn: kept(input.termEndsOn, before.termEndsOn),
  };
  const coveredBefore = await estatesOf(tx, before.id);
  // The estate a branch had moved away from is no longer its own; the others stay unless new ones are named.
  const others = coveredBefore.filter((id) => id !== before.estateId || set.estateId === before.estateId);
  const covered = coveredBy(set, input.coveredEstateIds === undefined ? others : (input.coveredEstateIds ?? []));
  const problem = await problemOf(tx, { ...set, id: before.id, regionCode: before.regionCode, coveredEstateIds: covered });
  if (problem) return problem;

  const change = { ...set, searchText: searchTextOf(set.name) };
  return accept(
    await withEstates(tx, [before.id], async () => {
      if (covered.join() !== coveredBefore.join()) await cover(tx, before.id, covered);
      const step = { reason: input.reason ?? null };
      return withStandIn(tx, before.regionCode, () => amend(tx, organizationRecord, viewer, before, change, step));
    }),
  );
}

/** An organization that was being prepared begins its work: from now on it and its members are counted. */
export async function activatePartyOrganization(
  tx: EntityManager,
  viewer: Viewer,
  input: ActivatePartyOrganizationInput,
): Answer {
  await lockTreeOf(tx, input.id);
  const found = await lockForMove(tx, organizationRecord, viewer, "activatePartyOrganization", input);
  if (!found.ok) return found;
  const step = { reason: input.reason ?? null };
  return accept(
    await withStandIn(tx, found.value.regionCode, () =>
      withEstates(tx, [found.value.id], () =>
        move(tx, organizationRecord, viewer, found.value, "activatePartyOrganization", step),
      ),
    ),
  );
}

/** The estates an organization covers: the one it sits in, where it is that estate's branch, and those named. */
const coveredBy = ({ kind, estateId }: Pick<PartyOrganization, "kind" | "estateId">, named: readonly string[]): string[] =>
  [...new Set([...(kind === "ESTATE_BRANCH" && estateId !== null ? [estateId.toLowerCase()] : []), ...named])].sort();

const estatesOf = async (tx: EntityManager, organizationId: string): Promise<string[]> =>
  (await tx.findBy(EstateBranch, { organizationId })).map(({ estateId }) => estateId).sort();

/** Puts an organization in charge of exactly these estates. One that has a standing branch already breaks the key. */
export async function cover(tx: EntityManager, organizationId: string, estateIds: readonly string[]): Promise<void> {
  await tx.query(
    `delete from estate_branch b using party_organization o where o.id = b.organization_id
       and (o.id = $1 or (b.estate_id = any($2::uuid[]) and o.status <> all($3)))`,
    [organizationId, estateIds, standingStatuses],
  );
  await insertRows(
    tx,
    EstateBranch,
    estateIds.map((estateId) => ({ estateId, organizationId })),
  );
}

/**
 * Makes a change to locked organizations that may touch which estates they cover or whether they are active, and to what is counted of it:
 * estates with a branch, and the cross appointments of everybody who holds a post there.
 */
export async function withEstates<Result>(
  tx: EntityManager,
  organizationIds: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> {
  const holders: { id: string }[] = await tx.query(
    "select person_id as id from post where organization_id = any($1::uuid[]) and until is null and person_id is not null",
    [organizationIds],
  );
  const counts = new Counts();
  await countEstates(tx, organizationIds, counts, -1);
  const result = await withCrossAppointments(
    tx,
    holders.map(({ id }) => id),
    change,
  );
  await countEstates(tx, organizationIds, counts, 1);
  await counts.write(tx);
  return result;
}

async function countEstates(tx: EntityManager, organizationIds: readonly string[], counts: Counts, sign: 1 | -1): Promise<void> {
  const rows: { region_code: string; day: string; estates: number }[] = await tx.query(
    `select e.region_code, (o.created_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as estates
     from party_organization o join estate_branch b on b.organization_id = o.id join estate e on e.id = b.estate_id
     where o.id = any($1::uuid[]) and o.status = 'ACTIVE' group by 1, 2`,
    [organizationIds],
  );
  for (const { region_code, day, estates } of rows) counts.add(region_code, day, "estatesWithBranch", "", sign * estates);
}

/** A new one stands after its brothers. */
async function lastPlace(tx: EntityManager, parentId: string | null): Promise<number> {
  const [{ place }] = await tx.query(
    "select coalesce(max(position) + 1, 0) as place from party_organization where parent_id is not distinct from $1",
    [parentId],
  );
  return place;
}
