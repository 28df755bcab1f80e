import { In, type EntityManager } from "typeorm";
import { invalid, isUuid, type Outcome, refuse, refuseWith } from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import {
  PartyOrganization,
  standingStatuses,
  type PartyOrganizationKindValue,
} from "../party-organization/party-organization.entity";
import { countingKinds, estateBranchKinds, mayStandUnder, OUTSIDE } from "../party-organization/party-organization.rules";
import type { OrganizationRefusal } from "./organization-life.types";

type Refused = Extract<Outcome<never, OrganizationRefusal>, { ok: false }>;

const streetDigits = 9;

/**
 * Keeps others from changing the tree of a street until the transaction ends: a child lies in its parent's region, so no tree reaches over two
 * streets. Taken before any row is locked; the database's own check against rings takes the same lock (party_organization_no_cycle).
 */
export const lockTree = async (tx: EntityManager, regionCode: string): Promise<void> =>
  tx.query("select party_organization_tree_lock($1)", [regionCode]);

/** The same for the tree in which an organization stands. */
export async function lockTreeOf(tx: EntityManager, id: string): Promise<void> {
  if (isUuid(id)) await tx.query("select party_organization_tree_lock(region_code) from party_organization where id = $1", [id]);
}

/** What an organization is to be, as far as the tree and the rules on kinds ask for it. */
export interface Placed {
  /** Null for one that is not there yet. */
  id: string | null;
  regionCode: string;
  kind: PartyOrganizationKindValue;
  parentId: string | null;
  estateId: string | null;
  /** The estates it covers, its own among them. */
  coveredEstateIds: readonly string[];
  fullMembers: number | null;
  probationaryMembers: number | null;
  termBeganOn: string | null;
  termEndsOn: string | null;
}

/** Why an organization cannot be what it is to be; null where it can. The tree is locked. */
export async function problemOf(tx: EntityManager, placed: Placed): Promise<Refused | null> {
  const { kind, regionCode, fullMembers, probationaryMembers, termBeganOn, termEndsOn } = placed;
  if (kind === "STREET_WORKING_COMMITTEE" && regionCode.length !== streetDigits)
    return invalid("街道党工委设在街道，不设在社区", "regionCode");
  if (!countingKinds.includes(kind) && (fullMembers ?? probationaryMembers) !== null)
    return invalid("党员数只在党支部登记，上级由此汇总", fullMembers === null ? "probationaryMembers" : "fullMembers");
  if (termBeganOn !== null && termEndsOn !== null && termBeganOn >= termEndsOn)
    return invalid("届满日期应晚于任期开始日期", "termEndsOn");
  return (await problemOfParent(tx, placed)) ?? (await problemOfChildren(tx, placed)) ?? problemOfEstates(tx, placed);
}

async function problemOfParent(tx: EntityManager, { id, kind, regionCode, parentId }: Placed): Promise<Refused | null> {
  if (parentId === null)
    return mayStandUnder(kind, OUTSIDE) ? null : refuseWith("PARENT_KIND_NOT_ALLOWED", "党小组须有所属的党支部", "parentId");
  const parent = await findOrganization(tx, parentId);
  if (!parent) return refuse("NOT_FOUND", "parentId");
  if (id !== null && (await isAtOrBelow(tx, parent.id, id))) return refuse("CYCLE", "parentId");
  if (!standingStatuses.includes(parent.status)) return refuseWith("WRONG_STATE", "所选的上级党组织已撤销", "parentId");
  if (!mayStandUnder(kind, parent.kind)) return refuse("PARENT_KIND_NOT_ALLOWED", "parentId");
  return regionCode.startsWith(parent.regionCode) ? null : refuse("OUTSIDE_REGION", "parentId");
}

async function problemOfChildren(tx: EntityManager, { id, kind }: Placed): Promise<Refused | null> {
  const children = id === null ? [] : await standingChildren(tx, id);
  return children.every((child) => mayStandUnder(child.kind, kind))
    ? null
    : refuseWith("PARENT_KIND_NOT_ALLOWED", "现有的下级党组织不能隶属于这类党组织", "kind");
}

async function problemOfEstates(tx: EntityManager, placed: Placed): Promise<Refused | null> {
  const { kind, regionCode, estateId, coveredEstateIds } = placed;
  if (kind === "ESTATE_BRANCH" && estateId === null) return invalid("小区党支部请写明所在小区", "estateId");
  if (coveredEstateIds.length > 0 && !estateBranchKinds.includes(kind))
    return invalid("只有小区党支部和联合党支部覆盖小区", "coveredEstateIds");
  const wanted = [...new Set([...(estateId === null ? [] : [estateId]), ...coveredEstateIds])];
  const estates = await tx.findBy(Estate, { id: In(wanted.filter(isUuid)) });
  for (const wantedId of wanted) {
    const field = wantedId === estateId ? "estateId" : "coveredEstateIds";
    const estate = estates.find((each) => each.id === wantedId.toLowerCase());
    if (!estate) return refuse("NOT_FOUND", field);
    if (!estate.regionCode.startsWith(regionCode)) return refuseWith("OUTSIDE_REGION", "小区不在党组织的区划内", field);
  }
  return null;
}

export const findOrganization = async (tx: EntityManager, id: string): Promise<PartyOrganization | null> =>
  isUuid(id) ? tx.findOneBy(PartyOrganization, { id }) : null;

/** The organizations that stand directly below one, by id. */
export const standingChildren = (tx: EntityManager, parentId: string): Promise<PartyOrganization[]> =>
  tx.find(PartyOrganization, { where: { parentId, status: In([...standingStatuses]) }, order: { id: "ASC" } });

/** Whether an organization is another one or stands somewhere below it. */
export async function isAtOrBelow(tx: EntityManager, id: string, above: string): Promise<boolean> {
  const found: unknown[] = await tx.query(
    `with recursive up (id) as (
       select $1::uuid union select o.parent_id from up join party_organization o on o.id = up.id where o.parent_id is not null
     ) select from up where id = $2::uuid`,
    [id, above],
  );
  return found.length > 0;
}
