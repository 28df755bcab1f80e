import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  dayOf,
  insertRows,
  invalid,
  isUuid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { GovernanceBody } from "./governance-body.entity";
import type { AmendGovernanceBodyInput, BodyRefusal, FormGovernanceBodyInput } from "./governance-body.types";

export const bodyRecord: RecordKind<GovernanceBody> = { entity: GovernanceBody, count: countBody };

const write = "organizations:write";

/** Enters many governance bodies at once, with the counters of owners' committees; for imports and the demo. */
export async function enterGovernanceBodies(tx: EntityManager, bodies: readonly GovernanceBody[]): Promise<void> {
  await insertRows(tx, GovernanceBody, bodies);
  const counts = new Counts();
  for (const body of bodies) countBody(counts, body);
  await counts.write(tx);
}

/** Forms a governance body; an estate has one owners' committee at most, which the database says. */
export async function formGovernanceBody(
  tx: EntityManager,
  viewer: Viewer,
  input: FormGovernanceBodyInput,
): Promise<Outcome<GovernanceBody, BodyRefusal>> {
  const { regionCode, name, kind, estateId = null, members = null, partyMembers = null } = input;
  const region = await requireRegion(tx, viewer, write, regionCode);
  if (!region.ok) return region;
  if (kind === "OWNERS_COMMITTEE" && estateId === null) return invalid("业主委员会请写明所在小区", "estateId");
  if (estateId !== null) {
    const estate = isUuid(estateId) ? await tx.findOneBy(Estate, { id: estateId }) : null;
    if (!estate) return refuse("NOT_FOUND", "estateId");
    if (!estate.regionCode.startsWith(regionCode)) return refuse("OUTSIDE_REGION", "estateId");
  }
  const problem = problemOfNumbers(members, partyMembers);
  if (problem) return problem;
  return accept(
    await begin(tx, bodyRecord, viewer, { id: randomUUID(), regionCode, name, kind, estateId, members, partyMembers }),
  );
}

/** Changes a governance body's name and its two numbers. */
export async function amendGovernanceBody(
  tx: EntityManager,
  viewer: Viewer,
  input: AmendGovernanceBodyInput,
): Promise<Outcome<GovernanceBody, BodyRefusal>> {
  const found = await lockForEdit(tx, bodyRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const body = found.value;
  const members = input.members === undefined ? body.members : input.members;
  const partyMembers = input.partyMembers === undefined ? body.partyMembers : input.partyMembers;
  const problem = problemOfNumbers(members, partyMembers);
  if (problem) return problem;
  return accept(await amend(tx, bodyRecord, viewer, body, { name: input.name ?? body.name, members, partyMembers }));
}

/** A share needs both numbers, and the part is not more than the whole. */
function problemOfNumbers(members: number | null, partyMembers: number | null) {
  if (partyMembers !== null && members === null) return invalid("填了党员数，也请填成员数", "members");
  return partyMembers !== null && members !== null && partyMembers > members
    ? invalid("成员中的党员数不能多于成员数", "partyMembers")
    : null;
}

function countBody(counts: Counts, { regionCode, kind, members, partyMembers, createdAt }: GovernanceBody): void {
  // A committee that gives only one of the two numbers would bend the rate.
  if (kind !== "OWNERS_COMMITTEE" || members === null || partyMembers === null) return;
  counts.add(regionCode, dayOf(createdAt), "ownersCommitteeMembers", "", members);
  counts.add(regionCode, dayOf(createdAt), "ownersCommitteePartyMembers", "", partyMembers);
}
