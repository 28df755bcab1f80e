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
  isWrongId,
  lockForEdit,
  lockRow,
  type Outcome,
  type RecordKind,
  refuse,
  requireRegion,
  requireScopeIn,
  type Viewer,
} from "@quyu/kernel";
import { Channel, Premises } from "./premises.entity";
import type { AmendPremisesInput, OpenChannelInput, PremisesRefusal, RegisterPremisesInput } from "./premises.types";

const write = "enterprises:write";
export const premisesRecord: RecordKind<Premises> = { entity: Premises, count: countPremises };

function countPremises(counts: Counts, { regionCode, createdAt, kind }: Premises): void {
  counts.add(regionCode, dayOf(createdAt), "premises", kind);
}

/** Enters many premises at once, with their counters; for imports and the demo. */
export async function enterPremises(tx: EntityManager, premises: readonly Premises[]): Promise<void> {
  await insertRows(tx, Premises, premises);
  const counts = new Counts();
  for (const one of premises) countPremises(counts, one);
  await counts.write(tx);
}

/** Enters many channels at once; for imports and the demo. */
export const enterChannels = (tx: EntityManager, channels: readonly Channel[]): Promise<void> =>
  insertRows(tx, Channel, channels);

const unknownSteward = invalid("联络员的编号有误", "stewardId");

/** Registers premises in a region where the caller holds enterprises:write. */
export async function registerPremises(
  tx: EntityManager,
  viewer: Viewer,
  { regionCode, name, kind, stewardId = null }: RegisterPremisesInput,
): Promise<Outcome<Premises, PremisesRefusal>> {
  const region = await requireRegion(tx, viewer, write, regionCode);
  if (!region.ok) return region;
  if (stewardId !== null && !isUuid(stewardId)) return unknownSteward;
  return accept(await begin(tx, premisesRecord, viewer, { id: randomUUID(), regionCode, name, kind, stewardId }));
}

/** Changes the fields that are given. */
export async function amendPremises(
  tx: EntityManager,
  viewer: Viewer,
  input: AmendPremisesInput,
): Promise<Outcome<Premises, PremisesRefusal>> {
  const found = await lockForEdit(tx, premisesRecord, viewer, input, { scope: write });
  if (!found.ok) return found;
  const { name, kind, stewardId } = input;
  if (isWrongId(stewardId)) return unknownSteward;
  const set = { name: name ?? found.value.name, kind: kind ?? found.value.kind, ...(stewardId !== undefined && { stewardId }) };
  return accept(await amend(tx, premisesRecord, viewer, found.value, set));
}

/** Opens a channel between premises and those who work there. */
export async function openChannel(
  tx: EntityManager,
  viewer: Viewer,
  { premisesId, name, kind }: OpenChannelInput,
): Promise<Outcome<Channel, PremisesRefusal>> {
  const premises = isUuid(premisesId) ? await tx.findOneBy(Premises, { id: premisesId }) : null;
  if (!premises) return refuse("PREMISES_NOT_FOUND", "premisesId");
  requireScopeIn(viewer, write, premises.regionCode);
  const id = randomUUID();
  await insertRows(tx, Channel, [{ id, premisesId: premises.id, name, kind }]);
  return accept((await lockRow(tx, Channel, id)) as Channel);
}
