import { In, type EntityManager } from "typeorm";
import {
  accept,
  amend,
  type Author,
  consumer,
  Counts,
  emit,
  invalid,
  isUuid,
  lockRow,
  type Outcome,
  recordChanges,
  refuse,
  refused,
  requireScope,
  staffWith,
  theHub,
  type Viewer,
} from "@quyu/kernel";
import { Alliance } from "../alliance/alliance.entity";
import { allianceRecord } from "../alliance/alliance.service";
import { Enterprise, type PartyCoverageValue } from "../enterprise/enterprise.entity";
import { countEnterprise } from "../enterprise/enterprise.service";
import type { EnterpriseRefusal } from "../enterprise/enterprise.types";
import { organizationDissolved, unitsChanged } from "./coverage.events";
import type { CoverEnterprisesInput } from "./coverage.types";
import { DissolvedOrganization } from "./dissolved-organization.entity";

// Whoever changes coverage locks the enterprises first, by id, then the organizations, by id: no two wait for each other in a circle.

interface Coverage {
  partyCoverage: PartyCoverageValue;
  partyOrganizationId: string | null;
}

/**
 * Says how the Party covers enterprises, at most 200 at a time; all of them lie in the caller's regions. An organization of a unit's own
 * has that unit alone. What units an organization has is kept here, and told to organizations.
 */
export async function coverEnterprises(
  tx: EntityManager,
  viewer: Viewer,
  { enterpriseIds, coverage, partyOrganizationId = null }: CoverEnterprisesInput,
): Promise<Outcome<Enterprise[], EnterpriseRefusal>> {
  requireScope(viewer, "enterprises:write");
  if (enterpriseIds.length === 0) return invalid("请至少选一家企业", "enterpriseIds");
  const hasOrganization = coverage === "OWN" || coverage === "JOINT";
  if (hasOrganization && partyOrganizationId === null) return invalid("请写明党组织", "partyOrganizationId");
  if (!hasOrganization && partyOrganizationId !== null) return invalid("这种覆盖方式不填党组织", "partyOrganizationId");
  if (partyOrganizationId !== null && !isUuid(partyOrganizationId)) return invalid("党组织编号有误", "partyOrganizationId");
  if (coverage === "OWN" && enterpriseIds.length > 1) return invalid("单独组建只对一家企业", "enterpriseIds");

  const before = await lockEnterprises(tx, "e.id = any(:ids)", enterpriseIds.filter(isUuid));
  const missing = enterpriseIds.findIndex((id) => !before.some((row) => row.id === id));
  if (missing >= 0) return refuse("NOT_FOUND", "enterpriseIds", String(missing));
  if (!before.every((row) => staffWith("enterprises:write").is(viewer, row))) throw refused(viewer);

  const to: Coverage = { partyCoverage: coverage, partyOrganizationId: partyOrganizationId?.toLowerCase() ?? null };
  const touched = organizationsOf([to, ...before]);
  await lockOrganizations(tx, touched);
  if (to.partyOrganizationId !== null && (await tx.existsBy(DissolvedOrganization, { id: to.partyOrganizationId })))
    return refuse("ORGANIZATION_DISSOLVED", "partyOrganizationId");
  const changed = before.filter((row) => row.partyCoverage !== coverage || row.partyOrganizationId !== to.partyOrganizationId);
  await setCoverage(tx, viewer, changed, to);
  if (to.partyOrganizationId !== null && (await isOwnAmongOthers(tx, to.partyOrganizationId)))
    return refuse("ORGANIZATION_HAS_OWN_UNIT", "partyOrganizationId");
  if (changed.length > 0) await tellUnits(tx, touched);

  const after = new Map((await tx.findBy(Enterprise, { id: In(enterpriseIds) })).map((row) => [row.id, row]));
  return accept(enterpriseIds.map((id) => after.get(id) as Enterprise));
}

