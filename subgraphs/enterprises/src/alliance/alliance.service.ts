import { randomUUID } from "node:crypto";
import { In, type EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  changesOf,
  Counts,
  coversRegion,
  dayOf,
  hasScope,
  insertRows,
  invalid,
  isOwn,
  isUuid,
  lockForEdit,
  lockForMove,
  move,
  type Move,
  type Outcome,
  type RecordKind,
  recordChanges,
  refuse,
  refused,
  requireRegion,
  today,
  type Viewer,
} from "@quyu/kernel";
import { Enterprise } from "../enterprise/enterprise.entity";
import { SocialOrganization } from "../social-organization/social-organization.entity";
import { Alliance } from "./alliance.entity";
import type {
  AdmitMemberInput,
  AllianceRefusal,
  AmendAllianceInput,
  ApplyToAllianceInput,
  DeclineMemberInput,
  EndMembershipInput,
  FoundAllianceInput,
} from "./alliance.types";
import { Membership, type MembershipStatusValue, membershipVisibility } from "./membership.entity";
import { membershipMachine, type MembershipMove } from "./membership.states";

const write = "enterprises:write";
const mostFounders = 200;

export const allianceRecord: RecordKind<Alliance> = { entity: Alliance, count: countAlliance };
export const membershipRecord: RecordKind<Membership, MembershipStatusValue, MembershipMove> = {
  entity: Membership,
  machine: membershipMachine,
  visibility: membershipVisibility,
  count: countMembership,
};

function countAlliance(counts: Counts, { regionCode, createdAt, kind }: Alliance): void {
  counts.add(regionCode, dayOf(createdAt), "alliances", kind);
}

/** A member of several alliances of a region is one member there. */
function countMembership(counts: Counts, { status, regionCode, enterpriseId, socialOrganizationId }: Membership): void {
  if (status === "ADMITTED") counts.link(regionCode, "allianceMembers", (enterpriseId ?? socialOrganizationId) as string);
}

/** Enters many alliances at once, without members, with their counters; for imports and the demo. */
export async function enterAlliances(tx: EntityManager, alliances: readonly Alliance[]): Promise<void> {
  await insertRows(
    tx,
    Alliance,
    alliances.map((alliance) => ({ ...alliance, memberCount: 0 })),
  );
  const counts = new Counts();
  for (const alliance of alliances) countAlliance(counts, alliance);
  await counts.write(tx);
}

export interface MembershipEntry {
  membership: Membership;
  moves: readonly Move<MembershipStatusValue>[];
}

/**
 * Enters many memberships at once, in the regions of their alliances; for imports and the demo. The alliances are locked, so that their
 * member counts stay right whoever else admits.
 */
export async function enterMemberships(tx: EntityManager, entries: readonly MembershipEntry[]): Promise<void> {
  const changes = entries.flatMap(({ membership, moves }) => changesOf(membership, moves, membershipMachine));
  const ids = [...new Set(entries.map(({ membership }) => membership.allianceId))];
  const alliances = await tx.find(Alliance, {
    where: { id: In(ids) },
    order: { id: "ASC" },
    lock: { mode: "pessimistic_write" },
  });
  const regions = new Map(alliances.map(({ id, regionCode }) => [id, regionCode]));
  const rows = entries.map(({ membership }) => ({
    ...membership,
    regionCode: regions.get(membership.allianceId) as string,
  }));
  await insertRows(tx, Membership, rows);
  await recordChanges(tx, changes);
  const counts = new Counts();
  for (const row of rows) countMembership(counts, row);
  await counts.write(tx);
  await tx.query(
    `update alliance a set member_count = (select count(*) from membership m where m.alliance_id = a.id and m.status = 'ADMITTED')
     where a.id = any($1::uuid[])`,
    [ids],
  );
}

/** Founds an alliance in a region where the caller holds enterprises:write; its founding members belong to it from today. */
export async function foundAlliance(
  tx: EntityManager,
  viewer: Viewer,
  input: FoundAllianceInput,
): Promise<Outcome<Alliance, AllianceRefusal>> {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { regionCode, name, kind, founded = null, leadId = null } = input;
  if (leadId !== null && !isUuid(leadId)) return invalid("党组织编号有误", "leadId");
  const founders = input.members ?? [];
  if (founders.length > mostFounders) return invalid(`发起成员最多${mostFounders}家`, "members");
  const { aims, mechanisms } = { aims: input.aims ?? [], mechanisms: input.mechanisms ?? [] };
  const row = { id: randomUUID(), regionCode, name, kind, founded, leadId, aims, mechanisms, memberCount: founders.length };
  const alliance = await begin(tx, allianceRecord, viewer, row);
  for (const [index, { role, ...given }] of founders.entries()) {
    const unit = await unitOf(tx, given, "members", String(index));
    if (!unit.ok) return unit;
    if (!coversRegion(viewer, unit.value.regionCode)) return refuse("MEMBER_OUTSIDE_REGION", "members", String(index));
    const term = { role: role ?? "MEMBER", status: "ADMITTED", since: today() } as const;
    await begin(tx, membershipRecord, viewer, {
      ...{ id: randomUUID(), allianceId: alliance.id, regionCode, ...term },
      ...unit.value.member,
    });
  }
  return accept(alliance);
}

