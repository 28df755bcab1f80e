import type { EntityManager } from "typeorm";
import {
  accept,
  emit,
  insertRows,
  invalid,
  isRegionCode,
  mayRead,
  type Outcome,
  recordChanges,
  refuse,
  refused,
  renumberRegionRows,
  type Viewer,
} from "@quyu/kernel";
import type { RegionRefusal, RegisterRegionInput, RenumberRegionInput } from "./region-life.types";
import { Region } from "./region.entity";
import { regionRegisteredEvent, regionRenumberedEvent, regionTree } from "./region.events";
import { levelOf, parentCodeOf } from "./region.service";

type Answer = Promise<Outcome<Region, RegionRefusal>>;

/** Staff keep the regions below theirs, an administrator the regions he was granted. */
function requireTree(viewer: Viewer, code: string): void {
  if (!["organizations:write", "regions:write"].some((scope) => mayRead(viewer, scope, code))) throw refused(viewer);
}

/** Adds a region to the tree under a parent that is there. The code says level and parent; the other subgraphs hear of it by event. */
export async function registerRegion(tx: EntityManager, viewer: Viewer, input: RegisterRegionInput): Answer {
  const { code, name, level, archetype = null, founded = null, administeredBy = null } = input;
  if (!isRegionCode(code)) return refuse("CODE_INVALID", "code");
  requireTree(viewer, code);
  if (level && level !== levelOf(code)) return refuse("LEVEL_MISMATCH", "level");
  if (archetype !== null && levelOf(code) !== "COMMUNITY") return invalid("只有社区可填社区类型", "archetype");
  if (founded !== null && !isPublishedDate(founded)) return invalid("“成立时间”应如 2015、2015-08 或 2015-08-01", "founded");
  await lockTree(tx);
  if (await tx.existsBy(Region, { code })) return refuse("CODE_TAKEN", "code");
  if (!(await hasParent(tx, code))) return refuse("PARENT_NOT_FOUND", "code");
  await insertRows(tx, Region, [
    {
      ...{ code, name, archetype, founded, administeredBy },
      level: levelOf(code),
      parentCode: parentCodeOf(code),
      isProvisional: input.isProvisional ?? false,
    },
  ]);
  const region = await tx.findOneByOrFail(Region, { code });
  await recordCodes(tx, viewer, [{ id: region.id, from: null, to: code }]);
  await emit(tx, regionRegisteredEvent, regionTree, { code });
  return accept(region);
}

/**
 * Gives a region and all those below it new codes, with every row of theirs; the other subgraphs follow by event. The old codes are no regions
 * any more. Waits for those who are writing in the region; who writes there later waits for this and finds the new code.
 */
export async function renumberRegion(tx: EntityManager, viewer: Viewer, input: RenumberRegionInput): Answer {
  const { from, to } = input;
  if (!isRegionCode(from)) return refuse("CODE_INVALID", "from");
  if (!isRegionCode(to)) return refuse("CODE_INVALID", "to");
  requireTree(viewer, from);
  requireTree(viewer, to);
  if (from.length !== to.length) return refuse("LEVEL_MISMATCH", "to");
  await lockTree(tx);
  // The lock that a foreign key's check waits for: rows under way are in before, and later ones find no such code.
  const subtree: { id: string; code: string }[] = await tx.query(
    "select id, code from region where code >= $1 and code < $1 || '~' order by code for update",
    [from],
  );
  if (subtree[0]?.code !== from) return refuse("REGION_NOT_FOUND", "from");
  if (await tx.existsBy(Region, { code: to })) return refuse("CODE_TAKEN", "to");
  if (!(await hasParent(tx, to))) return refuse("PARENT_NOT_FOUND", "to");
  if (await leavesSuperiorBehind(tx, from, to)) return refuse("SUPERIOR_LEFT_BEHIND", "to");

  // The foreign keys take the rows of this subgraph along.
  await tx.query(
    `update region set code = $2 || substr(code, length($1) + 1),
       parent_code = case code when $1 then $3 else $2 || substr(parent_code, length($1) + 1) end,
       is_provisional = case code when $1 then coalesce($4, is_provisional) else is_provisional end
     where code >= $1 and code < $1 || '~'`,
    [from, to, parentCodeOf(to), input.isProvisional ?? null],
  );
  await renumberRegionRows(tx, from, to);
  await recordCodes(
    tx,
    viewer,
    subtree.map(({ id, code }) => ({ id, from: code, to: to + code.slice(from.length) })),
  );
  await emit(tx, regionRenumberedEvent, regionTree, { from, to });
  return accept(await tx.findOneByOrFail(Region, { code: to }));
}

/** One change of the tree at a time, so that others hear of the changes in their order. */
const lockTree = (tx: EntityManager): Promise<unknown> =>
  tx.query("select pg_advisory_xact_lock(hashtext('quyu'), hashtext($1))", [regionTree]);

async function hasParent(tx: EntityManager, code: string): Promise<boolean> {
  const parentCode = parentCodeOf(code);
  return parentCode === null || tx.existsBy(Region, { code: parentCode });
}

/** Whether an organization below would then lie outside the region of the one it stands under. */
async function leavesSuperiorBehind(tx: EntityManager, from: string, to: string): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `select from party_organization t join party_organization superior on superior.id = t.parent_id
     where t.region_code >= $1 and t.region_code < $1 || '~' and t.status in ('PREPARING', 'ACTIVE')
       and not starts_with(superior.region_code, $1) and not starts_with($2 || substr(t.region_code, length($1) + 1), superior.region_code)
     limit 1`,
    [from, to],
  );
  return rows.length > 0;
}

const recordCodes = (
  tx: EntityManager,
  { role, person }: Viewer,
  changes: readonly { id: string; from: string | null; to: string }[],
): Promise<void> =>
  recordChanges(
    tx,
    changes.map(({ id, from, to }) => ({
      ...{ subjectId: id, from, to },
      ...{ occurredAt: new Date(), byRole: role, byName: null, byPerson: person ?? null, reason: null },
    })),
  );

/** A year, a month or a day that there is. */
function isPublishedDate(text: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`);
}
