import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  insertRows,
  isUuid,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { Grid, GridEstate } from "./grid.entity";
import type { AmendGridInput, FormGridInput, GridRefusal } from "./grid.types";

export const gridRecord: RecordKind<Grid> = { entity: Grid };
const write = "organizations:write";

/** Enters many grids at once, larger before the micro grids within them, and the estates they lie over; for imports and the demo. */
export async function enterGrids(tx: EntityManager, grids: readonly Grid[], places: readonly GridEstate[]): Promise<void> {
  await insertRows(tx, Grid, grids);
  await insertRows(tx, GridEstate, places);
}

type Answer = Promise<Outcome<Grid, GridRefusal>>;

/** Lays a grid over estates of a region where the caller holds organizations:write. The estates stay in their regions and other grids. */
export async function formGrid(tx: EntityManager, viewer: Viewer, input: FormGridInput): Answer {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { name, level, parentId = null, estateIds } = input;
  const grid = { id: randomUUID(), regionCode: region.value, level };
  const place = (await rightParent(tx, grid, parentId)) ?? (await rightEstates(tx, grid, estateIds));
  if (place) return place;
  const formed = await begin(tx, gridRecord, viewer, { ...grid, name, parentId });
  await coverEstates(tx, formed, estateIds);
  return accept(formed);
}

/** Changes the fields that are given; the level and the region of a grid do not change. */
export async function amendGrid(tx: EntityManager, viewer: Viewer, input: AmendGridInput): Answer {
  const found = await lockForEdit(tx, gridRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const before = found.value;
  const { estateIds } = input;
  const parentId = input.parentId === undefined ? before.parentId : input.parentId;
  const place =
    (parentId === before.parentId ? null : await rightParent(tx, before, parentId)) ??
    (estateIds ? await rightEstates(tx, before, estateIds) : null);
  if (place) return place;
  const after = await amend(tx, gridRecord, viewer, before, { name: input.name ?? before.name, parentId });
  if (estateIds) await coverEstates(tx, after, estateIds);
  return accept(after);
}

type Refused = Extract<Outcome<never, GridRefusal>, { ok: false }>;
type Placed = Pick<Grid, "id" | "regionCode" | "level">;

/** A grid has no grid above it, a micro grid may have one of its own community or street. */
async function rightParent(tx: EntityManager, { regionCode, level }: Placed, parentId: string | null): Promise<Refused | null> {
  if (parentId === null) return null;
  if (level !== "MICRO_GRID") return refuse("LEVEL_NOT_ALLOWED", "parentId");
  const parent = isUuid(parentId) ? await tx.findOneBy(Grid, { id: parentId }) : null;
  if (!parent || !regionCode.startsWith(parent.regionCode)) return refuse("PARENT_NOT_FOUND", "parentId");
  return parent.level === "GRID" ? null : refuse("LEVEL_NOT_ALLOWED", "parentId");
}

async function rightEstates(tx: EntityManager, { regionCode }: Placed, estateIds: readonly string[]): Promise<Refused | null> {
  const ids = estateIds.filter(isUuid);
  const rows: unknown[] = await tx.query("select from estate where id = any($1::uuid[]) and starts_with(region_code, $2)", [
    ids,
    regionCode,
  ]);
  return rows.length === estateIds.length ? null : refuse("ESTATE_NOT_FOUND", "estateIds");
}

async function coverEstates(tx: EntityManager, { id }: Grid, estateIds: readonly string[]): Promise<void> {
  await tx.delete(GridEstate, { gridId: id });
  await insertRows(
    tx,
    GridEstate,
    estateIds.map((estateId) => ({ gridId: id, estateId })),
  );
}
