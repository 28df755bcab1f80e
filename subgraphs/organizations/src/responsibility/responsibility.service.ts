import { randomUUID } from "node:crypto";
import { type EntityManager, type FindOptionsWhere, IsNull } from "typeorm";
import {
  accept,
  amend,
  begin,
  emit,
  insertRows,
  isUuid,
  lockForEdit,
  lockRow,
  type Outcome,
  type RecordKind,
  refuse,
  refuseWith,
  requireRegion,
  requireScope,
  requireScopeIn,
  type Viewer,
} from "@quyu/kernel";
import { Estate } from "../estate/estate.entity";
import { Grid } from "../grid/grid.entity";
import { standsFor } from "../party-organization/standing-organization";
import { ResponsibilityAssignment } from "./responsibility.entity";
import { responsibilityAssigned, responsibilityEnded } from "./responsibility.events";
import type { AssignResponsibilityInput, EndResponsibilityInput, ResponsibilityRefusal } from "./responsibility.types";

export const responsibilityRecord: RecordKind<ResponsibilityAssignment> = {
  entity: ResponsibilityAssignment,
  visibility: { scope: "organizations:read" },
};
const write = "organizations:write";

/** Enters many assignments of responsibility at once; for imports and the demo. */
export const enterAssignments = (tx: EntityManager, assignments: readonly ResponsibilityAssignment[]): Promise<void> =>
  insertRows(tx, ResponsibilityAssignment, assignments);

type Scope = Pick<ResponsibilityAssignment, "level" | "regionCode" | "gridId" | "estateId" | "building" | "scope">;
type Scoped = Promise<Outcome<Scope, ResponsibilityRefusal>>;
type Answer = Promise<Outcome<ResponsibilityAssignment, ResponsibilityRefusal>>;

/**
 * Makes an organization, and a person where it has come to that, responsible for an area, an estate or a building of a region where the caller
 * holds organizations:write; whoever was, is no longer. The scope is locked, so that of many who assign it at once the last one holds it.
 */
export async function assignResponsibility(tx: EntityManager, viewer: Viewer, input: AssignResponsibilityInput): Answer {
  const found = input.level === "AREA" ? await lockArea(tx, viewer, input) : await lockEstate(tx, viewer, input);
  if (!found.ok) return found;
  const scope = { ...found.value, scope: input.scope ?? found.value.scope };
  const { organizationId, personId = null } = input;
  if (!(await standsFor(tx, organizationId, scope.regionCode, ["ACTIVE"])))
    return refuse("ORGANIZATION_NOT_FOUND", "organizationId");
  if (personId !== null && !(await isPersonOf(tx, personId, scope.regionCode))) return refuse("PERSON_NOT_FOUND", "personId");

  const { level, regionCode, gridId, estateId, building } = scope;
  const place = level === "AREA" && gridId === null ? { level, regionCode } : { level };
  const former = await tx.findOneBy(ResponsibilityAssignment, {
    ...place,
    ...{ gridId: gridId ?? IsNull(), estateId: estateId ?? IsNull(), building: building ?? IsNull() },
    endedAt: IsNull(),
  } as FindOptionsWhere<ResponsibilityAssignment>);
  const locked = former && (await lockRow(tx, ResponsibilityAssignment, former.id));
  // It may have ended while this waited for the lock.
  if (locked?.endedAt === null)
    await amend(tx, responsibilityRecord, viewer, locked, { endedAt: new Date() }, { reason: "换人包联" });
  const assigned = await begin(tx, responsibilityRecord, viewer, { id: randomUUID(), ...scope, organizationId, personId });
  await emit(tx, responsibilityAssigned, subjectOf(scope), { ...eventScope(scope), organizationId, personId });
  return accept(assigned);
}