/** Changes the fields that are given. */
export async function amendAlliance(
  tx: EntityManager,
  viewer: Viewer,
  input: AmendAllianceInput,
): Promise<Outcome<Alliance, AllianceRefusal>> {
  const found = await lockForEdit(tx, allianceRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const { founded = found.value.founded, leadId = found.value.leadId } = input;
  if (leadId !== null && !isUuid(leadId)) return invalid("党组织编号有误", "leadId");
  const { name, kind, aims, mechanisms } = found.value;
  const after = await amend(tx, allianceRecord, viewer, found.value, {
    ...{ name: input.name ?? name, kind: input.kind ?? kind, founded, leadId },
    ...{ aims: input.aims ?? aims, mechanisms: input.mechanisms ?? mechanisms },
  });
  return accept(after);
}

type MemberAnswer = Promise<Outcome<Membership, AllianceRefusal>>;

/** Asks for membership: an enterprise for itself, or the staff of the region it lies in for it. */
export async function applyToAlliance(tx: EntityManager, viewer: Viewer, input: ApplyToAllianceInput): MemberAnswer {
  const unit = await unitOf(tx, input);
  if (!unit.ok) return unit;
  const { member, regionCode } = unit.value;
  const isStaff = hasScope(viewer, write) && coversRegion(viewer, regionCode);
  if (!isStaff && !isOwn(viewer, { enterpriseId: member.enterpriseId })) throw refused(viewer);
  const alliance = isUuid(input.allianceId) ? await tx.findOneBy(Alliance, { id: input.allianceId }) : null;
  if (!alliance) return refuse("NOT_FOUND", "allianceId");
  const role = input.role ?? "MEMBER";
  if (role === "LEAD") return invalid("牵头单位由接纳时确定，请申请成员单位或支持单位", "role");
  const at = { id: randomUUID(), allianceId: alliance.id, regionCode: alliance.regionCode };
  return accept(await begin(tx, membershipRecord, viewer, { ...at, ...member, role, status: "APPLIED" }));
}

/** Admits who has asked. */
export async function admitMember(tx: EntityManager, viewer: Viewer, input: AdmitMemberInput): MemberAnswer {
  const found = await lockForMove(tx, membershipRecord, viewer, "admitMember", input);
  if (!found.ok) return found;
  const since = input.since ?? today();
  if (since > today()) return invalid("加入日期不能晚于今天", "since");
  const set = { since, role: input.role ?? found.value.role };
  const admitted = await move(tx, membershipRecord, viewer, found.value, "admitMember", { set });
  await addMembers(tx, admitted.allianceId, 1);
  return accept(admitted);
}

/** Declines who has asked, with the reason; he may ask again. */
export async function declineMember(tx: EntityManager, viewer: Viewer, input: DeclineMemberInput): MemberAnswer {
  const found = await lockForMove(tx, membershipRecord, viewer, "declineMember", input);
  if (!found.ok) return found;
  return accept(await move(tx, membershipRecord, viewer, found.value, "declineMember", { reason: input.reason }));
}

/** Ends a membership: the member leaves, or is taken off. */
export async function endMembership(tx: EntityManager, viewer: Viewer, input: EndMembershipInput): MemberAnswer {
  const found = await lockForMove(tx, membershipRecord, viewer, "endMembership", input);
  if (!found.ok) return found;
  const until = input.until ?? today();
  if (until > today()) return invalid("退出日期不能晚于今天", "until");
  if (found.value.since !== null && until < found.value.since) return invalid("退出日期不能早于加入日期", "until");
  const step = { set: { until }, reason: input.reason ?? null };
  const left = await move(tx, membershipRecord, viewer, found.value, "endMembership", step);
  await addMembers(tx, left.allianceId, -1);
  return accept(left);
}

/** Last in its transaction, so that those who wait for an alliance hold nothing that its holder needs. */
const addMembers = async (tx: EntityManager, allianceId: string, count: number): Promise<void> =>
  tx.query("update alliance set member_count = member_count + $2 where id = $1", [allianceId, count]);

interface Unit {
  member: Pick<Membership, "enterpriseId" | "socialOrganizationId">;
  regionCode: string;
}

/** The enterprise or social organization an input names. */
async function unitOf(
  tx: EntityManager,
  { enterpriseId, socialOrganizationId }: { enterpriseId?: string | null; socialOrganizationId?: string | null },
  ...at: string[]
): Promise<Outcome<Unit, AllianceRefusal>> {
  if (Boolean(enterpriseId) === Boolean(socialOrganizationId)) return invalid("请填企业或社会组织，二者填一", ...at);
  const [entity, id, field] = enterpriseId
    ? ([Enterprise, enterpriseId, "enterpriseId"] as const)
    : ([SocialOrganization, socialOrganizationId as string, "socialOrganizationId"] as const);
  const found = isUuid(id) ? await tx.getRepository<Enterprise | SocialOrganization>(entity).findOneBy({ id }) : null;
  if (!found) return refuse("NOT_FOUND", ...at, field);
  const member = { enterpriseId: null, socialOrganizationId: null, [field]: found.id };
  return accept({ member, regionCode: found.regionCode });
}
