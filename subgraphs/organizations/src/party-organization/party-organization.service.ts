import { In, type EntityManager } from "typeorm";
import { changesOf, Counts, dayOf, insertRows, type Move, recordChanges, searchTextOf } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { EstateBranch, type OrganizationStatusValue, PartyOrganization, standingStatuses } from "./party-organization.entity";
import { countingKinds, estateBranchKinds, mayStandUnder, OUTSIDE } from "./party-organization.rules";
import { organizationMachine } from "./party-organization.states";

/**
 * Enters many party organizations at once, parents before children, with their history and counters; for imports and the demo. An estate branch covers
 * the estate it sits in; `covered` names the estates of joint branches. Throws an Error with a Chinese message where an organization stands
 * under a kind that may not hold it, outside its parent's region, or states members where none are counted.
 */
export async function enterPartyOrganizations(
  tx: EntityManager,
  organizations: readonly PartyOrganization[],
  covered: readonly Pick<EstateBranch, "estateId" | "organizationId">[] = [],
): Promise<void> {
  const known = await parentsOf(tx, organizations);
  for (const organization of organizations) {
    const problem = problemOf(organization, known);
    if (problem) throw new Error(`${organization.name}：${problem}`);
    known.set(organization.id, organization);
  }
  const changes = organizations.flatMap((organization) => {
    const moves = lifeOf(organization);
    organization.searchText = searchTextOf(organization.name);
    organization.version = moves.length;
    return changesOf(organization, moves, organizationMachine);
  });
  await insertRows(tx, PartyOrganization, organizations);
  await recordChanges(tx, changes);

  const counts = new Counts();
  for (const organization of organizations) countOrganization(counts, organization);
  const own = organizations.flatMap(({ id, kind, estateId }) =>
    kind === "ESTATE_BRANCH" && estateId !== null ? [{ estateId, organizationId: id }] : [],
  );
  await coverEstates(tx, [...own, ...covered], known, counts);
  await counts.write(tx);
}

/** What is known of a life that began before the hub: it was there, and it ended where it has. */
const lifeOf = ({ status, createdAt: occurredAt }: PartyOrganization): Move<OrganizationStatusValue>[] =>
  (standingStatuses.includes(status) ? [status] : (["ACTIVE", status] as const)).map((to) => ({
    to,
    occurredAt,
    byRole: "staff",
  }));

async function parentsOf(
  tx: EntityManager,
  organizations: readonly PartyOrganization[],
): Promise<Map<string, PartyOrganization>> {
  const inBatch = new Set(organizations.map(({ id }) => id));
  const outside = organizations.flatMap(({ parentId }) => (parentId !== null && !inBatch.has(parentId) ? [parentId] : []));
  const rows = outside.length > 0 ? await tx.findBy(PartyOrganization, { id: In(outside) }) : [];
  return new Map(rows.map((row) => [row.id, row]));
}

function problemOf(organization: PartyOrganization, known: ReadonlyMap<string, PartyOrganization>): string | null {
  const { kind, parentId, regionCode, fullMembers, probationaryMembers } = organization;
  const parent = parentId === null ? null : known.get(parentId);
  if (parent === undefined) return "上级党组织不存在，或排在它后面";
  if (!mayStandUnder(kind, parent?.kind ?? OUTSIDE)) return parent ? `不能隶属于${parent.name}` : "必须有上级党组织";
  if (parent && !regionCode.startsWith(parent.regionCode)) return `不在${parent.name}的区划内`;
  if (!countingKinds.includes(kind) && (fullMembers ?? probationaryMembers) !== null) return "党员数只在党支部登记，上级由此汇总";
  return null;
}

/** What one organization counts: itself and its members, while it is active. */
export function countOrganization(counts: Counts, organization: PartyOrganization): void {
  const { regionCode, kind, status, createdAt, fullMembers, probationaryMembers } = organization;
  if (status !== "ACTIVE") return;
  const day = dayOf(createdAt);
  counts.add(regionCode, day, "partyOrganizations", kind);
  counts.add(regionCode, day, "members", "full", fullMembers ?? 0);
  counts.add(regionCode, day, "members", "probationary", probationaryMembers ?? 0);
}

/** Notes which branch covers which estate; counted in the estate's region while the branch is active. */
async function coverEstates(
  tx: EntityManager,
  covered: readonly Pick<EstateBranch, "estateId" | "organizationId">[],
  known: ReadonlyMap<string, PartyOrganization>,
  counts: Counts,
): Promise<void> {
  if (covered.length === 0) return;
  const estates = await tx.findBy(Estate, { id: In(covered.map(({ estateId }) => estateId)) });
  const regionByEstate = new Map(estates.map(({ id, regionCode }) => [id, regionCode]));
  const rows = covered.map(({ estateId, organizationId }) => {
    const branch = known.get(organizationId);
    if (!branch || !estateBranchKinds.includes(branch.kind))
      throw new Error(`${branch?.name ?? organizationId}：不是小区的党支部`);
    const regionCode = regionByEstate.get(estateId);
    if (regionCode === undefined || !regionCode.startsWith(branch.regionCode))
      throw new Error(`${branch.name}：所覆盖的小区不在其区划内`);
    if (branch.status === "ACTIVE") counts.add(regionCode, dayOf(branch.createdAt), "estatesWithBranch");
    return { estateId, organizationId, createdAt: branch.createdAt };
  });
  await insertRows(tx, EstateBranch, rows);
}
