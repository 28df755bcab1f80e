import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import {
  accept,
  begin,
  changesOf,
  Counts,
  dayOf,
  insertRows,
  invalid,
  lockForMove,
  move,
  type Move,
  type Outcome,
  type RecordKind,
  recordChanges,
  requireRegion,
  type Viewer,
} from "@quyu/kernel";
import { SocialOrganization, type IncubationStageValue } from "./social-organization.entity";
import { incubationMachine, type IncubationMove } from "./social-organization.states";
import type {
  AdvanceIncubationInput,
  RegisterSocialOrganizationInput,
  SocialOrganizationRefusal,
} from "./social-organization.types";

export const socialOrganizationRecord: RecordKind<SocialOrganization, IncubationStageValue, IncubationMove> = {
  entity: SocialOrganization,
  machine: incubationMachine,
  count: countSocialOrganization,
};

function countSocialOrganization(counts: Counts, { regionCode, createdAt, status }: SocialOrganization): void {
  counts.add(regionCode, dayOf(createdAt), "socialOrganizations", status);
}

export interface SocialOrganizationEntry {
  organization: SocialOrganization;
  moves: readonly Move<IncubationStageValue>[];
}

/** Enters many social organizations at once, with the stages they went through and their counters; for imports and the demo. */
export async function enterSocialOrganizations(tx: EntityManager, entries: readonly SocialOrganizationEntry[]): Promise<void> {
  const changes = entries.flatMap(({ organization, moves }) => changesOf(organization, moves, incubationMachine));
  await insertRows(
    tx,
    SocialOrganization,
    entries.map(({ organization }) => organization),
  );
  await recordChanges(tx, changes);
  const counts = new Counts();
  for (const { organization } of entries) countSocialOrganization(counts, organization);
  await counts.write(tx);
}

type Answer = Promise<Outcome<SocialOrganization, SocialOrganizationRefusal>>;

/** Registers a social organization in a region where the caller holds enterprises:write. */
export async function registerSocialOrganization(
  tx: EntityManager,
  viewer: Viewer,
  { regionCode, name, kind, stage }: RegisterSocialOrganizationInput,
): Answer {
  const region = await requireRegion(tx, viewer, "enterprises:write", regionCode);
  if (!region.ok) return region;
  const status = stage ?? "SEED";
  if (!incubationMachine.start.includes(status)) return invalid("登记时只能是培育、已备案或已登记，之后逐阶段推进", "stage");
  return accept(await begin(tx, socialOrganizationRecord, viewer, { id: randomUUID(), regionCode, name, kind, status }));
}

/** Takes a social organization to the next stage. */
export async function advanceIncubation(tx: EntityManager, viewer: Viewer, input: AdvanceIncubationInput): Answer {
  const found = await lockForMove(tx, socialOrganizationRecord, viewer, "advanceIncubation", input);
  if (!found.ok) return found;
  const [to] = incubationMachine.moves[found.value.status];
  const step = { ...(to && { to }), reason: input.reason ?? null };
  return accept(await move(tx, socialOrganizationRecord, viewer, found.value, "advanceIncubation", step));
}
