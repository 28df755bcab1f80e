import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  amend,
  begin,
  Counts,
  dayOf,
  insertRows,
  lockForEdit,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { Estate } from "./estate.entity";
import type { AmendEstateInput, CreateEstateInput, EstateRefusal } from "./estate.types";

export const estateRecord: RecordKind<Estate> = { entity: Estate, count: countEstate };
const write = "organizations:write";

/** Enters many estates at once, with their counters; for imports and the demo. */
export async function enterEstates(tx: EntityManager, estates: readonly Estate[]): Promise<void> {
  await insertRows(tx, Estate, estates);
  const counts = new Counts();
  for (const estate of estates) countEstate(counts, estate);
  await counts.write(tx);
}

function countEstate(counts: Counts, { regionCode, createdAt }: Estate): void {
  counts.add(regionCode, dayOf(createdAt), "estates");
}

type Answer = Promise<Outcome<Estate, EstateRefusal>>;

/** Registers an estate in a street or community where the caller holds organizations:write. */
export async function createEstate(tx: EntityManager, viewer: Viewer, input: CreateEstateInput): Answer {
  const region = await requireRegion(tx, viewer, write, input.regionCode);
  if (!region.ok) return region;
  const { name, kind, households = null, buildings } = input;
  return accept(
    await begin(tx, estateRecord, viewer, {
      id: randomUUID(),
      ...{ regionCode: region.value, name, kind, households },
      buildings: buildings ?? [],
    }),
  );
}

/** Changes the fields that are given. A building that somebody is responsible for stays until that has ended. */
export async function amendEstate(tx: EntityManager, viewer: Viewer, input: AmendEstateInput): Answer {
  const found = await lockForEdit(tx, estateRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const before = found.value;
  const households = input.households === undefined ? before.households : input.households;
  const buildings = input.buildings ?? before.buildings;
  // Who assigns a building locks its estate as well, so none is taken while another's list leaves it out.
  const held: unknown[] = await tx.query(
    `select from responsibility_assignment
     where estate_id = $1 and level = 'BUILDING' and ended_at is null and building = any($2::text[]) limit 1`,
    [before.id, before.buildings.filter((building) => !buildings.includes(building))],
  );
  if (held.length > 0) return refuse("BUILDING_HAS_HOLDER", "buildings");
  const [name, kind] = [input.name ?? before.name, input.kind ?? before.kind];
  return accept(await amend(tx, estateRecord, viewer, before, { name, kind, households, buildings }));
}