/** An organization that is no more gives its units, and the alliances it leads, to the one it was merged into; otherwise they are left without. */
export const onOrganizationDissolved = consumer("organization.dissolved", organizationDissolved, async (tx, event) => {
  const id = event.subject;
  const row = { id, intoId: event.data.into, dissolvedAt: event.occurredAt };
  await tx.upsert(DissolvedOrganization, row, ["id"]);
  const target = await successorOf(tx, id);
  const organizations = organizationsOf([{ partyOrganizationId: id }, { partyOrganizationId: target }]);
  const unitsOf = () => lockEnterprises(tx, "e.partyOrganizationId = any(:ids)", organizations);
  await unitsOf();
  await lockOrganizations(tx, organizations);
  // Once more: what was covered until the locks were there.
  const units = await unitsOf();

  const isJoint = units.length > 1;
  for (const partyCoverage of ["OWN", "JOINT"] as const) {
    const moving = units.filter((unit) => unit.partyOrganizationId === id && unit.partyCoverage === partyCoverage);
    const kept: PartyCoverageValue = isJoint ? "JOINT" : partyCoverage;
    await setCoverage(tx, theHub, moving, { partyCoverage: target === null ? "NONE" : kept, partyOrganizationId: target });
  }
  if (isJoint) {
    const alone = units.filter((unit) => unit.partyOrganizationId === target && unit.partyCoverage === "OWN");
    await setCoverage(tx, theHub, alone, { partyCoverage: "JOINT", partyOrganizationId: target });
  }
  if (units.length > 0) await tellUnits(tx, organizations);
  await handLeadsOn(tx, id, target);
});

/** The organization that has taken over, however often it was merged on since; null where nobody has. */
async function successorOf(tx: EntityManager, id: string): Promise<string | null> {
  const rows: { id: string | null }[] = await tx.query(
    `with recursive chain (id, step) as (
       select $1::uuid, 0
       union all select d.into_id, step + 1 from chain join dissolved_organization d on d.id = chain.id where step < 100
     ) select id from chain order by step desc limit 1`,
    [id],
  );
  return rows[0]?.id ?? null;
}

async function handLeadsOn(tx: EntityManager, from: string, to: string | null): Promise<void> {
  const led = await tx.find(Alliance, { where: { leadId: from }, order: { id: "ASC" }, select: { id: true } });
  for (const { id } of led) {
    const alliance = await lockRow(tx, Alliance, id);
    if (alliance?.leadId === from) await amend(tx, allianceRecord, theHub, alliance, { leadId: to });
  }
}

/** Locks enterprises in the order of their ids. */
const lockEnterprises = (tx: EntityManager, condition: string, ids: readonly string[]): Promise<Enterprise[]> =>
  tx.createQueryBuilder(Enterprise, "e").where(condition, { ids }).orderBy("e.id").setLock("pessimistic_write").getMany();

const organizationsOf = (rows: readonly Pick<Coverage, "partyOrganizationId">[]): string[] =>
  [...new Set(rows.flatMap(({ partyOrganizationId }) => partyOrganizationId ?? []))].sort();

/** Locks organizations, which have no row here, so that what is told of one is told in the order of its changes. */
const lockOrganizations = async (tx: EntityManager, ids: readonly string[]): Promise<void> =>
  tx.query("select pg_advisory_xact_lock(hashtextextended(id, 0)) from unnest($1::text[]) as o (id)", [ids]);

/** Writes the coverage of locked enterprises with their versions, history and counters. */
async function setCoverage(tx: EntityManager, author: Author, rows: readonly Enterprise[], to: Coverage): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    "update enterprise set party_coverage = $2, party_organization_id = $3, version = version + 1 where id = any($1::uuid[])",
    [rows.map(({ id }) => id), to.partyCoverage, to.partyOrganizationId],
  );
  const { role, person = null } = author;
  const by = { occurredAt: new Date(), byRole: role, byName: null, byPerson: person, reason: null };
  await recordChanges(
    tx,
    rows.map(({ id, partyCoverage: from }) => ({ subjectId: id, from, to: to.partyCoverage, ...by })),
  );
  const counts = new Counts();
  for (const row of rows) counts.replace(countEnterprise, row, { ...row, ...to });
  await counts.write(tx);
}

async function isOwnAmongOthers(tx: EntityManager, partyOrganizationId: string): Promise<boolean> {
  const units = await tx.countBy(Enterprise, { partyOrganizationId });
  return units > 1 && (await tx.existsBy(Enterprise, { partyOrganizationId, partyCoverage: "OWN" }));
}

async function tellUnits(tx: EntityManager, organizations: readonly string[]): Promise<void> {
  for (const partyOrganizationId of organizations) {
    const units = await tx.countBy(Enterprise, { partyOrganizationId });
    await emit(tx, unitsChanged, partyOrganizationId, { partyOrganizationId, units });
  }
}