/** Ends a responsibility without another holder: the community, or at last the street, stands in. */
export async function endResponsibility(tx: EntityManager, viewer: Viewer, input: EndResponsibilityInput): Answer {
  const found = await lockForEdit(tx, responsibilityRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  if (found.value.endedAt !== null) return refuse("ALREADY_ENDED", "id");
  const ended = await amend(tx, responsibilityRecord, viewer, found.value, { endedAt: new Date() });
  await emit(tx, responsibilityEnded, subjectOf(ended), eventScope(ended));
  return accept(ended);
}

/**
 * What becomes of the responsibilities of an organization that is merged or dissolved, its row locked: the one it goes into has them from then
 * on, where it stands in their regions; otherwise they end, and the community or the street stands in.
 */
export async function handAssignmentsOn(tx: EntityManager, viewer: Viewer, fromId: string, intoId: string | null): Promise<void> {
  const held = await tx.find(ResponsibilityAssignment, {
    where: { organizationId: fromId, endedAt: IsNull() },
    order: { id: "ASC" },
    select: { id: true },
  });
  for (const { id } of held) {
    const assignment = await lockRow(tx, ResponsibilityAssignment, id);
    if (assignment?.endedAt !== null || assignment.organizationId !== fromId) continue;
    const { personId, regionCode } = assignment;
    if (intoId !== null && (await standsFor(tx, intoId, regionCode, ["ACTIVE"]))) {
      const set = { organizationId: intoId };
      const passed = await amend(tx, responsibilityRecord, viewer, assignment, set, { reason: "随党组织合并转交" });
      await emit(tx, responsibilityAssigned, subjectOf(passed), { ...eventScope(passed), organizationId: intoId, personId });
    } else {
      const set = { endedAt: new Date() };
      const ended = await amend(tx, responsibilityRecord, viewer, assignment, set, { reason: "党组织已撤销" });
      await emit(tx, responsibilityEnded, subjectOf(ended), eventScope(ended));
    }
  }
}

/** An area is a grid of the region, or all of it. */
async function lockArea(tx: EntityManager, viewer: Viewer, input: AssignResponsibilityInput): Scoped {
  const { level, regionCode, gridId = null } = input;
  if (!regionCode) return refuseWith("SCOPE_INVALID", "包片须填区划代码", "regionCode");
  const region = await requireRegion(tx, viewer, write, regionCode);
  if (!region.ok) return region;
  if (input.estateId || input.building) return refuse("SCOPE_INVALID", input.estateId ? "estateId" : "building");
  const [{ name }] = await tx.query("select name from region where code = $1 for no key update", [regionCode]);
  const none = { estateId: null, building: null };
  if (gridId === null) return accept({ level, regionCode, gridId, ...none, scope: name });
  const grid = await lockRow(tx, Grid, gridId);
  if (grid?.regionCode !== regionCode) return refuse("GRID_NOT_FOUND", "gridId");
  return accept({ level, regionCode, gridId: grid.id, ...none, scope: grid.name });
}

/** An estate, or a building that its list of buildings names. */
async function lockEstate(tx: EntityManager, viewer: Viewer, input: AssignResponsibilityInput): Scoped {
  const { level, estateId, building = null, regionCode } = input;
  // Where no row tells the region, the one that was named does; without either only the scope itself is asked for.
  if (typeof regionCode === "string") requireScopeIn(viewer, write, regionCode);
  else requireScope(viewer, write);
  if (input.gridId) return refuse("SCOPE_INVALID", "gridId");
  if (!estateId) return refuse("SCOPE_INVALID", "estateId");
  if ((level === "BUILDING") !== (building !== null)) return refuse("SCOPE_INVALID", "building");
  const estate = await lockRow(tx, Estate, estateId);
  if (!estate || !estate.regionCode.startsWith(regionCode ?? "")) return refuse("ESTATE_NOT_FOUND", "estateId");
  requireScopeIn(viewer, write, estate.regionCode);
  if (building !== null && !estate.buildings.includes(building)) return refuse("BUILDING_NOT_FOUND", "building");
  const scope = `${estate.name}${building ?? ""}`;
  return accept({ level, regionCode: estate.regionCode, gridId: null, estateId: estate.id, building, scope });
}

/** People are kept where they serve: in the region, in one above it, or in one below it. */
async function isPersonOf(tx: EntityManager, personId: string, regionCode: string): Promise<boolean> {
  if (!isUuid(personId)) return false;
  const rows: unknown[] = await tx.query(
    "select from person where id = $1 and (starts_with(region_code, $2) or starts_with($2, region_code))",
    [personId, regionCode],
  );
  return rows.length > 0;
}

/** What the events of a scope come in order by, whoever holds it. */
const subjectOf = ({ level, regionCode, gridId, estateId, building }: Scope): string =>
  [level, estateId ?? gridId ?? regionCode, building].filter((part) => part !== null).join("/");

const eventScope = ({ level, regionCode, gridId, estateId, building }: Scope) => {
  return { level, regionCode, gridId, estateId, building };
};
